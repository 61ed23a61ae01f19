import type { CodeBlock } from './block.js';
import { findGutters, withGutters } from './gutter.js';
import { findListings } from './listings.js';
import { codeTrees, judgeCode } from './model/judge.js';
import { wholeBlocks } from './whole.js';

/**
 * The code of a document: what its form shows to be code, and lines of which the model of lines is sure by their own looks and
 * those of their neighbours. Each block is whole, with the blank lines and comments in it.
 *
 * @param trees others than the program's, for those who measure them
 */
export function findCode(texts: readonly string[], trees = codeTrees): CodeBlock[] {
  const gutters = findGutters(texts);
  const listings = findListings(texts, gutters);
  const judged = judgeCode(texts, listings, gutters, trees);
  const blocks = judged ? wholeBlocks(texts, listings, judged, gutters) : listings;
  return gutters.length === 0 ? blocks : withGutters(texts, blocks, gutters);
}
