/** A run of lines that is program text. Indices into the lines; `end` is the first line behind it. */
export interface CodeBlock {
  readonly start: number;
  readonly end: number;
  /** The language that a fence names. */
  readonly lang: string | null;
  /** Whether the first and the last line are fences, and no code themselves. */
  readonly isFenced: boolean;
  /** Indices of the lines in it, above it or below it that only number its lines. */
  readonly gutter: readonly number[];
}
