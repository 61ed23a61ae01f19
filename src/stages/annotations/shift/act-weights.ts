import type { Features } from './features.js';

/**
 * Natural log odds that the likeliest solution of a stretch is right: the intercept, and the weight of each feature. Written by
 * models/byte-shift/fit.ts from 2177 damaged stretches; its README has the result on others.
 */
export const BIAS = -0.279;
export const WEIGHTS: Features = {
  margin: -0.067,
  rootOfMargin: 1.838,
  wordMargin: 0.508,
  rivals: 0.002,
  lost: -0.523,
  isLost: 2.218,
  vanished: 0.037,
  isSilent: -1.845,
  isCertain: -0.479,
  newCuts: 0.0,
  newNotes: 0.384,
  words: 0.624,
  characters: 0.181,
  gain: -0.072,
  length: -0.115,
  known: 1.473,
};
