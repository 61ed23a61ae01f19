import { asContext } from '../../out/eval/src/stages/restore/context.js';
import { featuresOfHalf } from '../../out/eval/src/stages/restore/half-odds.js';
import { contextOfHalf } from '../../out/eval/src/stages/restore/halves.js';

/** Paragraphs that count as one document. */
const DOCUMENT = 20;
/** Of texts in which 问题 abounds one in this many is taken, so that no text outweighs the others. */
const MOST_HALVES = 5000;

/**
 * Each 问题 of a text with its 题 taken, and each 问 that stands alone, as the program sees them.
 *
 * @param {string} text one paragraph a line
 * @returns {{ document: number, isHalf: boolean, features: object }[]}
 */
export function readRows(text) {
  const rows = text.split('\n').flatMap((line, index) => rowsOf(line, Math.floor(index / DOCUMENT)));
  const halves = rows.filter(({ isHalf }) => isHalf);
  const step = Math.ceil(halves.length / MOST_HALVES);
  const taken = new Set(halves.filter((_, index) => index % step === 0));
  return rows.filter((row) => !row.isHalf || taken.has(row));
}

function rowsOf(line, document) {
  if (!line.includes('问') && !line.includes('問')) return [];
  const folded = asContext(line);
  return [...folded.matchAll(/问(题?)(?!题)/g)].flatMap(({ 0: { length }, 1: half, index }) => {
    const context = contextOfHalf(folded, index, index + length);
    return context === null ? [] : [{ document, isHalf: half !== '', features: featuresOfHalf(context) }];
  });
}
