import type { Line } from '../../core/article.js';
import { HAN } from '../../language/han.js';
import type { Ranked } from '../../language/model/index.js';
import { sharedScorer } from '../../language/scorer.js';
import { asContext } from './context.js';
import type { Gap } from './gaps.js';
import { type HalfContext, oddsOfHalf } from './half-odds.js';
import type { Insertion } from './insertion.js';

/** A 问 or 問 that is not followed by its 题. */
const BARE = /[问問](?![题題])/;
const BARE_FOLDED = /问(?!题)/g;
const BARE_AT_END = /[问問]\s*$/;
const BEGINS_WITH_HALF = /^\s*[题題]/;
const COMPLETE = /[问問][题題]/g;

/** Single characters after which 问题 often stands: the end of an attribute, a measure word, a pointer. */
const LEADS_IN = /[的之个些类项种等该此这各老新诸]$/;
/** After 问 these announce what somebody says: the 问 is a verb. */
const SPEECH = /^[:：“「『]/;
/** The object of the verb in a list of them: 问天、问地. Not 问是， which lacks its 题. */
const LISTED_OBJECT = new RegExp(`^[${HAN}]、`);

/** log10: how much likelier the text should be with 题 than without; more after a single character, as in names (金仁问), and before speech. */
const LEAST = { ordinary: 0, speech: 0.6, single: 1 } as const;
/** log10: where the text is so much less likely with 题, nothing makes up for it. */
const LEAST_GAIN = -1;
/** Natural log odds of one that proves something. */
const LEAST_ODDS = -2;
/** What all of a document together must reach, each of them with one added: two doubtful ones prove more than one. */
const LEAST_TOGETHER = 1.6;
/** A single one must prove it alone: in stories 问 is a verb, and a page has one soon. */
const LEAST_ALONE = 2;
/** From here on a filter is certain, and doubtful halves go in too. */
const CERTAIN = 6;
/** A filter leaves some 问题: those beyond two for each half speak against it, up to a bound. */
const WHOLE = { perHalf: 2, odds: 2, most: 6 };
/** A blank or stars in the place of 题 are a trace of a filter. */
const TRACE = 2;
/** So many places are remembered, about 2 MB. */
const MOST_KEPT = 10_000;
/** How many characters on each side count. */
const WINDOW = 6;

const LAST_HAN = new RegExp(`[${HAN}]*$`);
const FIRST_HAN = new RegExp(`^[${HAN}]*`);

/** A 题 to put back, and the trace that it takes the place of: filters leave one now and then. */
export interface Half extends Insertion {
  readonly trace: Gap | undefined;
  /** Whether it proves something by itself; others go in where the rest of the document proves a filter. */
  readonly isLikely: boolean;
  /** What all halves of the document together say, in natural log odds. */
  readonly together: number;
}

/** The gain, log10, and the natural log odds of a 问 that may lack its 题. */
interface Saying {
  readonly gain: number;
  readonly odds: number;
}

/** What is said of a 问, by what stands around it: a document is looked at again after each round, and hostile ones repeat themselves. */
export type HalfMemo = Map<string, Saying | null>;

/**
 * Where 题 of 问题 may be missing. A filter removes it, mostly without a trace, and from most but not all 问题. The document has to
 * prove it: by another word that was filtered, or see `areProved`.
 *
 * @param traces the gaps of the article
 * @param memo of the same document
 */
export function findHalves(
  lines: readonly Line[],
  traces: readonly Gap[],
  memo: HalfMemo = new Map(),
): Half[] {
  const byPlace = new Map(traces.filter(({ quiet }) => !quiet).map((gap) => [`${gap.line}:${gap.at}`, gap]));
  const found: (ReturnType<typeof halvesOf>[number] & { line: number })[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { text } = lines[line] as Line;
    if (text === '' || !BARE.test(text)) continue;
    const isWrapped = BARE_AT_END.test(text) && BEGINS_WITH_HALF.test(textBelow(lines, line));
    const traceAt = (at: number) => byPlace.get(`${line}:${at}`);
    for (const half of halvesOf(isWrapped ? text.trimEnd().slice(0, -1) : text, traceAt, memo))
      found.push({ ...half, line });
  }
  const likely = found.filter(({ odds }) => odds >= LEAST_ODDS);
  const together = likely.reduce((sum, { odds, trace }) => sum + odds + 1 + (trace ? TRACE : 0), 0);
  return found.map(({ line, at, gain, odds, trace }) => ({
    line,
    at,
    length: trace?.length ?? 0,
    word: '题',
    rule: 'half-of-a-question',
    why: `问题 is 10^${gain.toFixed(1)} times likelier than 问 here; odds that its 题 is missing: e^${odds.toFixed(1)} here, e^${together.toFixed(1)} in the document`,
    trace,
    isLikely: odds >= LEAST_ODDS,
    together,
  }));
}

/**
 * The halves that the document proves. Without any other sign of a filter it takes more than one doubtful 问, and more still
 * where complete 问题 stand.
 *
 * @param isFiltered whether another word was filtered from the document for certain
 */
export function provedHalves(
  halves: readonly Half[],
  lines: readonly Line[],
  isFiltered: boolean,
): readonly Half[] {
  const [{ together } = { together: 0 }] = halves;
  if (isFiltered) return halves;
  const likely = halves.filter(({ isLikely }) => isLikely);
  const least = likely.length === 1 ? LEAST_ALONE : LEAST_TOGETHER;
  const isProved = together >= least + against(lines, likely.length);
  if (!isProved) return [];
  return together >= CERTAIN ? halves : likely;
}

/** What the complete 问题 of a document say against a filter, in natural log odds. */
function against(lines: readonly Line[], halves: number): number {
  const whole = lines.reduce((count, { text }) => count + (text.match(COMPLETE)?.length ?? 0), 0);
  return Math.min(WHOLE.most, WHOLE.odds * Math.max(0, whole - WHOLE.perHalf * halves));
}

/** The next line that has text: where lines were wrapped, 题 begins it. */
function textBelow(lines: readonly Line[], index: number): string {
  return lines.slice(index + 1, index + 3).find(({ text }) => text.trim() !== '')?.text ?? '';
}

function halvesOf(text: string, traceAt: (at: number) => Gap | undefined, memo: HalfMemo) {
  const folded = asContext(text);
  return [...folded.matchAll(BARE_FOLDED)].flatMap(({ index }) => {
    const at = index + 1;
    const trace = traceAt(at);
    const said = sayingOf(folded, index, at + (trace?.length ?? 0), memo);
    return said === null ? [] : [{ at, gain: said.gain, odds: said.odds, trace }];
  });
}

/** What is said of a 问, null where it may be whole: looked up where another has the same around it, in this round or one before. */
function sayingOf(folded: string, index: number, end: number, memo: HalfMemo): Saying | null {
  const key = `${folded.slice(Math.max(0, index - WINDOW), index)}\n${folded.slice(end, end + WINDOW)}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const context = contextOfHalf(folded, index, end);
  const odds = context === null ? Number.NEGATIVE_INFINITY : oddsOfHalf(context);
  const isHalf = context !== null && (odds >= LEAST_ODDS || context.gain >= context.least);
  const said = isHalf ? { gain: context.gain, odds } : null;
  if (memo.size >= MOST_KEPT) memo.clear();
  memo.set(key, said);
  return said;
}

/**
 * What stands around a 问, and by how much the language model likes it better with 题.
 *
 * @param folded a line, as `asContext` gives it
 * @param index where the 问 stands: a UTF-16 offset
 * @param end where the text behind it goes on
 * @returns null where nothing makes up for what the language model says, or 问 is the label of a question
 */
export function contextOfHalf(folded: string, index: number, end: number): HalfContext | null {
  const left = folded.slice(Math.max(0, index - WINDOW), index);
  const right = folded.slice(end, end + WINDOW);
  const before = LAST_HAN.exec(left)?.[0] as string;
  const after = FIRST_HAN.exec(right)?.[0] as string;
  if (before === '' && after === '') return null;
  const gain = gainOf(sharedScorer().rank(['题', ''], { before: `${before}问`, after }));
  return gain < LEAST_GAIN ? null : { left, right, gain, least: leastFor(before, right, gain) };
}

/** What the gain should reach, by what stands around the 问. */
function leastFor(before: string, right: string, gain: number): number {
  if (SPEECH.test(right)) return LEAST.speech;
  if (gain >= LEAST.single || LEADS_IN.test(before)) return LEAST.ordinary;
  if (before === '' && LISTED_OBJECT.test(right)) return LEAST.single;
  return sharedScorer().segment(before).at(-1)?.length === 1 ? LEAST.single : LEAST.ordinary;
}

/** By how much 题 is likelier than nothing. */
function gainOf(ranked: readonly Ranked[]): number {
  const [best, other] = ranked as [Ranked, Ranked];
  return best.text === '' ? other.score - best.score : best.score - other.score;
}
