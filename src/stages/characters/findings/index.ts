import type { Finding, Line } from '../../../article.js';
import { PERCENT, SPINNING } from '../signs.js';
import { survey } from './marks.js';
import { findDroppedPercent } from './percent.js';
import { findPinyinWords } from './pinyin.js';
import { findRandomCharacters } from './random.js';
import { findShuffledClauses } from './shuffled.js';
import { findSynonymSpinning } from './spinning.js';

/** So many signs, and such a share of the marks, before the language model is asked. */
const SIGNS = { fewest: 2, share: 0.02 };

/**
 * What speaks of damage in the document as a whole. One pass counts what may; each question is asked where it has cause.
 *
 * @param signs those of all its code units together
 */
export function findDamage(lines: readonly Line[], signs: number): Finding[] {
  const { marks, rareEnds, oddBreaks, numbers, latin } = survey(lines);
  const many = (signs: number) => signs >= SIGNS.fewest && signs >= marks * SIGNS.share;
  return [
    ...(numbers > 0 && !(signs & PERCENT) ? findDroppedPercent(lines) : []),
    ...(latin > 0 ? findPinyinWords(lines) : []),
    ...(many(rareEnds) ? findRandomCharacters(lines) : []),
    ...(many(oddBreaks) ? findShuffledClauses(lines) : []),
    ...(signs & SPINNING ? findSynonymSpinning(lines) : []),
  ];
}
