import type { Features } from './features.js';

/**
 * Natural log odds that the likeliest solution of a stretch is right: the intercept, and the weight of each feature. Written by
 * models/byte-shift/fit.ts from 2177 damaged stretches; its README has the result on others.
 */
export const BIAS = 0.308;
export const WEIGHTS: Features = {
  margin: -0.054,
  rootOfMargin: 1.69,
  wordMargin: 0.477,
  lost: -0.703,
  isLost: 2.189,
  vanished: 0.151,
  isSilent: -1.622,
  isCertain: -0.222,
  words: 0.746,
  characters: 0.158,
  gain: -0.099,
  length: -0.038,
  known: 1.232,
};
