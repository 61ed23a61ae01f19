import type { Facts } from '../lines/facts.js';

/** Pairs of characters are told apart by so many bits. */
const BITS = 15;
const SIZE = 1 << BITS;
/** Characters of a line that are looked at. */
const MAX_LENGTH = 400;

/**
 * Which part of each line's pairs of characters the prose of a segment has too, outside the line: an article speaks of the same
 * things from its title to its end, and a list of other pages of others. Pairs with the same hash are taken for one.
 */
export function sharedPairs(
  facts: readonly Facts[],
  { start, end }: { readonly start: number; readonly end: number },
): Float64Array {
  const counts = new Uint16Array(SIZE);
  for (let row = start; row < end; row++) {
    const line = facts[row] as Facts;
    if (line.isProse)
      eachPair(line.text, (pair) => {
        counts[pair] = (counts[pair] as number) + 1;
      });
  }
  return Float64Array.from(facts, (line, row) => {
    const own = line.isProse && row >= start && row < end ? 1 : 0;
    let shared = 0;
    let all = 0;
    eachPair(line.text, (pair) => {
      all++;
      if ((counts[pair] as number) > own) shared++;
    });
    return all === 0 ? 0 : shared / all;
  });
}

/** Hands on the hash of each pair of characters that are letters. */
function eachPair(text: string, take: (pair: number) => void): void {
  const length = Math.min(text.length, MAX_LENGTH);
  for (let at = 1; at < length; at++) {
    const first = text.charCodeAt(at - 1);
    const second = text.charCodeAt(at);
    if (!isLetter(first) || !isLetter(second)) continue;
    take((first * 31 + second * 7919) & (SIZE - 1));
  }
}

function isLetter(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}
