import type { Failure } from '../../records/vessel.js';

/** By id, how often. */
export type Counts = Readonly<Record<string, number>>;

/** What was done to one record, for the statistics. */
export type RecordReport =
  | {
      readonly changed: boolean;
      /** By the rules that made them. */
      readonly changes: Counts;
      readonly findings: Counts;
      /** CPU time of the process, in µs. */
      readonly time: number;
      readonly error?: never;
    }
  | { readonly error: Failure; readonly time?: number };

/** How often each rule has acted. */
export function countRules(items: readonly { readonly rule: string }[]): Counts {
  const counts: Record<string, number> = {};
  for (const { rule } of items) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
