import { type KnownWord, rareWords } from '../candidates.js';
import { fitOfNothing, neighbourFitOf } from '../evidence.js';
import type { Gap } from '../gaps.js';

/** As many times as in ordinary text a word that a site's filter takes stands in its texts, or more. */
const RATE = 3;
/** log10 of what else explains a gap, beside that nothing is missing. */
const OTHERWISE = -3;
/** log10: how much better the gaps must be explained with a word. */
const LEAST_GAIN = 2;
/** So many words join the candidates at most. */
const MOST = 60;

/**
 * Words that many gaps of a site speak for though they are too rare to be candidates everywhere, by their neighbours alone: two look-ups a word
 * and gap.
 */
export function rareWordsOf(gaps: readonly Gap[]): KnownWord[] {
  const words = rareWords();
  const gains = new Float64Array(words.length);
  for (const gap of gaps) {
    const otherwise = 10 ** OTHERWISE + 10 ** (fitOfNothing(gap, 'quick') + OTHERWISE);
    const fits = neighbourFitOf(gap, words);
    for (const [index, fit] of fits.entries()) {
      gains[index] = (gains[index] as number) + Math.log10(1 + (RATE * 10 ** fit) / otherwise);
    }
  }
  return words
    .map(({ word, prior }, index) => ({ word, odds: prior, gaps: 0, gain: gains[index] as number }))
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST)
    .map(({ word, odds }) => ({ word, odds, gaps: 0 }));
}
