import { describe, expect, test } from 'vitest';
import { foreignParts } from '../../src/language/foreign.js';
import { isJapaneseLine } from '../../src/language/kana.js';

const partsOf = (text: string) => foreignParts(text).map(({ start, end }) => text.slice(start, end));

describe('Japanese and Korean parts of Chinese lines', () => {
  test.each([
    ['歌词写道：僕は君に触れて、夢を見ていた。', ['僕は君に触れて、夢を見ていた']],
    ['「計画を立てる」是日文，意思是做计划。', ['計画を立てる']],
    ['他在「東京都立図書館の開館時間」這一頁查到了時間。', ['東京都立図書館の開館時間']],
    ['《君の名は。》是那年的電影，大家都看過', ['君の名は']],
    ['片名“千と千尋の神隠し”，又譯神隱少女', ['千と千尋の神隠し']],
    ['歌手唱「夢を見ていた、東京、二〇二三年」一曲，廣受歡迎', ['夢を見ていた、東京、二〇二三年']],
    ['她说ありがとう就走了', ['ありがとう就走了']],
    ['韩语“안녕하세요”的意思是你好。', ['안녕하세요']],
    ['書名『國語의 歷史』，這本書很厚', ['國語의 歷史']],
    ['他说"ありがとう"和"すみません"。', ['ありがとう', 'すみません']],
    ['韓劇《별에서 온 그대》講述愛情', ['별에서 온 그대']],
    ['你好(こんにちは),再見(さようなら)', ['こんにちは', 'さようなら']],
    ['第1話「始まりの日」 第2話「別れの歌」', ['始まりの日', '別れの歌']],
    ['品名：抹茶ラテ 價格：500円 數量：2個', ['抹茶ラテ', '500円']],
    ['「君が「好き」だと言った、東京」是日文，大家都懂', ['君が', '好き', 'だと言った、東京']],
    ['今年の夏は暑く、東京都、大阪府で観測された。', ['今年の夏は暑く、東京都、大阪府で観測された。']],
    ['調査は完了、現在、結果を公開しています。', ['調査は完了、現在、結果を公開しています。']],
  ])('%s', (text, expected) => expect(partsOf(text)).toEqual(expected));

  test.each([
    '我在優の良品買了零食，味道不錯。',
    '鮮の味餐廳開張了',
    '這個ー是什麼？ヽ(✿ﾟ▽ﾟ)ノ開心ツ',
    'Σ(っ °Д °;)っ你在做什麼',
    '(づ｡◕‿‿◕｡)づ 過來',
    '我們從渋谷駅出發',
    '沒有別的語言。',
  ])('none: %s', (text) => expect(partsOf(text)).toEqual([]));
});

describe('lines that are Japanese beyond doubt', () => {
  test.each([
    '彼女は窓を開けて、庭に咲いている花をじっと見つめていた。',
    'コンピューターの電源を入れて、パスワードを入力してください。',
    'えっ、まさかぁ！そんなことあるわけないじゃん。',
    '関ヶ原の戦いは一六〇〇年に起こった。',
  ])('%s', (text) => expect(isJapaneseLine(text)).toBe(true));

  // Chinese read with the wrong charset: Big5 as GBK, UTF-8 as GBK, GBK as Big5.
  test.each([
    '瓣い琌㎝厩チぃぇ瓁穦籔祇',
    '鍥句功棣嗕粖澶╁紑闂ㄣ€ヨ鐫ュ',
    '前ヶ岆婓ヶ腔ㄛ',
    '我在優の良品買了零食',
  ])('not %s', (text) => expect(isJapaneseLine(text)).toBe(false));
});
