import { HAN } from '../../language/han.js';
import type { RestoreMode } from '../../options/choices.js';
import type { Candidate, KnownWord } from './candidates.js';
import {
  LEAST_LONE_LEAD,
  LONE_ODDS,
  NAMED_ODDS,
  oddsOf,
  probabilityOf,
  SAFE_ODDS,
  SITE_ODDS,
} from './certainty.js';
import { featuresOf } from './features.js';
import type { Verdict } from './gap-problem.js';
import type { Gap } from './gaps.js';
import { Guesses } from './guesses.js';
import type { Insertion } from './insertion.js';
import { phraseAt } from './phrases.js';
import type { Texts } from './texts.js';
import { type Memo, type Weighed, weighGaps } from './weigh.js';

/** A gap that stays, with the best guesses in the order of their likelihood. */
export interface Unfilled {
  /** Index of the line in the article. */
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly guesses: readonly string[];
  /** Layout explains it as well, where nothing shows that the document was filtered. */
  readonly quiet: boolean;
  /** It is a run of stars, or amid Chinese characters. */
  readonly isAmid: boolean;
  /** log10: how much better the best word fits than nothing; unset where stars, an attribute without its noun (频繁的_骚扰), a set phrase or other words show that one is missing. */
  readonly gain?: number;
}

/** What fills gaps, and the gaps that stay. */
export interface Filled {
  readonly insertions: readonly Insertion[];
  readonly unfilled: readonly Unfilled[];
}

/** How a gap is filled. */
export interface Filling {
  readonly mode: Exclude<RestoreMode, 'off'>;
  /** Words that the user's sites filter, folded. */
  readonly named: readonly string[];
  /** What is known of the filter's words: by the site's other scrapes, and by words that were put back before. */
  readonly known: readonly KnownWord[];
  /** The document as it came: a word that was put back doesn't stand in it. */
  readonly texts: Texts;
  /** Of this document. */
  readonly memo: Memo;
}

/** A word that no table has must explain so many other gaps, here or on the site; a single character is none: 与 and 上 fit nearly everywhere. */
const OTHERS = 4;
/** log10 odds that the filter removes a word that a set phrase lacks. */
const PHRASE_ODDS = 1;
/** What ends here needs a word behind it, and no layout sets a blank there. */
const ATTRIBUTE = /[的地得把被将]$/;
/** What stands directly before and after a gap. */
const AMID = new RegExp(`^[${HAN}]{2}$`);
/** Natural log odds: a word that a quick reading finds less likely is not worth a full one. No word that went in was less likely, of 77. */
const LEAST_QUICK_ODDS = 0;
/** More gaps are read quickly only: a full reading takes 9 ms a gap. */
const MOST_FULL = 50;
/** More quiet gaps than this are a habit. */
const HABIT = 3;
/** Solved together at most: memory grows with gaps times candidates. */
const MOST_GAPS = 250;

/** Decides on each gap of an article: set phrases first, then all the others together. */
export function fillGaps(gaps: readonly Gap[], filling: Filling): Filled {
  if (gaps.length === 0) return { insertions: [], unfilled: [] };
  const insertions: Insertion[] = [];
  const rest: Gap[] = [];
  const phrases = new Map<string, number>();
  const isFiltered = new Set(filling.known.map(({ word }) => word));
  for (const gap of gaps) {
    const phrase = phraseAt(gap);
    if (phrase === undefined || (filling.texts.count(phrase.word) > 0 && !isFiltered.has(phrase.word))) {
      rest.push(gap);
      continue;
    }
    phrases.set(phrase.word, (phrases.get(phrase.word) ?? 0) + 1);
    const why = `${phrase.example} (${phrase.why})`;
    insertions.push({ ...placeOf(gap), word: phrase.word, rule: 'filtered-word', why });
  }
  const unfilled: Unfilled[] = [];
  const known = withPhrases(filling.known, phrases);
  if (isWorthReading(rest) || known.length > 0) {
    for (let start = 0; start < rest.length; start += MOST_GAPS) {
      const solved = decide(rest.slice(start, start + MOST_GAPS), { ...filling, known });
      insertions.push(...solved.insertions);
      unfilled.push(...solved.unfilled);
    }
  }
  return { insertions, unfilled };
}

/** Many blanks that layout explains are a habit: of such gaps alone hardly one was ever filled or reported. */
function isWorthReading(gaps: readonly Gap[]): boolean {
  const telling = gaps.filter(({ doubtful }) => !doubtful);
  return telling.some(({ quiet }) => !quiet) || (telling.length > 0 && telling.length <= HABIT);
}

/** A word of a set phrase is missing for certain, and its gaps are explained. */
function withPhrases(
  known: readonly KnownWord[],
  phrases: ReadonlyMap<string, number>,
): readonly KnownWord[] {
  const all = new Map(known.map((each) => [each.word, each]));
  for (const [word, gaps] of phrases) {
    const before = all.get(word);
    const odds = Math.max(PHRASE_ODDS, before?.odds ?? PHRASE_ODDS);
    all.set(word, { word, odds, gaps: gaps + (before?.gaps ?? 0) });
  }
  return [...all.values()];
}

function decide(gaps: readonly Gap[], { mode, named, known, texts, memo }: Filling): Filled {
  const insertions: Insertion[] = [];
  const unfilled: Unfilled[] = [];
  if (known.length === 0 && named.length === 0 && mode === 'safe') {
    const quick = weighGaps(gaps, texts, known, named, 'quick', memo);
    const odds = oddsOnce();
    if (!quick.gaps.some((weighed) => mayBeFilled(weighed, odds))) {
      const guesses = new Guesses();
      return { insertions, unfilled: quick.gaps.flatMap((weighed) => leftOver(weighed, guesses)) };
    }
  }
  const reading = gaps.length > MOST_FULL ? 'quick' : 'full';
  const guesses = new Guesses();
  const oddsAt = oddsOnce();
  for (const weighed of weighGaps(gaps, texts, known, named, reading, memo).gaps) {
    const { gap, candidates, verdict } = weighed;
    const best = verdict && (candidates[verdict.best] as Candidate);
    const odds = oddsAt(weighed);
    if (odds !== undefined && best && isSure(odds, verdict, best, gap, mode)) {
      const next = verdict.next === undefined ? undefined : candidates[verdict.next];
      const why = evidence(odds, verdict, next);
      insertions.push({ ...placeOf(gap), word: best.word, rule: 'filtered-word', why });
    } else unfilled.push(...leftOver(weighed, guesses));
  }
  return { insertions, unfilled };
}

/** Whether a full reading may fill the gap, by a quick one: a word goes into a quiet gap where others went before. */
function mayBeFilled(weighed: Weighed, oddsAt: (weighed: Weighed) => number | undefined): boolean {
  const { gap, verdict, candidates } = weighed;
  if (verdict === undefined || gap.quiet) return false;
  const { known, elsewhere, word } = candidates[verdict.best] as Candidate;
  if (!known && elsewhere === 0 && (verdict.others < OTHERS || word.length === 1)) return false;
  return (oddsAt(weighed) ?? Number.NEGATIVE_INFINITY) >= LEAST_QUICK_ODDS;
}

/** The odds of the best word at gaps that were weighed together: told once for gaps in the same words, which have one verdict. */
function oddsOnce(): (weighed: Weighed) => number | undefined {
  const known = new Map<Verdict, Map<string, number | undefined>>();
  return (weighed) => {
    const { gap, verdict } = weighed;
    if (verdict === undefined) return undefined;
    const kind = `${gap.quiet} ${gap.doubtful}`;
    const byKind = known.get(verdict) ?? new Map<string, number | undefined>();
    if (byKind.has(kind)) return byKind.get(kind);
    const features = featuresOf(weighed);
    const odds = features && oddsOf(features);
    known.set(verdict, byKind.set(kind, odds));
    return odds;
  };
}

/** A gap that stays; one that proves nothing is not spoken of. */
function leftOver(weighed: Weighed, guesses: Guesses): Unfilled[] {
  const { gap } = weighed;
  if (gap.doubtful) return [];
  const isTelling = gap.trace === 'stars' || ATTRIBUTE.test(gap.before) || phraseAt(gap) !== undefined;
  const gain = isTelling ? undefined : guesses.gain(weighed);
  return [
    {
      ...placeOf(gap),
      guesses: guesses.of(weighed),
      quiet: gap.quiet,
      isAmid: gap.trace === 'stars' || AMID.test(gap.before.slice(-1) + gap.after.charAt(0)),
      ...(gain !== undefined && { gain }),
    },
  ];
}

/**
 * Whether a word goes in. A word that no table has needs other gaps that it explains; where layout explains the trace as well, leaving
 * it is the better guess. A word that explains no other gap must not fit much worse than all others and nothing together, either.
 */
function isSure(
  odds: number,
  verdict: Verdict,
  { known, elsewhere, named, word }: Candidate,
  gap: Gap,
  mode: Exclude<RestoreMode, 'off'>,
): boolean {
  if (gap.doubtful && verdict.others < 1) return false;
  if (mode === 'all' && !gap.quiet) return true;
  const isLone = elsewhere === 0 && verdict.others < 0.5;
  const isLikely = isLone
    ? odds >= LONE_ODDS && verdict.lead >= LEAST_LONE_LEAD
    : odds >= (named ? NAMED_ODDS : elsewhere > 0 ? SITE_ODDS : SAFE_ODDS);
  return isLikely && (known || (verdict.others >= OTHERS && word.length > 1));
}

function evidence(odds: number, { lead, others }: Verdict, next: Candidate | undefined): string {
  const gaps = Math.round(others);
  const places = gaps === 0 ? '' : ` and explains ${gaps} other gap${gaps === 1 ? '' : 's'}`;
  const rival = next === undefined ? '' : `; next ${next.word}`;
  const percent = Math.min(99, Math.floor(100 * probabilityOf(odds)));
  return `${percent} % likely: it fits 10^${lead.toFixed(1)} times as well as all else here${places}${rival}`;
}

function placeOf({ line, at, length }: Gap) {
  return { line, at, length };
}
