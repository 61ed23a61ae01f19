import type { Facts } from '../lines/facts.js';
import { matchRule } from '../vocabulary/lines.js';
import { featuresOfNone, TITLE_FEATURES, type TitleCandidate } from './title-features.js';
import { readTitlePage, type TitlePage } from './title-page.js';
import { TITLE_WEIGHTS } from './title-weights.js';

/** The longest title, in UTF-16 code units. */
const LONGEST = 100;
/** A path to the page goes once no more stands above it, and no title may. */
const PATH = /[>»›].*[>»›]|^.{1,6}[>»›]/;
/** How many lines above the text are looked at, and how many of its own. */
const REACH = { above: 60, inside: 6 };

/** Natural log odds, in the order of the features. */
const WEIGHTS = TITLE_FEATURES.map(
  ({ id }) => (TITLE_WEIGHTS.line as Readonly<Record<string, number>>)[id] ?? 0,
);

/**
 * The line that is the title of a page, as an index into the facts: the likeliest of those above the text and at its start, by
 * a choice that is fitted (models/article-title); `undefined` where it is likelier that none is.
 *
 * @param block the article's text, as indexes into the facts
 */
export function findPageTitle(
  facts: readonly Facts[],
  block: { readonly start: number; readonly end: number },
): number | undefined {
  const page = readTitlePage(facts, block);
  const { bestByScore } = page;
  // Of these families few pages were there to learn from, and their marks are plain.
  if (bestByScore !== undefined && page.scores.get(bestByScore)?.isOfFamily) return bestByScore;
  let best: number | undefined;
  let most = dot(featuresOfNone(page), TITLE_WEIGHTS.none);
  for (const candidate of candidatesOf(page)) {
    const odds = oddsOf(candidate);
    if (odds <= most || matchRule(candidate.facts, 'head', true) !== undefined) continue;
    best = candidate.at;
    most = odds;
  }
  return best;
}

/** Natural log odds by which another line must be likelier than the one that was chosen without the model. */
const CLEARLY = 3;

/**
 * A line above the text that is clearly likelier the title than another, or than none; `undefined` if there is none.
 *
 * @param chosen the other line
 * @param mayBe tells whether a line is still there to be the title
 */
export function likelierTitle(
  facts: readonly Facts[],
  block: { readonly start: number; readonly end: number },
  chosen: Facts | undefined,
  mayBe: (line: Facts) => boolean,
): Facts | undefined {
  // Most texts begin with their title or their first paragraph: nothing has to be read for them.
  if (!facts.slice(0, block.start).some((line) => line !== chosen && mayBe(line))) return undefined;
  const page = readTitlePage(facts, block);
  const candidates = candidatesOf(page).filter(({ at, facts: line }) => at < block.start && mayBe(line));
  const none = dot(featuresOfNone(page), TITLE_WEIGHTS.none);
  const known = candidates.find(({ facts: line }) => line === chosen);
  let best: Facts | undefined;
  let most = Math.max(none, known ? oddsOf(known) : none) + CLEARLY;
  for (const candidate of candidates) {
    const odds = oddsOf(candidate);
    if (odds <= most) continue;
    best = candidate.facts;
    most = odds;
  }
  return best;
}

/** The lines that may be the title of a page. */
export function candidatesOf(page: TitlePage): TitleCandidate[] {
  const from = Math.max(0, page.start - REACH.above);
  return page.facts.slice(from, page.start + REACH.inside).flatMap((facts, index) => {
    const at = from + index;
    const isOut = facts.text.length > LONGEST || PATH.test(facts.text);
    return isOut ? [] : [{ facts, key: page.keys[at] as string, at, page }];
  });
}

function oddsOf(candidate: TitleCandidate): number {
  let odds = 0;
  for (const [index, { measure }] of TITLE_FEATURES.entries()) {
    odds += (WEIGHTS[index] as number) * measure(candidate);
  }
  return odds;
}

function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
