/** What is added for every run, as log odds (natural). */
export const BIAS = 0.375;

/** Weights of the features of runs, fitted by `models/item-runs` on 146 posts of 73 blogs; its README has the result. */
export const RUN_WEIGHTS: Readonly<Record<string, number>> = {
  count: 0.263,
  two: -0.846,
  'below-colon': 1.693,
  'below-sentence': 0.586,
  'below-heading': 1.205,
  'below-code': 0.534,
  length: -0.238,
  longest: -0.035,
  unevenness: 0.063,
  sentences: -0.15,
  colons: -0.714,
  clauses: 0.692,
  labels: 1.661,
  programs: 1.273,
  formulas: -1.891,
  foreign: -2.635,
  commas: 0.002,
  shorts: -3.571,
  prose: -0.763,
  alike: -1.051,
  'first-colon': 11.837,
  spacing: 1.523,
};
