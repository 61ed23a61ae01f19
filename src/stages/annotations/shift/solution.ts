import type { Hypothesis } from './hypothesis.js';
import type { Signs } from './signs.js';

/** A line of the document, as far as the search for damage goes. */
export interface SignedLine {
  readonly text: string;
  readonly signs: Signs;
  /** Opening marks not closed in the lines before. */
  readonly open: string;
}

/** One clean text that a damaged stretch may come from; replaying the damage on it gives the stretch back. */
export interface Solution {
  /** The repaired stretch. Notes that follow their character stay in it. */
  readonly text: string;
  /** As it was stored: without notes, marks in full width where they were. */
  readonly stored: string;
  readonly last: Hypothesis;
  /** log10 */
  readonly score: number;
}

/** A stretch of a line that shows a sign of damage. Offsets are UTF-16, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether the sign can hardly be anything else: a note without its `(`. */
  readonly certain: boolean;
  /** All that replay, and the text as it is; the likeliest first. */
  readonly solutions: readonly Solution[];
  /** log10 of how much likelier the first is than all others together. */
  readonly margin: number;
  /** Whether the search was not finished, since the document's budget was spent. */
  readonly isCut?: boolean;
}
