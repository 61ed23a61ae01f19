import { costOfRate, type Frequency, rateOf } from './drop-rate.js';
import type { Problem, Solution, Word } from './gap-problem.js';
import { type Unexplained, unexplained } from './unexplained.js';
import { type Item, verdictOf } from './verdicts.js';

/** log10 price of one more word: a filter removes few. */
const ANOTHER_WORD = -0.5;
/** log10 price of a word that stands in a text, and of each time that it does beyond a quarter of the gaps it explains. */
const STANDS = { once: -1, more: -0.7, leaked: 0.25 } as const;
/** A filter is taken to remove no more different words than this. */
const MOST_WORDS = 8;
/** So many of the best words that were not chosen are scored exactly, too. */
const EXACT_OTHERS = 8;
/** A word that fits a gap less well than this part of what explains it otherwise is no rival there. */
const RIVAL = 0.03;
const LEAST_BASE = 2e-3;
/** The rate of a word and what it explains are found in so many turns. */
const TURNS = 4;
/** log10: words that gain less at most are rivals at a gap, and their rates are not looked for. */
const HOPELESS = -2;
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
  private base: Unexplained;
  private explained: Float64Array;
  /** By word. */
  private readonly uses: Use[][];
  private readonly chosen = new Set<number>();
  /** Of each chosen word: its rate when it was taken. */
  private readonly rates = new Map<number, number>();
  private readonly frequencies = new Map<number, Frequency>();
  /** Words that fit any gap, and those of them that a filter may remove. */
  private readonly fitting: number[] = [];
  private readonly removable: number[];

  constructor(private readonly problem: Problem) {
    const { fits, words } = problem;
    const taken = new Float64Array(fits.length);
    this.base = unexplained(problem, taken);
    this.explained = taken.map((_, gap) => this.baseAt(gap));
    this.uses = words.map(() => []);
    for (const [gap, fit] of fits.entries()) {
      const least = Math.log10(RIVAL * Math.min(LEAST_BASE, this.baseAt(gap)));
      for (let word = 0; word < fit.length; word++) {
        const score = fit[word] as number;
        if (score >= least) this.usesOf(word).push({ gap, factor: 10 ** score });
      }
    }
    for (let word = 0; word < words.length; word++) {
      if (this.usesOf(word).length > 0 || this.wordOf(word).elsewhere > 0) this.fitting.push(word);
    }
    this.removable = this.fitting.filter((word) => this.wordOf(word).mayBeTaken);
  }

  /** Takes the best word as long as one helps; after each, and in the end, swaps and removals that help. */
  run(): void {
    for (let move = 0; move < MOST_MOVES; move++) {
      const best = this.chosen.size < MOST_WORDS ? this.bestOther(0) : undefined;
      if (best !== undefined) this.add(best);
      this.settle();
      const hasChanged = this.improve();
      this.settle();
      if (best === undefined && !hasChanged) return;
    }
  }

  /** What explains gaps without the chosen words, by what these leave. */
  private settle(): void {
    const taken = this.explained.map((all, gap) => all - this.baseAt(gap));
    this.base = unexplained(this.problem, taken);
    this.explained = taken.map((part, gap) => part + this.baseAt(gap));
  }

  /** Scores the chosen words, and the best of the others, exactly at every gap: all gaps of a filter are its words'. */
  scoreExactly(): void {
    const others = this.fitting
      .filter((word) => !this.chosen.has(word))
      .map((word) => ({ word, gain: this.gainOf(word) }))
      .sort((a, b) => b.gain - a.gain)
      .slice(0, EXACT_OTHERS);
    for (const word of [...this.chosen, ...others.map((other) => other.word)]) {
      const isChosen = this.remove(word);
      const known = new Map(this.usesOf(word).map((use) => [use.gap, use]));
      for (let gap = 0; gap < this.explained.length; gap++) {
        const factor = 10 ** this.problem.exact(gap, word);
        const use = known.get(gap);
        if (use) use.factor = factor;
        else this.usesOf(word).push({ gap, factor });
      }
      if (isChosen) this.add(word);
    }
  }

  weigh(): Solution {
    const items: Item[][] = Array.from(this.explained, () => []);
    for (const word of this.fitting) {
      if (this.chosen.has(word)) continue;
      const most = this.mostGainOf(word);
      const { elsewhere } = this.wordOf(word);
      if (most < HOPELESS) {
        const rate = rateOf(this.frequencyOf(word), 0);
        // Of its only gap a word has no evidence but its prior.
        const membership = this.usesOf(word).length === 1 ? this.priorOf(word) : most;
        for (const { gap, factor } of this.usesOf(word)) {
          items[gap]?.push({ word, factor: factor * rate, fit: factor, membership, others: elsewhere });
        }
        continue;
      }
      const { gain, rate, gaps } = this.weighed(word);
      for (const { gap, factor } of this.usesOf(word)) {
        const part = rate * factor;
        const around = this.explainedAt(gap);
        const weight = this.weightOf(gap);
        const membership = gain - weight * Math.log10(1 + part / around);
        const others = Math.max(0, gaps - (weight * part) / (around + part));
        items[gap]?.push({
          word,
          factor: factor * rateOf(this.frequencyOf(word), others),
          fit: factor,
          membership,
          others: elsewhere,
        });
      }
    }
    const chosen = [...this.chosen].map((word) => this.weighChosen(word, items));
    let explained = 0;
    for (const [gap, all] of this.explained.entries()) explained += 1 - this.baseAt(gap) / all;
    const verdicts = items.map((list, gap) => verdictOf(list, this.baseAt(gap)));
    const missing = this.base.strays.map((stray, gap) => 1 - stray / this.explainedAt(gap));
    return { verdicts, chosen, missing, explained: explained / this.explained.length };
  }

  /** A chosen word against the sets without it, or with another in its place: over all gaps, and without each of its own. */
  private weighChosen(word: number, items: Item[][]) {
    this.remove(word);
    const { gain: own, rate, gaps } = this.weighed(word);
    const rivals = this.removable
      .filter((other) => other !== word && !this.chosen.has(other))
      .filter((other) => this.mostGainOf(other) > own - 6)
      .map((other) => ({ other, ...this.weighed(other) }))
      .filter(({ gain }) => gain > own - 6)
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MOST_RIVALS)
      .map(({ other, gain, rate: of }) => ({
        gain,
        factors: new Map(this.usesOf(other).map((use) => [use.gap, of * use.factor])),
      }));
    const { elsewhere } = this.wordOf(word);
    for (const { gap, factor: fit } of this.usesOf(word)) {
      const factor = rate * fit;
      const around = this.explainedAt(gap);
      const weight = this.weightOf(gap);
      const without = (gain: number, part: number) => gain - weight * Math.log10(1 + part / around);
      const against = rivals.reduce(
        (sum, { gain, factors }) => sum + 10 ** without(gain, factors.get(gap) ?? 0),
        1,
      );
      const membership = without(own, factor) - Math.log10(against);
      const others = Math.max(0, gaps - (weight * factor) / (around + factor));
      const left = fit * rateOf(this.frequencyOf(word), others);
      items[gap]?.push({ word, factor: left, fit, membership, others: elsewhere + others });
    }
    const odds = own - Math.log10(rivals.reduce((sum, { gain }) => sum + 10 ** gain, 1));
    this.add(word);
    return { word, odds, gaps, rate };
  }

  /** Removes words that don't help, and puts better ones in their place. Returns whether the set has changed. */
  private improve(): boolean {
    let hasChanged = false;
    for (const word of [...this.chosen]) {
      this.remove(word);
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
    for (const word of this.removable) {
      if (word === except || this.chosen.has(word)) continue;
      if (this.mostGainOf(word) <= most) continue;
      const gain = this.gainOf(word);
      if (gain <= most) continue;
      most = gain;
      best = word;
    }
    return best;
  }

  /** How much likelier the gaps are with one more word, its own likelihood taken in. */
  private gainOf(index: number): number {
    return this.weighed(index).gain;
  }

  /** No less than that, in a fraction of the time: as if each gap were the word's, and the rate known before. */
  private mostGainOf(index: number): number {
    const uses = this.usesOf(index);
    const rate = rateOf(this.frequencyOf(index), uses.length);
    let product = 1;
    for (const { gap, factor } of uses) product *= 1 + (rate * factor) / this.explainedAt(gap);
    return this.priorOf(index) + Math.log10(product);
  }

  /** log10 odds of one more word, before its gaps are seen. */
  private priorOf(index: number): number {
    const { prior, elsewhere } = this.wordOf(index);
    return prior + (this.chosen.size > 0 && elsewhere === 0 ? ANOTHER_WORD : 0);
  }

  /** The same, with the rate of the word that is not in the set, and how many of these gaps it would explain. */
  private weighed(index: number) {
    const word = this.wordOf(index);
    const uses = this.usesOf(index);
    const frequency = this.frequencyOf(index);
    let rate = rateOf(frequency, 0);
    let gaps = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      gaps = 0;
      for (const { gap, factor } of uses) {
        gaps += (this.weightOf(gap) * rate * factor) / (this.explainedAt(gap) + rate * factor);
      }
      rate = rateOf(frequency, gaps);
    }
    let gain = this.priorOf(index) - costOfRate(frequency, gaps);
    for (const { gap, factor } of uses) {
      gain += this.weightOf(gap) * Math.log10(1 + (rate * factor) / this.explainedAt(gap));
    }
    if (word.standing > 0) {
      const leaked = STANDS.leaked * (word.elsewhere + gaps);
      gain += STANDS.once + STANDS.more * Math.max(0, word.standing - leaked);
    }
    return { gain, rate, gaps };
  }

  private add(word: number): void {
    const { rate } = this.weighed(word);
    this.chosen.add(word);
    this.rates.set(word, rate);
    this.spread(word, rate);
  }

  /** Returns whether it was chosen. */
  private remove(word: number): boolean {
    if (!this.chosen.delete(word)) return false;
    this.spread(word, -(this.rates.get(word) as number));
    return true;
  }

  private spread(word: number, rate: number): void {
    for (const { gap, factor } of this.usesOf(word)) {
      this.explained[gap] = Math.max(this.baseAt(gap), this.explainedAt(gap) + rate * factor);
    }
  }

  private usesOf(word: number): Use[] {
    return this.uses[word] as Use[];
  }

  private baseAt(gap: number): number {
    return this.base.all[gap] as number;
  }

  private weightOf(gap: number): number {
    return this.problem.weights[gap] as number;
  }

  private frequencyOf(index: number): Frequency {
    const known = this.frequencies.get(index);
    if (known) return known;
    const { elsewhere, expected, share } = this.wordOf(index);
    const frequency = { elsewhere, expected: expected + share * this.problem.length };
    this.frequencies.set(index, frequency);
    return frequency;
  }

  private wordOf(word: number): Word {
    return this.problem.words[word] as Word;
  }

  private explainedAt(gap: number): number {
    return this.explained[gap] as number;
  }
}
