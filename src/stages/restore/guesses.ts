import type { Candidate } from './candidates.js';
import type { Weighed } from './weigh.js';

/** How many guesses a finding shows. */
const GUESSES = 2;

/** What fits a gap best, whatever other gaps say. */
interface Best {
  readonly words: readonly string[];
  /** log10: how well the word that fits best does. */
  readonly fit: number;
}

/** What fits the gaps of one weighing best: gaps in the same words, which a hostile text has thousands of, have the same fits. */
export class Guesses {
  private readonly byFit = new Map<Float64Array, Best>();

  /** The word that all gaps speak for, if there is one, and those that fit this gap best. */
  of(weighed: Weighed): string[] {
    const { candidates, verdict } = weighed;
    const best = verdict && candidates[verdict.best];
    return [...new Set([best?.word ?? [], this.bestOf(weighed).words].flat())].slice(0, GUESSES);
  }

  /** How much better the best word fits than nothing, log10. */
  gain(weighed: Weighed): number {
    return this.bestOf(weighed).fit - weighed.nothing;
  }

  private bestOf({ candidates, fit }: Weighed): Best {
    const known = this.byFit.get(fit);
    if (known) return known;
    const best = { words: wordsOf(candidates, fit), fit: Math.max(...fit) };
    this.byFit.set(fit, best);
    return best;
  }
}

function wordsOf(candidates: readonly Candidate[], fit: Float64Array): string[] {
  const ranked: { readonly word: string; readonly score: number }[] = [];
  for (const [i, { word, prior }] of candidates.entries()) {
    const score = prior + (fit[i] as number);
    if (ranked.length === GUESSES && score <= (ranked.at(-1)?.score as number)) continue;
    ranked.push({ word, score });
    ranked.sort((a, b) => b.score - a.score).length = Math.min(ranked.length, GUESSES);
  }
  return ranked.map(({ word }) => word);
}
