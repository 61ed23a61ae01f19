import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/index.js';
import { replay } from '../src/replay.js';
import { brief } from './support/stages.js';

/**
 * Scrapes of pages as sites lay them out, one layout each, with the Markdown that was written by hand before any run of
 * the program: see decision 70.
 */
const FOLDER = new URL('../fixtures/pages/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort();

/** Pages that aren't UTF-8: the label of their encoding for `TextDecoder`. */
const ENCODINGS: Readonly<Record<string, string>> = {
  '06-gov-notice.txt': 'gbk',
  '11-recipe.txt': 'big5',
  '17-school-notice.txt': 'utf-16le',
  '18-interview.txt': 'utf-16be',
  '19-poem.txt': 'gb18030',
  '20-hard-wrapped.txt': 'gbk',
};

/** Pages that don't give their Markdown yet; a page in this table must fail. */
const KNOWN_FAILURES: readonly { readonly page: string; readonly reason: string }[] = [];

/** What a page has that nobody can put back, as `line rule`; a page may have other findings. */
const FINDINGS: readonly { readonly page: string; readonly findings: readonly string[] }[] = [
  { page: '21-mojibake-lines.txt', findings: ['13 replacement-character'] },
  { page: '22-product-review.txt', findings: ['9 dropped-word'] },
];

const read = (name: string) => readFileSync(new URL(name, FOLDER));
const run = (page: string) => (KNOWN_FAILURES.some((failure) => failure.page === page) ? test.fails : test);

describe('a page becomes the Markdown that was written out by hand', () => {
  for (const name of names) {
    run(name)(name, () => {
      const { markdown } = clean(read(name), { path: name });
      expect(markdown).toBe(read(name.replace(/\.txt$/, '.md')).toString('utf8'));
    });
  }
});

describe('on every page', () => {
  test.each(names)('%s: cleaning the text twice is cleaning it once', (name) => {
    const { text } = clean(read(name));
    expect(clean(text).text).toBe(text);
  });

  test.each(names)('%s: replaying the changes gives the text', (name) => {
    const raw = new TextDecoder(ENCODINGS[name] ?? 'utf-8').decode(read(name));
    const { text, changes } = clean(read(name));
    expect(replay(raw, changes)).toBe(text);
  });
});

test.each(FINDINGS)('$page says what it could not repair', ({ page, findings }) => {
  expect(clean(read(page)).findings.map(brief)).toEqual(expect.arrayContaining([...findings]));
});

test('a known failure is the failure of a page', () => {
  for (const { page } of KNOWN_FAILURES) expect(names).toContain(page);
});
