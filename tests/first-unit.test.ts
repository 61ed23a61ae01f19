import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byFirstUnit } from '../src/first-unit.js';
import { HEADING_RULES } from '../src/markdown/heading-rules.js';
import { BULLETS, LIST_STYLES } from '../src/markdown/lists.js';
import { SERIES_STYLES } from '../src/markdown/series.js';
import { METADATA_RULES } from '../src/stages/boilerplate/metadata/labels.js';
import { BOILERPLATE_RULES } from '../src/stages/boilerplate/vocabulary/lines.js';

/** Whether a row of a pattern is asked where a character stands. */
function isAsked(pattern: RegExp, character: string): boolean {
  return byFirstUnit([{ pattern }])(character, 0).length === 1;
}

describe('the rows that can begin with a character', () => {
  test.each([
    [/^首页/, '首', '页'],
    [/^(?:上一|下一?)章/, '下', '章'],
    [/^[【[]?目录/, '目', '录'],
    [/^ {0,2}目录/, '目', '录'],
    [/^(?=.*章)(?!回)上/, '上', '章'],
    [/^[^,。]页/, '首', '。'],
    [/^\d+次/, '3', '次'],
    [/^\u9996页/, '首', '页'],
    [/^(?:posted )?by/i, 'B', 'Y'],
    [/(\p{L}+)?:x/uy, ':', '9'],
    [/(?<!于)\[(?:大|中)\]/y, '[', '大'],
  ])('%s', (pattern, first, other) => {
    expect(isAsked(pattern, first)).toBe(true);
    expect(isAsked(pattern, other)).toBe(false);
  });

  test.each([/首页/, /^首|页/, /^(?:首页)?/, /^(?<first>首)/, /^(首)?\1页/, /^首页/m])(
    'a pattern that may begin with anything is asked always: %s',
    (pattern) => expect(isAsked(pattern, '页')).toBe(true),
  );

  test('half a code point tells nothing', () => {
    expect(isAsked(/\p{L}/uy, '𠵾')).toBe(true);
    expect(isAsked(/^首页/, '𠵾')).toBe(true);
  });
});

test.each([
  ['1. 甲', ['digit', 'number']],
  ['一、甲', ['number']],
  ['甲', []],
  ['', []],
])('the rows for %s are %j, asked once and again', (text, names) => {
  const rowsFor = byFirstUnit([
    { name: 'digit', pattern: /^\d+\./ },
    { name: 'number', pattern: /^[\d一][、.]/ },
  ]);
  expect(rowsFor(text).map(({ name }) => name)).toEqual(names);
  expect(rowsFor(text).map(({ name }) => name)).toEqual(names);
});

test.each(Object.entries({ HEADING_RULES, SERIES_STYLES, LIST_STYLES, BULLETS }))(
  'no row of %s is asked where a text begins as ordinary text does',
  (_, rows: readonly { pattern: RegExp }[]) => {
    for (const character of '甲这她。，“') expect(byFirstUnit(rows)(character)).toEqual([]);
  },
);

describe('no row is missed', () => {
  const tables = {
    BOILERPLATE_RULES,
    METADATA_RULES,
    HEADING_RULES,
    SERIES_STYLES,
    LIST_STYLES,
    BULLETS,
  } as const;
  test.each(Object.entries(tables))('%s', (_, rows: readonly { pattern: RegExp; example: string }[]) => {
    const rowsAt = byFirstUnit(rows);
    const characters = [...new Set(rows.map(({ pattern, example }) => pattern.source + example).join(''))];
    const line = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 });
    const matching = (text: string) =>
      rows.filter(({ pattern }) => {
        pattern.lastIndex = 0;
        return pattern.test(text);
      });
    const isMissed = (text: string) => matching(text).some((row) => !rowsAt(text, 0).includes(row));
    for (const { example } of rows) expect(isMissed(example)).toBe(false);
    fc.assert(fc.property(line, (found) => !isMissed(found.join(''))));
  });
});
