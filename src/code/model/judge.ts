import { lazy } from '../../core/lazy.js';
import { readTrees } from '../../trees/read.js';
import type { Trees } from '../../trees/trees.js';
import type { CodeBlock } from '../block.js';
import type { Gutter } from '../gutter.js';
import { kindOf } from '../line.js';
import { readCode } from './features.js';

/** The trees that come with the package. `models/code-lines` fits them. */
export const codeTrees: () => Trees = lazy(() => readTrees(new URL('./data/code.json', import.meta.url)));

/** How likely each line is code; blank lines and numbers of lines have none. */
export interface JudgedCode {
  /** Indices of lines, rising. */
  readonly lines: readonly number[];
  readonly probabilities: Float64Array;
}

/** So many lines that may be code are worth the time of the model, in a text where the rules find none. */
const FEWEST = 2;

/**
 * How likely each line of a text is code, by its looks and its neighbours'.
 *
 * @param listings the code that the rules find
 * @returns nothing for a text in which no line may be code: most texts
 */
export function judgeCode(
  texts: readonly string[],
  listings: readonly CodeBlock[],
  gutters: readonly Gutter[],
  trees: () => Trees,
): JudgedCode | undefined {
  if (listings.length === 0 && !mayHoldCode(texts)) return undefined;
  const { lines, table } = readCode(texts, listings, gutters);
  return { lines, probabilities: trees().read(table).probabilities };
}

function mayHoldCode(texts: readonly string[]): boolean {
  let count = 0;
  for (const text of texts) {
    const first = text.charCodeAt(0);
    if (Number.isNaN(first) || first >= 0x2e80) continue;
    const kind = kindOf(text, false);
    if (kind === 'likely' || kind === 'sure' || kind === 'certain') count++;
    if (count >= FEWEST) return true;
  }
  return false;
}
