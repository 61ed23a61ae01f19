/** Made-up pages of made-up sites: every page has text of its own inside a frame that its site repeats. */

const WHO = [
  '村里的木匠',
  '邻居家的老师',
  '码头上的船长',
  '山脚下的果农',
  '镇上的医生',
  '车站的售票员',
  '河边的渔夫',
];
const WHEN = [
  '入冬以前',
  '天刚亮的时候',
  '雨停了以后',
  '赶集那天',
  '去年秋天',
  '午饭过后',
  '过节的前夜',
  '大雪封路时',
];
const DID = [
  '修好了漏水的屋顶',
  '把旧书搬到了阁楼',
  '请大家喝新酿的米酒',
  '在院子里种下两棵梨树',
  '给孩子们讲起从前的事',
];
const THEN = [
  '心里觉得十分踏实',
  '一直忙到月亮升起来',
  '谁也没有再提起那件事',
  '第二天又早早出了门',
  '笑着说明年还要再来',
];

/** A paragraph that no other number gives, with nothing in it that a template would share. */
export function paragraph(number: number): string {
  const pick = (words: readonly string[], step: number) => words[Math.floor(number / step) % words.length];
  const sentence = (shift: number) =>
    `${WHEN[(number + shift) % 8]}，${pick(WHO, 1)}和${WHO[(number + shift * 3) % 7]}${pick(DID, 7)}，${pick(THEN, 35)}`;
  return `${sentence(1)}；${sentence(2)}，这是第${chineseNumber(number)}回。`;
}

/** A title that no other number gives. */
export function title(number: number): string {
  return `${WHO[number % 7]}与${DID[Math.floor(number / 7) % 5]}之${chineseNumber(number)}`;
}

/** Digit by digit: 一〇二. */
function chineseNumber(number: number): string {
  return [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

/** A page as a site frames it. */
export type Layout = (number: number) => readonly string[];

/** A news page: channels above; neighbours, tags, other articles, comments and the licence below. */
export const newsPage: Layout = (number) => [
  '本埠新闻',
  '街坊论坛',
  '夜市地图',
  title(number),
  `2024-10-${String((number % 28) + 1).padStart(2, '0')} 09:30`,
  `阅读(${number * 7})`,
  paragraph(number),
  paragraph(number + 1000),
  '一、概述',
  paragraph(number + 2000),
  '参考文献',
  `[1] ${title(number + 50)}. 乡土出版社.`,
  `[2] ${title(number + 90)}. 河岸书局.`,
  `上一篇：${title(number - 1 < 0 ? 999 : number - 1)}`,
  `下一篇：${title(number + 1)}`,
  '相关阅读',
  title(number + 300),
  title(number + 400),
  `网友评论(${number % 9})`,
  '我要爆料',
  '街坊网编辑部版权所有，未经书面许可，任何人不得以任何方式转载或者摘编本网的文字和图片。',
];

/** A magazine page: an author box and a table of contents that all pages have. */
export const magazinePage: Layout = (number) => [
  '本刊目录',
  '第一章 春天的河',
  '第二章 夏天的山',
  '第三章 秋天的田',
  title(number),
  '摘要',
  paragraph(number + 3000),
  '结语',
  paragraph(number + 4000),
  '作者简介',
  '林望舒，本刊特约撰稿人，常年在山区走访，著有散文集三种。',
  '写信给编辑',
];

/** The first pages of a layout, as texts. */
export function pages(layout: Layout, count: number): string[] {
  return Array.from({ length: count }, (_, number) => layout(number).join('\n'));
}
