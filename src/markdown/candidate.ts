/** A line that is a heading, or may be one. */
export interface Candidate {
  /** Index of its line. */
  readonly index: number;
  readonly style: string;
  /** What stands before the last number: `1.` of `1.2`; two candidates of one style and group are neighbours by number. */
  readonly group: string;
  /** Its number, the last one of several; `NaN` without. */
  readonly number: number;
}
