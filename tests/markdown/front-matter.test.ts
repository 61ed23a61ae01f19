import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { frontMatter } from '../../src/markdown/front-matter.js';
import { anyText } from './arbitraries.js';

const VERSIONS = ['1.1', '1.2'] as const;

test('known keys in their order, the others sorted, unknown ones absent', () => {
  const metadata = {
    views: '三',
    tags: '网贷',
    source: '某网',
    category: '用卡知识',
    date: '2024-10-13T23:54:10',
    author: undefined,
    title: '中网e贷疯狂催收',
    editor: '',
  };
  expect(frontMatter(metadata)).toBe(
    'title: 中网e贷疯狂催收\ndate: 2024-10-13T23:54:10\ncategory: 用卡知识\nsource: 某网\ntags: 网贷\nviews: 三',
  );
});

test('nothing known', () => {
  expect(frontMatter({})).toBe('');
  expect(frontMatter({ title: undefined, author: '' })).toBe('');
});

test.each(['2024-10', '2024-10-13', '2024-10-13T23:54', '2024-10-13T23:54:10'])(
  'date %s is plain',
  (date) => {
    expect(frontMatter({ date })).toBe(`date: ${date}`);
  },
);

describe('values are strings', () => {
  test.each([
    ['爱又米网贷疯狂催收', '爱又米网贷疯狂催收'],
    ['及贷上门催收严重吗？了解催收的真实情况', '及贷上门催收严重吗？了解催收的真实情况'],
    ['网贷 "e贷" [1], {2}', '网贷 "e贷" [1], {2}'],
    ['网贷：e贷', '网贷：e贷'],
    ['《网贷》', '《网贷》'],
    ['seeds/000.txt', 'seeds/000.txt'],
    ['2024年的网贷', '2024年的网贷'],
    ['000_a8887ea6.txt', '000_a8887ea6.txt'],
    ['y', '"y"'],
    ['Off', '"Off"'],
    ['0x1f', '"0x1f"'],
    ['1e3', '"1e3"'],
    ['e0', '"e0"'],
    ['1_000', '"1_000"'],
    ['2024', '"2024"'],
    ['1.1', '"1.1"'],
    ['yes', '"yes"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['0o17', '"0o17"'],
    ['12:30:45', '"12:30:45"'],
    ['2024-10-13', '"2024-10-13"'],
    ['a: b # c', '"a: b # c"'],
    ['网贷: b', '"网贷: b"'],
    ['网贷 #1', '"网贷 #1"'],
    ['网贷:', '"网贷:"'],
    ['网贷 ', '"网贷 "'],
    ['---', '"---"'],
    ['- 网贷', '"- 网贷"'],
    ['网\n贷', '"网\\n贷"'],
    ['网\u0085\u2028贷', '"网\\u0085\\u2028贷"'],
    ['网\ufeff贷\0', '"网\\ufeff贷\\u0000"'],
  ])('%j is written %s', (value, written) => {
    expect(frontMatter({ title: value })).toBe(`title: ${written}`);
    for (const version of VERSIONS) {
      expect(parse(frontMatter({ title: value }), { version })).toEqual({ title: value });
    }
  });

  test('whatever they are, both versions of YAML read them back', () => {
    fc.assert(
      fc.property(anyText.filter(Boolean), anyText.filter(Boolean), (title, author) => {
        const yaml = frontMatter({ title, author });
        expect(yaml.split('\n')).toHaveLength(2);
        for (const version of VERSIONS) expect(parse(yaml, { version })).toEqual({ title, author });
      }),
    );
  });

  test('whatever the key', () => {
    fc.assert(
      fc.property(anyText.filter(Boolean), (key) => {
        expect(parse(frontMatter({ [key]: '网贷' }))).toEqual({ [key]: '网贷' });
      }),
    );
  });

  test('what is not quoted is written as the yaml package writes it', () => {
    const first = fc.constantFrom(
      ...'网一鿿㐀',
      'seeds/',
      'A',
      'y',
      'n',
      'No',
      'off',
      'Null',
      'true',
      '20',
      '1e3',
      '0x',
    );
    const last = fc.constantFrom('', '.txt', '.html', '/a', '年', 'e5', '.5', 's', 'inf', 'nan');
    const text = fc.tuple(first, anyText, last).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (title) => {
        const written = frontMatter({ title });
        for (const version of VERSIONS) expect(parse(written, { version })).toEqual({ title });
        fc.pre(!written.startsWith('title: "'));
        expect(`${written}\n`).toBe(stringify({ title }, { lineWidth: 0 }));
      }),
      { numRuns: 500 },
    );
  });
});
