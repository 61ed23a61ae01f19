import { fold } from '../../language/fold.js';
import type { Computing } from './computing.js';
import { mainlandWords } from './mainland-words.js';
import { EVERYDAY } from './taiwan-words.js';
import { certainRows, mainlandRows, type Region, type Rows, regionalRows, type Which } from './word-rows.js';
import { wordBoundaries } from './words.js';

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

/** A word in its sense of computing, as it was found, and the odds for that sense as natural logarithm. */
export interface Sense {
  readonly word: string;
  readonly odds: number;
}

/** A text with the words of a region, and those of them that are everyday words elsewhere. */
export interface Worded {
  readonly text: string;
  readonly senses: readonly Sense[];
}

export type ConvertWords = (text: string) => Worded;

/** The odds that a row's word stands in its sense of computing at a place; `undefined` where it has one sense only. */
type OddsAt = (text: string, start: number, key: string, word: string) => number | undefined;

/**
 * Replaces words in Traditional text by those of a region (軟件 → 軟體), where they begin and end with words by the
 * language model: not the 的士 in 的|士兵, nor 網關 in 江城網|關係.
 *
 * With `others` a word that the region has itself stays even where OpenCC has a row for it: 程序 is 程式 for a programmer,
 * but also what 進程 becomes, and the law's word for procedure. So a second pass changes nothing. A word that has its row's
 * word in it (他汀類 → 史他汀類) stays either way.
 *
 * A word that is also an everyday one (see `EVERYDAY`) counts only where it stands in its sense of computing.
 *
 * Characters keep their forms; those of the region are another step.
 */
export function regionalWords(region: Region, which: Which, computing: Computing): ConvertWords {
  return wordConverter(regionalRows(region, which), (text, start, key) =>
    EVERYDAY.has(key) ? computing.oddsAt(text, start, start + key.length, fold(key)) : undefined,
  );
}

/**
 * Replaces words of Taiwan in Simplified text by those of the mainland (软体 → 软件). Words that the mainland has in another
 * sense (支援, 档案) count only in their sense of computing; without `computing` not at all.
 */
export function wordsOfTheMainland(computing?: Computing): ConvertWords {
  const { everyday } = mainlandWords();
  return wordConverter(mainlandRows(), (text, start, key, word) => {
    if (!everyday.has(key)) return undefined;
    return computing?.oddsAt(text, start, start + key.length, word) ?? -Infinity;
  });
}

/** The same for text that was Simplified: of the words of Taiwan those that no text of the mainland has. */
export function certainWordsOfTheMainland(): ConvertWords {
  return wordConverter(certainRows(), () => undefined);
}

function wordConverter(rows: Rows, oddsAt: OddsAt): ConvertWords {
  return (text) => {
    if (!hasRow(text, rows)) return { text, senses: [] };
    // 著 is no Simplified character of the model.
    const boundaries = wordBoundaries(text.replaceAll('著', '着'));
    const senses: Sense[] = [];
    let converted = '';
    for (let start = 0; start < text.length; ) {
      const row = rowsAt(text, start, rows, boundaries).find(([key, word]) => {
        const odds = key === word ? undefined : oddsAt(text, start, key, word);
        if (odds !== undefined && odds >= 0) senses.push({ word: key, odds });
        return odds === undefined || odds >= 0;
      });
      converted += row ? row[1] : text.charAt(start);
      start += row ? row[0].length : 1;
    }
    return { text: converted, senses };
  };
}

/** The cheap question: whether any row stands in the text. */
function hasRow(text: string, rows: Rows): boolean {
  for (let i = 0; i < text.length; i++) {
    if (rows.get(text.charAt(i))?.some(([key]) => text.startsWith(key, i))) return true;
  }
  return false;
}

/** The rows at a place, the longest first. One that keeps its word holds anywhere, or what it guards would change the next time. */
function rowsAt(text: string, start: number, rows: Rows, boundaries: Uint8Array) {
  const found = rows.get(text.charAt(start)) ?? NO_ROWS;
  return found.filter(
    ([key, word]) =>
      text.startsWith(key, start) && (key === word || isWord(text, start, start + key.length, boundaries)),
  );
}

const NO_ROWS: readonly (readonly [string, string])[] = [];

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
