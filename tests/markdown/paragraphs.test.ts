import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/core/article.js';
import { joinWrapped } from '../../src/markdown/paragraphs.js';
import { toRows } from '../../src/markdown/rows.js';
import { displayWidth } from '../../src/markdown/width.js';
import { numbered } from './arbitraries.js';

const toParagraphs = (lines: Line[], title?: string) =>
  joinWrapped(toRows(lines), title).flatMap(({ text }) => (text === '' ? [] : [text]));

const CHINESE = [
  '清晨的雾还没有散去，河边已经有了人声。卖豆腐的老人推着小车从桥上走过，车轮压在石板上，发出低低的响声；几个孩子跟在后面跑，笑着叫着，一直跑到巷子的尽头才停下来。',
  '老人说，这条河从前比现在宽得多，船可以一直开到城里的米市。后来修了公路，船就少了，米市也搬走了，只剩下这座桥和桥边的几棵柳树，还记得那时候的热闹。',
  '到了中午，太阳照在水面上，亮得让人睁不开眼睛。茶馆里坐满了人，有的下棋，有的听书，谁也不着急回家去做事。',
];
const ENGLISH =
  'The river used to be much wider than it is today, and boats could sail right up to the rice market in the ' +
  'middle of the town, where the people of all the villages around met once a week to buy and to sell and to ' +
  'hear what was new in the world beyond the hills';

/** Wraps as typesetters do: a closing mark does not begin a line, a word is not parted. */
function wrap(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const [unit] of text.matchAll(/(?:[A-Za-z0-9]+|.)[，。；、]* ?/gu)) {
    if (displayWidth((row + unit).trimEnd()) > columns) {
      rows.push(row.trimEnd());
      row = '';
    }
    row += unit;
  }
  return [...rows, row];
}

const wrapAll = (texts: string[], columns: number, between: string[] = []) =>
  texts.flatMap((text, index) => [...(index > 0 ? between : []), ...wrap(text, columns)]);

describe('hard-wrapped lines are joined', () => {
  test.each([40, 50, 60, 72, 77, 80, 100])('Chinese at %i columns, blank lines between', (columns) => {
    expect(toParagraphs(numbered(wrapAll(CHINESE, columns, [''])))).toEqual(CHINESE);
  });

  test.each([40, 66, 80])('Chinese at %i columns, paragraphs indented', (columns) => {
    const lines = CHINESE.flatMap((text) =>
      wrap(text, columns).map((row, at) => (at === 0 ? `　　${row}` : row)),
    );
    expect(toParagraphs(numbered(lines))).toEqual(CHINESE);
  });

  test.each([40, 66, 80])('Chinese at %i columns, half of the indents lost, below a title', (columns) => {
    const lines = CHINESE.flatMap((text) => ['', ...wrap(`　　${text}`, columns)]);
    const rows = ['老街', ...lines.map((row) => row.replace(/^　　/, '  '))];
    expect(toParagraphs(numbered(rows))).toEqual(['老街', ...CHINESE]);
  });

  test.each([40, 66, 80])(
    'Chinese at %i columns, wrapped with an indent that was then removed',
    (columns) => {
      const lines = CHINESE.flatMap((text) => ['', ...wrap(`　　${text}`, columns)]);
      expect(toParagraphs(numbered(lines.map((row) => row.trim())))).toEqual(CHINESE);
    },
  );

  test.each([40, 60, 72, 80])('English at %i columns, a blank between words', (columns) => {
    expect(toParagraphs(numbered(wrap(ENGLISH, columns)))).toEqual([ENGLISH]);
  });

  test.each([20, 36, 40, 50])('Chinese with numbers and Latin words at %i characters', (characters) => {
    const texts = CHINESE.map(
      (text) => `2014年，${text}他每天用APP记下1,200个字，从不间断，写的都是 River 边的旧事。`,
    );
    const rows = texts.flatMap((text) => ['', ...(text.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? [])]);
    const joined = toParagraphs(numbered(rows)).map((text) => text.replaceAll(' ', ''));
    expect(joined).toEqual(texts.map((text) => text.replaceAll(' ', '')));
  });

  test('Chinese without anything between the paragraphs', () => {
    expect(toParagraphs(numbered(wrapAll(CHINESE, 60)))).toEqual(CHINESE);
  });

  test('but headings, lists, bullets and the title keep their lines', () => {
    const own = ['一、河边的早晨', '1.1 桥', '1. 柳树', '2. 茶馆', '- 米市'];
    const lines = ['那条河', ...wrap(CHINESE[0] as string, 60), ...own, ...wrap(CHINESE[1] as string, 60)];
    expect(toParagraphs(numbered(lines), '那条河')).toEqual(['那条河', CHINESE[0], ...own, CHINESE[1]]);
  });

  test.each([0, 1, 2])('row %i, though full, keeps its line as the title', (at) => {
    const rows = wrap(CHINESE.join(''), 40);
    const expected = [rows.slice(0, at).join(''), rows[at], rows.slice(at + 1).join('')];
    expect(toParagraphs(numbered(['', ...rows]), rows[at])).toEqual(expected.filter((text) => text !== ''));
  });

  test('a long item and a sentence that only begins like a heading, with what follows', () => {
    const item = `1. ${CHINESE[1]}`;
    const sentence = `一、${CHINESE[0]}`;
    const lines = wrapAll([CHINESE[0] as string, item, sentence], 60, ['']);
    expect(toParagraphs(numbered(lines))).toEqual([CHINESE[0], item, sentence]);
  });

  test('a word that was parted by a hyphen gets no blank', () => {
    const rows = [
      ...wrap(ENGLISH, 60),
      '',
      'A line of sixty columns that ends with a word like well-',
      'known.',
    ];
    expect(toParagraphs(numbered(rows))[1]).toBe(
      'A line of sixty columns that ends with a word like well-known.',
    );
  });

  test('many lines at no great cost', () => {
    const rows = wrapAll(Array<string>(20_000).fill(CHINESE[0] as string), 60, ['']);
    expect(toParagraphs(numbered(rows))).toHaveLength(20_000);
  });
});

test('a full line that ends a sentence, where nothing else parts paragraphs: it goes on if paragraphs are long', () => {
  const long = [
    '清晨的雾还没有散去，河边已经有了人声音。',
    '卖豆腐的老人推着小车从桥上走过，车轮压在',
    '石板上，发出低低的响声。几个孩子跟在后面',
    '跑，笑着叫着，一直跑到巷子的尽头。他们停',
    '下来，回头看那辆小车。',
  ];
  expect(toParagraphs(numbered(long))).toEqual([long.join('')]);
  const short = [...long, '天亮了。', '人多了。'];
  expect(toParagraphs(numbered(short))).toEqual([long[0], long.slice(1).join(''), '天亮了。', '人多了。']);
});

describe('lines stay apart', () => {
  test.each([
    ['one paragraph a line', CHINESE],
    [
      'a full line that ends a sentence where nothing else parts paragraphs',
      [
        '这一行正好有二十个汉字宽而且句子到此为止。',
        '这一行正好有二十个汉字宽而且句子到此为止。',
        '这一行正好有二十个汉字宽而且句子到此为止。',
        '这一行正好有二十个汉字宽而且句子到此为止。',
      ],
    ],
    ['a poem', ['春眠不觉晓', '处处闻啼鸟', '夜来风雨声', '花落知多少', '床前明月光', '疑是地上霜']],
    [
      'short lines of one width',
      ['张三 北京 一班', '李四 上海 二班', '王五 广州 三班', '赵六 深圳 四班', '甲乙丙'],
    ],
    [
      'lines of many widths without marks',
      [
        '清晨的雾还没有散去河边已经有了人声卖豆腐的老人推着小车',
        '后来修了公路船就少了',
        '几个孩子跟在后面跑笑着叫着一直跑到巷子的尽头才停下来',
        '到了中午太阳照在水面上亮得让人',
        '老人说这条河从前比现在宽得多船可以一直开到城里的米市去',
        '茶馆里坐满了人',
        '卖豆腐的老人',
      ],
    ],
    ['two broken lines are no proof', wrap((CHINESE[2] as string).slice(0, 52), 40)],
    [
      'a line far wider than the rest',
      [...wrap(CHINESE[0] as string, 60), '', '宽'.repeat(100), '行'.repeat(161)],
    ],
    ['a line somewhat wider than the widest wrap', [...wrap(CHINESE[0] as string, 60), '', '宽'.repeat(90)]],
  ])('%s', (_, texts) => {
    expect(toParagraphs(numbered(texts))).toEqual(texts.filter((text) => text !== ''));
  });

  test('over a blank line, though all are full', () => {
    const rows = wrap(CHINESE[0] as string, 40);
    expect(toParagraphs(numbered(rows.flatMap((row) => [row, ''])))).toEqual(rows);
  });
});

describe('blanks', () => {
  test.each([
    ['none', [], []],
    ['only blank lines', ['', ' \t', '　'], []],
    ['around a line', ['　　短信催收、 催收 ', '\u00a0甲\ufeff'], ['短信催收、 催收', '甲']],
    ['inside a line', ['短信催收、  催收'], ['短信催收、  催收']],
    ['a line end inside a line', ['甲\r\n\n 乙\r丙 \n'], ['甲', '乙', '丙']],
  ])('%s', (_, texts, expected) => {
    expect(toParagraphs(numbered(texts))).toEqual(expected);
  });
});

test.each([
  ['abc 1', 5],
  ['网贷', 4],
  ['，。', 4],
  ['“网”', 6],
  ['——……', 8],
  ['ｱｲ', 2],
  ['한글', 4],
  ['가', 2],
  ['ᄀ', 2],
  ['é', 1],
  ['😀', 2],
  ['𠀀', 2],
  ['', 0],
])('the width of %s', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
