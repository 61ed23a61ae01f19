import type { Line } from '../../core/article.js';
import { fold } from '../../language/fold.js';
import type { RestoreMode } from '../../options/choices.js';
import { type Candidate, candidatesFor } from './candidates.js';
import { fitOf, fitOfNothing } from './evidence.js';
import type { Gap } from './gaps.js';
import type { Insertion } from './insertion.js';
import { solve, type Verdict } from './joint.js';
import { phraseAt } from './phrases.js';

/** A gap that stays, with the best guesses in the order of their likelihood. */
export interface Unfilled {
  /** Index of the line in the article. */
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly guesses: readonly string[];
  /** Layout explains it as well, where nothing shows that the document was filtered. */
  readonly quiet: boolean;
  /** log10: how much better the best word fits than nothing; unset where stars, an attribute without its noun (频繁的_骚扰), a set phrase or other words show that one is missing. */
  readonly gain?: number;
}

/** What fills gaps, and the gaps that stay. */
export interface Filled {
  readonly insertions: readonly Insertion[];
  readonly unfilled: readonly Unfilled[];
}

/** Margins, log10, that a word needs: over all other words in all its gaps, and at the gap itself. */
interface Margins {
  readonly word: number;
  readonly gap: number;
}

/**
 * At these a good 97 % of what goes in is right after a simulated filter, with half of the documents missing words that no
 * table knows (decision 12). A word with one gap needs less: no gap can be taken for its own because others are.
 */
const SAFE: Readonly<Record<'one' | 'several', Margins>> = {
  one: { word: 0.8, gap: 0.6 },
  several: { word: 1.5, gap: 1.5 },
};
/** All guesses: the best word, if it is better than leaving the gap. */
const ALL: Margins = { word: 0, gap: 0 };
/** log10 prior of a blank that stands for nothing. */
const STRAY = { blank: -3, stars: -4 } as const;
/** log10, added to it for the only gap of a document: no other blank shows that it sets blanks for nothing. */
const LONE = -1;
/** What ends here needs a word behind it, and no layout sets a blank there. */
const ATTRIBUTE = /[的地得把被将]$/;
/** How many guesses a finding shows. */
const GUESSES = 2;
/** Solved together at most: memory grows with gaps times candidates. */
const MOST_GAPS = 250;

/** Decides on each gap of an article: set phrases first, then the language model on all the others. */
export function fillGaps(
  lines: readonly Line[],
  gaps: readonly Gap[],
  mode: Exclude<RestoreMode, 'off'>,
  named: readonly string[],
): Filled {
  if (gaps.length === 0) return { insertions: [], unfilled: [] };
  const document = fold(lines.map(({ text }) => text).join('\n'));
  const insertions: Insertion[] = [];
  const rest: Gap[] = [];
  const given = new Set<string>();
  for (const gap of gaps) {
    const phrase = phraseAt(gap);
    if (phrase === undefined || document.includes(phrase.word)) {
      rest.push(gap);
      continue;
    }
    given.add(phrase.word);
    const why = `${phrase.example} (${phrase.why})`;
    insertions.push({ ...placeOf(gap), word: phrase.word, rule: 'filtered-word', why });
  }
  const unfilled: Unfilled[] = [];
  if (rest.some(({ doubtful }) => !doubtful) || given.size > 0) {
    const candidates = candidatesFor(document, named);
    for (let start = 0; start < rest.length; start += MOST_GAPS) {
      const solved = weigh(rest.slice(start, start + MOST_GAPS), candidates, given, mode);
      insertions.push(...solved.insertions);
      unfilled.push(...solved.unfilled);
    }
  }
  return { insertions, unfilled };
}

function weigh(
  gaps: readonly Gap[],
  candidates: readonly Candidate[],
  given: ReadonlySet<string>,
  mode: Exclude<RestoreMode, 'off'>,
): Filled {
  const fits = fitsOf(gaps, candidates);
  const verdicts = solve({
    priors: candidates.map(({ prior }) => prior),
    fits,
    nothing: gaps.map((gap) => fitOfNothing(gap) + STRAY[gap.trace] + (gaps.length === 1 ? LONE : 0)),
    given: candidates.flatMap(({ word }, i) => (given.has(word) ? [i] : [])),
  });
  const insertions: Insertion[] = [];
  const unfilled: Unfilled[] = [];
  for (const [i, gap] of gaps.entries()) {
    const verdict = verdicts[i];
    const best = verdict && (candidates[verdict.best] as Candidate);
    const next = verdict && (candidates[verdict.runnerUp] as Candidate);
    if (best && isSure(verdict, best, gap, mode)) {
      const why = evidence(verdict, next as Candidate);
      insertions.push({ ...placeOf(gap), word: best.word, rule: 'filtered-word', why });
    } else if (!gap.doubtful) {
      const fit = fits[i] as Float64Array;
      const ranked = guesses(candidates, fit, best);
      const isTelling = gap.trace === 'stars' || ATTRIBUTE.test(gap.before) || phraseAt(gap) !== undefined;
      const gain = isTelling ? undefined : Math.max(...fit) - fitOfNothing(gap);
      unfilled.push({
        ...placeOf(gap),
        guesses: ranked,
        quiet: gap.quiet,
        ...(gain !== undefined && { gain }),
      });
    }
  }
  return { insertions, unfilled };
}

/** How well each candidate fits each gap. Gaps in the same words are weighed once: lines are repeated. */
function fitsOf(gaps: readonly Gap[], candidates: readonly Candidate[]): Float64Array[] {
  const known = new Map<string, Float64Array>();
  return gaps.map((gap) => {
    const key = [gap.before, gap.after, gap.trace, gap.length].join('\n');
    const fit = known.get(key) ?? fitOf(gap, candidates);
    known.set(key, fit);
    return fit;
  });
}

/**
 * Whether a word goes in. Only words that filters are known to remove do, unless all guesses are asked for; where layout
 * explains the trace as well, leaving it is the better guess.
 */
function isSure(verdict: Verdict, best: Candidate, gap: Gap, mode: Exclude<RestoreMode, 'off'>): boolean {
  if (best.stands || (gap.doubtful && verdict.gaps < 2)) return false;
  const guess = mode === 'all' && !gap.quiet;
  if (!guess && (!best.known || isAnyWord(verdict, best, gap))) return false;
  const least = guess ? ALL : verdict.gaps === 1 ? SAFE.one : SAFE.several;
  const handicap = guess ? 0 : best.handicap;
  return verdict.wordMargin >= least.word + handicap && verdict.gapMargin >= least.gap + handicap;
}

/**
 * Whether stars that nothing else in the document explains may stand for another word: behind *** any superlative may
 * be (第一, 首, 唯一), and the sentence holds them all. One star for each character tells more.
 */
function isAnyWord({ gaps }: Verdict, { word }: Candidate, { trace, length }: Gap): boolean {
  return gaps === 1 && trace === 'stars' && word.length !== length;
}

/** The word that all gaps speak for, if there is one, and those that fit this gap best. */
function guesses(candidates: readonly Candidate[], fit: Float64Array, best: Candidate | undefined): string[] {
  const ranked: { readonly word: string; readonly score: number }[] = [];
  for (const [i, { word, prior }] of candidates.entries()) {
    const score = prior + (fit[i] as number);
    if (ranked.length === GUESSES && score <= (ranked.at(-1)?.score as number)) continue;
    ranked.push({ word, score });
    ranked.sort((a, b) => b.score - a.score).length = Math.min(ranked.length, GUESSES);
  }
  return [...new Set([best?.word ?? [], ranked.map(({ word }) => word)].flat())].slice(0, GUESSES);
}

function evidence({ wordMargin, gapMargin, gaps }: Verdict, next: Candidate): string {
  const here = `10^${gapMargin.toFixed(1)} times`;
  if (!Number.isFinite(wordMargin))
    return `it is missing from a set phrase of the document, too; ${here} likelier than any other word here; next ${next.word}`;
  const places = gaps === 1 ? 'one gap' : `${gaps} gaps`;
  return `10^${wordMargin.toFixed(1)} times likelier than any other word in ${places} of the document, ${here} here; next ${next.word}`;
}

function placeOf({ line, at, length }: Gap) {
  return { line, at, length };
}
