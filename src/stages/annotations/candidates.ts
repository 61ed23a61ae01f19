import type { Line } from '../../article.js';
import { HAN } from '../../language/han.js';
import { matchReading, PINYIN, TONED } from '../../language/readings.js';

/** A bracket after a Chinese character that holds a reading of it: an annotation, or a lesson's. */
export interface Candidate {
  readonly line: number;
  /** UTF-16 offsets of the brackets and what is in them. */
  readonly start: number;
  readonly end: number;
  readonly character: string;
  readonly reading: string;
  /** Whether the letters carry a tone mark. */
  readonly toned: boolean;
  /** Whether a Chinese character follows, as in running text; a lesson's list goes on with a mark. */
  readonly running: boolean;
}

/** A reading in brackets: half or full width, a blank allowed before the closing one. */
const BRACKETED = new RegExp(`[(（]([${PINYIN}]{1,6}) ?[)）]`, 'g');
const HAN_CHARACTER = new RegExp(`[${HAN}]`);
const OPENING_BRACKET = /[(（]/;

/** The candidates of a line, from left to right; repeated ones (義(yi)(yi)) each count. */
export function findCandidates({ number, text }: Line): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const previous = candidates.at(-1);
    const repeated = previous?.end === match.index;
    const character = repeated ? previous.character : (text[match.index - 1] ?? '');
    const reading = match[1] as string;
    // Nearly all are Chinese characters; only those that have such a reading count.
    if (character <= '\u3000' || !HAN_CHARACTER.test(character) || !matchReading(reading, character))
      continue;
    const end = match.index + match[0].length;
    candidates.push({
      line: number,
      start: match.index,
      end,
      character,
      reading,
      toned: TONED.test(reading),
      running: isRunning(text[end]),
    });
  }
  return candidates;
}

function isRunning(next: string | undefined): boolean {
  return next !== undefined && (HAN_CHARACTER.test(next) || OPENING_BRACKET.test(next));
}
