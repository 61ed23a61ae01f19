/** A byte, or one of the holes below. */
export type Token = number;

/** A byte that the decoder could not read and replaced by a sign. */
export const HOLE = -1;
/** One byte that left no trace. */
export const VANISHED = -2;

/** A part of a line that may be misread text, as UTF-16 offsets, and the bytes it was read from. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  /** How many UTF-16 code units behind it are the beginning of a character whose end is lost; none by default. */
  readonly cut?: number;
}

export const REPLACEMENT = 0xfffd;
export const QUESTION = 0x3f;
