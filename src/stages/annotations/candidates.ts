import type { Line } from '../../article.js';
import { HAN } from '../../language/han.js';
import { matchReading } from '../../language/readings.js';

/** A bracket after a Chinese character that holds a reading of it: an annotation, or a lesson's. */
export interface Candidate {
  readonly line: number;
  /** UTF-16 offsets of the brackets and what is in them. */
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly reading: string;
  /** Whether a Chinese character or an emoji follows, as in running text; a lesson's list goes on with a mark. */
  readonly running: boolean;
}

/** Code units of brackets, half and full width. */
const OPENING = [0x28, 0xff08];
const CLOSING = [0x29, 0xff09];
const BLANK = 0x20;

/** Letters of the longest syllable (zhuang), in UTF-16 code units. */
const MAX_LETTERS = 6;

/** A Chinese character, or half of an emoji that a program put there. */
const RUNNING = new RegExp(`^[${HAN}\uD83C-\uD83E]`);

const HAN_CHARACTER = new RegExp(`^[${HAN}]`);

/**
 * The candidates of a line, from left to right: half- or full-width brackets, a blank allowed before the closing one;
 * repeated ones, 義(yi)(yi), each count.
 */
export function findCandidates({ number, text }: Line): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = 1; start < text.length; start++) {
    if (!OPENING.includes(text.charCodeAt(start))) continue;
    const closing = findClosing(text, start);
    if (closing < 0) continue;
    const blank = text.charCodeAt(closing - 1) === BLANK ? 1 : 0;
    const reading = text.slice(start + 1, closing - blank);
    const previous = candidates.at(-1);
    const character = previous?.end === start ? previous.character : (text[start - 1] as string);
    if (!HAN_CHARACTER.test(character) || !matchReading(reading, character)) continue;
    const end = closing + 1;
    const running = OPENING.includes(text.charCodeAt(end)) || RUNNING.test(text[end] ?? '');
    candidates.push({ line: number, start, end, character, reading, running });
  }
  return candidates;
}

/** Offset of the bracket that closes a short one, or -1. */
function findClosing(text: string, start: number): number {
  const last = Math.min(text.length - 1, start + MAX_LETTERS + 2);
  for (let i = start + 2; i <= last; i++) if (CLOSING.includes(text.charCodeAt(i))) return i;
  return -1;
}
