import { describe, expect, test } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import { readFacts } from '../../../../src/stages/boilerplate/lines/facts.js';
import { nameOfColumn } from '../../../../src/stages/boilerplate/model/feature-names.js';
import { countForms } from '../../../../src/stages/boilerplate/model/forms.js';
import { COLUMNS } from '../../../../src/stages/boilerplate/model/line-columns.js';
import { readFeatures } from '../../../../src/stages/boilerplate/model/line-features.js';
import { lineTrees } from '../../../../src/stages/boilerplate/model/load.js';
import { linesOfPage } from '../../../../src/stages/boilerplate/model/page-lines.js';
import { sharedPairs } from '../../../../src/stages/boilerplate/model/shared-pairs.js';
import { familiesOf, WORD_FAMILIES } from '../../../../src/stages/boilerplate/model/word-families.js';

const PARAGRAPH = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';
const PAGE = [
  '首页',
  '渡口的旧船',
  '2024-05-01 10:00',
  '',
  PARAGRAPH,
  PARAGRAPH,
  '相关阅读',
  '版权所有 © 2024 江城网',
];

const factsOf = (...texts: readonly string[]) => readFacts(toLines(texts.join('\n')));
const table = readFeatures(linesOfPage(toLines(PAGE.join('\n'))));

describe('features of lines', () => {
  test.each([
    ['han', [2, 5, 0, 34, 34, 4, 7]],
    ['prose', [0, 0, 0, 1, 1, 0, 0]],
    ['date', [0, 0, 1, 0, 0, 0, 0]],
    ['set-off', [1, 0, 0, 1, 0, 0, 0]],
    ['section-head', [0, 0, 0, 0, 0, 1, 0]],
    ['words-rights', [0, 0, 0, 0, 0, 0, 1]],
    ['holders', [0, 0, 0, 0, 0, 0, 0]],
    ['to-prose-down', [3, 2, 1, 1, 150, 150, 150]],
    ['to-section-head-up', [150, 150, 150, 150, 150, 150, 1]],
    ['prose-share-up', [0, 0, 0, 0, 50, 100, 100]],
    ['in-best', [0, 0, 0, 1, 1, 0, 0]],
    ['tight-up', [0, 1, 2, 0, 1, 2, 3]],
    ['page-count-section-head', [1, 1, 1, 1, 1, 1, 1]],
  ])('%s', (column, expected) => expect([...table.column(column)]).toEqual(expected));

  test('code that was set aside shows by the numbers that are missing', () => {
    const lines = toLines(['甲', 'x = 1', 'y = 2', '', '乙'].join('\n')).filter(
      ({ number }) => number !== 2 && number !== 3,
    );
    expect([...readFeatures(linesOfPage(lines)).column('code-gap')]).toEqual([0, 2]);
  });

  test('every column has a name for reasons, and the trees of the package ask of no other', () => {
    expect(COLUMNS.filter((column) => nameOfColumn(column) === undefined)).toEqual([]);
    expect(lineTrees().read(table).probabilities).toHaveLength(table.rows);
  });
});

describe('words of pages', () => {
  test.each(WORD_FAMILIES.map((family, at) => ({ ...family, at })))('$name: $example', ({ example, at }) => {
    expect(familiesOf(factsOf(example)[0] as never) & (1 << at)).toBe(1 << at);
  });

  test('a paragraph has none', () => expect(familiesOf(factsOf(PARAGRAPH)[0] as never)).toBe(0));
});

describe('forms', () => {
  test.each([
    ['rows of comments', ['甲乙 2024-05-01 10:00 回复', '丙 2023-12-24 9:30 回复'], [2, 2]],
    ['another order', ['甲乙 2024-05-01', '2024-05-01 甲乙'], [1, 1]],
    ['no digit', ['甲乙 回复', '丙丁 回复'], [0, 0]],
  ])('%s', (_, texts, expected) => expect([...countForms(factsOf(...texts))]).toEqual(expected));
});

describe('pairs of characters', () => {
  test('a title shares its pairs with the prose, the name of another page does not', () => {
    const shared = sharedPairs(factsOf('清晨的渡口', '股市行情', PARAGRAPH), { start: 2, end: 3 });
    expect([...shared]).toEqual([1, 0, 0]);
  });
});
