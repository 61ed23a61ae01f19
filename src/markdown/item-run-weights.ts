/** What is added for every run, as log odds (natural). */
export const BIAS = 0.334;

/** Weights of the features of runs, fitted by `models/item-runs` on 146 posts of 73 blogs; its README has the result. */
export const RUN_WEIGHTS: Readonly<Record<string, number>> = {
  count: 0.272,
  two: -0.818,
  'below-colon': 1.719,
  'below-sentence': 0.606,
  'below-heading': 1.216,
  'below-code': 0.568,
  length: -0.213,
  longest: -0.048,
  unevenness: 0.058,
  sentences: -0.177,
  colons: -0.717,
  clauses: 0.709,
  labels: 1.681,
  programs: 1.062,
  formulas: -1.865,
  foreign: -2.43,
  commas: 0.018,
  shorts: -3.57,
  prose: -0.757,
  alike: -1.109,
  'first-colon': 11.745,
  spacing: 1.52,
};
