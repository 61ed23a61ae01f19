import type { Line } from '../../../core/article.js';
import { lazy } from '../../../core/lazy.js';
import { PINYIN, TONED } from '../../../language/readings.js';
import { BEFORE_MARK, FOREIGN_RANGES, isHan, LONE_LETTER, ODD, REPLACEMENTS } from './signs.js';

const BROKEN_BEFORE_MARK = new RegExp(BEFORE_MARK.source);
const STRAY = new RegExp(`([?\\uFFFD€]?)([(（]?)([${PINYIN}]{1,6}) ?[)）]`, 'g');

/** What a code unit may be a sign of, as bits. */
const CLOSED = 1;
/** Of the replacement characters. */
const BROKEN = 2;
/** Of what `ODD` matches wherever it stands, and what it matches between Chinese characters. */
const FOREIGN = 4;
const LETTER = 8;

const signTable = lazy(createTable);

function createTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const range of FOREIGN_RANGES) kinds.fill(FOREIGN, range.charCodeAt(0), range.charCodeAt(1) + 1);
  for (let unit = 0; unit < 0x80; unit++)
    if (LONE_LETTER.test(String.fromCharCode(unit))) kinds[unit] = LETTER;
  for (const replacement of REPLACEMENTS) kinds[replacement.charCodeAt(0)] = BROKEN;
  for (const bracket of ')）') kinds[bracket.charCodeAt(0)] = CLOSED;
  return kinds;
}

/** What a code unit is a sign of where it stands, as bits: what `mayBeShifted` decides on. */
export function signAt(text: string, at: number, unit: number): number {
  const table = signTable();
  const kind = table[unit] as number;
  if (kind === CLOSED) return closesNote(text, at) ? CLOSED : 0;
  if (kind === LETTER) return isHan(text.charCodeAt(at - 1)) ? FOREIGN : 0;
  return kind;
}

/**
 * Whether a document may hold a byte shift at all, so that nearly none is searched: a note that is no reading of the
 * character before it, a replacement character before a mark, or, in a document with notes, a letter alone between
 * Chinese characters.
 *
 * @param signs those of each line, outside the notes that are a reading of the character before them
 * @param isAnnotated whether there are such notes
 */
export function mayBeShifted(
  lines: readonly Line[],
  signs: (index: number) => number,
  isAnnotated: boolean,
): boolean {
  return lines.some(({ text }, index) => isSuspect(text, signs(index), isAnnotated));
}

function isSuspect(text: string, signs: number, isAnnotated: boolean): boolean {
  return (
    ((signs & BROKEN) !== 0 && BROKEN_BEFORE_MARK.test(text)) ||
    (isAnnotated && (signs & FOREIGN) !== 0 && ODD.test(text)) ||
    ((signs & CLOSED) !== 0 && (isAnnotated || hasTonedNote(text)))
  );
}

/** Code units of `a` and of the last letter with a tone (U+1E3F, ḿ). */
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x1e3f;

/** Whether the bracket at an offset closes behind a Latin letter, a blank between them allowed. */
function closesNote(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const letter = before === 0x20 ? text.charCodeAt(at - 2) : before;
  return letter >= FIRST_LETTER && letter <= LAST_LETTER;
}

/** In a document without any other note, letters in brackets without a tone are a word: 銀行(bank). */
function hasTonedNote(text: string): boolean {
  for (const [, replacement, open, letters = ''] of text.matchAll(STRAY)) {
    if (TONED.test(letters) && (replacement || open)) return true;
  }
  return false;
}
