import { FeatureTable } from '../../../trees/table.js';
import { DIGIT } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import type { Surroundings } from '../lines/surroundings.js';
import { matchRule } from '../vocabulary/lines.js';
import { isMenuRow } from '../vocabulary/menu-row.js';
import type { JudgedLines } from './judged-lines.js';
import { isRowOfCells } from './title.js';
import { TITLE_COLUMNS, TITLE_FEATURES, type TitleCandidate } from './title-features.js';
import { readTitlePage, type TextBounds, type TitlePage } from './title-page.js';

/** The longest title, in UTF-16 code units. */
const LONGEST = 100;
/** A path to the page goes once no more stands above it, and no title may. */
const PATH = /[>»›►▶▸❯].*[>»›►▶▸❯]|^.{1,6}[>»›►▶▸❯]/;
/** Who signs a notice does so on its last lines; the same name above it is no title. */
const SIGNED = 3;
/** Features are in thousandths. */
const UNIT = 1000;

/** Natural log odds below which it is likelier that no line is the title; models/article-title has the figures. */
const NONE = -0.2;
/** The same where the page came as HTML: nearly every one has a title, and its tags tell of it. */
const NONE_OF_HTML = -1.7;
/** The same where the lines that other pages have too are ruled out: what is left above the text is likelier a title. */
const NONE_OF_SITE = -3;

/** Lines that stand no further apart, counted from the top, stand at the same place of their pages. */
const SAME_PLACE = 3;

/** What the plain mark of a family of pages adds: encyclopedias, novels, questions. */
const FAMILY = 4;
/** What the buttons of a question or of an entry add. */
const BUTTONED = 8;

/** Natural log odds that a line is the title, by index into the facts. */
export type TitleOdds = ReadonlyMap<number, number>;

/**
 * The line that is the title of a page, as an index into the facts: the likeliest of those above the text and at its start, by
 * trees that are fitted (models/article-title); `at` is `undefined` where it is likelier that none is.
 */
export function findPageTitle(
  judged: JudgedLines,
  bounds: TextBounds,
): { readonly at: number | undefined; readonly odds: TitleOdds } {
  const weighed = weighCandidates(readTitlePage(judged, bounds));
  let best: number | undefined;
  let most = judged.page ? NONE_OF_HTML : judged.evidence ? NONE_OF_SITE : NONE;
  for (const { candidate, odds } of weighed) {
    if (odds <= most || matchRule(candidate.facts, 'head', true) !== undefined) continue;
    best = candidate.at;
    most = odds;
  }
  return { at: best, odds: oddsOf(weighed) };
}

/** Asks how likely each line that may be the title is, of a page whose title was found otherwise. */
export function titleOdds(judged: JudgedLines, bounds: TextBounds): TitleOdds {
  return oddsOf(weighCandidates(readTitlePage(judged, bounds)));
}

function oddsOf(weighed: readonly Weighed[]): TitleOdds {
  return new Map(weighed.map(({ candidate, odds }) => [candidate.at, odds]));
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
  judged: JudgedLines,
  bounds: TextBounds,
  chosen: Facts | undefined,
  mayBe: (line: Facts) => boolean,
): Facts | undefined {
  // Most texts begin with their title or their first paragraph: nothing has to be read for them.
  if (!judged.facts.slice(0, bounds.start).some((line) => line !== chosen && mayBe(line))) return undefined;
  const weighed = weighCandidates(readTitlePage(judged, bounds));
  const known = weighed.find(({ candidate }) => candidate.facts === chosen);
  let best: Facts | undefined;
  let most = Math.max(NONE, known?.odds ?? NONE) + CLEARLY;
  for (const { candidate, odds } of weighed) {
    if (odds <= most || candidate.at >= bounds.start || !mayBe(candidate.facts)) continue;
    best = candidate.facts;
    most = odds;
  }
  return best;
}

/** The lines that may be the title of a page: no prose of the text stands above a title, which would be lost with it. */
export function candidatesOf(page: TitlePage): TitleCandidate[] {
  const prose = page.facts.findIndex((line, at) => at >= page.first && line.isProse);
  const end = prose < 0 ? page.to : Math.min(page.to, prose + 1);
  const signatures = new Set(page.keys.slice(Math.max(end, page.end - SIGNED), page.end));
  const headings = headingsOf(page);
  return page.facts.slice(page.from, end).flatMap((facts, index) => {
    const at = page.from + index;
    const { isContents } = page.judged.around[at] as Surroundings;
    if (isContents || headings.has(page.keys[at] as string) || signatures.has(page.keys[at] as string))
      return [];
    const isOut =
      facts.text.length > LONGEST || PATH.test(facts.text) || isMenuRow(facts.key) || isRowOfCells(facts);
    return isOut ? [] : [{ facts, key: page.keys[at] as string, at, page }];
  });
}

/** The keys of the headings that tables of contents name. Their first entry may be the title, with a head above it or none. */
function headingsOf({ judged: { around }, keys }: TitlePage): ReadonlySet<string> {
  const isEntry = (at: number) => around[at]?.isContents === true;
  return new Set(keys.filter((_, at) => isEntry(at) && isEntry(at - 1) && isEntry(at - 2)));
}

/** The features of lines that may be the title, a row a line, and the columns of the lines' own table that are asked too. */
export function tableOf(candidates: readonly TitleCandidate[]): FeatureTable {
  const table = new FeatureTable(
    [...TITLE_FEATURES.map(({ id }) => id), ...TITLE_COLUMNS.map((name) => `line-${name}`)],
    candidates.length,
  );
  for (const { id, measure } of TITLE_FEATURES) {
    table.set(id, (row) => UNIT * measure(candidates[row] as TitleCandidate));
  }
  for (const name of TITLE_COLUMNS) {
    const column = candidates[0]?.page.judged.table.column(name);
    table.set(`line-${name}`, (row) => column?.[(candidates[row] as TitleCandidate).at] ?? 0);
  }
  return table;
}

interface Weighed {
  readonly candidate: TitleCandidate;
  /** Natural log odds that it is the title. */
  readonly odds: number;
}

function weighCandidates(page: TitlePage): Weighed[] {
  const candidates = candidatesOf(page);
  if (page.judged.page) {
    return candidates.map((candidate) => ({
      candidate,
      odds: oddsFrom(page.likely[candidate.at] as number),
    }));
  }
  const { probabilities } = page.judged.choice.read(tableOf(candidates));
  return candidates.flatMap((candidate, row) => {
    if (isLineOfSite(candidate)) return [];
    const probability = probabilities[row] as number;
    const { at } = candidate;
    // Of these families few pages were there to learn from, and their marks are plain.
    const isMarked = at === page.bestByScore && page.scores.get(at)?.isOfFamily === true;
    const bonus = at === page.buttoned ? BUTTONED : isMarked ? FAMILY : 0;
    return { candidate, odds: oddsFrom(probability) + bonus };
  });
}

function oddsFrom(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * Whether other pages of the site have a line where it stands here: it is no title. One that they have elsewhere may be, for lists of
 * the latest pages name it; and so may one with a number, for numbers are folded there, and all parts of a series have its title.
 */
function isLineOfSite({ facts, at, page: { judged } }: TitleCandidate): boolean {
  const { evidence } = judged;
  return evidence !== undefined && (evidence.fromTop[at] as number) <= SAME_PLACE && !facts.has(DIGIT);
}
