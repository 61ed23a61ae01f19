import type { Part } from '../../../core/hidden.js';
import { mergeParts } from '../../../core/hidden.js';
import { isToned } from '../../../language/readings.js';
import { isQuestion } from './question.js';
import { ANY_SIGN, BEFORE_MARK, type Note, readSigns } from './signs.js';

/** What a stretch of garbled text ends at, in either width: a shift is not told from text but by what stands about its sign. */
const BOUND = /[\s,，。;；:：、!！"“”'‘’「」『』《》<>…—]/;

/** Rows at the start of a line are an indent that was lost. */
const INDENT = /^[?\s]*$/;

/** What a question in another language ends with. */
const LATIN = /[A-Za-z\d]/;

/** Letters without a tone are a note that lost its bracket from so many on: 選項a) is a list. */
const MIN_LETTERS = 2;

/**
 * The parts of a line that hold a sign of a byte shift, as far as the next marks: what is left of them stays as it is. Told by the
 * line alone, and alike in either script and width of marks, so that a second pass keeps the same, whatever became of the
 * rest of the document. Decision 170.
 *
 * @param text a line in which all that could be is repaired
 */
export function residueIn(text: string): Part[] {
  if (!ANY_SIGN.test(text)) return [];
  const parts: Part[] = [];
  // Rising, so that a stretch of many signs is read once.
  for (const { start, end } of signsIn(text).sort((one, other) => one.start - other.start)) {
    const last = parts.at(-1);
    if (!last || end > last.end) parts.push(stretchAround(text, start, end));
  }
  return mergeParts(parts);
}

function signsIn(text: string): Part[] {
  const signs: Part[] = [];
  for (const [start, notes] of readSigns(text).notes) {
    const note = notes.find(isResidue);
    if (note) signs.push({ start, end: note.end });
  }
  for (const { index: start } of text.matchAll(BEFORE_MARK)) {
    if (INDENT.test(text.slice(0, start)) || LATIN.test(text.charAt(start - 1))) continue;
    if (!isQuestion(text, start)) signs.push({ start, end: start + 1 });
  }
  return signs;
}

/** Whether a note can hardly be anything else: it lost its bracket, or a replacement character stands before it. */
function isResidue({ letters, open, replacement }: Note): boolean {
  if (open && replacement === '') return false;
  return isToned(letters) || (!open && letters.length >= MIN_LETTERS);
}

function stretchAround(text: string, from: number, to: number): Part {
  let [start, end] = [from, to];
  while (start > 0 && !BOUND.test(text.charAt(start - 1))) start--;
  while (end < text.length && !BOUND.test(text.charAt(end))) end++;
  return { start, end };
}
