/** What is added for every run, as log odds (natural). */
export const BIAS = 0.203;

/** Weights of the features of runs, fitted by `models/item-runs` on 146 posts of 73 blogs; its README has the result. */
export const RUN_WEIGHTS: Readonly<Record<string, number>> = {
  count: 0.174,
  two: -0.947,
  'below-colon': 1.668,
  'below-sentence': 0.588,
  'below-heading': 1.205,
  'below-code': 0.552,
  length: -0.178,
  longest: 0.026,
  unevenness: -0.076,
  sentences: -0.07,
  colons: -0.656,
  clauses: 0.722,
  labels: 1.627,
  programs: 1.169,
  formulas: -1.868,
  foreign: -2.434,
  commas: -0.069,
  shorts: -3.3,
  prose: -0.925,
  alike: -1.135,
  'first-colon': 12.59,
  spacing: 1.566,
};
