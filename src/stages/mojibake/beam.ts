import type { Node } from '../../language/model/index.js';
import type { Token } from './span.js';
import type { Step } from './steps.js';

/** What is likelier by less than this than something else is not certain, log10. */
const MARGIN = 2.5;

/** Hypotheses kept for each state of the reader. */
const WIDTH = 6;

/** What is further behind the best than this, log10, is given up: of 1,073 searches none went by more than 17 to its end. */
export const DEPTH = 20;

/** No byte of a pair is waiting for the other. */
export const NO_PENDING = -9;
/** The state of a reader that reads right. */
const RIGHT = NO_PENDING - 1;

/** The last six UTF-16 code units of a text, two in a number, the last ones first. By them texts are told apart. */
export interface Tail {
  readonly last: number;
  readonly before: number;
  readonly first: number;
}

export const NO_TAIL: Tail = { last: 0, before: 0, first: 0 };

/** One way to read the text so far, right or misread. Made by the million: numbers, and no copies of objects. */
export class Hypothesis implements Tail {
  readonly last: number;
  readonly before: number;
  readonly first: number;
  /** Place among those that were found with it: of equally likely ones the first is taken. */
  order = 0;

  /**
   * @param node the text since the last mark: to the language model, a new text begins behind one
   * @param extra the score of what stands before that, of marks, which the language model does not know, and of costs, log10
   * @param pending the lead byte that waits for its trail byte
   * @param since where it stands
   * @param step how its last character came about
   */
  constructor(
    readonly node: Node,
    readonly extra: number,
    readonly isMisread: boolean,
    readonly pending: Token,
    readonly since: number,
    tail: Tail,
    readonly step: Step | undefined,
    readonly score: number,
  ) {
    this.last = tail.last;
    this.before = tail.before;
    this.first = tail.first;
  }

  get state(): number {
    return this.isMisread ? this.pending : RIGHT;
  }

  /** The same, read right or misread from here on. */
  turned(isMisread: boolean, cost: number): Hypothesis {
    const { node, extra, pending, since, step, score } = this;
    return new Hypothesis(node, extra - cost, isMisread, pending, since, this, step, score);
  }

  /** The same, with a byte that waits. */
  waiting(pending: Token, since: number): Hypothesis {
    const { node, extra, isMisread, step, score } = this;
    return new Hypothesis(node, extra, isMisread, pending, since, this, step, score);
  }

  charged(cost: number): Hypothesis {
    const { node, extra, isMisread, pending, since, step, score } = this;
    return new Hypothesis(node, extra - cost, isMisread, pending, since, this, step, score - cost);
  }

  /** With one more character, whose code unit is given. */
  grown(node: Node, extra: number, unit: number, step: Step, score: number): Hypothesis {
    grownTail.last = (this.last << 16) | unit;
    grownTail.before = (this.before << 16) | (this.last >>> 16);
    grownTail.first = (this.first << 16) | (this.before >>> 16);
    return new Hypothesis(node, extra, this.isMisread, NO_PENDING, 0, grownTail, step, score);
  }

  /** The last characters, six if there are as many. */
  tail(): string {
    const units = [this.first, this.before, this.last].flatMap((two) => [two >>> 16, two & 0xffff]);
    return String.fromCharCode(...units.filter((unit) => unit > 0));
  }
}

const grownTail = { last: 0, before: 0, first: 0 };

/** Hypotheses by state, from the lowest, `RIGHT`, to the highest byte. */
const byState: Hypothesis[][] = Array.from({ length: 0x100 - RIGHT }, () => []);

/**
 * The best few of each state of the reader; those that have the same last characters are one.
 *
 * @returns the best first
 */
export function prune(found: readonly Hypothesis[]): Hypothesis[] {
  const states: Hypothesis[][] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const { score } of found) if (score > best) best = score;
  const least = best - DEPTH;
  for (let order = 0; order < found.length; order++) {
    const one = found[order] as Hypothesis;
    if (one.score < least) continue;
    one.order = order;
    const same = byState[one.state - RIGHT] as Hypothesis[];
    if (same.length === 0) states.push(same);
    insert(one, same);
  }
  const kept: Hypothesis[] = [];
  for (const ranked of states) {
    const start = kept.length;
    for (const one of ranked) {
      const same = sameText(one, kept, start);
      if (same) addRival(same, one);
      else if (kept.length - start < WIDTH) kept.push(one);
    }
    ranked.length = 0;
  }
  return sorted(kept);
}

/** The best first; of equally likely ones the one that was found first. In place: a dozen are sorted faster so than by a callback. */
function sorted(kept: Hypothesis[]): Hypothesis[] {
  for (let next = 1; next < kept.length; next++) {
    const one = kept[next] as Hypothesis;
    let at = next;
    for (; at > 0 && isBehind(kept[at - 1] as Hypothesis, one); at--) kept[at] = kept[at - 1] as Hypothesis;
    kept[at] = one;
  }
  return kept;
}

function isBehind(one: Hypothesis, other: Hypothesis): boolean {
  return one.score < other.score || (one.score === other.score && one.order > other.order);
}

/** Puts a hypothesis behind those that are as likely or likelier. */
function insert(one: Hypothesis, ranked: Hypothesis[]): void {
  let at = ranked.length;
  for (; at > 0 && (ranked[at - 1] as Hypothesis).score < one.score; at--)
    ranked[at] = ranked[at - 1] as Hypothesis;
  ranked[at] = one;
}

function sameText(one: Hypothesis, kept: readonly Hypothesis[], start: number): Hypothesis | undefined {
  for (let i = start; i < kept.length; i++) {
    const other = kept[i] as Hypothesis;
    if (other.last === one.last && other.before === one.before && other.first === one.first) return other;
  }
  return undefined;
}

/** The best way to the end; the others that are nearly as likely become its rivals. */
export function lastStep(ends: readonly Hypothesis[]): Step | undefined {
  const best = top(ends);
  for (const one of ends) if (one.step !== best.step) addRival(best, one);
  return best.step;
}

export function top(beam: readonly Hypothesis[]): Hypothesis {
  return beam.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Remembers a hypothesis that is given up for another, if it is nearly as likely. */
function addRival(kept: Hypothesis, dropped: Hypothesis): void {
  if (!kept.step || !dropped.step || kept.score - dropped.score >= MARGIN) return;
  kept.step.rivals = { step: dropped.step, next: kept.step.rivals };
}
