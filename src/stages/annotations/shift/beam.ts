import { COSTS, IMPOSSIBLE, UNPROMISED } from './costs.js';
import type { Hypothesis } from './hypothesis.js';
import type { Ranking } from './ranking.js';
import { RisingFloor } from './rising-floor.js';

/** Limits of one search. */
export interface Width {
  /** Hypotheses kept at each offset. */
  readonly beam: number;
  /** How much worse (log10) than the best a kept one may be. */
  readonly depth: number;
  /** Of those, how many may take the next pair to have vanished. */
  readonly vanishing: number;
  /** Characters tried where one byte is unseen and the other known. */
  readonly choices: number;
}

interface Bucket {
  best: number;
  readonly hypotheses: Hypothesis[];
  readonly rising: RisingFloor;
}

const MAX_GARBLED = 20;

/** The hypotheses still to go on with, by the offset up to which they explain the raw text. */
export class Beam {
  private readonly buckets = new Map<number, Bucket>();

  constructor(
    private readonly ranking: Ranking,
    private readonly width: Width,
  ) {}

  /** How many offsets have hypotheses. */
  get size(): number {
    return this.buckets.size;
  }

  /** Removes the hypotheses at an offset; `undefined` if there are none. */
  take(at: number): Hypothesis[] | undefined {
    const bucket = this.buckets.get(at);
    this.buckets.delete(at);
    return bucket?.hypotheses;
  }

  /** Hands a step on to its offset. */
  hand(before: Hypothesis, next: Hypothesis, at: number, cost = 0): void {
    next.at = at;
    next.score += cost;
    if (next.lead) next.garbled++;
    if (next.lead || before.lead) next.since = at;
    else next.garbled = next.unseen = 0;
    if (next.garbled <= MAX_GARBLED) this.add(next);
  }

  /**
   * The score that a hypothesis must promise to be made for an offset: what is there already is that much better.
   *
   * @param isBegun whether it will have begun a character
   */
  floor(at: number, isBegun = false): number {
    const bucket = this.buckets.get(at);
    if (!bucket) return IMPOSSIBLE;
    return this.least(bucket) - UNPROMISED - (isBegun ? COSTS.pending : 0);
  }

  /** Puts a hypothesis to the others at its offset, unless it is too far behind them to survive there. */
  add(h: Hypothesis): void {
    h.rank = h.score + this.ranking.outlook(h.style) + (h.lead ? COSTS.pending : 0);
    let bucket = this.buckets.get(h.at);
    if (!bucket) {
      bucket = { best: h.rank, hypotheses: [], rising: new RisingFloor(this.width.beam) };
      this.buckets.set(h.at, bucket);
    }
    if (h.rank < this.least(bucket)) return;
    bucket.hypotheses.push(h);
    bucket.best = Math.max(bucket.best, h.rank);
    bucket.rising.add(h.rank);
  }

  /** The rank below which nothing survives at an offset. */
  private least({ best, rising }: Bucket): number {
    return Math.max(best - this.width.depth, rising.rank);
  }

  /** The best of hypotheses at the same offset, one for each text and state. */
  prune(hypotheses: Hypothesis[], beam = this.width.beam): Hypothesis[] {
    let best = IMPOSSIBLE;
    for (const { rank } of hypotheses) if (rank > best) best = rank;
    const worst = best - this.width.depth;
    const ranked = hypotheses.filter((h) => h.rank >= worst).sort((a, b) => b.rank - a.rank);
    const kept: Hypothesis[] = [];
    const seen = new Set<number>();
    for (const h of ranked) {
      if (kept.length >= beam) break;
      const key = h.hash * 0x200_0000 + (h.lead + 0x100) * 0x10000 + h.window;
      if (seen.has(key)) continue;
      seen.add(key);
      kept.push(h);
    }
    return kept;
  }
}
