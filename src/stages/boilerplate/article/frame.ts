import type { Line } from '../../../core/article.js';
import type { Cause } from '../../../core/cause.js';
import type { Facts } from '../lines/facts.js';
import { featuresAgainst, type Score, scoreOf } from '../lines/features.js';
import { titleKey } from '../lines/key.js';
import { isSectionButton, type Surroundings } from '../lines/surroundings.js';
import { sectionsOfPath } from '../metadata/breadcrumbs.js';
import { nameOfColumn } from '../model/feature-names.js';
import { because, causeOfRow } from '../rules-of-stage.js';
import { matchInsert, matchRule } from '../vocabulary/lines.js';
import { haveFurniture, isSigned } from './block.js';
import { type JudgedLines, LIKELY } from './judged-lines.js';
import { findPageTitle, type TitleOdds } from './page-title.js';
import { contestedProse, decideLines } from './segments.js';
import { textBounds } from './text-bounds.js';

/** The menus and margins of a page, around one block of lines that is the article. Lines by their numbers. */
export interface Frame {
  readonly title?: Line;
  readonly titleOdds: TitleOdds;
  /** The section that a breadcrumb above the article leads to. */
  readonly category?: string;
  /** First and last line of the block. */
  readonly first: number;
  readonly last: number;
  /** Tells what makes each line outside go; blank lines and the title have no entry. */
  readonly outside: ReadonlyMap<number, () => Cause>;
  /** Lines inside that have what only furniture has, but stay: the article may speak of it. With the features. */
  readonly doubtful: ReadonlyMap<number, string>;
  /** The lines whose metadata are the article's. */
  readonly near: ReadonlySet<number>;
}

/** How many features of the trees a reason names. */
const TOLD = 3;
/** A button that stands on the page so many times is one of its sections'. */
const OFTEN = 3;
/** Longest button or mark of an advertisement inside the text, in UTF-16 code units. */
const MAX_INSERT = 40;
/** How far from the article, in lines that are not blank, its metadata may stand. */
const NEAR = 12;
/** Longest line that names those whom a notice is to, in UTF-16 code units. */
const MAX_ADDRESSEE = 120;
const ADDRESSEE =
  /^(?:(?:尊敬|亲爱)的[^:。]{2,30}|[^:。]{0,60}(?:各|有关|直属)[^:。]{1,80}|[^:。]{2,30}(?:人民政府|委员会|政府办公室|(?:局|厅|公司|大学|学院)))[:]$/;
/** How many lines above the title may be its own. */
const ABOVE_TITLE = 3;

/**
 * @param judged the lines of a page with menus
 * @param contents numbers of the lines that stand in tables of contents
 * @returns nothing when no line is like an article's
 */
export function findFrame(
  judged: JudgedLines,
  contents: ReadonlySet<number>,
  isMenued: boolean,
): Frame | undefined {
  const { facts, around, scores } = judged;
  const isKept = decideLines(judged);
  const bounds = textBounds(judged, isKept);
  if (!bounds) return undefined;
  const block = { start: bounds.first, end: bounds.end };
  const beside = [...facts.slice(0, block.start), ...facts.slice(block.end)];
  if (!isMenued && !haveFurniture(beside)) return undefined;
  const { at: titleAt, odds: titleOdds } = findPageTitle(judged, bounds);
  const start = Math.max(block.start, titleAt ?? 0);
  const outside = new Map<number, () => Cause>();
  for (const [at, line] of facts.entries()) {
    if (at === titleAt || (at >= start && isKept[at])) continue;
    if (
      titleAt !== undefined &&
      at > titleAt &&
      at < start &&
      (isLead(line, scores[at] as Score) || isAddressee(line, at + 1 === start))
    )
      continue;
    const describeLine = () => describe(judged, at, at < start);
    outside.set(line.line.number, () => because('page-around-the-article', describeLine()));
  }
  for (const [at, line] of facts.slice(start, block.end).entries()) {
    const isAboveProse = start + at < bounds.start;
    const cause =
      causeInside(line, around[start + at] as Surroundings) ?? (isAboveProse ? causeAbove(line) : undefined);
    if (cause) outside.set(line.line.number, () => cause);
  }
  const above = facts.slice(0, start);
  const nearby = [
    ...above
      .slice(Math.max(0, (titleAt ?? 0) - ABOVE_TITLE))
      .filter(({ line }) => !contents.has(line.number))
      .slice(-NEAR),
    ...facts.slice(start, block.end + NEAR),
  ];
  const title = titleAt === undefined ? undefined : (facts[titleAt] as Facts).line;
  const category = above
    .flatMap((line) => sectionsOfPath(line, above))
    .findLast((name) => !titleKey(title?.text ?? '').startsWith(titleKey(name)));
  return {
    ...(title ? { title } : {}),
    titleOdds,
    ...(category ? { category } : {}),
    first: (facts[start] as Facts).line.number,
    last: (facts[block.end - 1] as Facts).line.number,
    outside,
    doubtful: findDoubtful(judged, start, block.end),
    near: new Set(nearby.map(({ line }) => line.number)),
  };
}

/** What makes a line go that the trees took for the first of the text, above its prose: 1.8k 字 6 分钟. */
function causeAbove(facts: Facts): Cause | undefined {
  const rule = matchRule(facts, 'head', true);
  return rule && causeOfRow(rule);
}

/** What makes a line go although it stands inside the article. */
function causeInside(facts: Facts, around: Surroundings): Cause | undefined {
  const { text } = facts;
  if (text.length < 2 || text.length > MAX_INSERT) return undefined;
  if (isSectionButton(facts, around) || (facts.isPageWords && around.repeated >= OFTEN))
    return because('page-around-the-article', 'a button of every section');
  const rule = matchInsert(facts.key);
  return rule && causeOfRow(rule);
}

/** A sentence between the title and the text: what the article is about, or what is asked. */
function isLead(facts: Facts, score: Score): boolean {
  return facts.endsAsSentence && /[,，。]./.test(facts.text) && score.sum > 0;
}

/** Those whom a notice or a letter is to, right above its text: 各区人民政府，市直各有关部门：. */
function isAddressee({ key }: Facts, isAboveText: boolean): boolean {
  return isAboveText && key.length <= MAX_ADDRESSEE && ADDRESSEE.test(key);
}

/**
 * The lines from `start` up to `end` that have what only furniture has, with their features: those that the trees would not take
 * either, and those that speak of the site's rights. And prose that is furniture by the other pages of the site, but not by itself.
 */
function findDoubtful(judged: JudgedLines, start: number, end: number): Map<number, string> {
  const { facts, around, probabilities, table } = judged;
  const rights = table.column('words-rights');
  const doubtful = new Map<number, string>();
  for (let at = start; at < end; at++) {
    const line = facts[at] as Facts;
    const here = around[at] as Surroundings;
    const isOfSite = line.isAboutSite && rights[at] === 1;
    if (!isOfSite && (probabilities[at] as number) > LIKELY) continue;
    if (line.isProse || !scoreOf(line, here).isTelling || isSigned(line)) continue;
    doubtful.set(line.line.number, featuresAgainst(line, here).join(', '));
  }
  for (const at of contestedProse(judged)) {
    const holders = judged.evidence?.holders[at] ?? 0;
    // What no other page has is hardly furniture: only its neighbours tell against it.
    if (holders === 0 || at < start || at >= end) continue;
    doubtful.set(
      (facts[at] as Facts).line.number,
      holders === 1 ? '1 other page of the site has it' : `${holders} other pages of the site have it`,
    );
  }
  return doubtful;
}

/** Where a line stands, what the program's features say against it, and what told the trees most. */
function describe(
  { facts, around, against, probabilities }: JudgedLines,
  at: number,
  isAbove: boolean,
): string {
  const features = featuresAgainst(facts[at] as Facts, around[at] as Surroundings);
  const place = isAbove ? 'above the article' : 'below the article';
  const rows = features.length > 0 ? `${place}: ${features.join(', ')}` : place;
  const told = new Set(against(at, TOLD).map(nameOfColumn));
  return `${rows}; the trees: ${[...told].join(', ')} (${Math.round(100 * (probabilities[at] as number))} % likely)`;
}
