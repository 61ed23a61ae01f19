import type { Line } from '../../../article.js';
import { PINYIN, TONED } from '../../../language/readings.js';
import { BEFORE_MARK, ODD } from './signs.js';

const BROKEN_BEFORE_MARK = new RegExp(BEFORE_MARK.source);
const STRAY = new RegExp(`([?\\uFFFD€]?)([(（]?)([${PINYIN}]{1,6}) ?[)）]`, 'g');

/**
 * Whether a document may hold a byte shift at all, so that nearly none is searched: a note that is no reading of the
 * character before it, a replacement character before a mark, or, in a document with notes, a letter alone between
 * Chinese characters.
 *
 * @param aligned how many notes of a line, by its number, are a reading of the character before them.
 */
export function mayBeShifted(lines: readonly Line[], aligned: ReadonlyMap<number, number>): boolean {
  const isAnnotated = aligned.size > 0;
  return lines.some(
    ({ number, text }) =>
      BROKEN_BEFORE_MARK.test(text) ||
      (isAnnotated && ODD.test(text)) ||
      hasStrayNote(text, aligned.get(number) ?? 0, isAnnotated),
  );
}

/** In a document without any other note, letters in brackets without a tone are a word: 銀行(bank). */
function hasStrayNote(text: string, aligned: number, isAnnotated: boolean): boolean {
  if (countClosed(text, ')') + countClosed(text, '）') <= aligned) return false;
  if (isAnnotated) return true;
  for (const [, replacement, open, letters = ''] of text.matchAll(STRAY)) {
    if (TONED.test(letters) && (replacement || open)) return true;
  }
  return false;
}

/** How many brackets close behind a Latin letter, a blank between them allowed. */
function countClosed(text: string, bracket: string): number {
  let closed = 0;
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    const before = text.charCodeAt(text[at - 1] === ' ' ? at - 2 : at - 1);
    if (before >= FIRST_LETTER && before <= LAST_LETTER) closed++;
  }
  return closed;
}

/** Code units of `a` and of the last letter with a tone (U+1E3F, ḿ). */
const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x1e3f;
