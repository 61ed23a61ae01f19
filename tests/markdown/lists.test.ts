import { describe, expect, test } from 'vitest';
import {
  BULLETS,
  bulletLine,
  LIST_STYLES,
  type ListRun,
  listAt,
  listLine,
  numberedLine,
} from '../../src/markdown/lists.js';

const listOf = (texts: string[], index: number, indents: number[] = [], apart: number[] = []) =>
  listAt((at) => {
    const indent = indents[at] ?? 0;
    const item = at < texts.length ? listLine(texts[at] as string, indent) : undefined;
    return item && { ...item, indent, isApart: apart.includes(at) };
  }, index);
/** Without nested lists. */
const numberedRun = (texts: string[], index: number) => {
  const list = listOf(texts, index);
  return list && { start: list.start, items: list.items.map(({ text }) => text) };
};

describe('a numbered line', () => {
  test.each(LIST_STYLES)('$style: $example', ({ style, example }) => {
    expect(numberedLine(example)).toMatchObject({ style, number: 1 });
  });

  test.each([
    ['1. 短信催收', 1, '短信催收'],
    ['12．短信催收', 12, '短信催收'],
    ['1.短信催收', 1, '短信催收'],
    ['3、2024年', 3, '2024年'],
    ['2）短信 催收', 2, '短信 催收'],
    ['2) 短信催收', 2, '短信催收'],
    ['（2） 短信催收', 2, '短信催收'],
    ['(2)短信催收', 2, '短信催收'],
    ['1. 1. 甲', 1, '1. 甲'],
  ])('%s', (text, number, rest) => {
    expect(numberedLine(text)).toMatchObject({ number, text: rest });
  });

  test.each([
    ['a date', '2024. 1. 5'],
    ['a year', '2024、2025年'],
    ['a decimal', '1.5 万元'],
    ['a heading', '1.1 概述'],
    ['a time', '1:30 开始'],
    ['dots', '1...'],
    ['no text', '1.'],
    ['no text', '（1）'],
    ['no mark', '1 甲'],
    ['a number in the line', '第1、甲'],
  ])('not %s: %s', (_, text) => {
    expect(numberedLine(text)).toBeUndefined();
  });
});

describe('lines that follow one another', () => {
  test.each([
    ['from one', ['1. 甲', '2. 乙', '3. 丙', '丁'], { start: 1, items: ['甲', '乙', '丙'] }],
    ['from any number', ['5、甲', '6、乙'], { start: 5, items: ['甲', '乙'] }],
    ['from nought', ['0. 甲', '1. 乙'], { start: 0, items: ['甲', '乙'] }],
    ['to the next that starts anew', ['1. 甲', '2. 乙', '1. 丙'], { start: 1, items: ['甲', '乙'] }],
    ['half and full width', ['1) 甲', '2）乙', '3）丙'], { start: 1, items: ['甲', '乙', '丙'] }],
    ['alone', ['1. 甲', '乙', '2. 丙'], undefined],
    ['not rising by one', ['1. 甲', '3. 乙'], undefined],
    ['twice the same', ['1. 甲', '1. 乙'], undefined],
    ['falling', ['2. 甲', '1. 乙'], undefined],
    ['in two styles', ['1. 甲', '2、乙'], undefined],
    ['not numbered', ['甲', '1. 乙'], undefined],
  ])('%s', (_, texts, expected) => {
    expect(numberedRun(texts, 0)).toEqual(expected);
  });

  test('begin at the given line', () => {
    expect(numberedRun(['甲', '1. 乙', '2. 丙'], 1)).toEqual({ start: 1, items: ['乙', '丙'] });
    expect(numberedRun(['甲'], 1)).toBeUndefined();
  });
});

describe('a line with a bullet', () => {
  test.each(BULLETS)('$example', ({ example }) => {
    expect(bulletLine(example)).toMatchObject({ number: undefined, text: example.slice(2) });
  });

  test.each([
    ['●短信', '●', '短信'],
    ['* 短信', '*', '短信'],
    ['·短信', '·', '短信'],
  ])('%s', (text, style, rest) => {
    expect(bulletLine(text)).toEqual({ number: undefined, style, text: rest });
  });

  test.each([
    ['a negative number', '-5 度'],
    ['a dash', '——他说'],
    ['a rule', '- - -'],
    ['emphasis', '*短信*'],
    ['stars', '** 短信'],
    ['a name with a dot', '卡尔·马克思'],
    ['a rating', '★★★★☆ 很好'],
    ['a caption', '▲ 河边的茶馆'],
    ['two dots', '··· 短信'],
    ['no text', '●'],
    ['a plus', '+86 138'],
  ])('not %s: %s', (_, text) => {
    expect(bulletLine(text)).toBeUndefined();
  });
});

test.each([
  ['lines of a railway', '1、2、3 号线已经开通'],
  ['lines of a railway', '4、5号线在建'],
])('not numbered, %s: %s', (_, text) => {
  expect(numberedLine(text)).toBeUndefined();
});

describe('lists in lists', () => {
  /** `[start, item, item, …]`, where a nested list follows its item. */
  type Shape = (number | string | undefined | Shape)[];
  const shape = ({ start, items }: ListRun): Shape => [
    start,
    ...items.flatMap(({ text, list }) => (list ? [text, shape(list)] : [text])),
  ];

  test.each<[string, string[], Shape | undefined, number]>([
    ['numbers in numbers', ['1. 甲', '(1) 一', '(2) 二', '2. 乙'], [1, '甲', [1, '一', '二'], '乙'], 4],
    [
      'bullets in numbers',
      ['1、甲', '· 一', '· 二', '2、乙', '· 三', '· 四'],
      [1, '甲', [undefined, '一', '二'], '乙', [undefined, '三', '四']],
      6,
    ],
    [
      'bullets in bullets',
      ['● 甲', '○ 一', '○ 二', '● 乙'],
      [undefined, '甲', [undefined, '一', '二'], '乙'],
      4,
    ],
    [
      'three levels',
      ['1. 甲', '1) 一', '① 子', '② 丑', '2) 二', '2. 乙'],
      [1, '甲', [1, '一', [1, '子', '丑'], '二'], '乙'],
      6,
    ],
    ['the last item has one', ['1. 甲', '2. 乙', '① 一', '② 二'], [1, '甲', '乙', [1, '一', '二']], 4],
    ['one line in between ends the list', ['1. 甲', '2. 乙', '(1) 一', '3. 丙'], [1, '甲', '乙'], 2],
    ['another style that goes on is another list', ['1. 甲', '2. 乙', '3、丙', '4、丁'], [1, '甲', '乙'], 2],
    ['one item with a list is no list', ['1. 甲', '(1) 一', '(2) 二'], undefined, 0],
  ])('%s', (_, texts, expected, end) => {
    const list = listOf(texts, 0);
    expect(list && shape(list)).toEqual(expected);
    expect(list?.end ?? 0).toBe(end);
  });

  test('by their indents', () => {
    const list = listOf(['- 甲', '- 一', '- 二', '- 乙'], 0, [0, 2, 2, 0]);
    expect(list && shape(list)).toEqual([undefined, '甲', [undefined, '一', '二'], '乙']);
    const flat = listOf(['- 甲', '- 一', '- 二'], 0, [0, 1, 1]);
    expect(flat && shape(flat)).toEqual([undefined, '甲', '一', '二']);
  });

  test.each<[string, string[], number[], number[], Shape, number]>([
    [
      'another bullet set apart',
      ['● 甲', '● 乙', '· 丙', '· 丁'],
      [0, 0, 0, 0],
      [2],
      [undefined, '甲', '乙'],
      2,
    ],
    ['a bullet set out', ['- 甲', '- 乙', '● 丙', '● 丁'], [2, 2, 0, 0], [], [undefined, '甲', '乙'], 2],
    [
      'but not where the list goes on',
      ['1. 甲', '2. 乙', '① 丙', '② 丁', '3. 戊'],
      [0, 0, 0, 0, 0],
      [2, 4],
      [1, '甲', '乙', [1, '丙', '丁'], '戊'],
      5,
    ],
    [
      'nor where all items are set apart',
      ['1. 甲', '2. 乙', '① 丙', '② 丁'],
      [0, 0, 0, 0],
      [1, 2, 3],
      [1, '甲', '乙', [1, '丙', '丁']],
      4,
    ],
    [
      'nor where it is set in',
      ['- 甲', '- 乙', '● 丙', '● 丁'],
      [0, 0, 2, 2],
      [2],
      [undefined, '甲', '乙', [undefined, '丙', '丁']],
      4,
    ],
    [
      'one item with others set in',
      ['- 甲', '- 乙', '- 丙'],
      [0, 2, 2],
      [],
      [undefined, '甲', [undefined, '乙', '丙']],
      3,
    ],
  ])('two lists or one: %s', (_, texts, indents, apart, expected, end) => {
    const list = listOf(texts, 0, indents, apart);
    expect(list && shape(list)).toEqual(expected);
    expect(list?.end).toBe(end);
  });

  test('deeper than seven levels they are read as they come', () => {
    const marks = ['1. ', '1、', '1) ', '(1) ', '① ', '● ', '○ ', '◆ ', '◇ '];
    const texts = marks.flatMap((mark) => [`${mark}甲`, `${mark.replace('1', '2').replace('①', '②')}乙`]);
    expect(listOf(texts, 0)?.items[0]?.text).toBe('甲');
  });
});
