import type { Chance } from '../chance.js';

/** Something that happens to a text in a hostile or in a real world. */
export interface Mutation {
  readonly name: string;
  /** @param other another text of the run's sources */
  readonly apply: (text: string, chance: Chance, other: string) => string;
}
