import type { Features } from './weigh.js';

/** A logistic regression, in natural logarithm. */
export interface CertaintyModel {
  readonly bias: number;
  readonly weights: Readonly<Record<keyof Features, number>>;
}

/**
 * Fitted by `models/dropped-words/fit.ts` on 9590 gaps of simulated filters; the README beside it says of which texts, and with what result
 * on others.
 */
export const CERTAINTY: CertaintyModel = {
  bias: -2.983,
  weights: {
    odds: 0.142,
    highOdds: -0.199,
    lead: 0.205,
    highLead: 0.82,
    fit: 0.459,
    gain: -0.399,
    others: 1.423,
    lone: 1.212,
    membership: 0.305,
    known: 1.695,
    stands: 0.041,
    stars: -1.195,
    sameLength: 1.913,
    threeStars: 0.684,
    quiet: -1.363,
    doubtful: -0.269,
    single: -1.407,
    margin: 0.64,
    explained: 0.193,
    sides: 0.201,
    phrase: 0.123,
  },
};
