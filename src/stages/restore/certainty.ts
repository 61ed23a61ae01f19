import { CERTAINTY } from './certainty-model.js';
import type { Features } from './weigh.js';

/**
 * Natural log odds from which on a word goes in: a probability of 0.87 by the model, not of 0.99. What that comes to on a draw that it was not
 * chosen on is in decision 260.
 */
export const SAFE_ODDS = 1.9;

/** Natural log odds that the best word at a gap is the one that stood there: a logistic regression, see `models/dropped-words`. */
export function oddsOf(features: Features): number {
  let odds = CERTAINTY.bias;
  for (const [name, weight] of Object.entries(CERTAINTY.weights)) {
    odds += weight * features[name as keyof Features];
  }
  return odds;
}

/** The same as a probability. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
