/** What can be said about one gap when all gaps of a document are weighed together. */
export interface Verdict {
  /** Index of the best candidate. */
  readonly best: number;
  /** Index of the next best. */
  readonly runnerUp: number;
  /**
   * log10 of how much likelier it is that the filter removes this word than any other set of words, by all gaps that
   * the word explains.
   */
  readonly wordMargin: number;
  /** log10 of how much likelier the word is at this gap than all others together, and than nothing. */
  readonly gapMargin: number;
  /** How many gaps the word explains. */
  readonly gaps: number;
}

/** How well candidates fit gaps, and how likely they are without any gap; all log10. */
export interface Problem {
  /** By candidate. */
  readonly priors: ArrayLike<number>;
  /** By gap, then by candidate. */
  readonly fits: readonly Float64Array[];
  /** Words that are known to be filtered, by other evidence. */
  readonly given: readonly number[];
  /** By gap: how well it fits that nothing is missing, with the prior of a blank that means nothing. */
  readonly nothing: readonly number[];
}

/** log10 fit of a word that is no candidate; of several gaps one must be explained better, lest each has its own word. */
const UNEXPLAINED = { lone: -4, several: -3 } as const;
/** log10 prior of one more word that the filter removes: it removes few. */
const ANOTHER_WORD = -1;
/** log10: how much less likely a trace means nothing where its word explains others, too. */
const NOTHING_TWICE = -2;
/** No document is taken to miss more different words at a time. */
const MOST_WORDS = 6;

/**
 * Solves all gaps of a document together. One filter removes the same few words everywhere, so the words are chosen to
 * explain the gaps with as few of them as possible: greedily, the word first that explains most. Then each word, and
 * each gap by itself, is weighed against all alternatives.
 *
 * @returns a verdict for each gap; `undefined` where no word is better than leaving it unexplained
 */
export function solve(problem: Problem): (Verdict | undefined)[] {
  const chosen = chooseWords(problem);
  const assigned = problem.fits.map((fit) => bestOf(chosen, (word) => fit[word] as number));
  const margins = new Map(chosen.map((word) => [word, weighWord(word, assigned, problem)]));
  const { given } = problem;
  return assigned.map((word, gap) => {
    const weighed = word === undefined ? undefined : margins.get(word);
    if (word === undefined || weighed === undefined) return undefined;
    const established = weighed.gaps > 1 || given.includes(word);
    return {
      best: word,
      ...weighed,
      wordMargin: given.includes(word) ? Number.POSITIVE_INFINITY : weighed.wordMargin,
      gapMargin: weighGap(word, established, gap, chosen, problem),
    };
  });
}

/** The smallest set of words that explains the gaps, best first. */
function chooseWords({ priors, fits, given }: Problem): number[] {
  const unexplained = fits.length === 1 ? UNEXPLAINED.lone : UNEXPLAINED.several;
  const explained = fits.map((fit) => Math.max(unexplained, ...given.map((word) => fit[word] as number)));
  const chosen = [...given];
  while (chosen.length < MOST_WORDS + given.length) {
    let best = -1;
    let most = 0;
    for (let word = 0; word < priors.length; word++) {
      let gain = (priors[word] as number) + (chosen.length > 0 ? ANOTHER_WORD : 0);
      for (let gap = 0; gap < fits.length; gap++) {
        const more = (fits[gap]?.[word] as number) - (explained[gap] as number);
        if (more > 0) gain += more;
      }
      if (gain <= most) continue;
      most = gain;
      best = word;
    }
    if (best < 0) break;
    chosen.push(best);
    for (const [gap, fit] of fits.entries()) {
      explained[gap] = Math.max(explained[gap] as number, fit[best] as number);
    }
  }
  return chosen;
}

/** A word against all others in the gaps that it explains. */
function weighWord(word: number, assigned: readonly (number | undefined)[], { priors, fits }: Problem) {
  const gaps = assigned.flatMap((other, gap) => (other === word ? [gap] : []));
  const total = (other: number) =>
    gaps.reduce((sum, gap) => sum + (fits[gap]?.[other] as number), priors[other] as number);
  const own = total(word);
  let others = 0;
  let runnerUp = -1;
  let next = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < priors.length; other++) {
    if (other === word) continue;
    const score = total(other) - own;
    others += 10 ** score;
    if (score <= next) continue;
    next = score;
    runnerUp = other;
  }
  return { wordMargin: -Math.log10(others), runnerUp, gaps: gaps.length };
}

/** A word at one gap against all others there; those that explain other gaps have paid for themselves. */
function weighGap(
  word: number,
  established: boolean,
  gap: number,
  chosen: readonly number[],
  { priors, fits, nothing }: Problem,
): number {
  const fit = fits[gap] as Float64Array;
  let others = 10 ** ((nothing[gap] as number) + (established ? NOTHING_TWICE : 0));
  for (let other = 0; other < priors.length; other++) {
    if (other === word) continue;
    others += 10 ** ((fit[other] as number) + (chosen.includes(other) ? 0 : (priors[other] as number)));
  }
  return (fit[word] as number) + (established ? 0 : (priors[word] as number)) - Math.log10(others);
}

function bestOf(items: readonly number[], score: (item: number) => number): number | undefined {
  let best: number | undefined;
  for (const item of items) if (best === undefined || score(item) > score(best)) best = item;
  return best;
}
