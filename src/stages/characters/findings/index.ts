import type { Line, StageFinding } from '../../../core/article.js';
import { PERCENT, SPINNING } from '../signs.js';
import type { Survey } from '../survey.js';
import { findDroppedPercent } from './percent.js';
import { findPinyinWords } from './pinyin.js';
import { findRandomCharacters } from './random.js';
import { findShuffledClauses } from './shuffled.js';
import { findSynonymSpinning } from './spinning.js';

/** So many signs, and such a share of the marks, before the language model is asked. */
const SIGNS = { fewest: 2, share: 0.02 };

/**
 * What speaks of damage in the document as a whole. Each question is asked where the survey has cause.
 */
export function findDamage(lines: readonly Line[], survey: Survey): StageFinding[] {
  const { signs, marks, rareEnds, oddBreaks, numbers, words } = survey;
  const many = (signs: number) => signs >= SIGNS.fewest && signs >= marks * SIGNS.share;
  return [
    ...(numbers > 0 && !(signs & PERCENT) ? findDroppedPercent(lines) : []),
    ...(words > 0 ? findPinyinWords(lines) : []),
    ...(many(rareEnds) ? findRandomCharacters(lines) : []),
    ...(many(oddBreaks) ? findShuffledClauses(lines) : []),
    ...(signs & SPINNING ? findSynonymSpinning(lines) : []),
  ];
}
