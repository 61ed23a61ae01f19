import { changeRules, type Rule } from '../../core/rule.js';

/** What the stage changes, by the script asked for. */
export const rules: readonly Rule[] = changeRules([
  {
    id: 'traditional-to-simplified',
    what: '繁 to 簡, in mixed text too (zh-Hans, the default)',
    why: 'one character may have several in the other script; the context decides',
    example: { original: '我們后來喜歡吃麵', expected: '我们后来喜欢吃面' },
  },
  {
    id: 'simplified-to-traditional',
    what: '簡 to 繁 (--script zh-Hant)',
    why: 'one character may have several in the other script; the context decides',
    example: { original: '皇后后来喜欢吃面', expected: '皇后後來喜歡吃麵' },
  },
  {
    id: 'slips-of-a-converter',
    what: 'Traditional characters that are wrong in their words (--script zh-Hant, zh-TW, zh-HK)',
    why: 'a converter wrote the same character for all of its kind: 隻好, 裏麵, 皇後; several show it',
    example: { original: '鼕天到瞭，我們隻好回傢。', expected: '冬天到了，我們只好回家。' },
  },
  {
    id: 'words-of-the-region',
    what: 'words of Taiwan or Hong Kong (--script zh-TW or zh-HK), or of the mainland (zh-CN)',
    why: 'the same thing has another name there',
    example: { original: '软件和鼠标', expected: '軟體和滑鼠' },
  },
  {
    id: 'words-of-computing',
    what: 'words of the region that are everyday ones too, in text about computing (--script zh-TW or zh-CN)',
    why: 'a 菜單 on a screen is a 選單, that of a restaurant is not; words of computing in the line and the document tell',
    example: { original: '点击菜单里的选项', expected: '點選選單裡的選項' },
  },
]);
