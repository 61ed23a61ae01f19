import { lazy } from '../../core/lazy.js';
import { readTrees } from '../../trees/read.js';
import { FeatureTable } from '../../trees/table.js';
import type { Features } from './features.js';

export type Column = keyof Features;

/** The features in the order of the table that the trees are fitted on. */
export const COLUMNS: readonly Column[] = [
  'odds',
  'lead',
  'fit',
  'gain',
  'others',
  'elsewhere',
  'membership',
  'missing',
  'gaps',
  'common',
  'rate',
  'known',
  'stands',
  'stars',
  'sameLength',
  'threeStars',
  'quiet',
  'doubtful',
  'single',
  'margin',
  'explained',
  'sides',
  'phrase',
  'prior',
  'secondFit',
  'secondGain',
  'secondMargin',
];
/** Features are whole numbers of this part. */
export const SCALE = 100;

const trees = lazy(() => readTrees(new URL('./data/certainty.json', import.meta.url)));

/**
 * Natural log odds from which on a word goes in that explains other gaps, of this document and of other pages of the site: probabilities of 0.94
 * and 0.93 by the model. What that comes to on texts that nothing was fitted on is in decision 286.
 */
export const SAFE_ODDS = 2.7;
export const SITE_ODDS = 2.6;

/** The same of a word that explains no other gap, 0.92: so much is seldom reached alone. */
export const LONE_ODDS = 2.4;
/** log10: how much worse than all others and nothing together such a word may fit at most. */
export const LEAST_LONE_LEAD = -1;

/** Natural log odds from which on a word goes in that the user names: 0.82. */
export const NAMED_ODDS = 1.5;

/** Natural log odds that the best word at a gap is the one that stood there: boosted trees, see `models/dropped-words`. */
export function oddsOf(features: Features): number {
  const table = new FeatureTable(COLUMNS, 1);
  for (const name of COLUMNS) table.set(name, () => SCALE * features[name]);
  const probability = trees().read(table).probabilities[0] as number;
  return Math.log(probability / (1 - probability));
}

/** The same as a probability. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
