import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { clean, cleanArticles } from '../src/index.js';

const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK'] as const;

describe('a text that is not Chinese comes out as it was decoded', () => {
  test.each([
    [
      'Japanese',
      '# 東京都立図書館の開館時間\n\n1. 平日は午前九時から午後九時まで(祝日を除く)。\n　* 休館日: 毎月第一月曜日\n',
    ],
    ['Japanese in Chinese characters', '東京都立図書館\n'],
    ['Korean', '大韓民國은 民主共和國이다.\n\n來源: 憲法 第1條, 2024-01-02\n'],
    ['Vietnamese', 'Nguyễn Trãi (阮廌) là một nhà văn.\n\n會長\n'],
    ['English', 'Share: <b>bold</b> & &amp; "quoted", _so_ it is…\n\n| a | b |\n   1) one\n'],
    ['Russian', 'Он сказал: "да", и ушёл (в парк)...\n'],
    ['French', 'Élève, où êtes-vous ? «Là», çà et là.\n'],
    ['Thai', 'วันนี้อากาศดี, เราไปสวนสาธารณะ\n'],
    ['Arabic', 'الطقس جميل اليوم, وذهبنا إلى الحديقة\n'],
  ])('%s', (_, original) => {
    for (const script of SCRIPTS) {
      const { markdown, text, metadata, changes, findings } = clean(original, { script, path: 'a.txt' });
      expect(markdown).toBe(original);
      expect(text).toBe(original);
      expect(metadata).toEqual({});
      expect(changes).toEqual([]);
      expect(findings.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
        ['not-chinese', 'warning', 1],
      ]);
    }
  });

  test('as a tree it is paragraphs of plain text', () => {
    const processor = unified().use(cleanArticles).use(remarkStringify);
    expect(processor.parse('# 今日は晴れです。\n明日は雨です。\n\n終わりました。').children).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: '# 今日は晴れです。\n明日は雨です。' }] },
      { type: 'paragraph', children: [{ type: 'text', value: '終わりました。' }] },
    ]);
  });
});

const BEFORE = '周六上午，社区图书馆的门口排起了长队。今年的新书比去年多了一倍。';
const BEFORE_TRADITIONAL = '週六上午，社區圖書館的門口排起了長隊。今年的新書比去年多了一倍。';

describe('Japanese and Korean inside Chinese text stay, and the Chinese is converted', () => {
  test.each([
    ['歌词写道：僕は君に触れて、夢を見ていた。', '歌詞寫道：僕は君に触れて、夢を見ていた。'],
    ['“計画を立てる”是日文，意思是做计划。', '“計画を立てる”是日文，意思是做計劃。'],
    ['他在“東京都立図書館の開館時間”这一页查到了。', '他在“東京都立図書館の開館時間”這一頁查到了。'],
    ['片名《千と千尋の神隠し》，大家都看过。', '片名《千と千尋の神隠し》，大家都看過。'],
    ['韩语“大韓民國은 民主共和國”是宪法的话。', '韓語“大韓民國은 民主共和國”是憲法的話。'],
  ])('%s', (simplified, traditional) => {
    const toSimplified = clean(`${BEFORE_TRADITIONAL}\n\n${traditional}`, { script: 'zh-Hans' }).text;
    expect(toSimplified).toBe(`${BEFORE}\n\n${simplified}`.replace('周六', '周六'));
    for (const script of ['zh-Hant', 'zh-TW', 'zh-HK'] as const) {
      const result = clean(`${BEFORE}\n\n${simplified}`, { script });
      expect(result.text.split('\n')[2]).toBe(traditional);
      expect(clean(result.text, { script }).text).toBe(result.text);
    }
  });

  test.each([
    ['我在優の良品買了零食,味道不錯。', '我在优の良品买了零食，味道不错。'],
    ['鮮の味餐廳開張了,歡迎光臨。', '鲜の味餐厅开张了，欢迎光临。'],
    ['這個ー很長,ヽ(✿ﾟ▽ﾟ)ノ開心ツ', '这个ー很长，ヽ(✿ﾟ▽ﾟ)ノ开心ツ'],
  ])('but %s', (original, expected) => {
    expect(clean(`${BEFORE_TRADITIONAL}\n\n${original}`).text).toBe(`${BEFORE}\n\n${expected}`);
  });

  test('English paragraphs stay beside Chinese ones', () => {
    const original = `${BEFORE_TRADITIONAL}\n\n"It is late," he said (twice), and left.`;
    expect(clean(original).text).toBe(`${BEFORE}\n\n"It is late," he said (twice), and left.`);
  });

  test('a document of Japanese and Chinese lines is decided line by line', () => {
    const japanese = '今年の夏は暑く、東京都、大阪府で観測された。';
    expect(clean(`${japanese}\n\n${BEFORE_TRADITIONAL}`).text).toBe(`${japanese}\n\n${BEFORE}`);
  });
});
