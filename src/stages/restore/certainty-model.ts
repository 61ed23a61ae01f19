import type { Features } from './weigh.js';

/** A logistic regression, in natural logarithm. */
export interface CertaintyModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Features, number>>;
}

/**
 * Fitted by `models/dropped-words/fit.ts` on 13656 gaps of simulated filters; the README beside it says of which texts, and with what result
 * on others.
 */
export const CERTAINTY: CertaintyModel = {
  bias: -0.674,
  weights: {
    odds: 0.607,
    highOdds: -0.519,
    lead: -0.243,
    highLead: 0.014,
    fit: 0.361,
    gain: -0.172,
    others: 0.703,
    lone: 1.327,
    membership: 0.154,
    known: 1.166,
    stands: -0.105,
    stars: -0.892,
    sameLength: 0.602,
    threeStars: 1.801,
    quiet: -1.071,
    doubtful: 0.005,
    single: -1.536,
    margin: 0.694,
    explained: 0.113,
    sides: 0.396,
    phrase: 0,
    prior: 0.322,
    secondFit: 0.262,
    secondGain: 0.093,
    secondMargin: 0.074,
  },
};
