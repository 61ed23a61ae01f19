import type { Line } from '../../core/article.js';
import { sharedScorer } from '../../language/scorer.js';
import type { Candidate } from './candidates.js';

/** How far around a bracket words are looked for, in characters. */
const AROUND = 8;

/**
 * Whether a bracket stands in the middle of a word, 鍋(guo)爐: an author puts one behind a word, a program behind a
 * character.
 *
 * @param here the candidates of the line, from left to right
 */
export function splitsWord({ text }: Line, { start, end }: Candidate, here: readonly Candidate[]): boolean {
  const left = without(text, 0, start, here).slice(-AROUND);
  const right = without(text, end, text.length, here).slice(0, AROUND);
  let wordEnd = 0;
  for (const word of sharedScorer().segment(left + right)) {
    if (wordEnd >= left.length) break;
    wordEnd += word.length;
  }
  return wordEnd > left.length;
}

/** A part of a text without the candidates in it. */
function without(text: string, from: number, to: number, candidates: readonly Candidate[]): string {
  let kept = '';
  let next = from;
  for (const { start, end } of candidates) {
    if (start < next || end > to) continue;
    kept += text.slice(next, start);
    next = end;
  }
  return kept + text.slice(next, to);
}
