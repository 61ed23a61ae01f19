import { describe, expect, test } from 'vitest';
import { findCode } from '../../src/code/find.js';
import { findGutters } from '../../src/code/gutter.js';
import { findListings } from '../../src/code/listings.js';
import { CODE_COLUMNS, readCode } from '../../src/code/model/features.js';

const BEFORE = '渡口的水位每天早晨量一次，船夫把数字写在门板上。';
const AFTER = '写满了就用湿布擦掉，第二天重新开始。';

/** The texts of each block between two paragraphs, without the numbers of its lines. */
const blocksIn = (lines: readonly string[]) => {
  const texts = [BEFORE, '', ...lines, '', AFTER];
  return findCode(texts).map(({ start, end, gutter }) =>
    texts.slice(start, end).filter((_, at) => !gutter.includes(start + at)),
  );
};

describe('code, whole', () => {
  test.each<[string, string[]]>([
    [
      'a comment in Chinese between statements',
      ['x = load(path)', '# 把空行去掉', 'rows = [r for r in x if r]', 'save(rows)'],
    ],
    [
      'what a build prints',
      [
        '[INFO] Scanning for projects...',
        '[INFO] Building ferry 1.0-SNAPSHOT',
        '[INFO] BUILD SUCCESS',
        '[INFO] Total time: 2.31 s',
      ],
    ],
    [
      'a configuration with its nested keys',
      [
        'server:',
        '  port: 8080',
        '  name: ferry',
        'spring:',
        '  datasource:',
        '    url: jdbc:mysql://db/ferry',
      ],
    ],
    ['SQL over lines', ['CREATE TABLE boat (', '  id INT PRIMARY KEY,', '  name VARCHAR(20) NOT NULL', ');']],
  ])('%s', (_, lines) => {
    expect(blocksIn(lines)).toEqual([lines]);
  });

  test('numbers beside lines are no part of a block', () => {
    expect(
      blocksIn([
        '1',
        'let total = 0;',
        '2',
        'for (const boat of boats) {',
        '3',
        '  total += boat.size;',
        '4',
        '}',
      ]),
    ).toEqual([['let total = 0;', 'for (const boat of boats) {', '  total += boat.size;', '}']]);
  });
});

describe('no code', () => {
  test.each<[string, string[]]>([
    ['names in Latin letters', ['Nginx', 'Apache', 'Caddy', 'Traefik']],
    [
      'a poem in English',
      [
        'The ferry waits beside the shore,',
        'The willow bends above the stream,',
        'And nobody comes any more',
        'But those who cross it in a dream.',
      ],
    ],
    ['ingredients', ['面粉 500 g', '酵母 5 g', '温水 280 ml', '盐 3 g']],
    ['addresses', ['https://example.com/ferry', 'https://example.com/willow']],
    ['contacts', ['Tel: 010-12345678', 'Fax: 010-12345679', 'Email: ferry@example.com']],
    ['a table of dates', ['2021-04-02 12:00', '2021-04-03 08:30', '2021-04-04 09:15']],
    ['a menu', ['Home', 'Archives', 'Categories', 'Tags', 'About']],
    ['a dialogue', ['A: How much is it?', 'B: Two yuan.', 'A: And there and back?', 'B: Three.']],
    ['a formula', ['E = mc²', 'a² + b² = c²']],
  ])('%s', (_, lines) => {
    expect(blocksIn(lines)).toEqual([]);
  });
});

describe('features of lines', () => {
  const texts = ['船夫说：', '', '1', '2', '', '  const a = 1;', '  run(a);', '', '过河。'];
  const gutters = findGutters(texts);
  const { lines, table } = readCode(texts, findListings(texts, gutters), gutters);

  test('blank lines and numbers of lines have none', () => {
    expect(lines).toEqual([0, 5, 6, 8]);
  });

  test.each<[string, number[]]>([
    ['indent', [0, 2, 2, 0]],
    ['han', [3, 0, 0, 2]],
    ['calls', [0, 0, 1, 0]],
    ['listing', [0, 1, 1, 0]],
    ['from-listing', [20, 0, 0, 1]],
    ['to-listing', [1, 0, 0, 20]],
    ['set-off', [0, 1, 0, 1]],
    ['set-off-below', [1, 0, 1, 0]],
    ['listings-3', [2, 2, 2, 2]],
  ])('%s', (name, values) => {
    expect([...table.column(name)]).toEqual(values);
  });

  test('each has a name of its own', () => {
    expect(new Set(CODE_COLUMNS).size).toBe(CODE_COLUMNS.length);
  });
});
