import { createRequire } from 'node:module';

/** A stretch of characters that two texts have in common, or that only one of them has. */
export type DiffPart = import('diff').ChangeObject<string>;

const require = createRequire(import.meta.url);

/**
 * The shortest way from one text to another, character by character; `undefined` where it takes more single edits than that.
 *
 * @param most a diff takes time with the square of it
 */
export function diffCharacters(before: string, after: string, most: number): readonly DiffPart[] | undefined {
  // A repaired encoding leaves few characters of its line: counting tells that many times faster than trying.
  if (fewestEdits(before, after) > most) return undefined;
  // Lazy: most scrapes need no diff.
  const { diffChars } = require('diff') as typeof import('diff');
  return diffChars(before, after, { maxEditLength: most });
}

/** Each edit changes how often one character stands there by one. */
function fewestEdits(before: string, after: string): number {
  const surplus = new Map<string, number>();
  for (const character of before) surplus.set(character, (surplus.get(character) ?? 0) + 1);
  for (const character of after) surplus.set(character, (surplus.get(character) ?? 0) - 1);
  let edits = 0;
  for (const count of surplus.values()) edits += Math.abs(count);
  return edits;
}
