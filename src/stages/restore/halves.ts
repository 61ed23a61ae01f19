import type { Line } from '../../article.js';
import { HAN } from '../../language/han.js';
import type { Ranked } from '../../language/model/index.js';
import { asContext } from './context.js';
import type { Gap } from './gaps.js';
import type { Insertion } from './insertion.js';
import { sharedScorer } from './scorer.js';

/** A 问 or 問 that is not followed by its 题. */
const BARE = /[问問](?![题題])/;
const BARE_FOLDED = /问(?!题)/g;

/** Single characters after which 问题 often stands: the end of an attribute, a measure word, a pointer. */
const LEADS_IN = /[的之个些类项种等该此这各老新诸]$/;
/** After 问 these announce what somebody says: the 问 is a verb. */
const SPEECH = /^[:：“「『]/;
/** The object of the verb in a list of them: 问天、问地. Not 问是， which lacks its 题. */
const LISTED_OBJECT = new RegExp(`^[${HAN}]、`);

/**
 * log10: how much likelier the text must be with 题 than without. Of 520 问 and 問 in three million characters of clean
 * text 9 reach 0; they stand after a single character, as names do (金仁問), or before speech.
 */
const LEAST = { ordinary: 0, speech: 0.6, single: 1 } as const;
/** What all of a document together must reach. */
const LEAST_TOGETHER = 0.25;
/** How many characters on each side count. */
const WINDOW = 6;

const LAST_HAN = new RegExp(`[${HAN}]*$`);
const FIRST_HAN = new RegExp(`^[${HAN}]*`);

/** A 题 to put back, and the trace that it takes the place of: filters leave one now and then. */
interface Half extends Insertion {
  readonly trace: Gap | undefined;
}

/**
 * Where 题 of 问题 is missing. A filter removes it, mostly without a trace, and from most but not all 问题, so complete
 * ones are no evidence; the language model decides, by the whole document.
 *
 * @param traces the gaps of the article
 */
export function findHalves(lines: readonly Line[], traces: readonly Gap[]): Half[] {
  const byPlace = new Map(traces.filter(({ quiet }) => !quiet).map((gap) => [`${gap.line}:${gap.at}`, gap]));
  const found: (ReturnType<typeof halvesOf>[number] & { line: number })[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { text } = lines[line] as Line;
    if (text === '' || !BARE.test(text)) continue;
    for (const half of halvesOf(text, (at) => byPlace.get(`${line}:${at}`))) found.push({ ...half, line });
  }
  const together = found.reduce((sum, { gain }) => sum + gain, 0);
  if (together < LEAST_TOGETHER) return [];
  return found.map(({ line, at, gain, trace }) => ({
    line,
    at,
    length: trace?.length ?? 0,
    word: '题',
    why: `问题 is 10^${gain.toFixed(1)} times likelier than 问 here, 10^${together.toFixed(1)} in the document`,
    trace,
  }));
}

function halvesOf(text: string, traceAt: (at: number) => Gap | undefined) {
  const folded = asContext(text);
  return [...folded.matchAll(BARE_FOLDED)].flatMap(({ index }) => {
    const at = index + 1;
    const trace = traceAt(at);
    const end = at + (trace?.length ?? 0);
    const left = folded.slice(Math.max(0, index - WINDOW), index);
    const right = folded.slice(end, end + WINDOW);
    const before = LAST_HAN.exec(left)?.[0] as string;
    const after = FIRST_HAN.exec(right)?.[0] as string;
    // 问 alone is the label of a question.
    if (before === '' && after === '') return [];
    const context = { before: `${before}问`, after };
    const gain = gainOf(sharedScorer().rank(['题', ''], context));
    return gain < leastFor(before, right, gain) ? [] : [{ at, gain, trace }];
  });
}

/** What the gain must reach, by what stands around the 问. */
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
