import { sharedScorer } from '../../language/scorer.js';

/** How many characters around a place the model is shown; a word has at most a handful. */
const BEFORE = 12;
const AFTER = 8;

/** Whether words begin at `start` and end at `end`, by the language model. Loads it. */
export function endsWords(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - BEFORE);
  const boundaries = wordBoundaries(text.slice(from, end + AFTER));
  return boundaries[start - from] === 1 && boundaries[end - from] === 1;
}

/** Where words of a text begin and end, by the language model: 1 at each such UTF-16 offset, 0 elsewhere. Loads it. */
export function wordBoundaries(text: string): Uint8Array {
  const boundaries = new Uint8Array(text.length + 1);
  boundaries[0] = 1;
  let at = 0;
  for (const word of sharedScorer().segment(text)) {
    at += word.length;
    boundaries[at] = 1;
  }
  return boundaries;
}

/** How much better, log10, the second form fits at a place than the first, by the language model. Loads it. */
export function advantage(text: string, at: number, [first, second]: readonly [string, string]): number {
  const scorer = sharedScorer();
  const context = {
    before: text.slice(Math.max(0, at - BEFORE), at),
    after: text.slice(at + 1, at + 1 + AFTER),
  };
  return scorer.score(second, context) - scorer.score(first, context);
}
