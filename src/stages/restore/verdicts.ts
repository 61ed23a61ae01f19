import type { Verdict } from './gap-problem.js';

/** A word at a gap. */
export interface Item {
  readonly word: number;
  /** How well it fits, as the text alone has it, and times how much oftener than elsewhere it is dropped. */
  readonly fit: number;
  readonly factor: number;
  readonly membership: number;
  readonly others: number;
}

/** How likely the filter removes the word, times how well it fits here. */
function weightOf({ factor, membership }: Item): number {
  return factor / (1 + 10 ** -membership);
}

/** What all words at a gap come to, with what explains it without any. */
export function verdictOf(items: readonly Item[], base: number): Verdict | undefined {
  let best: Item | undefined;
  let next: Item | undefined;
  let sum = base;
  let factors = base;
  for (const item of items) {
    const weight = weightOf(item);
    sum += weight;
    factors += item.factor;
    if (best === undefined || weight > weightOf(best)) [best, next] = [item, best];
    else if (next === undefined || weight > weightOf(next)) next = item;
  }
  if (best === undefined) return undefined;
  return {
    best: best.word,
    next: next?.word,
    share: weightOf(best) / sum,
    margin: next === undefined ? Number.POSITIVE_INFINITY : Math.log10(weightOf(best) / weightOf(next)),
    membership: best.membership,
    others: best.others,
    fit: Math.log10(best.fit),
    rate: Math.log10(best.factor / best.fit),
    lead: Math.log10(best.factor / (factors - best.factor)),
  };
}
