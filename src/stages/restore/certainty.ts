import { CERTAINTY } from './certainty-model.js';
import type { Features } from './weigh.js';

/**
 * Natural log odds from which on a word goes in: a probability of 0.92 by the model, not of 0.99. What that comes to on texts that nothing was
 * fitted on is in decision 268.
 */
export const SAFE_ODDS = 2.4;

/** The same of a word that explains no other gap: 0.95. Nothing else shows then that there is a filter at all. */
export const LONE_ODDS = 3;
/** log10: how much worse than all others and nothing together such a word may fit at most. */
export const LEAST_LONE_LEAD = -1;

/** Natural log odds from which on a word goes in that the user names: 0.82. */
export const NAMED_ODDS = 1.5;

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
