import type { Chance } from '../chance.js';
import { annotationMutations } from './annotations.js';
import { characterMutations } from './characters.js';
import { labelMutations } from './labels.js';
import { lineMutations } from './lines.js';
import { misreadingMutations } from './misreadings.js';
import type { Mutation } from './mutation.js';
import { scriptMutations } from './scripts.js';

/** All mutations by kind. */
export const MUTATIONS: Readonly<Record<string, readonly Mutation[]>> = {
  lines: lineMutations,
  characters: characterMutations,
  annotations: annotationMutations,
  misreadings: misreadingMutations,
  labels: labelMutations,
  scripts: scriptMutations,
};

/** How many mutations an input gets at most. */
const MOST = 6;

/**
 * A text after some mutations, and their names. A kind is picked first, so that none drowns another by its number of rows.
 *
 * @param kinds the kinds to pick from, keys of `MUTATIONS`
 */
export function mutate(
  text: string,
  chance: Chance,
  other: () => string,
  kinds: readonly string[] = Object.keys(MUTATIONS),
): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  let mutated = text;
  for (let left = 1 + chance.below(MOST); left > 0; left--) {
    const mutation = chance.pick(MUTATIONS[chance.pick(kinds)] ?? []);
    mutated = mutation.apply(mutated, chance, other());
    names.push(mutation.name);
  }
  return { text: mutated, names };
}
