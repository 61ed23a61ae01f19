/**
 * How much searching a document is worth, in steps: one is a character more of one text that is tried, some
 * microseconds. What a search costs depends on what it meets, so it charges each step where it is made and stops when
 * there are none left: the time of any text is bounded by its length. A part of a document can be given a share, so
 * that it leaves the others theirs.
 */
export class Budget {
  /** Steps left. A search takes from it directly: it is asked millions of times. */
  steps: number;
  private reserve = 0;

  constructor(private readonly all: number) {
    this.steps = all;
  }

  /** Whether nothing more is to be tried in the part that is searched. */
  get isSpent(): boolean {
    return this.steps <= this.reserve;
  }

  /** Steps taken so far. */
  get spent(): number {
    return this.all - this.steps;
  }

  /** Gives the part that comes next one of so many shares of what is left. */
  share(shares: number): void {
    this.reserve = Math.max(0, this.steps - this.steps / shares);
  }
}
