import { Scorer } from '../../language/model/index.js';

let scorer: Scorer | undefined;

/** The stage's one scorer: made, and the model loaded, when there is something to score. */
export function sharedScorer(): Scorer {
  scorer ??= new Scorer();
  return scorer;
}

/**
 * How much more likely two texts are when they stand side by side than apart, log10. Above 2 where they are halves of
 * a word, around 0 between clauses.
 */
export function affinity(left: string, right: string): number {
  const lm = sharedScorer();
  return lm.score(right, { before: left }) - lm.score(right);
}
