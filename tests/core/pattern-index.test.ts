import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PatternIndex } from '../../src/core/pattern-index.js';
import { HEADING_RULES } from '../../src/markdown/heading-rules.js';
import { SERIES_STYLES } from '../../src/markdown/series.js';
import { matchKey } from '../../src/stages/boilerplate/lines/key.js';
import { AUTHOR_ROWS } from '../../src/stages/boilerplate/metadata/authors.js';
import { BOILERPLATE_RULES } from '../../src/stages/boilerplate/vocabulary/lines.js';

describe('PatternIndex', () => {
  const index = new PatternIndex('of-a-test', [/^第\d章/, /船$/, /^.$/, /^船/], (pattern) => pattern);
  test.each([
    ['第3章 渡口', [/^第\d章/, /^.$/]],
    ['卷一第3章', [/^.$/]],
    ['渡船', [/船$/, /^.$/]],
    ['船家', [/船$/, /^.$/, /^船/]],
    ['', [/^.$/]],
  ])('of the rows, %s may match some', (text, candidates) => {
    expect(index.candidates(text)).toEqual(candidates);
  });

  const folder = new URL('../../fixtures/pages/', import.meta.url);
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'));
  const texts = [...new Set(lines.flatMap((line) => [line.trim(), matchKey(line)]))];
  test.each([
    ['lines', BOILERPLATE_RULES],
    ['authors', AUTHOR_ROWS],
    ['headings', HEADING_RULES],
    ['series', SERIES_STYLES],
  ] as const)('no row of %s is missed', (name, rows: readonly { readonly pattern: RegExp }[]) => {
    const all = new PatternIndex(`${name}-of-a-test`, rows, ({ pattern }) => pattern);
    const examples = rows.flatMap((row) => ('example' in row ? [matchKey(String(row.example))] : []));
    let matches = 0;
    for (const text of [...examples, ...texts]) {
      const matching = rows.filter(({ pattern }) => pattern.test(text));
      const candidates = all.candidates(text);
      expect(matching.filter((row) => !candidates.includes(row))).toEqual([]);
      matches += matching.length;
    }
    expect(matches).toBeGreaterThan(rows.length / 2);
  });
});
