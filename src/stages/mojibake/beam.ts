import type { Node } from '../../language/model/index.js';
import type { Token } from './span.js';
import type { Step } from './steps.js';

/** What is likelier by less than this than something else is not certain, log10. */
const MARGIN = 2.5;

/** Hypotheses kept for each state of the reader, and the last characters by which they are told apart. */
const WIDTH = 6;
export const TAIL = 6;

/** No byte of a pair is waiting for the other. */
export const NONE = -9;

/** One way to read the text so far, right or misread. */
export interface Hypothesis {
  readonly node: Node;
  /** Marks, which the language model does not know, and costs, log10. */
  readonly extra: number;
  readonly isMisread: boolean;
  /** The lead byte that waits for its trail byte, and where it stands. */
  readonly pending: Token;
  readonly since: number;
  readonly tail: string;
  readonly last: Step | undefined;
  readonly score: number;
}

/** The best few of each state of the reader; those that have the same last characters are one. */
export function prune(found: Hypothesis[]): Hypothesis[] {
  found.sort((a, b) => b.score - a.score);
  const kept: Hypothesis[] = [];
  const counts = new Map<number, number>();
  const seen = new Map<string, Hypothesis>();
  for (const one of found) {
    const state = one.isMisread ? one.pending : NONE - 1;
    const key = `${state}${one.tail}`;
    const same = seen.get(key);
    if (same) {
      addRival(same, one);
      continue;
    }
    const count = counts.get(state) ?? 0;
    if (count >= WIDTH) continue;
    counts.set(state, count + 1);
    seen.set(key, one);
    kept.push(one);
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
