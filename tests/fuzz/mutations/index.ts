import type { Chance } from '../chance.js';
import { annotationMutations } from './annotations.js';
import { characterMutations } from './characters.js';
import { labelMutations } from './labels.js';
import { lineMutations } from './lines.js';
import { misreadingMutations } from './misreadings.js';
import type { Mutation } from './mutation.js';
import { scriptMutations } from './scripts.js';

/** All mutations by kind; a kind is picked first, so that no kind drowns another by its number of rows. */
export const MUTATIONS: readonly (readonly Mutation[])[] = [
  lineMutations,
  characterMutations,
  characterMutations,
  annotationMutations,
  misreadingMutations,
  labelMutations,
  scriptMutations,
];

/** How many mutations an input gets at most. */
const MOST = 6;

/** A text after some mutations, and their names. */
export function mutate(
  text: string,
  chance: Chance,
  other: () => string,
): { readonly text: string; readonly names: readonly string[] } {
  const names: string[] = [];
  let mutated = text;
  for (let left = 1 + chance.below(MOST); left > 0; left--) {
    const mutation = chance.pick(chance.pick(MUTATIONS));
    mutated = mutation.apply(mutated, chance, other());
    names.push(mutation.name);
  }
  return { text: mutated, names };
}
