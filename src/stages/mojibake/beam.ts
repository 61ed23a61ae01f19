import type { Node } from '../../language/model/index.js';
import type { Token } from './span.js';
import type { Step } from './steps.js';

/** What is likelier by less than this than something else is not certain, log10. */
const MARGIN = 2.5;

/** Hypotheses kept for each state of the reader. */
const WIDTH = 6;

/** No byte of a pair is waiting for the other. */
export const NONE = -9;
/** The state of a reader that reads right. */
const RIGHT = NONE - 1;

/** Three code units, as one number. */
const THREE = 2 ** 48;

/** One way to read the text so far, right or misread. Made by the million: numbers, and no copies of objects. */
export class Hypothesis {
  constructor(
    readonly node: Node,
    /** Marks, which the language model does not know, and costs, log10. */
    readonly extra: number,
    readonly isMisread: boolean,
    /** The lead byte that waits for its trail byte, and where it stands. */
    readonly pending: Token,
    readonly since: number,
    /** The last characters, by which they are told apart: three code units, and the three before. */
    readonly recent: number,
    readonly older: number,
    readonly last: Step | undefined,
    readonly score: number,
  ) {}

  get state(): number {
    return this.isMisread ? this.pending : RIGHT;
  }

  /** The same, read right or misread from here on. */
  turned(isMisread: boolean, cost: number): Hypothesis {
    const { node, extra, pending, since, recent, older, last, score } = this;
    return new Hypothesis(node, extra - cost, isMisread, pending, since, recent, older, last, score);
  }

  /** The same, with a byte that waits. */
  waiting(pending: Token, since: number): Hypothesis {
    const { node, extra, isMisread, recent, older, last, score } = this;
    return new Hypothesis(node, extra, isMisread, pending, since, recent, older, last, score);
  }

  charged(cost: number): Hypothesis {
    const { node, extra, isMisread, pending, since, recent, older, last, score } = this;
    return new Hypothesis(node, extra - cost, isMisread, pending, since, recent, older, last, score - cost);
  }

  /** With one more character, whose code unit is given. */
  grown(node: Node, extra: number, unit: number, last: Step, score: number): Hypothesis {
    const recent = (this.recent * 0x10000 + unit) % THREE;
    const older = (this.older * 0x10000 + Math.floor(this.recent / 2 ** 32)) % THREE;
    return new Hypothesis(node, extra, this.isMisread, NONE, 0, recent, older, last, score);
  }

  /** The last characters, six if there are as many. */
  tail(): string {
    const units = [this.older, this.recent].flatMap((three) =>
      [2 ** 32, 0x10000, 1].map((place) => Math.floor(three / place) % 0x10000),
    );
    return String.fromCharCode(...units.filter((unit) => unit > 0));
  }
}

/** The best few of each state of the reader; those that have the same last characters are one. */
export function prune(found: Hypothesis[]): Hypothesis[] {
  found.sort((a, b) => b.score - a.score);
  const kept: Hypothesis[] = [];
  for (const one of found) {
    const { state } = one;
    let count = 0;
    let same: Hypothesis | undefined;
    for (const other of kept) {
      if (other.state !== state) continue;
      count++;
      if (other.recent === one.recent && other.older === one.older) same = other;
    }
    if (same) addRival(same, one);
    else if (count < WIDTH) kept.push(one);
  }
  return kept;
}

/** The best way to the end; the others that are nearly as likely become its rivals. */
export function lastStep(ends: readonly Hypothesis[]): Step | undefined {
  const best = top(ends);
  for (const one of ends) if (one.last !== best.last) addRival(best, one);
  return best.last;
}

export function top(beam: readonly Hypothesis[]): Hypothesis {
  return beam.reduce((best, one) => (one.score > best.score ? one : best));
}

/** Remembers a hypothesis that is given up for another, if it is nearly as likely. */
function addRival(kept: Hypothesis, dropped: Hypothesis): void {
  if (!kept.last || !dropped.last || kept.score - dropped.score >= MARGIN) return;
  kept.last.rivals = [...(kept.last.rivals ?? []), dropped.last];
}
