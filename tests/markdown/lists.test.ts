import { describe, expect, test } from 'vitest';
import { LIST_STYLES, numberedLine, numberedRun } from '../../src/markdown/lists.js';

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
