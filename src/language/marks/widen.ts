import { isCode } from '../../code/line.js';
import { isHanUnit } from '../han.js';
import { PINYIN } from '../readings.js';
import { UnitWriter } from '../unit-writer.js';
import { FULL_WIDTH, isChinese, isChineseMark } from './marks.js';
import type { Pair } from './pair.js';
import { findPairs } from './pairs.js';
import { protectedOffsets } from './protected.js';

/** 1 for the code units of half-width marks. */
const HALF_WIDTH = new Uint8Array(0x40);
for (const mark of [...FULL_WIDTH.keys(), ...'()"\'']) HALF_WIDTH[mark.charCodeAt(0)] = 1;

/**
 * Widens the marks of one line. Each mark sees what stands before it already widened, and behind it the pairs that are
 * certain; so a second pass changes nothing.
 */
export function widenMarks(text: string): string {
  const marks = chineseMarks(text);
  if (marks.length === 0 || isCode(text)) return text;
  const isProtected = protectedOffsets(text);
  const pairs = findPairs(text, isProtected);
  const widened = new Map<number, string>();
  const at = (offset: number) => widened.get(offset)?.charCodeAt(0) ?? text.charCodeAt(offset);
  const widen = ({ start, end, left, right }: Pair) => widened.set(start, left).set(end, right);
  for (const pair of pairs.values()) if (pair.isCertain) widen(pair);
  for (const i of marks) {
    const pair = pairs.get(i);
    const full = FULL_WIDTH.get(text.charAt(i));
    if (pair && isChinese(at(i - 1))) widen(pair);
    else if (full && !isProtected(i) && isChineseMark(at, i)) widened.set(i, full);
  }
  return widened.size === 0 ? text : replaceAt(text, marks, widened);
}

/** Replaces the code units at some of the offsets, which rise. */
function replaceAt(
  text: string,
  offsets: readonly number[],
  replacements: ReadonlyMap<number, string>,
): string {
  const replaced = new UnitWriter();
  let copied = 0;
  for (const offset of offsets) {
    const replacement = replacements.get(offset);
    if (replacement === undefined) continue;
    replaced.write(text, copied, offset).write(replacement, 0, replacement.length);
    copied = offset + 1;
  }
  return replaced.write(text, copied, text.length).end();
}

const NO_MARKS: readonly number[] = [];

/**
 * The offsets of the half-width marks of a line, if it is Chinese: a Latin sentence may quote a Chinese word, and keeps its
 * marks, but for the brackets of a reading behind that word. One look at each code unit, which is all that most lines cost.
 */
function chineseMarks(text: string): readonly number[] {
  let marks: number[] | undefined;
  let readings: number[] | undefined;
  let han = 0;
  let words = 0;
  let letters = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) {
      // A single letter is no word.
      if (++letters === 2) words++;
      continue;
    }
    letters = 0;
    if (isHanUnit(unit)) han++;
    else if (isHalfWidthMark(unit)) {
      marks ??= [];
      marks.push(i);
      const closing = unit === OPENING ? readingEnd(text, i) : -1;
      if (closing < 0) continue;
      marks.push(closing);
      readings ??= [];
      readings.push(i, closing);
      i = closing;
    }
  }
  return (han > 0 && words <= han ? marks : readings) ?? NO_MARKS;
}

const OPENING = 0x28;
const CLOSING = 0x29;
const READING = new RegExp(`[(][${PINYIN}]{1,6} ?[)]`, 'y');

/** The offset of the bracket that closes a reading behind a Chinese character, whose letters are no Latin word; or -1. */
function readingEnd(text: string, at: number): number {
  if (!isHanUnit(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== CLOSING) return -1;
  READING.lastIndex = at;
  return READING.test(text) ? READING.lastIndex - 1 : -1;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** One of `,:;?!()"'`. */
function isHalfWidthMark(unit: number): boolean {
  return unit < 0x40 && HALF_WIDTH[unit] === 1;
}
