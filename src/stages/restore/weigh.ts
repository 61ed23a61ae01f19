import { type Candidate, candidatesFor, joinedWords, type KnownWord, type Reading } from './candidates.js';
import { contextOf, exactFitOf, fitOf, fitOfNothing } from './evidence.js';
import type { Gap } from './gaps.js';
import { phraseAt } from './phrases.js';
import { characterFit } from './second-opinion.js';
import { type Solution, solve, type Verdict } from './word-sets.js';

/** So many fits are kept, 25 MB. */
const MOST_KEPT = 500;
/** log10 of what can't be. */
const OUT = Number.NEGATIVE_INFINITY;
/** log10 prior of a trace that stands for nothing. */
const STRAY = { blank: -3, stars: -4.5 } as const;

/** More gaps of one document prove no more: they are alike, and so are the mistakes about them. */
const MOST_OTHERS = 10;

/** A gap with what all gaps together say of it. */
export interface Weighed {
  readonly gap: Gap;
  readonly candidates: readonly Candidate[];
  readonly fit: Float64Array;
  /** How well nothing fits. */
  readonly nothing: number;
  readonly verdict: Verdict | undefined;
  /** Of all gaps that were weighed with it: how much of them is explained. */
  readonly explained: number;
}

/** Fits of the gaps of one document, kept from round to round: most gaps stay as they are. */
export type Memo = Map<string, Float64Array>;

/** What came of weighing gaps together. */
export interface Weighing extends Pick<Solution, 'chosen'> {
  readonly candidates: readonly Candidate[];
  readonly gaps: readonly Weighed[];
}

/**
 * Weighs gaps together; gaps in the same words count once, for lines are repeated.
 *
 * @param memo of the same document and named words
 * @param texts the documents that they are from, folded: which words stand in them
 */
export function weighGaps(
  gaps: readonly Gap[],
  texts: readonly string[],
  known: readonly KnownWord[],
  named: readonly string[],
  reading: Reading,
  memo: Memo = new Map(),
): Weighing {
  const candidates = candidatesFor(texts, known, named, reading);
  const places = new Map<string, number>();
  const unique: Gap[] = [];
  for (const gap of gaps) {
    const key = keyOf(gap);
    if (places.has(key)) continue;
    places.set(key, unique.length);
    unique.push(gap);
  }
  const joined = joinedWords(candidates, reading).join(' ');
  const fits = unique.map((gap) => {
    const key = `${reading} ${joined}\n${keyOf(gap)}`;
    const fit = memo.get(key) ?? fitOf(gap, candidates, reading);
    if (memo.size >= MOST_KEPT) memo.clear();
    memo.set(key, fit);
    return fit.map((score, index) => ((candidates[index] as Candidate).prior === OUT ? OUT : score));
  });
  const empty = unique.map((gap) => fitOfNothing(gap, reading));
  const solution = solve({
    words: candidates,
    fits,
    nothing: unique.map(({ trace }, index) => (empty[index] as number) + STRAY[trace]),
    exact: (gap, word) => exactFitOf(unique[gap] as Gap, candidates[word] as Candidate, reading),
  });
  return {
    candidates,
    chosen: solution.chosen,
    gaps: gaps.map((gap) => {
      const place = places.get(keyOf(gap)) as number;
      return {
        gap,
        candidates,
        fit: fits[place] as Float64Array,
        nothing: empty[place] as number,
        verdict: solution.verdicts[place],
        explained: solution.explained,
      };
    }),
  };
}

function keyOf({ before, after, trace, length }: Gap): string {
  return [before, after, trace, length].join('\n');
}

/** What the probability that the best word is the one that stood there depends on. Scores are log10. */
export interface Features {
  /** The odds of the word here by the sets of words, and what of them is above 1.5. */
  readonly odds: number;
  readonly highOdds: number;
  /** How much better it fits than all other words and nothing, whatever the filter, and what of that is above 0. */
  readonly lead: number;
  readonly highLead: number;
  readonly fit: number;
  /** How much better it fits than nothing. */
  readonly gain: number;
  /** How many other gaps it explains, logarithm; and whether none. */
  readonly others: number;
  readonly lone: number;
  readonly membership: number;
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
export function featuresOf({ gap, candidates, nothing, verdict, explained }: Weighed): Features | undefined {
  if (verdict === undefined) return undefined;
  const { word, known, standing, elsewhere, prior } = candidates[verdict.best] as Candidate;
  const odds = within(Math.log10(verdict.share / (1 - verdict.share + 1e-9)), -2, 4);
  const lead = within(verdict.lead, -3, 3);
  const { before, after } = contextOf(gap);
  const isStars = gap.trace === 'stars';
  const second = characterFit(gap);
  const secondFit = second(word);
  const next = verdict.next === undefined ? undefined : candidates[verdict.next];
  return {
    odds,
    highOdds: Math.max(0, odds - 1.5),
    lead,
    highLead: Math.max(0, lead),
    fit: within(verdict.fit, -4, 0.5),
    gain: within(verdict.fit - nothing, -1, 4),
    others: Math.log10(1 + Math.min(verdict.others, elsewhere + MOST_OTHERS)),
    lone: Number(verdict.others < 0.5),
    membership: within(verdict.membership, -4, 3),
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
