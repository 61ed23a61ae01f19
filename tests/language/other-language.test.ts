import { describe, expect, test } from 'vitest';
import { otherLanguage } from '../../src/language/other-language.js';

const languageOf = (text: string) => otherLanguage(text.split('\n'));

describe('texts that are not Chinese', () => {
  test.each([
    ['Japanese', '今年の夏は例年よりも暑く、各地で猛暑日が続いています。'],
    ['Japanese', '会議室予約\n\n会議は午後三時から始まります。\n\n東京都港区\n電話番号'],
    ['Japanese', '東京都立図書館の開館時間'],
    ['Japanese', '渋谷駅前'],
    ['Japanese', 'メニュー\nログイン'],
    ['Japanese', '國學院大學は東京にある。'],
    [
      'Japanese',
      '日本語 English 中文\n明日も各地で晴れるでしょう。気温は高くなる見込みです。暑さに注意してください。',
    ],
    ['Korean', '오늘은 날씨가 좋아서 공원에 갔습니다.'],
    ['Korean', '大韓民國의 主權은 國民에게 있고, 모든 權力은 國民으로부터 나온다.'],
    ['Korean', '國際的인 說明을 읽는다.'],
    ['Vietnamese', 'Hôm nay trời đẹp, chúng tôi đi chơi công viên.'],
    ['Vietnamese', '春眠不覺曉\nXuân miên bất giác hiểu\nGiấc xuân chẳng biết trời đã sáng'],
    ['Vietnamese in Chữ Nôm', '𤾓𢆥𥪞𡎝𠊛些'],
    ['Russian or another language in Cyrillic letters', 'Сегодня хорошая погода, и мы пошли в парк.'],
    ['Greek', 'Σήμερα ο καιρός είναι καλός.'],
    ['Arabic or another language in its letters', 'الطقس جميل اليوم وذهبنا إلى الحديقة.'],
    ['Hebrew', 'היום מזג האוויר יפה.'],
    ['Hindi or another language in Devanagari letters', 'आज मौसम अच्छा है।'],
    ['Thai', 'วันนี้อากาศดีเราไปสวนสาธารณะ'],
    ['a language in Latin letters', 'The weather is fine, so we went to the park.'],
    ['a language in Latin letters', 'Heute ist das Wetter schön. Größe: 5 m'],
    ['a language in Latin letters', "Aujourd'hui il fait beau, l'été est arrivé."],
    ['a language in Latin letters', 'The old name of the city was 北京 before they changed it.'],
  ])('%s: %s', (language, text) => expect(languageOf(text)).toBe(language));
});

describe('Chinese texts', () => {
  test.each([
    '今天天气很好，我们去公园玩。',
    '今天天氣很好，我們去公園玩。',
    '公园',
    '春眠不覺曉，處處聞啼鳥。',
    '我在優の良品買了零食。',
    '鮮の味餐廳開張了，歡迎光臨',
    '歌词写道：僕は君に触れて、夢を見ていた。',
    '「計画を立てる」是日文，意思是做计划。',
    '僕は君に触れて、夢を見ていた。\n这句歌词的意思是：我碰到你，做了一个梦。',
    '韩语“안녕하세요”的意思是你好。',
    '我們從渋谷駅出發，走了十分鐘。',
    'iPhone 15 Pro Max 评测',
    '用 npm install --save-dev 安装\nconst total = items.map(item => item.price)\nreturn total.reduce(add)',
    'The weather is fine today.\n今天天气很好。\nWe went to the park.\n我们去公园。',
    '<div class="a b c" id="d"><a href="http://www.example.com/a/b/c">中文</a></div>',
    'ヽ(✿ﾟ▽ﾟ)ノ 太棒了',
    'ヽ(✿ﾟ▽ﾟ)ノ',
    '12345 - 67%',
    '????',
    '',
    'ɽ|ƼW(xu)(j)У^(q)D',
  ])('%s', (text) => expect(languageOf(text)).toBeUndefined());
});
