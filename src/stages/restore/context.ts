import { fold } from '../../language/fold.js';

/** 著 of 隨著, which is 着 in Simplified: not of 著名, 著作, 显著, 土著 and the like. */
const PARTICLE = /著(?<![名显编卓原土论专译巨新昭合]著)(?![名作述称录者书])/g;

/**
 * A line as the language model reads it: folded, and with 着 for the particle 著, which folding leaves alone. A line is then judged
 * alike before and after it is converted. Offsets stay.
 */
export function asContext(text: string): string {
  const folded = fold(text);
  return folded.includes('著') ? folded.replace(PARTICLE, '着') : folded;
}
