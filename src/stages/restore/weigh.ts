import { weightsOf } from './alike-gaps.js';
import { type Candidate, candidatesFor, joinedWords, type KnownWord, type Reading } from './candidates.js';
import { exactFitOf, fitOf, fitOfNothing } from './evidence.js';
import type { Solution, Verdict } from './gap-problem.js';
import type { Gap } from './gaps.js';
import type { Texts } from './texts.js';
import { solve } from './word-sets.js';

/** So many fits are kept, 25 MB. */
const MOST_KEPT = 500;
/** log10 of what can't be. */
const OUT = Number.NEGATIVE_INFINITY;
/** log10 prior of a trace that stands for nothing. */
const STRAY = { blank: -3, stars: -4.5 } as const;
/** The same where layout explains it. */
const LAYOUT = -2.5;

/** Of ordinary text, marks counted as words. */
const CHARACTERS_A_WORD = 1.6;

/** A gap with what all gaps together say of it. */
export interface Weighed {
  readonly gap: Gap;
  readonly candidates: readonly Candidate[];
  readonly fit: Float64Array;
  /** How well nothing fits. */
  readonly nothing: number;
  readonly verdict: Verdict | undefined;
  /** The probability that a word is missing. */
  readonly missing: number;
  /** How many gaps were weighed with it, itself too. */
  readonly together: number;
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
 * @param texts the documents that they are from: which words stand in them
 */
export function weighGaps(
  gaps: readonly Gap[],
  texts: Texts,
  known: readonly KnownWord[],
  named: readonly string[],
  reading: Reading,
  memo: Memo = new Map(),
): Weighing {
  const candidates = candidatesFor(texts, gaps.length, known, named, reading);
  const places = new Map<string, number>();
  const unique: Gap[] = [];
  for (const gap of gaps) {
    const key = keyOf(gap);
    if (places.has(key)) continue;
    places.set(key, unique.length);
    unique.push(gap);
  }
  const joined = joinedWords(candidates, reading).join(' ');
  const out = candidates.flatMap(({ prior }, index) => (prior === OUT ? [index] : []));
  const fits = unique.map((gap) => {
    const key = `${reading} ${joined}\n${keyOf(gap)}`;
    const fit = memo.get(key) ?? fitOf(gap, candidates, reading);
    if (memo.size >= MOST_KEPT) memo.clear();
    memo.set(key, fit);
    return out.length === 0 ? fit : without(fit, out);
  });
  const empty = unique.map((gap) => fitOfNothing(gap, reading));
  const solution = solve({
    words: candidates.map((each) => ({ ...each, mayBeTaken: mayBeTaken(each) })),
    length: texts.length / CHARACTERS_A_WORD,
    fits,
    nothing: empty,
    stray: unique.map(strayOf),
    weights: weightsOf(unique),
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
        missing: solution.missing[place] as number,
        together: unique.length,
        explained: solution.explained,
      };
    }),
  };
}

/** Fits without those of some candidates. */
function without(fit: Float64Array, out: readonly number[]): Float64Array {
  const rest = fit.slice();
  for (const index of out) rest[index] = OUT;
  return rest;
}

/** A single character that no table has is none that filters take. */
function mayBeTaken({ word, known, named, elsewhere }: Candidate): boolean {
  return word.length > 1 || known || named || elsewhere > 0;
}

function strayOf({ trace, quiet, doubtful }: Gap): number {
  return trace === 'blank' && (quiet || doubtful) ? LAYOUT : STRAY[trace];
}

function keyOf({ before, after, trace, length }: Gap): string {
  return [before, after, trace, length].join('\n');
}
