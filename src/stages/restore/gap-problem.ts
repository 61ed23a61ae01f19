import type { Frequency } from './drop-rate.js';

/** A word that a filter may remove. All scores are log10. */
export interface Word extends Frequency {
  /** Its share of the words of ordinary text. */
  readonly share: number;
  /** Odds that the filter removes it, before any of these gaps is seen. */
  readonly prior: number;
  /** How often it stands in the texts: evidence against, for a filter leaves few of its words standing. */
  readonly standing: number;
  /** Whether a filter may remove it at all; other words only compete at each gap. */
  readonly mayBeTaken: boolean;
}

/** How well words fit gaps. */
export interface Problem {
  readonly words: readonly Word[];
  /** How many words the texts have, about. */
  readonly length: number;
  /** By gap, then by word: how well the word fits, 0 as if it were certain. */
  readonly fits: readonly Float64Array[];
  /** By gap: how well it fits that the trace stands for no word, and how often it does by itself, as a share of the words of ordinary text. */
  readonly nothing: readonly number[];
  readonly stray: readonly number[];
  /** By gap: how much it counts as evidence, 0 to 1; gaps that are alike count less. */
  readonly weights: readonly number[];
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
  /** log10 of how many times as often as ordinary text the texts drop the word, by all but this gap. */
  readonly rate: number;
}

/** A word that the filter removes. */
export interface Chosen {
  /** Its index. */
  readonly word: number;
  /** log10, over the best sets without it. */
  readonly odds: number;
  /** How many of the gaps it explains, and how many times as often as ordinary text the texts drop it. */
  readonly gaps: number;
  readonly rate: number;
}

/** What is known when the gaps are weighed. */
export interface Solution {
  /** By gap; `undefined` where no word fits at all. */
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly chosen: readonly Chosen[];
  /** By gap: the probability that a word is missing there, a candidate or another one. */
  readonly missing: Float64Array;
  /** How much of the gaps the chosen words explain, 0 to 1. */
  readonly explained: number;
}
