/** Brackets or quotes that belong together, and what they may become. Offsets are UTF-16. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly right: string;
  /** Chinese by what it holds or what follows it; else what stands before it decides. */
  readonly isCertain: boolean;
}
