import { createRequire } from 'node:module';
import type { Convert } from './converters.js';
import { wordBoundaries } from './words.js';

const require = createRequire(import.meta.url);

/** OpenCC's names for Taiwan and Hong Kong with their words. */
export type Region = 'twp' | 'hkp';

/** Rows by their first character, the longest first. A row that keeps its word has it as its value. */
type Rows = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/**
 * What makes a longer word of a row's word and leaves its meaning: 數據庫, 程序員. Without such an end a longer word that
 * begins with a row is another one: 布爾 is no part of 布爾津.
 */
const SUFFIXES = '庫員器者化性機包量率網組們集流表層端名碼值版卡頭線件式型業部源塊段群鍵數膜管片袋瓶廠';
/** The same after a row of three characters or more, which are mostly names: 意大利人. */
const NAME_SUFFIXES = `${SUFFIXES}人語文隊裔州河湖城島`;
const NAME = 3;

/** How a region's words come in: `all` into text of another region; `others` into text that may have them already. */
type Which = 'all' | 'others';

const cache = new Map<string, Rows>();

/**
 * Replaces words in Traditional text by those of a region (軟件 → 軟體), where they begin and end with words by the
 * language model: not 的士 in 的|士兵, nor 網關 in 江城網|關係.
 *
 * With `others` a word that the region has itself stays even where OpenCC has a row for it: 程序 is 程式 for a programmer,
 * but also what 進程 becomes, and the law's word for procedure. So a second pass changes nothing.
 *
 * Characters keep their forms; those of the region are another step.
 */
export function regionalWords(region: Region, which: Which): Convert {
  const rows = regionalRows(region, which);
  return (text) => {
    if (!hasRow(text, rows)) return text;
    const boundaries = wordBoundaries(text);
    let converted = '';
    for (let start = 0; start < text.length; ) {
      const row = boundaries[start] === 1 ? longest(text, start, rows, boundaries) : undefined;
      converted += row ? row[1] : text.charAt(start);
      start += row ? row[0].length : 1;
    }
    return converted;
  };
}

/** The cheap question: whether any row stands in the text. */
function hasRow(text: string, rows: Rows): boolean {
  for (let i = 0; i < text.length; i++) {
    if (rows.get(text.charAt(i))?.some(([key]) => text.startsWith(key, i))) return true;
  }
  return false;
}

function longest(text: string, start: number, rows: Rows, boundaries: Uint8Array) {
  return rows
    .get(text.charAt(start))
    ?.find(
      ([key]) => text.startsWith(key, start) && mayEnd(text, start + key.length, key.length, boundaries),
    );
}

/** Whether a row's word may end here: where a word does, or one character before, at a suffix. */
function mayEnd(text: string, end: number, length: number, boundaries: Uint8Array): boolean {
  if (boundaries[end] === 1) return true;
  const suffixes = length < NAME ? SUFFIXES : NAME_SUFFIXES;
  return boundaries[end + 1] === 1 && suffixes.includes(text.charAt(end));
}

function regionalRows(region: Region, which: Which): Rows {
  const name = `${region} ${which}`;
  let rows = cache.get(name);
  if (!rows) {
    rows = createRows(region, which);
    cache.set(name, rows);
  }
  return rows;
}

function createRows(region: Region, which: Which): Rows {
  const { Locale } = require('opencc-js');
  const pairs = (Locale.to[region][0] as string[])
    .flatMap((dictionary) => dictionary.split('|'))
    .map((row) => row.split(' ') as [string, string]);
  const own = which === 'others' ? pairs.map(([, word]): [string, string] => [word, word]) : [];
  const created = new Map<string, [string, string][]>();
  for (const [key, word] of new Map([...pairs, ...own])) {
    const first = key.charAt(0);
    created.set(first, [...(created.get(first) ?? []), [key, word]]);
  }
  for (const rows of created.values()) rows.sort((a, b) => b[0].length - a[0].length);
  return created;
}
