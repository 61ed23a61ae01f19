import { describe, expect, test } from 'vitest';
import { HEADING_RULES } from '../../src/markdown/heading-rules.js';
import { BULLETS, LIST_STYLES } from '../../src/markdown/lists.js';
import { SERIES_STYLES } from '../../src/markdown/series.js';
import { rowsByStart } from '../../src/markdown/starts.js';

test.each([
  ['1. 甲', ['digit', 'number']],
  ['一、甲', ['number']],
  ['甲', []],
  ['', []],
  ['😀', []],
])('the rows for %s are %j, asked once and again', (text, names) => {
  const rowsFor = rowsByStart([
    { name: 'digit', start: /\d/ },
    { name: 'number', start: /[\d一]/ },
  ]);
  expect(rowsFor(text).map(({ name }) => name)).toEqual(names);
  expect(rowsFor(text).map(({ name }) => name)).toEqual(names);
});

const TABLES = { HEADING_RULES, SERIES_STYLES, LIST_STYLES, BULLETS };

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  const starts = new Set(
    Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter((character) =>
      Object.values(TABLES)
        .flat()
        .some(({ start }) => start.test(character)),
    ),
  );

  test.each(rows)(
    '$example: the pattern matches nothing that begins otherwise',
    ({ pattern, start, example }) => {
      const others = [...starts, ...'0aZ甲 #'].map((character) => character + example.slice(1));
      expect(start.test(example.charAt(0))).toBe(true);
      expect(others.filter((text) => pattern.test(text) && !start.test(text.charAt(0)))).toEqual([]);
    },
  );
});
