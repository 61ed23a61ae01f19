import { UNPROMISED } from './costs.js';
import type { Hypothesis } from './hypothesis.js';

/** So many times as many as are kept may be made before the floor rises: some are the same text in other ways. */
const SPARE = 1.5;

/** The hypotheses of one offset that take a pair to have vanished: of the many that could be made a few are kept, so the floor rises. */
export class Vanished {
  readonly hypotheses: Hypothesis[] = [];
  /** The best ranks, falling. */
  private readonly ranks: Float64Array;

  /**
   * @param floor the rank below which nothing survives
   * @param kept how many will be kept
   */
  constructor(
    public floor: number,
    kept: number,
  ) {
    this.ranks = new Float64Array(Math.ceil(kept * SPARE)).fill(Number.NEGATIVE_INFINITY);
  }

  add(h: Hypothesis): void {
    this.hypotheses.push(h);
    const ranks = this.ranks;
    const last = ranks.length - 1;
    if (h.rank <= (ranks[last] as number)) return;
    let at = last;
    for (; at > 0 && (ranks[at - 1] as number) < h.rank; at--) ranks[at] = ranks[at - 1] as number;
    ranks[at] = h.rank;
    this.floor = Math.max(this.floor, (ranks[last] as number) - UNPROMISED);
  }
}
