import { Scorer } from '../../language/model/index.js';

let scorer: Scorer | undefined;

/** The stage's one scorer: made, and the model loaded, when there is something to score. */
export function sharedScorer(): Scorer {
  scorer ??= new Scorer();
  return scorer;
}
