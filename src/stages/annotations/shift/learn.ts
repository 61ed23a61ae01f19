import { CUT_MARKS } from './channel.js';
import type { Evidence } from './evidence.js';
import type { Needs } from './hypothesis.js';
import type { Solution, Span } from './solution.js';
import { logSum } from './solve.js';

/** log10 odds from which on a property of the channel counts as known. */
const CERTAIN = 1.3;

/**
 * Adds to the evidence what solved stretches tell of the document's channel: a property is known once the solutions
 * that need it outweigh all others of some stretch, whichever of them is right. Returns whether anything was learnt.
 */
export function learn(evidence: Evidence, spans: readonly Span[]): boolean {
  let learnt = false;
  for (const { solutions } of spans) {
    const isCertain = (test: (needs: Needs) => boolean) => odds(solutions, test) >= CERTAIN;
    for (const mark of CUT_MARKS) {
      if (evidence.cuts.has(mark) || !isCertain((needs) => needs.cuts.includes(mark))) continue;
      evidence.cuts.add(mark);
      learnt = true;
    }
    if (evidence.privateUse === undefined && isCertain((needs) => needs.vanished > 0)) {
      evidence.privateUse = 'drop';
      learnt = true;
    }
    if (evidence.silent === undefined && isCertain((needs) => needs.silent)) {
      evidence.silent = true;
      learnt = true;
    }
  }
  return learnt;
}

/** log10 odds that the solution is one of those that pass the test. */
function odds(solutions: readonly Solution[], test: (needs: Needs) => boolean): number {
  const sum = (passing: boolean) =>
    logSum(solutions.filter(({ last }) => test(last.needs) === passing).map(({ score }) => score));
  return sum(true) - sum(false);
}
