import { countHan } from '../../language/han.js';
import { narrowMarks } from '../../language/marks/marks.js';
import { likelihood } from '../../language/plausibility.js';
import { isRow } from './judge.js';
import { isDoubtful } from './repair.js';
import { LEFT_OVER, MISREAD, suspect } from './signs.js';
import type { Work } from './work.js';

/** What is left of text whose bytes were thrown away, with where it comes from; `suspect` knows its characters. */
export const REMAINS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /[锟錕]斤拷|[锟錕]斤|斤拷[锟錕]/,
    '锟斤拷 is U+FFFD read as GBK: what stood there is lost; scrape the page again',
  ],
  [/嚙踝蕭|嚙賢/, '嚙踝蕭 is U+FFFD read as Big5: what stood there is lost; scrape the page again'],
  [/ï¿½/, 'ï¿½ is U+FFFD read as Latin-1: what stood there is lost; scrape the page again'],
  [/\uFFFD{3}/, 'U+FFFD stands where bytes were lost; scrape the page again'],
  [/烫烫烫|屯屯屯/, '烫 and 屯 in a row are memory that no text was written to'],
];

/** Worse than this for each character beyond ASCII, log10, and a text is none. */
const NO_TEXT = -5.2;
const MIN_HAN = 3;
/** What decoders write for bytes that are no character of theirs. */
const BROKEN = /[\uFFFD\uE000-\uF8FF]/g;
const SAMPLE = 1000;

/** Letters with accents and signs of Western charsets, eight in a row: no language writes so, but for rows of letters. */
const WESTERN_ROW = /[\u0080-\u00FF\u0152-\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{8}/;
/** Signs that no word is written with. */
const WESTERN_SIGNS = /[\u0080-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF]/;

/** Whether a text has a stretch that was bytes of Chinese once. */
function hasWesternRow(text: string): boolean {
  const row = WESTERN_ROW.exec(text)?.[0];
  return row !== undefined && WESTERN_SIGNS.test(row) && !isRow(row);
}

/** Letters and signs of other code pages, in a row. */
const CODE_PAGE_ROW =
  /[\xA0-\u017F\u02C7-\u02DD\u0391-\u03C9\u0400-\u0491\u2010-\u203A\u20AC\u2116\u2122\u2219-\u2265\u2320\u2321\u2500-\u2593]{8,}/g;
/** A small Cyrillic letter before a capital, or one beside a sign that no word is written with. */
const ODD = /[а-я][А-Я]|[Ѐ-ґ][\xA1-\xA9\xAC-\xB6\xB8-\xBA\xBC-\xBF\u2500-\u2593]/g;
const MIN_ODD = 2;

/** Whether a text has a stretch that was bytes of Chinese once, read in a Cyrillic code page or one of DOS. */
function hasCodePageRow(text: string): boolean {
  const rows = text.match(CODE_PAGE_ROW) ?? [];
  return rows.some((row) => (row.match(ODD)?.length ?? 0) >= MIN_ODD);
}

/** Worse than this, and a repaired line is mostly garbage still. */
const POOR = -4.5;

const WESTERN = /[\u0080-\u00FF]/g;
const MAX_WESTERN = 0.2;

/** Whether most of a line is no text. */
export function isPoor(text: string): boolean {
  const beyond = narrowMarks(text.slice(0, SAMPLE)).replace(/[\0-\x7F\uFFFD]+/g, '');
  const western = beyond.match(WESTERN)?.length ?? 0;
  const isWestern = western > beyond.length * MAX_WESTERN && hasWesternRow(beyond);
  return isWestern || likelihood(beyond) < beyond.length * POOR;
}

/** What is to be said about a line that holds misread text which can't be undone; `undefined` for all other lines. */
export function unrecoverable(text: string, work: Work): string | undefined {
  for (const [pattern, what] of REMAINS) if (pattern.test(text)) return what;
  if ((suspect(text) & (MISREAD | LEFT_OVER)) === 0) return undefined;
  const beyond = narrowMarks(text.slice(0, SAMPLE)).replace(/[\0-\x7F]+/g, '');
  const isMostly = (count: number) => count >= Math.max(MIN_HAN, beyond.length / 3);
  const isChinese = isMostly(countHan(beyond)) || isMostly(beyond.match(BROKEN)?.length ?? 0);
  const isNoText = isChinese && likelihood(beyond) <= beyond.length * NO_TEXT;
  if (!isNoText && !hasWesternRow(text) && !hasCodePageRow(text) && !isDoubtful(text, work)) return undefined;
  return 'looks like text read with the wrong charset, but no way back is exact and clearly better; scrape the page again or name its encoding';
}
