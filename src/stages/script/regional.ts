import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';
import { fold } from '../../language/fold.js';
import { mainlandWords } from './mainland-words.js';
import { ADDED, CHANGED, EVERYDAY } from './taiwan-words.js';
import { wordBoundaries } from './words.js';

const require = createRequire(import.meta.url);

/** OpenCC's names for Taiwan and Hong Kong with their words. */
export type Region = 'twp' | 'hkp';

/** Rows by their first character, the longest first. A row that keeps its word has it as its value. */
type Rows = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/**
 * What makes a longer word of a row's word and leaves its meaning: 數據庫, 程序員, 單線程. Without them a longer word that
 * has a row in it is another one: 微信號 is not of 信號.
 */
const SUFFIXES =
  '庫員器者化性機包量率網組們集流表層端名碼值版卡頭線件式型業部源塊段群鍵數膜管片袋瓶池廠道論前學炮人';
const PREFIXES = '單多雙超短死';
/** In either script. */
const isOneOf = (characters: string, character: string) =>
  characters.includes(character) || fold(characters).includes(character);
/** What may also follow a row of three characters or more, which are mostly names: 意大利語. */
const NAME_SUFFIXES = `${SUFFIXES}語文隊裔州河湖城島麵菜籍國風產系粉車幣館腔癌`;
const NAME = 3;
/** Sounds of names: not in 布爾津, nor the people of 布爾人. */
const NEVER_PART = new Set(['布爾', '比特']);

/** A text with the words of a region, and whether everyday ones are among them, since it is about computing. */
export interface Worded {
  readonly text: string;
  readonly isComputing: boolean;
}

export type ConvertWords = (text: string) => Worded;

/** How a region's words come in: `all` into text of another region; `others` into text that may have them already. */
type Which = 'all' | 'others';

const cache = new Map<string, Rows>();

/**
 * Replaces words in Traditional text by those of a region (軟件 → 軟體), where they begin and end with words by the
 * language model: not 的士 in 的|士兵, nor 網關 in 江城網|關係.
 *
 * With `others` a word that the region has itself stays even where OpenCC has a row for it: 程序 is 程式 for a programmer,
 * but also what 進程 becomes, and the law's word for procedure. So a second pass changes nothing. A word that has its row's
 * word in it (他汀類 → 史他汀類) stays either way.
 *
 * A word that is also an everyday one (see `EVERYDAY`) counts only where the line or the document is about computing.
 *
 * Characters keep their forms; those of the region are another step.
 */
export function regionalWords(
  region: Region,
  which: Which,
  isComputing: (text: string) => boolean,
): ConvertWords {
  return wordConverter(regionalRows(region, which), EVERYDAY, isComputing);
}

/**
 * Replaces words of Taiwan in Simplified text by those of the mainland (软体 → 软件). Words that the mainland has in another
 * sense (支援, 档案) count only in text about computing.
 */
export function wordsOfTheMainland(isComputing: (text: string) => boolean): ConvertWords {
  return wordConverter(mainlandRows(), mainlandWords().everyday, isComputing);
}

/** The same for text that was Simplified: of the words of Taiwan those that no text of the mainland has. */
export function certainWordsOfTheMainland(): ConvertWords {
  return wordConverter(certainRows(), NO_WORDS, () => false);
}

const NO_WORDS: ReadonlySet<string> = new Set();
const mainlandRows = lazy(() => byFirstCharacter(mainlandWords().pairs));
const certainRows = lazy(() => byFirstCharacter(mainlandWords().certain));

function wordConverter(
  rows: Rows,
  everyday: ReadonlySet<string>,
  isComputing: (text: string) => boolean,
): ConvertWords {
  return (text) => {
    if (!hasRow(text, rows)) return { text, isComputing: false };
    // 著 is no Simplified character of the model.
    const boundaries = wordBoundaries(text.replaceAll('著', '着'));
    let isAbout: boolean | undefined;
    const isDoubtful = (key: string) => {
      if (!everyday.has(key)) return false;
      isAbout ??= isComputing(text);
      return !isAbout;
    };
    let converted = '';
    for (let start = 0; start < text.length; ) {
      const row = longest(text, start, rows, boundaries, isDoubtful);
      converted += row ? row[1] : text.charAt(start);
      start += row ? row[0].length : 1;
    }
    return { text: converted, isComputing: isAbout === true };
  };
}

/** The cheap question: whether any row stands in the text. */
function hasRow(text: string, rows: Rows): boolean {
  for (let i = 0; i < text.length; i++) {
    if (rows.get(text.charAt(i))?.some(([key]) => text.startsWith(key, i))) return true;
  }
  return false;
}

/** The longest row at a place. One that keeps its word holds anywhere, or what it guards would change the next time. */
function longest(
  text: string,
  start: number,
  rows: Rows,
  boundaries: Uint8Array,
  isDoubtful: (key: string) => boolean,
) {
  return rows
    .get(text.charAt(start))
    ?.find(
      ([key, word]) =>
        text.startsWith(key, start) &&
        (key === word || (isWord(text, start, start + key.length, boundaries) && !isDoubtful(key))),
    );
}

/**
 * Whether a row's word begins and ends where words do, or is all but a prefix or suffix of one. A single character, which
 * is a chemical element, may stand anywhere (硅谷).
 */
function isWord(text: string, start: number, end: number, boundaries: Uint8Array): boolean {
  const length = end - start;
  if (length === 1) return true;
  const begins = boundaries[start] === 1;
  const ends = boundaries[end] === 1;
  if (begins && ends) return true;
  if (NEVER_PART.has(text.slice(start, end))) return false;
  if (ends) return boundaries[start - 1] === 1 && isOneOf(PREFIXES, text.charAt(start - 1));
  const suffixes = length < NAME ? SUFFIXES : NAME_SUFFIXES;
  return begins && boundaries[end + 1] === 1 && isOneOf(suffixes, text.charAt(end));
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
    .filter(([key, word]) => which === 'others' || word.includes(key))
    .map(([, word]): [string, string] => [word, word]);
  return byFirstCharacter([...all, ...own]);
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
