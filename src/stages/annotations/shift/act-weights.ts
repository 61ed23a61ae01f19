import type { Features } from './features.js';

/**
 * Natural log odds that the likeliest solution of a stretch is right: the intercept, and the weight of each feature. Written by
 * models/byte-shift/fit.ts from 1688 damaged stretches; its README has the result on others.
 */
export const BIAS = 0.666;
export const WEIGHTS: Features = {
  margin: 0.15,
  rootOfMargin: 2.045,
  wordMargin: -0.011,
  lost: -0.567,
  isLost: 1.584,
  vanished: -0.027,
  isSilent: -1.981,
  isCertain: -0.386,
  words: 0.511,
  characters: 0.25,
  gain: 0.162,
  length: -0.253,
};
