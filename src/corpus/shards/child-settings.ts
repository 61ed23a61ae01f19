import type { RecordLimits } from '../../records/limits.js';

/** What a child is told first. */
export interface ChildSettings {
  readonly limits: RecordLimits;
  /** URL of the module that answers lines. */
  readonly handler: string;
  /** Of the handler. */
  readonly record: unknown;
}
