import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { List, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { type Metadata, toLines } from '../../src/core/article.js';
import { stringify } from '../../src/markdown/stringify.js';
import { toMdast } from '../../src/markdown/structure.js';
import { anyLines, anyText, numbered, structuredLines } from './arbitraries.js';

const treeOf = (text: string, metadata: Metadata = {}) => toMdast({ lines: toLines(text), metadata });

const text = (value: string) => ({ type: 'text', value });
const heading = (depth: number, value: string) => ({ type: 'heading', depth, children: [text(value)] });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });
const list = (start: number, ...values: string[]) => ({
  type: 'list',
  ordered: true,
  start,
  spread: false,
  children: values.map((value) => ({ type: 'listItem', spread: false, children: [paragraph(value)] })),
});

/** The text of a node; a hard break is a line end. */
const textOf = (node: Nodes): string =>
  node.type === 'break'
    ? '\n'
    : 'value' in node
      ? node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';

const ORDERED = [
  (n: number) => `${n}. `,
  (n: number) => `(${n}) `,
  (n: number) => `${n}) `,
  (n: number) => `${n}、`,
];
const BULLETS = ['● ', '○ ', '◆ ', '◇ '];

/** The lines of a list, the marks of each level of their own, as in the text it was read from. */
const listRows = (node: List, level: number): string[] =>
  node.children.flatMap(({ children: [first, ...nested] }, index) => {
    const mark = node.ordered ? ORDERED[level]?.((node.start ?? 1) + index) : BULLETS[level];
    return [
      `${mark}${textOf(first as Nodes)}`,
      ...nested.flatMap((list) => listRows(list as List, level + 1)),
    ];
  });

/** The lines of a node, from which the same node should come out. */
const nodeRows = (node: RootContent): string[] => {
  if (node.type === 'list') return listRows(node, 0);
  if (node.type === 'table')
    return node.children.map((row) => `|${row.children.map((cell) => ` ${textOf(cell)} `).join('|')}|`);
  if (node.type === 'blockquote') return node.children.map((child) => `> ${textOf(child)}`);
  if (node.type === 'code') return ['```', ...node.value.split('\n'), '```'];
  if (node.type === 'thematicBreak') return ['---'];
  return textOf(node).split('\n');
};

/** The lines of a tree. */
const rows = (tree: Root) => tree.children.flatMap(nodeRows);

describe('the tree of', () => {
  test.each<[string, string, Metadata, object[]]>([
    [
      'an article',
      '网贷催收\n\n小编导语\n\n近年来。\n\n一、概述\n1.1 背景\n\n短信催收、 催收。\n1.1.1 心理\n好。\n六、小编总结\n完。',
      { title: '网贷催收' },
      [
        heading(1, '网贷催收'),
        heading(2, '小编导语'),
        paragraph('近年来。'),
        heading(2, '一、概述'),
        heading(3, '1.1 背景'),
        paragraph('短信催收、 催收。'),
        heading(4, '1.1.1 心理'),
        paragraph('好。'),
        heading(2, '六、小编总结'),
        paragraph('完。'),
      ],
    ],
    [
      'a title amid the lines',
      '首页\n网贷\n好。',
      { title: '网贷' },
      [paragraph('首页'), heading(1, '网贷'), paragraph('好。')],
    ],
    [
      'a title that is blank at its ends',
      '　网贷\n好。',
      { title: ' 网贷' },
      [heading(1, '网贷'), paragraph('好。')],
    ],
    [
      'a title twice',
      '网贷\n好。\n网贷',
      { title: '网贷' },
      [heading(1, '网贷'), paragraph('好。'), paragraph('网贷')],
    ],
    ['a title that is no line', '好。', { title: '网贷' }, [heading(1, '网贷'), paragraph('好。')]],
    [
      'a title that looks like a section',
      '一、网贷\n好。',
      { title: '一、网贷' },
      [heading(1, '一、网贷'), paragraph('好。')],
    ],
    [
      'a title that is a sentence',
      '网贷。\n好。',
      { title: '网贷。' },
      [heading(1, '网贷。'), paragraph('好。')],
    ],
    ['a title that nobody found', '怎么办？\n好。', {}, [heading(1, '怎么办？'), paragraph('好。')]],
    ['a salutation is no title', '亲爱的小林：\n好。', {}, [paragraph('亲爱的小林：'), paragraph('好。')]],
    ['a blank title', '怎么办？\n好。', { title: ' ' }, [heading(1, '怎么办？'), paragraph('好。')]],
    ['a sentence at the head', '近年来。\n好。', {}, [paragraph('近年来。'), paragraph('好。')]],
    [
      'a long line at the head',
      `${'网'.repeat(41)}\n好。`,
      {},
      [paragraph('网'.repeat(41)), paragraph('好。')],
    ],
    ['a section at the head', '前言\n好。', {}, [heading(2, '前言'), paragraph('好。')]],
    ['a list at the head', '1. 甲\n2. 乙', {}, [list(1, '甲', '乙')]],
    ['one line', '网贷', {}, [paragraph('网贷')]],
    ['a title without an article', '', { title: '网贷' }, []],
    ['blank lines', '\n  \n　', {}, []],
    [
      'lists, with blank lines between items',
      '好。\n1. 短信\n\n2. 电话\n3、上门\n4、信件\n5. 其他\n（1）甲\n（2）乙',
      {},
      [
        paragraph('好。'),
        list(1, '短信', '电话'),
        list(3, '上门', '信件'),
        paragraph('5. 其他'),
        list(1, '甲', '乙'),
      ],
    ],
    [
      'a number alone',
      '好。\n2024. 1. 5\n1. 短信\n好。',
      {},
      ['好。', '2024. 1. 5', '1. 短信', '好。'].map(paragraph),
    ],
    [
      'headings that look like a list',
      '好。\n1.1 甲\n1.2 乙',
      {},
      [paragraph('好。'), heading(3, '1.1 甲'), heading(3, '1.2 乙')],
    ],
  ])('%s', (_, lines, metadata, expected) => {
    expect(treeOf(lines, metadata)).toEqual({ type: 'root', children: expected });
  });
});

/** A paragraph of lines. */
const hard = (...values: string[]) => ({
  type: 'paragraph',
  children: values.flatMap((value, index) => (index > 0 ? [{ type: 'break' }, text(value)] : [text(value)])),
});
const strong = (value: string) => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [text(value)] }],
});
const quote = (...values: string[]) => ({ type: 'blockquote', children: values.map(paragraph) });
const code = (value: string, lang: string | null = null) => ({ type: 'code', lang, meta: null, value });
const table = (align: (string | null)[], ...cells: string[][]) => ({
  type: 'table',
  align,
  children: cells.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] })),
  })),
});
const bullets = (...values: string[]) => ({ ...list(1, ...values), ordered: false, start: null });
const link = (url: string, value = url) => ({ type: 'link', title: null, url, children: [text(value)] });
const rule = { type: 'thematicBreak' };
const nested = (outer: ReturnType<typeof list>, at: number, inner: object) => ({
  ...outer,
  children: outer.children.map((item, index) =>
    index === at ? { ...item, children: [...item.children, inner] } : item,
  ),
});

// Lines made to slow structure down. One that takes quadratic time shows in the suite's own duration.
test.each([
  ...[
    '```js\n',
    '~~~\n',
    'x = f(1);\n',
    '// x\n',
    '/*',
    '{\n',
    '> a\n',
    '>\n',
    'a|b\n',
    '|a|\n',
    'a\tb\n',
    'a  b\n',
    '区  人\n',
  ],
  ...[
    '- a\n',
    '1. a\n(1) b\n',
    '1. a\n1、b\n1) c\n(1) d\n①e\n',
    '一、甲\n',
    '第一章 甲\n',
    '（一）甲\n',
    '1. 甲\n',
    '- - -\n',
  ],
  ...[
    '我在渡口\n',
    '地址：甲\n',
    '小院无人到，\n',
    '好。  ',
    'http://a.b/',
    'http://(',
    'www.',
    '问：甲\n',
    '，\n',
    '《\n',
    '图1\n',
  ],
])('many times %j', (piece) => {
  const tree = treeOf(`好。\n\n${piece.repeat(100_000 / piece.length)}`);
  expect(tree.children[0]).toEqual(paragraph('好。'));
});

/** Paragraphs long enough to stand below a heading without a number. */
const LONG = [
  '天还没有亮，码头上的人已经忙了起来，一筐一筐的鱼从船上抬下来，摆满了整条街。',
  '太阳出来以后，买鱼的人渐渐多了，讨价还价的声音从街头一直传到街尾，热闹极了。',
  '到了中午，街上慢慢安静下来，只剩下几只猫在石板路上走来走去，寻找掉落的小鱼。',
] as const;

describe('headings that the document tells', () => {
  test.each<[string, string, object[]]>([
    [
      '1. with text below each',
      `好。\n1. 早市\n${LONG[0]}\n2. 午市\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, '1. 早市'),
        paragraph(LONG[0]),
        heading(2, '2. 午市'),
        paragraph(LONG[1]),
      ],
    ],
    [
      '1、 below 一、, and starting anew',
      `一、甲\n1、早\n${LONG[0]}\n2、晚\n${LONG[1]}\n二、乙\n1、早\n${LONG[0]}\n2、晚\n${LONG[1]}`,
      [
        heading(2, '一、甲'),
        heading(3, '1、早'),
        paragraph(LONG[0]),
        heading(3, '2、晚'),
        paragraph(LONG[1]),
        heading(2, '二、乙'),
        heading(3, '1、早'),
        paragraph(LONG[0]),
        heading(3, '2、晚'),
        paragraph(LONG[1]),
      ],
    ],
    [
      '（一） below 1.',
      `好。\n1. 甲\n（一）早\n${LONG[0]}\n（二）晚\n${LONG[1]}\n2. 乙\n${LONG[2]}`,
      [
        paragraph('好。'),
        heading(2, '1. 甲'),
        heading(3, '（一）早'),
        paragraph(LONG[0]),
        heading(3, '（二）晚'),
        paragraph(LONG[1]),
        heading(2, '2. 乙'),
        paragraph(LONG[2]),
      ],
    ],
    [
      '1. below （一）, the other way round',
      `（一）甲\n1. 早\n${LONG[0]}\n2. 晚\n${LONG[1]}\n（二）乙\n${LONG[2]}`,
      [
        heading(2, '（一）甲'),
        heading(3, '1. 早'),
        paragraph(LONG[0]),
        heading(3, '2. 晚'),
        paragraph(LONG[1]),
        heading(2, '（二）乙'),
        paragraph(LONG[2]),
      ],
    ],
    [
      'parts, chapters, sections',
      `好。\n第一部分 甲\n第一章 乙\n第一节 丙\n好。\n第二节 丁\n好。\n第二章 戊\n好。\n第二部分 己\n第三章 庚\n好。`,
      [
        paragraph('好。'),
        heading(2, '第一部分 甲'),
        heading(3, '第一章 乙'),
        heading(4, '第一节 丙'),
        paragraph('好。'),
        heading(4, '第二节 丁'),
        paragraph('好。'),
        heading(3, '第二章 戊'),
        paragraph('好。'),
        heading(2, '第二部分 己'),
        heading(3, '第三章 庚'),
        paragraph('好。'),
      ],
    ],
    [
      'chapters whose numbers are full-width, in brackets',
      `好。\n第１章　雨夜\n${LONG[0]}\n【第二章】旧信\n${LONG[1]}\n第一百零二章 渡口\n好。`,
      [
        paragraph('好。'),
        heading(2, '第１章　雨夜'),
        paragraph(LONG[0]),
        heading(2, '【第二章】旧信'),
        paragraph(LONG[1]),
        heading(2, '第一百零二章 渡口'),
        paragraph('好。'),
      ],
    ],
    [
      'chapters with blanks in their numbers',
      `好。\n第 1 章 雨夜\n${LONG[0]}\n第 2 章 旧信\n${LONG[1]}\n第 3 章 井\n好。`,
      [
        paragraph('好。'),
        heading(2, '第 1 章 雨夜'),
        paragraph(LONG[0]),
        heading(2, '第 2 章 旧信'),
        paragraph(LONG[1]),
        heading(2, '第 3 章 井'),
        paragraph('好。'),
      ],
    ],
    [
      'numbers with zeros before them, and 10 behind 09',
      `好。\n${Array.from({ length: 10 }, (_, at) => `${String(at + 1).padStart(2, '0')} 渡口\n${LONG[0]}`).join('\n')}`,
      [
        paragraph('好。'),
        ...Array.from({ length: 10 }, (_, at) => [
          heading(2, `${String(at + 1).padStart(2, '0')} 渡口`),
          paragraph(LONG[0]),
        ]).flat(),
      ],
    ],
    [
      'numbers with zeros that no text parts are none',
      '好。\n001 渡口\n002 旧信\n003 井',
      ['好。', '001 渡口', '002 旧信', '003 井'].map(paragraph),
    ],
    [
      '01 above the name of a part',
      `好。\n01\n老车站\n${LONG[0]}\n02\n\n河堤\n\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, '01 老车站'),
        paragraph(LONG[0]),
        heading(2, '02 河堤'),
        paragraph(LONG[1]),
      ],
    ],
    [
      '01 above a sentence has no name',
      `好。\n01\n${LONG[0]}\n02\n${LONG[1]}`,
      [paragraph('好。'), heading(2, '01'), paragraph(LONG[0]), heading(2, '02'), paragraph(LONG[1])],
    ],
    [
      'figures below one another are no numbers of parts',
      '好。\n01\n老车站\n05\n好。',
      ['好。', '01', '老车站', '05', '好。'].map(paragraph),
    ],
    [
      'a bar before each',
      '▌简介\n好。\n▌特点\n· 早\n· 晚\n▌注意\n早。',
      [
        heading(2, '▌简介'),
        paragraph('好。'),
        heading(2, '▌特点'),
        bullets('早', '晚'),
        heading(2, '▌注意'),
        paragraph('早。'),
      ],
    ],
    [
      'a bar before one line, or before lines that follow one another, shows none',
      '好。\n▌简介\n▌特点\n好。\n┃注意\n早。',
      ['好。', '▌简介', '▌特点', '好。', '┃注意', '早。'].map(paragraph),
    ],
    [
      'the parts of a recipe, whatever stands below, and steps below one',
      '好。\n用料\n面粉一碗\n步骤\n步骤 1\n早。\n步骤 2\n晚。\n小贴士：\n趁热吃。',
      [
        paragraph('好。'),
        heading(2, '用料'),
        paragraph('面粉一碗'),
        heading(2, '步骤'),
        heading(3, '步骤 1'),
        paragraph('早。'),
        heading(3, '步骤 2'),
        paragraph('晚。'),
        heading(2, '小贴士：'),
        paragraph('趁热吃。'),
      ],
    ],
    ['one such part alone is none', '好。\n用料\n面粉一碗。', ['好。', '用料', '面粉一碗。'].map(paragraph)],
    [
      'such names below one another are a menu',
      '好。\n产品简介\n产品参数\n注意事项\n好。',
      ['好。', '产品简介', '产品参数', '注意事项', '好。'].map(paragraph),
    ],
    [
      'what somebody says first is no title',
      '“你从哪里来？”\n“从北边来。”\n好。',
      ['“你从哪里来？”', '“从北边来。”', '好。'].map(paragraph),
    ],
    [
      'chapters of a law, whose articles are paragraphs',
      '好。\n第一章 总则\n第一条 为了安全，制定本法。\n第二条 本法适用于：\n（一）车辆；\n（二）行人。\n第二章 附则\n第三条 本法自今日起施行。',
      [
        paragraph('好。'),
        heading(2, '第一章 总则'),
        ...['第一条 为了安全，制定本法。', '第二条 本法适用于：', '（一）车辆；', '（二）行人。'].map(
          paragraph,
        ),
        heading(2, '第二章 附则'),
        paragraph('第三条 本法自今日起施行。'),
      ],
    ],
    [
      'a series with a number missing',
      `好。\n${[1, 2, 3, 5].map((n) => `${n}、码头\n${LONG[0]}`).join('\n')}`,
      [paragraph('好。'), ...[1, 2, 3, 5].flatMap((n) => [heading(2, `${n}、码头`), paragraph(LONG[0])])],
    ],
    [
      'steps',
      `好。\nStep 1 备料\n${LONG[0]}\nStep 2 下锅\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, 'Step 1 备料'),
        paragraph(LONG[0]),
        heading(2, 'Step 2 下锅'),
        paragraph(LONG[1]),
      ],
    ],
    [
      'Chinese steps',
      `好。\n第一步：备料\n${LONG[0]}\n第二步：下锅\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, '第一步：备料'),
        paragraph(LONG[0]),
        heading(2, '第二步：下锅'),
        paragraph(LONG[1]),
      ],
    ],
    [
      'Roman numbers and circled ones',
      `好。\nⅠ 早市\n①摆摊\n${LONG[0]}\n②叫卖\n${LONG[1]}\nⅡ 午市\n${LONG[2]}`,
      [
        paragraph('好。'),
        heading(2, 'Ⅰ 早市'),
        heading(3, '①摆摊'),
        paragraph(LONG[0]),
        heading(3, '②叫卖'),
        paragraph(LONG[1]),
        heading(2, 'Ⅱ 午市'),
        paragraph(LONG[2]),
      ],
    ],
    [
      'numbers alone, above decimals',
      `好。\n1 引言\n1.1 背景\n${LONG[0]}\n2 方法\n2.1 材料\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, '1 引言'),
        heading(3, '1.1 背景'),
        paragraph(LONG[0]),
        heading(2, '2 方法'),
        heading(3, '2.1 材料'),
        paragraph(LONG[1]),
      ],
    ],
    [
      '1. above decimals',
      `好。\n1.引言\n1.1 背景\n${LONG[0]}\n2.方法\n2.1 材料\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, '1.引言'),
        heading(3, '1.1 背景'),
        paragraph(LONG[0]),
        heading(2, '2.方法'),
        heading(3, '2.1 材料'),
        paragraph(LONG[1]),
      ],
    ],
    [
      'without a number, three of them',
      `好。\n清晨的码头\n${LONG[0]}\n热闹的上午\n${LONG[1]}\n安静的午后\n${LONG[2]}`,
      [
        paragraph('好。'),
        ...['清晨的码头', '热闹的上午', '安静的午后'].flatMap((value, index) => [
          heading(2, value),
          paragraph(LONG[index] as string),
        ]),
      ],
    ],
    [
      'without a number, with a mark or in brackets',
      `好。\n◆ 清晨\n${LONG[0]}\n◆ 上午\n${LONG[1]}\n【午后】\n${LONG[2]}`,
      [
        paragraph('好。'),
        ...['◆ 清晨', '◆ 上午', '【午后】'].flatMap((value, index) => [
          heading(2, value),
          paragraph(LONG[index] as string),
        ]),
      ],
    ],
    [
      'without a number, above lists, and behind one',
      `好。\n材料\n● 盐\n● 水\n做法\n1. 煮水\n2. 放盐\n诀窍\n${LONG[0]}`,
      [
        paragraph('好。'),
        heading(2, '材料'),
        bullets('盐', '水'),
        heading(2, '做法'),
        list(1, '煮水', '放盐'),
        heading(2, '诀窍'),
        paragraph(LONG[0]),
      ],
    ],
    [
      'without a number, three with a comma',
      `好。\n白天看店，晚上写诗\n${LONG[0]}\n冬天\n${LONG[1]}\n春天来了，河开了\n${LONG[2]}`,
      [
        paragraph('好。'),
        ...['白天看店，晚上写诗', '冬天', '春天来了，河开了'].flatMap((value, index) => [
          heading(2, value),
          paragraph(LONG[index] as string),
        ]),
      ],
    ],
    [
      'without a number, one right above another, behind notes',
      `好。\n历史\n古代\n${LONG[0]}[1]\n近代\n${LONG[1]}[2][3]\n21世纪\n${LONG[2]}`,
      [
        paragraph('好。'),
        heading(2, '历史'),
        heading(2, '古代'),
        paragraph(`${LONG[0]}[1]`),
        heading(2, '近代'),
        paragraph(`${LONG[1]}[2][3]`),
        heading(2, '21世纪'),
        paragraph(LONG[2]),
      ],
    ],
    [
      'numbers alone',
      `好。\n01\n${LONG[0]}\n02\n${LONG[1]}\n写在最后\n${LONG[2]}`,
      [
        paragraph('好。'),
        heading(2, '01'),
        paragraph(LONG[0]),
        heading(2, '02'),
        paragraph(LONG[1]),
        heading(2, '写在最后'),
        paragraph(LONG[2]),
      ],
    ],
    [
      'a series of which one number has decimals below',
      `好。\n1 引言\n${LONG[0]}\n2 方法\n2.1 材料\n${LONG[1]}\n3 结果\n${LONG[2]}`,
      [
        paragraph('好。'),
        heading(2, '1 引言'),
        paragraph(LONG[0]),
        heading(2, '2 方法'),
        heading(3, '2.1 材料'),
        paragraph(LONG[1]),
        heading(2, '3 结果'),
        paragraph(LONG[2]),
      ],
    ],
    [
      'without a number, with a comma, and above code',
      `好。\n白天看店，晚上写诗\n${LONG[0]}\n冬天\n${LONG[1]}\n配置\n\`\`\`\nx\n\`\`\`\n好。`,
      [
        paragraph('好。'),
        heading(2, '白天看店，晚上写诗'),
        paragraph(LONG[0]),
        heading(2, '冬天'),
        paragraph(LONG[1]),
        heading(2, '配置'),
        { type: 'code', lang: null, meta: null, value: 'x' },
        paragraph('好。'),
      ],
    ],
    [
      'without a number, ending in a word that a caption may end in',
      `好。\n星空是地图\n${LONG[0]}\n太阳是指针\n${LONG[1]}`,
      [
        paragraph('好。'),
        heading(2, '星空是地图'),
        paragraph(LONG[0]),
        heading(2, '太阳是指针'),
        paragraph(LONG[1]),
      ],
    ],
    [
      'without a number, above a series of parts',
      `好。\n展览内容\n单元一：早市\n${LONG[0]}\n单元二：夜市\n${LONG[1]}\n参观时间\n${LONG[2]}\n配合活动\n${LONG[0]}`,
      [
        paragraph('好。'),
        heading(2, '展览内容'),
        heading(3, '单元一：早市'),
        paragraph(LONG[0]),
        heading(3, '单元二：夜市'),
        paragraph(LONG[1]),
        heading(2, '参观时间'),
        paragraph(LONG[2]),
        heading(2, '配合活动'),
        paragraph(LONG[0]),
      ],
    ],
    [
      'without a number, below the last item of a list, which is none',
      `好。\n材料\n● 豆腐 两块\n● 清水 半碗\n做法\n1. 煮水\n2. 放盐`,
      [
        paragraph('好。'),
        heading(2, '材料'),
        bullets('豆腐 两块', '清水 半碗'),
        heading(2, '做法'),
        list(1, '煮水', '放盐'),
      ],
    ],
    [
      'formal numbers above plain ones, letters below Roman numbers',
      `壹、早市\n一、鱼\n${LONG[0]}\n贰、夜市\nⅠ 灯\nA. 油灯\n${LONG[1]}\nB. 电灯\n${LONG[2]}\nⅡ 人\n好。`,
      [
        heading(2, '壹、早市'),
        heading(3, '一、鱼'),
        paragraph(LONG[0]),
        heading(2, '贰、夜市'),
        heading(3, 'Ⅰ 灯'),
        heading(4, 'A. 油灯'),
        paragraph(LONG[1]),
        heading(4, 'B. 电灯'),
        paragraph(LONG[2]),
        heading(3, 'Ⅱ 人'),
        paragraph('好。'),
      ],
    ],
    [
      'in Markdown',
      `好。\n## 早市\n${LONG[0]}\n### 鱼 ###\n${LONG[1]}\n## 夜市\n${LONG[2]}`,
      [
        paragraph('好。'),
        heading(2, '早市'),
        paragraph(LONG[0]),
        paragraph('### 鱼 ###'),
        paragraph(LONG[1]),
        heading(2, '夜市'),
        paragraph(LONG[2]),
      ],
    ],
    [
      'without a number, below numbered ones',
      `一、一天\n清晨\n${LONG[0]}\n上午\n${LONG[1]}\n二、一年\n好。`,
      [
        heading(2, '一、一天'),
        heading(3, '清晨'),
        paragraph(LONG[0]),
        heading(3, '上午'),
        paragraph(LONG[1]),
        heading(2, '二、一年'),
        paragraph('好。'),
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(treeOf(lines)).toEqual({ type: 'root', children: expected });
  });

  test.each([
    ['one short line may be a caption', `好。\n清晨的码头\n${LONG[0]}`],
    ['captions', `好。\n图为码头\n${LONG[0]}\n码头（资料照片）\n${LONG[1]}\n本报记者摄\n${LONG[2]}`],
    ['numbered captions', `好。\n图1 码头\n${LONG[0]}\n图2 街头\n${LONG[1]}\n表3 鱼价\n${LONG[2]}`],
    ['captions that end in 图', `好。\n码头示意图\n${LONG[0]}\n街头平面图\n${LONG[1]}`],
    ['captions that are marked', `好。\n▲ 早市的鱼摊。\n▲ 夜市的灯笼。\n${LONG[0]}`],
    ['answers to choose from', `好。\n1. 下面哪个对？\nA. 甲\nB. 乙\nC. 丙\n${LONG[0]}`],
    ['a line above a series alone', `好。\n码头风光\n${LONG[0]}\n${LONG[1]}`],
    ['pages of a contents list', `好。\n第1页：早市\n${LONG[0]}\n第2页：夜市\n${LONG[1]}`],
    ['dialogue', `好。\n“走吧。”\n${LONG[0]}\n“好。”\n${LONG[1]}\n他笑着说\n${LONG[2]}`],
    ['dates and bylines', `好。\n2024年5月1日\n${LONG[0]}\n文/王小明\n${LONG[1]}`],
    ['numbered sentences', `好。\n1. 天亮了。\n${LONG[0]}\n2. 天黑了。\n${LONG[1]}`],
    ['quantities', `好。\n1.5 倍\n${LONG[0]}\n3.14\n${LONG[1]}\n2024. 5\n${LONG[2]}`],
    ['people counted', `好。\n1 人\n${LONG[0]}\n2 人\n${LONG[1]}`],
    ['a series that does not begin', `好。\n2. 早市\n${LONG[0]}\n3. 午市\n${LONG[1]}`],
    ['a number alone', `好。\n1. 早市\n${LONG[0]}`],
    ['lines of a railway', '好。\n1、2、3 号线已经开通。\n4、5 号线在建。'],
    ['short paragraphs', '好。\n清晨\n天亮了。\n中午\n天热了。\n晚上\n天黑了。'],
    ['a couplet amid text', `好。\n白天看店，晚上写诗\n${LONG[0]}\n冬天读书，春天种花\n${LONG[1]}`],
    ['one line that a post begins with #', `好。\n# 早市\n${LONG[0]}`],
    ['posts on a topic', `好。\n#早市\n${LONG[0]}\n#夜市#\n${LONG[1]}`],
    ['numbers alone that are cells', '好。\n1\n早市\n2\n好。'],

    ['a contents list', '好。\n一、早市\n二、午市\n三、夜市'],
  ])('but not %s', (_, lines) => {
    expect(treeOf(lines)).toEqual({ type: 'root', children: lines.split('\n').map(paragraph) });
  });

  test('a contents list, and the headings it lists', () => {
    const contents =
      '好。\n第一章 早市\n第二章 夜市\n结语\n第一章 早市\n天亮了。\n第二章 夜市\n天黑了。\n结 语\n人散了。';
    expect(treeOf(contents)).toEqual({
      type: 'root',
      children: [
        ...['好。', '第一章 早市', '第二章 夜市', '结语'].map(paragraph),
        heading(2, '第一章 早市'),
        paragraph('天亮了。'),
        heading(2, '第二章 夜市'),
        paragraph('天黑了。'),
        heading(2, '结 语'),
        paragraph('人散了。'),
      ],
    });
  });
});

describe('blocks', () => {
  test.each<[string, string, object[]]>([
    [
      'reference marks, and triangles that end clauses',
      '好。\n※ 早\n※ 晚\n好。\n▲ 鱼；\n▲ 米。',
      [paragraph('好。'), bullets('早', '晚'), paragraph('好。'), bullets('鱼；', '米。')],
    ],
    ['bullets', '好。\n● 早\n● 晚', [paragraph('好。'), bullets('早', '晚')]],
    [
      'short items in a row are a list',
      '好。\n1. 早市\n2. 午市\n3. 夜市\n好。',
      [paragraph('好。'), list(1, '早市', '午市', '夜市'), paragraph('好。')],
    ],
    ['circled numbers', '好。\n①早；\n②晚。', [paragraph('好。'), list(1, '早；', '晚。')]],
    [
      'notes whose marks stand in the text keep theirs',
      '渡口①很老，船②也老。\n注：\n① 在城北。\n② 木船。',
      ['渡口①很老，船②也老。', '注：', '① 在城北。', '② 木船。'].map(paragraph),
    ],
    [
      'numbers of parts of a sentence are no marks of notes',
      '渡口有两种：①官渡，②野渡。\n① 在城北。\n② 在城南。',
      [paragraph('渡口有两种：①官渡，②野渡。'), list(1, '在城北。', '在城南。')],
    ],
    [
      'a list of which only one mark stands in the text is none of notes',
      '渡口①很老。\n好。\n① 在城北。\n② 木船。',
      [paragraph('渡口①很老。'), paragraph('好。'), list(1, '在城北。', '木船。')],
    ],
    [
      'a list in a list',
      '好。\n1. 早\n· 鱼\n· 虾\n2. 晚',
      [paragraph('好。'), nested(list(1, '早', '晚'), 0, bullets('鱼', '虾'))],
    ],
    [
      'questions and answers',
      '好。\n问：几点开门？\n答：八点。\nQ2: 几点关门？\nA2: 六点。',
      [
        paragraph('好。'),
        strong('问：几点开门？'),
        paragraph('答：八点。'),
        strong('Q2: 几点关门？'),
        paragraph('A2: 六点。'),
      ],
    ],
    [
      'a question nobody answers',
      '好。\n问：几点开门？\n好。',
      ['好。', '问：几点开门？', '好。'].map(paragraph),
    ],
    [
      'a table of tabs',
      '好。\n区\t人\n东\t12\n西\t\n好。',
      [paragraph('好。'), table([null, null], ['区', '人'], ['东', '12'], ['西', '']), paragraph('好。')],
    ],
    [
      'a table with a blank row between any two',
      '好。\n\n区\t人\n\n东\t12\n\n好。',
      [paragraph('好。'), table([null, null], ['区', '人'], ['东', '12']), paragraph('好。')],
    ],
    [
      'cells over several rows are none',
      '好。\n区\t路\t人\n东\t南路\t12\n北路\t9\n西路\t7',
      [paragraph('好。'), hard('区\t路\t人', '东\t南路\t12', '北路\t9', '西路\t7')],
    ],
    [
      'a quoted letter that was wrapped',
      `好。\n> ${LONG[0].slice(0, 20)}\n> ${LONG[0].slice(20)}\n> 早。\n好。`,
      [paragraph('好。'), quote(LONG[0], '早。'), paragraph('好。')],
    ],
    ['one row is no table', '好。\n区\t人\n好。', ['好。', '区\t人', '好。'].map(paragraph)],
    [
      'a table of tabs whose rows lack their last cells',
      '好。\n区\t人\n东\t12\n南\t7\n西\t9\t多\n好。',
      [
        paragraph('好。'),
        table([null, null, null], ['区', '人', ''], ['东', '12', ''], ['南', '7', ''], ['西', '9', '多']),
        paragraph('好。'),
      ],
    ],
    [
      'paragraphs that tabs set in are no table',
      '好。\n\t船夫走了。\n\t渡口空了。\n好。',
      ['好。', '船夫走了。', '渡口空了。', '好。'].map(paragraph),
    ],
    [
      'rows of other lengths are none',
      '好。\n区\t人\n东\t1\t2',
      ['好。', '区\t人', '东\t1\t2'].map(paragraph),
    ],
    [
      'a table in Markdown',
      '好。\n| 区 | 人 | 年 |\n|:--|--:|:-:|\n| 东 | 12 | |',
      [paragraph('好。'), table(['left', 'right', 'center'], ['区', '人', '年'], ['东', '12', ''])],
    ],
    [
      'a table of pipes',
      '好。\n区|人\n东|12\n西|9',
      [paragraph('好。'), table([null, null], ['区', '人'], ['东', '12'], ['西', '9'])],
    ],
    [
      'a menu is none',
      '好。\n首页 | 新闻 | 体育\n好。',
      ['好。', '首页 | 新闻 | 体育', '好。'].map(paragraph),
    ],
    [
      'menus are none',
      '好。\n首页|新闻\n体育|财经\n娱乐|科技',
      ['好。', '首页|新闻', '体育|财经', '娱乐|科技'].map(paragraph),
    ],
    [
      'a table of wide blanks',
      '好。\n姓名  年龄\n张三  30\n李四  28',
      [paragraph('好。'), table([null, null], ['姓名', '年龄'], ['张三', '30'], ['李四', '28'])],
    ],
    [
      'three columns of words',
      '好。\n姓名  城市  班\n张三  北京  一\n李四  上海  二',
      [
        paragraph('好。'),
        table([null, null, null], ['姓名', '城市', '班'], ['张三', '北京', '一'], ['李四', '上海', '二']),
      ],
    ],
    [
      'a marked quotation',
      '好。\n> 早。\n>\n> 晚。\n好。',
      [paragraph('好。'), quote('早。', '晚。'), paragraph('好。')],
    ],
    [
      'what a text about the mark shows is none',
      '好。\n在一行前面加上“ > ”就是引用：\n\n> 早。\n>> 晚。\n好。',
      ['好。', '在一行前面加上“ > ”就是引用：', '> 早。', '>> 晚。', '好。'].map(paragraph),
    ],
    [
      'a comparison in the text above says nothing about the mark',
      '好。\n如果 a > b，信里这样写：\n> 早。\n> 晚。\n好。',
      [...['好。', '如果 a > b，信里这样写：'].map(paragraph), quote('早。', '晚。'), paragraph('好。')],
    ],
    [
      'an operator and what it does are none',
      '好。\n>>：往右移一位。\n>=: 不小于。\n好。',
      ['好。', '>>：往右移一位。', '>=: 不小于。', '好。'].map(paragraph),
    ],
    ['a comparison is none', '好。\n> 60 岁\n>=3', ['好。', '> 60 岁', '>=3'].map(paragraph)],
    [
      'a letter set in',
      '好。\n信中写道：\n    一切都好。\n    不要挂念。\n她哭了。',
      [...['好。', '信中写道：'].map(paragraph), quote('一切都好。', '不要挂念。'), paragraph('她哭了。')],
    ],
    [
      'dashes set in are none',
      '好。\n渡口分两种：\n    -官渡：有人管\n    -野渡：没人管\n好。',
      ['好。', '渡口分两种：', '-官渡：有人管', '-野渡：没人管', '好。'].map(paragraph),
    ],
    [
      'indented paragraphs are none',
      '好。\n    一切都好。\n    不要挂念。',
      ['好。', '一切都好。', '不要挂念。'].map(paragraph),
    ],
    [
      'fenced code',
      '好。\n```js\nlet 数 = 1;\n\n  （注）\n```\n好。',
      [paragraph('好。'), code('let 数 = 1;\n\n  （注）', 'js'), paragraph('好。')],
    ],
    [
      'formulas of several lines',
      '好。\n$$\nx_1 = \\frac{a}{b}\n$$\n好。\n\\[\nE = mc^2\n\\]\n好。\n\\begin{cases}\na & b \\\\\nc\n\\end{cases}\n好。',
      [
        paragraph('好。'),
        code('x_1 = \\frac{a}{b}', 'math'),
        paragraph('好。'),
        code('E = mc^2', 'math'),
        paragraph('好。'),
        code('\\begin{cases}\na & b \\\\\nc\n\\end{cases}', 'math'),
        paragraph('好。'),
      ],
    ],
    [
      'prices and sentences are no formulas',
      '好。\n$$\n一百元\n$$\n好。\n\\[\n好。\n\\]',
      ['好。', '$$', '一百元', '$$', '好。', '\\[', '好。', '\\]'].map(paragraph),
    ],
    ['an open formula is text', '好。\n$$\nx = 1\n好。', ['好。', '$$', 'x = 1', '好。'].map(paragraph)],
    [
      'a link of Markdown',
      '好。\n详见[这里](https://a.cn/b)。\n见 (https://a.cn/b)。',
      [
        paragraph('好。'),
        {
          type: 'paragraph',
          children: [
            text('详见'),
            { type: 'link', title: null, url: 'https://a.cn/b', children: [text('这里')] },
            text('。'),
          ],
        },
        {
          type: 'paragraph',
          children: [
            text('见 ('),
            { type: 'link', title: null, url: 'https://a.cn/b', children: [text('https://a.cn/b')] },
            text(')。'),
          ],
        },
      ],
    ],
    ['an open fence is text', '好。\n```js\n好。', ['好。', '```js', '好。'].map(paragraph)],
    [
      'code by its features',
      '好。\nif (x > 0) {\n\treturn "是, 对";\n}\n好。',
      [paragraph('好。'), code('if (x > 0) {\n\treturn "是, 对";\n}'), paragraph('好。')],
    ],
    [
      'no-break indents of code, which stay as they are',
      '好。\ndef f(x):\n\u00a0\u00a0return g(x);\n好。',
      [paragraph('好。'), code('def f(x):\n\u00a0\u00a0return g(x);'), paragraph('好。')],
    ],
    ['one line of code is text', '好。\nprint("好");\n好。', ['好。', 'print("好");', '好。'].map(paragraph)],
    ['a rule between texts', '好。\n* * *\n早。', [paragraph('好。'), rule, paragraph('早。')]],
    ['a line of points is none', '好。\n……\n早。', ['好。', '……', '早。'].map(paragraph)],
    [
      'verses',
      '好。\n一路青山随水转，半篷细雨带烟归。\n渡口无人舟自横，山中有寺钟初晚。',
      [paragraph('好。'), hard('一路青山随水转，半篷细雨带烟归。', '渡口无人舟自横，山中有寺钟初晚。')],
    ],
    [
      'verses one on a line',
      '好。\n小院无人到，\n清风自掩门。\n檐前双燕语，\n灯下一壶温。',
      [paragraph('好。'), hard('小院无人到，', '清风自掩门。', '檐前双燕语，', '灯下一壶温。')],
    ],
    [
      'a stanza of three lines and one of two beside one that is verse',
      '好。\n\n我在渡口等你\n等到月亮升起\n等到船都回去\n等到灯也熄了\n\n你没有来\n我没有走\n水还在流\n\n风停了\n天亮了\n\n好。',
      [
        paragraph('好。'),
        hard('我在渡口等你', '等到月亮升起', '等到船都回去', '等到灯也熄了'),
        hard('你没有来', '我没有走', '水还在流'),
        hard('风停了', '天亮了'),
        paragraph('好。'),
      ],
    ],
    [
      'stanzas of two lines and three, eight lines in all',
      '好。\n\n船来了\n又走了\n\n灯亮了\n又灭了\n还有人\n\n我等你\n等到雪\n落满舟',
      [
        paragraph('好。'),
        hard('船来了', '又走了'),
        hard('灯亮了', '又灭了', '还有人'),
        hard('我等你', '等到雪', '落满舟'),
      ],
    ],
    [
      'two lines of a story below verse are paragraphs',
      '好。\n\n我在渡口等你\n等到月亮升起\n等到船都回去\n等到灯也熄了\n\n他念完了诗。\n没有人说话。',
      [
        paragraph('好。'),
        hard('我在渡口等你', '等到月亮升起', '等到船都回去', '等到灯也熄了'),
        paragraph('他念完了诗。'),
        paragraph('没有人说话。'),
      ],
    ],
    [
      'two short lines beside no verse, and labels, are paragraphs',
      '好。\n\n船来了\n又走了\n\n时间：早\n地点：渡口\n\n灯亮了\n又灭了',
      ['好。', '船来了', '又走了', '时间：早', '地点：渡口', '灯亮了', '又灭了'].map(paragraph),
    ],
    [
      'lyrics',
      '好。\n我在渡口等你\n等到月亮升起\n等到船都回去\n等到灯也熄了\n\n好。',
      [
        paragraph('好。'),
        hard('我在渡口等你', '等到月亮升起', '等到船都回去', '等到灯也熄了'),
        paragraph('好。'),
      ],
    ],
    [
      'an address',
      '好。\n地址：北门街12号\n电话：12345\n邮编：100080',
      [paragraph('好。'), hard('地址：北门街12号', '电话：12345', '邮编：100080')],
    ],
    [
      'three short lines are paragraphs',
      '好。\n我在渡口等你\n等到月亮升起\n等到船都回去',
      ['好。', '我在渡口等你', '等到月亮升起', '等到船都回去'].map(paragraph),
    ],
    [
      'short sentences are paragraphs',
      '好。\n天亮了。\n鸡叫了。\n人醒了。\n狗叫。',
      ['好。', '天亮了。', '鸡叫了。', '人醒了。', '狗叫。'].map(paragraph),
    ],
    [
      'an address of the web',
      '见 https://a.cn/b?c=1,2。',
      [{ type: 'paragraph', children: [text('见 '), link('https://a.cn/b?c=1,2'), text('。')] }],
    ],
    [
      'addresses in brackets and without a scheme',
      '（http://a.cn/x(y)）www.b.cn，好',
      [
        {
          type: 'paragraph',
          children: [
            text('（'),
            link('http://a.cn/x(y)'),
            text('）'),
            link('http://www.b.cn', 'www.b.cn'),
            text('，好'),
          ],
        },
      ],
    ],
    ['no address', 'www.和http://，awww.b.cn', [paragraph('www.和http://，awww.b.cn')]],
    [
      'paragraphs whose line end is lost',
      `${LONG[0]}  ${LONG[1]}　　“好。”  ${LONG[2]}`,
      [LONG[0], LONG[1], '“好。”', LONG[2]].map(paragraph),
    ],
    ['a wide blank in a sentence', '短信，  电话。 好。', [paragraph('短信，  电话。 好。')]],
    [
      'pieces of a sentence on lines of their own',
      '好。\n他去过《\n渡口\n》，也去过码头。',
      ['好。', '他去过《渡口》，也去过码头。'].map(paragraph),
    ],
  ])('%s', (_, lines, expected) => {
    expect(treeOf(lines)).toEqual({ type: 'root', children: expected });
  });
});

describe('laws', () => {
  test('Markdown is read back as the tree it was made of; NUL is U+FFFD in Markdown', () => {
    fc.assert(
      fc.property(anyLines, fc.option(anyText, { nil: undefined }), (lines, title) => {
        const tree = toMdast({ lines, metadata: title === undefined ? {} : { title } });
        const parsed = fromMarkdown(stringify(tree), {
          extensions: [gfmTable()],
          mdastExtensions: [gfmTableFromMarkdown()],
        });
        expect(plain(parsed)).toEqual(plain(tree));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(
    ['seeds', 'pages'].flatMap((folder) =>
      readdirSync(`fixtures/${folder}`)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `fixtures/${folder}/${name}`),
    ),
  )('so is the tree of %s', (file) => {
    const tree = treeOf(readFileSync(file, 'utf8'));
    const parsed = fromMarkdown(stringify(tree), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    expect(plain(parsed)).toEqual(plain(tree));
  });

  test('so is the tree of lines of every kind', () => {
    fc.assert(
      fc.property(structuredLines, (lines) => {
        const tree = toMdast({ lines, metadata: {} });
        const parsed = fromMarkdown(stringify(tree), {
          extensions: [gfmTable()],
          mdastExtensions: [gfmTableFromMarkdown()],
        });
        expect(plain(parsed)).toEqual(plain(tree));
      }),
      { numRuns: 500 },
    );
  });

  test('no character of the text is lost, gained or moved, but for marks that Markdown writes itself', () => {
    fc.assert(
      fc.property(structuredLines, (lines) => {
        const tree = toMdast({ lines, metadata: {} });
        expect(bare(tree.children.map(textOf).join(''))).toBe(bare(lines.map((line) => line.text).join('')));
      }),
      { numRuns: 500 },
    );
  });

  test('paragraphs read again as lines stay the same', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const tree = toMdast({ lines, metadata: {} });
        const again = tree.children.flatMap((node) => [...nodeRows(node), '']);
        expect(toMdast({ lines: numbered(again), metadata: {} })).toEqual(tree);
      }),
    );
  });

  test('no line with text is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[网贷催收]{1,9}[。？]?$/)), (texts) => {
        expect(rows(toMdast({ lines: numbered(texts), metadata: {} }))).toEqual(texts);
      }),
    );
  });

  /** Without blanks, and without the marks and numbers that items, tables, quotations, rules and fences may begin with. */
  function bare(value: string): string {
    return value.replace(/[\s\d.、()（）①-⑳●○·>|:`~*_—-]|js/g, '');
  }

  /** Without positions, and with what the parser adds. */
  function plain(node: unknown): unknown {
    const json = JSON.stringify(node, (key, value) =>
      key === 'position' || key === 'checked' ? undefined : value,
    );
    return JSON.parse(json.replaceAll('\\u0000', '\ufffd'));
  }
});

describe('the seeds, annotations taken off', () => {
  const seeds = new URL('../../fixtures/seeds/', import.meta.url);
  test.each([
    ['000', '愛又米網貸瘋狂催收', { heading1: 1, heading2: 7, heading3: 12, heading4: 0, list: 0 }],
    ['001', '中網e貸瘋狂催收', { heading1: 1, heading2: 7, heading3: 15, heading4: 0, list: 1 }],
    [
      '002',
      '及貸上門催收嚴重嗎?了解催收的真實情況',
      { heading1: 1, heading2: 6, heading3: 12, heading4: 5, list: 0 },
    ],
    ['003', '微網貸逾期暴力催收', { heading1: 1, heading2: 7, heading3: 15, heading4: 0, list: 0 }],
    ['004', '及貸催收又開始怎么辦?', { heading1: 1, heading2: 8, heading3: 13, heading4: 0, list: 0 }],
  ])('%s', (name, title, expected) => {
    const file = readdirSync(seeds).find((entry) => entry.startsWith(name)) as string;
    const raw = readFileSync(new URL(file, seeds), 'utf8');
    const tree = treeOf(raw.replace(/\([a-zà-ǜ]+\)/gu, ''), { title });
    const counts: Record<string, number> = { heading1: 0, heading2: 0, heading3: 0, heading4: 0, list: 0 };
    for (const node of tree.children) {
      const type = node.type === 'heading' ? `heading${node.depth}` : node.type;
      if (type in counts) counts[type] = (counts[type] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
    expect(tree.children.filter((node) => textOf(node) === title)[0]).toEqual(heading(1, title));
    expect(tree.children.filter((node) => node.type === 'list')).toEqual(
      name !== '001'
        ? []
        : [
            list(
              1,
              '短信催收:借款逾期后,平臺會通過短信提醒借款人還款。',
              '催收:如果借款人未在規定時間內還款,催收員會通過 進行催收。',
              '上門催收:在多次催收無果的情況下,平臺可能會采取上門催收的方式。',
            ),
          ],
    );
  });
});
