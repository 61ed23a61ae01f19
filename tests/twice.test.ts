import { expect, test } from 'vitest';
import { type CleanOptions, clean } from '../src/index.js';

/** What broke "twice is once" by kind, as decisions 149 and 170 have them: a text, what it becomes, and the options. */
const ROWS: readonly (readonly [what: string, original: string, expected: string, options?: CleanOptions])[] =
  [
    ['readings in references', '寫&#40;xiě&#41;字', '写字'],
    ['readings in references, escaped twice', '寫&amp;#40;xiě&amp;#41;字', '写字'],
    ['a note that is an author’s in Simplified', '他读书(shū)。', '他讀書（shū）。', { script: 'zh-Hant' }],
    ['a note beside Latin words', '评(píng)fe', '評（píng）fe', { script: 'zh-Hant' }],
    [
      'notes, one of them in a Latin line',
      '任(rèn)\n裏(lǐ)le.co',
      '任（rèn）\n裏（lǐ）le.co',
      { script: 'zh-Hant' },
    ],
    [
      'link spam that is converted',
      '在线观看,三区,开奖,钱戏,一夜\n首页',
      '在線觀看，三區，開獎，錢戲，一夜\n首頁',
      { script: 'zh-Hant' },
    ],
    ['readings around a byte shift', '因?yàn)?wéi)', '因为'],
    [
      'a byte shift that readings of other characters made doubtful',
      '單(dān)機(jī)們靠?jì)r格,單(dān)獨進(jìn)入車(chē)間做實(shí)驗(yàn)。',
      '單機們靠價格，單獨進入車間做實驗。',
      { script: 'keep' },
    ],
    ['a full stop behind quotes that are widened', '他喊道:"别动!".', '他喊道：“别动！”。'],
    ['a dash behind a bracket that is widened', '那本书(新版)--我有。', '那本书（新版）——我有。'],
    ['misread text, converted', '緗戣捶骞冲彴', '网贷平台'],
    ['misread text that the target brings out', '镄勬按', '的水', { script: 'zh-TW' }],
    ['misread text with a question mark in it', 'ºÓß…?²î', '河邊？差', { script: 'zh-HK' }],
    ['a label twice', '标题：標題：渡口的早晨\n老陈把船系在柳树上。', '渡口的早晨\n老陈把船系在柳树上。'],
    ['a label before a button’s word', '标题：收藏', '标题：收藏'],
    ['a label before counts', '标题：平台 3℃', '标题：平台 3℃'],
    ['a label that is not of the first line', '渡口\n标题：，', '渡口\n标题：，'],
    ['a title with a bar in it', '文丨公園的一天', '文丨公园的一天'],
    ['a credit with a bar below a date', '2024年5月1日\n文丨王小明', '文丨王小明'],
    [
      'a gap beside marks that are widened',
      '他说过() 、短信',
      '他说过（）电话、短信',
      { restore: { words: ['电话'] } },
    ],
    [
      'question marks for lost characters before a mark: nothing changes as far as the next marks',
      '他拍了很多照片???、剪下来的旧报纸，都放在另一个盒子里。',
      '他拍了很多照片???、剪下來的舊報紙，都放在另一個盒子裡。',
      { script: 'zh-Hant' },
    ],
    [
      'questions beside them',
      '你真的要走??我不信。“???，”他说什么???',
      '你真的要走？？我不信。“???，”他說什麼？？？',
      { script: 'zh-Hant' },
    ],
    [
      'a note that lost its bracket, beside notes that go',
      '老陈的门(mén)口，车(chē)还在，周chē)堰说话很轻，门(mén)边有车(chē)。',
      '老陳的門（mén）口，車（chē）還在，周chē)堰说话很轻，門（mén）邊有車（chē）。',
      { script: 'zh-Hant' },
    ],
    [
      'brackets around a place that was lost when misread text was undone',
      '(娉曞緥娉曡\ue6f4g\ufffd(gu墨)鑼冨偓鏀惰悎娉曟瑠',
      '(法律法規g\ufffd(guī)范催收萈法權',
      { script: 'zh-TW' },
    ],
    ['letters in brackets that are no syllable', '渡口ng)和(w?n)', '渡口ng)和（w?n）'],
    [
      'lost indents, one behind another indent',
      '??老陈把船系好。\n　??河水涨了三天。',
      '老陈把船系好。\n河水涨了三天。',
    ],
    ['marks in misread text that are widened', '緗戣捶()彴', '緗戣捶（）彴', { script: 'keep' }],
    ['half a character in misread text', '¦¬ªº\ud800è¦¡ªº', '收的\ufffd式的', { script: 'keep' }],
    [
      'a character of two code units beside what is kept',
      '褒o&rpar;\ufffd\ufffd𧭥\n&lpar;ī&rpar;',
      '褒o)\ufffd\ufffd𧭥\n(ī)',
    ],
  ];

const named = ROWS.map(([what, original, expected, options = {}]) => ({ what, original, expected, options }));

test.each(named)('$what', ({ original, expected, options }) => {
  const once = clean(original, options).text;
  expect(once).toBe(expected);
  expect(clean(once, options).text).toBe(once);
});
