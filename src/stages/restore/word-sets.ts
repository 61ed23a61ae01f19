/** A word that a filter may remove. All scores are log10. */
export interface Word {
  /** Odds that the filter removes it, before any of these gaps is seen. */
  readonly prior: number;
  /** How often it stands in the texts: evidence against, for a filter leaves few of its words standing. */
  readonly standing: number;
  /** How many other gaps it is known to explain: those of the site's other scrapes, of set phrases, and those filled before. */
  readonly elsewhere: number;
}

/** How well words fit gaps. */
export interface Problem {
  readonly words: readonly Word[];
  /** By gap, then by word: how well the word fits, 0 as if it were certain. */
  readonly fits: readonly Float64Array[];
  /** By gap: how well it fits that the trace stands for no word. */
  readonly nothing: readonly number[];
  /** The fit of a word at a gap, where `fits` is an estimate. */
  readonly exact: (gap: number, word: number) => number;
}

/** What can be said about one gap when all gaps are weighed together. */
export interface Verdict {
  /** Indexes of the best word and of the next best. */
  readonly best: number;
  readonly next: number | undefined;
  /** The probability of the best word here, as the sets have it. */
  readonly share: number;
  /** log10 of how much likelier the best word is here than the next best. */
  readonly margin: number;
  /** log10 odds that the filter removes the word, by all but this gap. */
  readonly membership: number;
  /** How many other gaps the word explains. */
  readonly others: number;
  /** log10: how well the word fits by itself, and how much better than all others and nothing together. */
  readonly fit: number;
  readonly lead: number;
}

/** What is known when the gaps are weighed. */
export interface Solution {
  /** By gap; `undefined` where no word fits at all. */
  readonly verdicts: readonly (Verdict | undefined)[];
  /** The words that the filter removes, by index, with log10 odds over the best sets without them, and the gaps they explain. */
  readonly chosen: readonly { readonly word: number; readonly odds: number; readonly gaps: number }[];
  /** How much of the gaps the chosen words explain, 0 to 1. */
  readonly explained: number;
}

/** log10 fit of a word that is no candidate. */
const UNLISTED = -3.5;
/** log10 price of one more word: a filter removes few. */
const ANOTHER_WORD = -0.5;
/** log10 price of a word that stands in a text, and of each time that it does beyond a quarter of the gaps it explains. */
const STANDS = { once: -1, more: -0.7, leaked: 0.25 } as const;
/** A filter is taken to remove no more different words than this. */
const MOST_WORDS = 8;
/** So many of the best words that were not chosen are scored exactly, too. */
const EXACT_OTHERS = 8;
/** A word that fits a gap less well than this part of what explains it otherwise is no rival there. */
const RIVAL = 0.1;
/** As many other words are weighed against a chosen one. */
const MOST_RIVALS = 12;
/** Searches end long before so many moves. */
const MOST_MOVES = 40;

/** A gap that a word fits, and how well, as a factor. */
interface Use {
  readonly gap: number;
  factor: number;
}

/**
 * Solves gaps together. One filter removes the same few words everywhere, so that set of words is searched that best explains
 * all gaps, a mixture at each: greedily, with swaps and removals until none helps. Then each word at each gap is weighed
 * against the sets without it, by what all *other* gaps say, so that no gap is evidence about itself.
 */
export function solve(problem: Problem): Solution {
  const search = new SetSearch(problem);
  search.run();
  search.scoreExactly();
  search.run();
  return search.weigh();
}

class SetSearch {
  /** By gap: what explains it without any word, and with the chosen ones. */
  private readonly base: Float64Array;
  private readonly explained: Float64Array;
  /** By word. */
  private readonly uses: Use[][];
  private readonly chosen = new Set<number>();
  /** Words that fit any gap. */
  private readonly fitting: number[] = [];

  constructor(private readonly problem: Problem) {
    const { nothing, fits, words } = problem;
    this.base = Float64Array.from(nothing, (score) => 10 ** score + 10 ** UNLISTED);
    this.explained = this.base.slice();
    this.uses = words.map(() => []);
    for (const [gap, fit] of fits.entries()) {
      const least = Math.log10(RIVAL * (this.base[gap] as number));
      for (let word = 0; word < fit.length; word++) {
        const score = fit[word] as number;
        if (score >= least) this.usesOf(word).push({ gap, factor: 10 ** score });
      }
    }
    for (let word = 0; word < words.length; word++) {
      if (this.usesOf(word).length > 0 || this.wordOf(word).elsewhere > 0) this.fitting.push(word);
    }
  }

  /** Takes the best word as long as one helps; after each, and in the end, swaps and removals that help. */
  run(): void {
    for (let move = 0; move < MOST_MOVES; move++) {
      const best = this.chosen.size < MOST_WORDS ? this.bestOther(0) : undefined;
      if (best !== undefined) this.add(best);
      const hasChanged = this.improve();
      if (best === undefined && !hasChanged) return;
    }
  }

  /** Scores the chosen words, and the best of the others, exactly at every gap: all gaps of a filter are its words'. */
  scoreExactly(): void {
    const others = this.fitting
      .filter((word) => !this.chosen.has(word))
      .map((word) => ({ word, gain: this.gainOf(word) }))
      .sort((a, b) => b.gain - a.gain)
      .slice(0, EXACT_OTHERS);
    for (const word of [...this.chosen, ...others.map((other) => other.word)]) {
      const isChosen = this.chosen.delete(word);
      if (isChosen) this.spread(word, -1);
      const known = new Map(this.usesOf(word).map((use) => [use.gap, use]));
      for (let gap = 0; gap < this.base.length; gap++) {
        const factor = 10 ** this.problem.exact(gap, word);
        const use = known.get(gap);
        if (use) use.factor = Math.max(use.factor, factor);
        else this.usesOf(word).push({ gap, factor });
      }
      if (isChosen) this.add(word);
    }
  }

  weigh(): Solution {
    const items: Item[][] = Array.from(this.base, () => []);
    for (const word of this.fitting) {
      if (this.chosen.has(word)) continue;
      const gain = this.gainOf(word);
      const { elsewhere } = this.wordOf(word);
      for (const { gap, factor } of this.usesOf(word)) {
        const membership = gain - Math.log10(1 + factor / this.explainedAt(gap));
        items[gap]?.push({ word, factor, membership, others: elsewhere });
      }
    }
    const chosen = [...this.chosen].map((word) => this.weighChosen(word, items));
    let explained = 0;
    for (const [gap, base] of this.base.entries()) explained += 1 - base / this.explainedAt(gap);
    const verdicts = items.map((list, gap) => verdictOf(list, this.base[gap] as number));
    return { verdicts, chosen, explained: explained / this.base.length };
  }

  /** A chosen word against the sets without it, or with another in its place: over all gaps, and without each of its own. */
  private weighChosen(word: number, items: Item[][]) {
    this.chosen.delete(word);
    this.spread(word, -1);
    const own = this.gainOf(word);
    const rivals = this.fitting
      .filter((other) => other !== word && !this.chosen.has(other))
      .map((other) => ({ other, gain: this.gainOf(other) }))
      .filter(({ gain }) => gain > own - 6)
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MOST_RIVALS)
      .map(({ other, gain }) => ({
        gain,
        factors: new Map(this.usesOf(other).map((use) => [use.gap, use.factor])),
      }));
    const { elsewhere } = this.wordOf(word);
    const gaps = this.gapsOf(word);
    for (const { gap, factor } of this.usesOf(word)) {
      const around = this.explainedAt(gap);
      const without = (gain: number, part: number) => gain - Math.log10(1 + part / around);
      const against = rivals.reduce(
        (sum, { gain, factors }) => sum + 10 ** without(gain, factors.get(gap) ?? 0),
        1,
      );
      const membership = without(own, factor) - Math.log10(against);
      items[gap]?.push({ word, factor, membership, others: elsewhere + gaps - factor / (around + factor) });
    }
    const odds = own - Math.log10(rivals.reduce((sum, { gain }) => sum + 10 ** gain, 1));
    this.add(word);
    return { word, odds, gaps };
  }

  /** Removes words that don't help, and puts better ones in their place. Returns whether the set has changed. */
  private improve(): boolean {
    let hasChanged = false;
    for (const word of [...this.chosen]) {
      this.chosen.delete(word);
      this.spread(word, -1);
      const own = this.gainOf(word);
      const better = this.bestOther(Math.max(0, own), word);
      if (better !== undefined) this.add(better);
      else if (own >= 0) this.add(word);
      hasChanged ||= better !== undefined || own < 0;
    }
    return hasChanged;
  }

  /** The word that helps most, if it helps more than `least`. */
  private bestOther(least: number, except = -1): number | undefined {
    let best: number | undefined;
    let most = least + 0.001;
    for (const word of this.fitting) {
      if (word === except || this.chosen.has(word)) continue;
      const gain = this.gainOf(word);
      if (gain <= most) continue;
      most = gain;
      best = word;
    }
    return best;
  }

  /** How much likelier the gaps are with one more word, its own likelihood taken in. */
  private gainOf(index: number): number {
    const word = this.wordOf(index);
    let gain = word.prior + (this.chosen.size > 0 && word.elsewhere === 0 ? ANOTHER_WORD : 0);
    let gaps = word.elsewhere;
    for (const { gap, factor } of this.usesOf(index)) {
      const around = this.explainedAt(gap);
      gain += Math.log10(1 + factor / around);
      gaps += factor / (around + factor);
    }
    if (word.standing === 0) return gain;
    return gain + STANDS.once + STANDS.more * Math.max(0, word.standing - STANDS.leaked * gaps);
  }

  /** How many gaps a word that is not in the set would explain. */
  private gapsOf(word: number): number {
    return this.usesOf(word).reduce(
      (sum, { gap, factor }) => sum + factor / (this.explainedAt(gap) + factor),
      0,
    );
  }

  private add(word: number): void {
    this.chosen.add(word);
    this.spread(word, 1);
  }

  private spread(word: number, sign: 1 | -1): void {
    for (const { gap, factor } of this.usesOf(word)) {
      this.explained[gap] = Math.max(this.base[gap] as number, this.explainedAt(gap) + sign * factor);
    }
  }

  private usesOf(word: number): Use[] {
    return this.uses[word] as Use[];
  }

  private wordOf(word: number): Word {
    return this.problem.words[word] as Word;
  }

  private explainedAt(gap: number): number {
    return this.explained[gap] as number;
  }
}

/** A word at a gap. */
interface Item {
  readonly word: number;
  readonly factor: number;
  readonly membership: number;
  readonly others: number;
}

/** How likely the filter removes the word, times how well it fits here. */
function weightOf({ factor, membership }: Item): number {
  return factor / (1 + 10 ** -membership);
}

function verdictOf(items: readonly Item[], base: number): Verdict | undefined {
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
    fit: Math.log10(best.factor),
    lead: Math.log10(best.factor / (factors - best.factor)),
  };
}
