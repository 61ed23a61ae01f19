import type { Input } from '../../options/choices.js';
import type { Failure } from '../../records/vessel.js';

/** One record of a shard as it was read. */
export interface Entry {
  /** From 1: the line of the file, the record of a WARC file, the row of a Parquet file. */
  readonly number: number;
  /** Of its first byte in the file, uncompressed; of a row there is none. */
  readonly offset?: number;
  /** The record as a JSON object, without a line end. What can't be read is here as it stands in the file. Absent if it is too large. */
  readonly line?: Buffer;
  /** What the format says its text is. */
  readonly input?: Input;
  /** Why it can't be cleaned, if that is known before. */
  readonly failure?: Failure;
}

/** What is left out of a shard without being a record, such as requests in a WARC file: how many of which kind. */
export type PassedOver = (what: string) => void;

/** The records of a shard, some at a time. @throws what ends it early, when the records before it were handed on */
export type Entries = AsyncGenerator<readonly Entry[], void, undefined>;
