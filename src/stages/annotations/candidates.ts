import type { Line } from '../../core/article.js';
import { isHanUnit, isIdeographUnit } from '../../language/han.js';
import { matchReading } from '../../language/readings.js';
import { signAt } from './shift/trigger.js';

/**
 * A half-width bracket after a Chinese character that holds a reading of it: an annotation, or a lesson's. What the damage
 * inserts is ASCII; a full-width bracket was written by an author, or widened where an earlier cleaning kept it.
 */
export interface Candidate {
  readonly line: number;
  /** UTF-16 offsets of the brackets and what is in them. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 code unit of the character. */
  readonly unit: number;
  readonly reading: string;
  /** Whether a Chinese character or an emoji follows, as in running text; a lesson's list goes on with a mark. */
  readonly running: boolean;
}

const BLANK = 0x20;

/** Letters of the longest syllable (zhuang), in UTF-16 code units. */
const MAX_LETTERS = 6;

/** What one look at each code unit of a line shows. */
export interface Look {
  /** From left to right. */
  readonly candidates: readonly Candidate[];
  /** Of byte shifts, outside the candidates, as `signAt` has them. */
  readonly signs: number;
  /** How many Chinese characters there are. */
  readonly han: number;
}

const NO_CANDIDATES: readonly Candidate[] = [];
const BLANK_LINE: Look = { candidates: NO_CANDIDATES, signs: 0, han: 0 };

/**
 * Reads a line. A blank is allowed before the closing bracket of a candidate; repeated ones, 義(yi)(yi), each count.
 */
export function lookAt(line: Line): Look {
  const { text } = line;
  const { length } = text;
  if (length === 0) return BLANK_LINE;
  let candidates: Candidate[] | undefined;
  let previous: Candidate | undefined;
  let signs = 0;
  let han = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (isIdeographUnit(unit) || (unit >= 0xf900 && unit <= 0xfaff)) {
      han++;
      continue;
    }
    const candidate = isOpening(unit) ? candidateAt(line, at, previous) : undefined;
    if (!candidate) {
      signs |= signAt(text, at, unit);
      continue;
    }
    if (candidates) candidates.push(candidate);
    else candidates = [candidate];
    previous = candidate;
    at = candidate.end - 1;
  }
  return { candidates: candidates ?? NO_CANDIDATES, signs, han };
}

/**
 * The candidate whose bracket opens at an offset.
 *
 * @param previous the one before it in the line
 */
function candidateAt(
  { number, text }: Line,
  start: number,
  previous: Candidate | undefined,
): Candidate | undefined {
  const closing = findClosing(text, start);
  if (closing < 0) return undefined;
  const unit = previous?.end === start ? previous.unit : text.charCodeAt(start - 1);
  if (!isHanUnit(unit)) return undefined;
  const blank = text.charCodeAt(closing - 1) === BLANK ? 1 : 0;
  const reading = text.slice(start + 1, closing - blank);
  if (!matchReading(reading, String.fromCharCode(unit))) return undefined;
  const end = closing + 1;
  const running = end < text.length && isRunning(text.charCodeAt(end));
  return { line: number, start, end, unit, reading, running };
}

/** Offset of the bracket that closes a short one, or -1. */
function findClosing(text: string, start: number): number {
  const last = Math.min(text.length - 1, start + MAX_LETTERS + 2);
  for (let i = start + 2; i <= last; i++) if (isClosing(text.charCodeAt(i))) return i;
  return -1;
}

function isOpening(unit: number): boolean {
  return unit === 0x28;
}

function isClosing(unit: number): boolean {
  return unit === 0x29;
}

/** A Chinese character, another annotation, or half of an emoji that a program put there. */
function isRunning(unit: number): boolean {
  return isHanUnit(unit) || isOpening(unit) || (unit >= 0xd83c && unit <= 0xd83e);
}
