import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';
import { mainlandWords } from './mainland-words.js';
import { ADDED, BOTH, CHANGED, EVERYDAY, MAINLAND_ONLY } from './taiwan-words.js';

const require = createRequire(import.meta.url);

/** OpenCC's names for Taiwan and Hong Kong with their words. */
export type Region = 'twp' | 'hkp';

/** Rows by their first character, the longest first. A row that keeps its word has it as its value. */
export type Rows = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/**
 * How a region's words come in: `all` into text of another region; `others` into text that may have them already; `certain` into
 * the region's own text, of which only words change that it never has.
 */
export type Which = 'all' | 'others' | 'certain';

/** Words of Taiwan in Simplified characters and those of the mainland. */
export const mainlandRows = lazy(() => byFirstCharacter(mainlandWords().pairs));
/** The same, only words that no text of the mainland has. */
export const certainRows = lazy(() => byFirstCharacter(mainlandWords().certain));

const cache = new Map<string, Rows>();

/** Words in Traditional characters and those of a region. With `others` the region's own words stay. */
export function regionalRows(region: Region, which: Which): Rows {
  const name = `${region} ${which}`;
  let rows = cache.get(name);
  if (!rows) {
    rows = createRows(region, which);
    cache.set(name, rows);
  }
  return rows;
}

/** The rows of Taiwan, less those that go wrong and more what they lack. */
function withChanges(pairs: readonly [string, string][]): [string, string][] {
  const rows = new Map(pairs);
  for (const [key, word] of CHANGED) {
    if (word === undefined) rows.delete(key);
    else rows.set(key, word);
  }
  for (const [key, word] of ADDED) rows.set(key, word);
  return [...rows];
}

function createRows(region: Region, which: Which): Rows {
  const { Locale } = require('opencc-js');
  const pairs = (Locale.to[region][0] as string[])
    .flatMap((dictionary) => dictionary.split('|'))
    .map((row) => row.split(' ') as [string, string]);
  const all = region === 'twp' ? withChanges(pairs) : pairs;
  const own = all
    .filter(([key, word]) => which !== 'all' || word.includes(key))
    .map(([, word]): [string, string] => [word, word]);
  const wanted = which === 'certain' && region === 'twp' ? all.filter(isCertain) : all;
  return byFirstCharacter([...wanted, ...own]);
}

/** Whether Taiwan never has a row's word; of three characters and more most are names and terms. */
function isCertain([key, word]: readonly [string, string]): boolean {
  return key === word || MAINLAND_ONLY.has(key) || (key.length > 2 && !EVERYDAY.has(key) && !BOTH.has(key));
}

/** Rows by the character that they begin with, the longest first; of rows of one word the last counts. */
function byFirstCharacter(pairs: Iterable<readonly [string, string]>): Rows {
  const created = new Map<string, (readonly [string, string])[]>();
  for (const [key, word] of new Map(pairs)) {
    const first = key.charAt(0);
    created.set(first, [...(created.get(first) ?? []), [key, word]]);
  }
  for (const rows of created.values()) rows.sort((a, b) => b[0].length - a[0].length);
  return created;
}
