import { sharedScorer } from '../../language/scorer.js';

/**
 * How much more likely two texts are when they stand side by side than apart, log10. Above 2 where they are halves of
 * a word, around 0 between clauses.
 */
export function affinity(left: string, right: string): number {
  const lm = sharedScorer();
  return lm.score(right, { before: left }) - lm.score(right);
}
