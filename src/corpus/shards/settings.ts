import { INPUTS, type Input } from '../../options/choices.js';
import type { CleanOptions } from '../../options/options.js';
import type { RecordLimits } from '../../records/limits.js';
import type { RecordSettings } from './clean-record.js';
import type { ErrorPolicy } from './error-policy.js';
import type { Sampling } from './sample.js';

/** How the records of a corpus are cleaned and written. */
export interface CorpusSettings extends RecordSettings {
  readonly idKey: string;
  readonly limits: RecordLimits;
  readonly policy: ErrorPolicy;
  readonly sampling: Sampling;
}

/** For each of some options, what they are for each kind of text that a format may tell of: see `indexOf`. */
export function optionsTable(options: readonly CleanOptions[]): CleanOptions[] {
  return options.flatMap((own) => INPUTS.map((input) => ({ ...own, input: own.input ?? input })));
}

/**
 * The index in such a table.
 *
 * @param profile the index of the options
 * @param input what the format says of the text
 */
export function indexOf(profile: number, input: Input = 'auto'): number {
  return INPUTS.length * profile + INPUTS.indexOf(input);
}
