import * as v from 'valibot';
import type { Immutable } from './kinds.js';
import { describeMistake } from './mistake.js';
import { cleanSchema } from './schema.js';

type Schema = ReturnType<typeof cleanSchema>;

/** What a caller may give to `clean`; every key has a default. */
export type CleanOptions = Immutable<v.InferInput<Schema>>;

/** Options with every default filled in. */
export type Options = Immutable<v.InferOutput<Schema>>;

/** What the `restore` stage needs. */
export type RestoreOptions = NonNullable<CleanOptions['restore']>;

/** What the `boilerplate` stage needs to remove lines that its own rules don't know. */
export type BoilerplateOptions = NonNullable<CleanOptions['boilerplate']>;

/** By the list of stages, of which a program has one. */
const schemas = new WeakMap<readonly string[], Schema>();

/**
 * Checks options and fills in the defaults.
 *
 * @param stageNames the names of all stages, in the order of the pipeline.
 * @throws TypeError naming the option, what was given and what is allowed.
 */
export function resolveOptions(options: CleanOptions, stageNames: readonly string[]): Options {
  const schema = schemas.get(stageNames) ?? cleanSchema(stageNames);
  schemas.set(stageNames, schema);
  const { output, issues } = v.safeParse(schema, options);
  if (!issues) return output;
  throw new TypeError(describeMistake('option', issues));
}
