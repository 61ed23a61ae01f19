import type { Candidate } from './candidates.js';
import { contextOf } from './evidence.js';
import { phraseAt } from './phrases.js';
import { characterFit } from './second-opinion.js';
import type { Weighed } from './weigh.js';

/** More gaps of one document prove no more: they are alike, and so are the mistakes about them. */
const MOST_OTHERS = 10;

/** What the probability that the best word is the one that stood there depends on. Scores are log10. */
export interface Features {
  /** The odds of the word here by the sets of words. */
  readonly odds: number;
  /** How much better it fits than all other words and nothing, whatever the filter. */
  readonly lead: number;
  readonly fit: number;
  /** How much better it fits than nothing. */
  readonly gain: number;
  /** How many other gaps it explains, and how many of other pages; logarithms. */
  readonly others: number;
  readonly elsewhere: number;
  readonly membership: number;
  /** The probability that any word is missing, and how many gaps are weighed together, logarithm. */
  readonly missing: number;
  readonly gaps: number;
  /** Its share of the words of ordinary text. */
  readonly common: number;
  /** How many times as often as ordinary text the texts drop it. */
  readonly rate: number;
  /** 1 or 0 from here: it is in the table, stands in the text, the trace is stars, as many as its characters, or three for a shorter or longer word. */
  readonly known: number;
  readonly stands: number;
  readonly stars: number;
  readonly sameLength: number;
  readonly threeStars: number;
  readonly quiet: number;
  readonly doubtful: number;
  readonly single: number;
  /** Over the next best word. */
  readonly margin: number;
  /** How much of all gaps is explained, 0 to 1. */
  readonly explained: number;
  /** On how many sides the gap has Chinese characters, halves. */
  readonly sides: number;
  readonly phrase: number;
  /** The odds that a filter removes it, whatever the gaps. */
  readonly prior: number;
  /** By the character model: how well it fits, and how much better than nothing and than the next best word. */
  readonly secondFit: number;
  readonly secondGain: number;
  readonly secondMargin: number;
}

/** The features of the best word at a gap. */
export function featuresOf(weighed: Weighed): Features | undefined {
  const { gap, candidates, nothing, verdict, missing, together, explained } = weighed;
  if (verdict === undefined) return undefined;
  const { word, known, standing, elsewhere, prior, share } = candidates[verdict.best] as Candidate;
  const odds = within(Math.log10(verdict.share / (1 - verdict.share + 1e-9)), -2, 4);
  const lead = within(verdict.lead, -3, 3);
  const { before, after } = contextOf(gap);
  const isStars = gap.trace === 'stars';
  const second = characterFit(gap);
  const secondFit = second(word);
  const next = verdict.next === undefined ? undefined : candidates[verdict.next];
  return {
    odds,
    lead,
    fit: within(verdict.fit, -4, 0.5),
    gain: within(verdict.fit - nothing, -1, 4),
    others: Math.log10(1 + Math.min(verdict.others, elsewhere + MOST_OTHERS)),
    elsewhere: Math.log10(1 + elsewhere),
    membership: within(verdict.membership, -4, 12),
    missing,
    gaps: Math.log10(together),
    common: within(Math.log10(share), -7, -2),
    rate: within(verdict.rate, -1, 2),
    known: Number(known),
    stands: Number(standing > 0),
    stars: Number(isStars),
    sameLength: Number(isStars && word.length === gap.length),
    threeStars: Number(isStars && gap.length === 3 && word.length !== 3),
    quiet: Number(gap.quiet),
    doubtful: Number(gap.doubtful),
    single: Number(word.length === 1),
    margin: within(verdict.margin, 0, 4),
    explained,
    sides: (Number(before !== '') + Number(after !== '')) / 2,
    phrase: Number(phraseAt(gap)?.word === word),
    prior: within(prior, -6, -1),
    secondFit: within(secondFit, -6, 1),
    secondGain: within(secondFit - second(''), -2, 4),
    secondMargin: within(secondFit - (next ? second(next.word) : Number.NEGATIVE_INFINITY), -3, 4),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
