import { UNPROMISED } from './costs.js';
import type { Hypothesis } from './hypothesis.js';
import { RisingFloor } from './rising-floor.js';

/** The hypotheses of one offset that take a pair to have vanished. */
export class Vanished {
  readonly hypotheses: Hypothesis[] = [];
  private readonly rising: RisingFloor;

  /**
   * @param floor the rank below which nothing survives
   * @param kept how many will be kept
   */
  constructor(
    public floor: number,
    kept: number,
  ) {
    this.rising = new RisingFloor(kept);
  }

  add(h: Hypothesis): void {
    this.hypotheses.push(h);
    this.rising.add(h.rank);
    this.floor = Math.max(this.floor, this.rising.rank - UNPROMISED);
  }
}
