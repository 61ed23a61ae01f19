/** What a single record may take. */
export interface RecordLimits {
  /** In ms. */
  readonly timeout: number;
  /** Of the heap of the thread that cleans, in bytes. */
  readonly maxMemory: number;
  /** Of a line, in bytes. */
  readonly maxRecordSize: number;
}

/**
 * An article takes some 20 ms and 1 MB; a text of 500,000 damaged characters 20 s. A line of 16 MiB is a thousand times an
 * article, and some lines are held at a time.
 */
export const DEFAULT_LIMITS: RecordLimits = {
  timeout: 30_000,
  maxMemory: 1024 ** 3,
  maxRecordSize: 16 * 1024 ** 2,
};
