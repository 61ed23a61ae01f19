import { Scorer } from '../../language/model/index.js';

/** How many characters around a place the model is shown; a word has at most a handful. */
const BEFORE = 12;
const AFTER = 8;

let scorer: Scorer | undefined;

/** Whether words begin at `start` and end at `end`, by the language model. Loads it. */
export function endsWords(text: string, start: number, end: number): boolean {
  scorer ??= new Scorer();
  const from = Math.max(0, start - BEFORE);
  const boundaries = new Set([from]);
  let at = from;
  for (const word of scorer.segment(text.slice(from, end + AFTER))) {
    at += word.length;
    boundaries.add(at);
  }
  return boundaries.has(start) && boundaries.has(end);
}

/** How much better, log10, the second form fits at a place than the first, by the language model. Loads it. */
export function advantage(text: string, at: number, [first, second]: readonly [string, string]): number {
  scorer ??= new Scorer();
  const context = {
    before: text.slice(Math.max(0, at - BEFORE), at),
    after: text.slice(at + 1, at + 1 + AFTER),
  };
  return scorer.score(second, context) - scorer.score(first, context);
}
