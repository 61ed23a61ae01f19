import type { Facts } from '../lines/facts.js';
import {
  type JudgedLines,
  LIKELY,
  LIKELY_OF_SITE,
  leastLikely,
  type Run,
  runsOf,
  weigh,
} from './judged-lines.js';
import { withoutMargins } from './margins.js';
import { endOfArticle, isSection } from './sections.js';
import { keepTaggedLines } from './tagged-ends.js';

/** Between lines of the article the others stay from this probability on. */
const POSSIBLE = 0.05;
/** Longest run of lines that is taken in between lines of the article. */
const MAX_GAP = 30;
/** So many lines between lines of code belong to it: they say what it does, or are code that looks like text. */
const MAX_BETWEEN_CODE = 8;
/** Longest run of lines with some that other pages of the site have, which is taken in. */
const MAX_SHARED = 2;
/** What other pages have too and has words of these families is the site's, in whatever sentence. */
const CALLS = ['words-disclaimer', 'words-app'];
const NOWHERE: Run = { start: 0, end: 0 };
/** The program's own block is believed if the trees give so great a part of its characters to the article. */
const BELIEVED = 0.1;

/**
 * Whether each line is the article's: those that the trees say are likely, and those of the block that the program finds by its
 * own score, without the sections in it that are the page's. Nothing goes between lines that stay but such sections and buttons.
 * An article may have several segments.
 */
export function decideLines(judged: JudgedLines): boolean[] {
  const least = leastLikely(judged);
  const isKept = Array.from(judged.probabilities, (probability) => probability > least);
  // Where other pages tell what is the site's, or tags do, the program's own score knows less than the trees.
  const block = judged.evidence || judged.page ? NOWHERE : believedBlock(judged);
  const isUnlikely = (at: number) => !isKept[at] && at >= block.start && at < block.end;
  for (const run of runsOf(isUnlikely, isKept.length)) {
    if (isSection(judged, run)) continue;
    const { start, end } = withoutMargins(judged, run, block);
    isKept.fill(true, start, end);
  }
  for (const at of contestedProse(judged)) isKept[at] = true;
  isKept.fill(false, endOfArticle(judged, isKept));
  fillBetweenCode(judged, isKept);
  fillGaps(judged, isKept);
  if (judged.page) keepTaggedLines(judged, isKept);
  keepNamedHeadings(judged, isKept);
  return isKept;
}

/** The heading above text that stays is the article's if a table of contents names it. */
function keepNamedHeadings({ facts, around }: JudgedLines, isKept: boolean[]): void {
  const named = new Set(facts.filter((_, at) => around[at]?.isContents).map(({ titleKey }) => titleKey));
  if (named.size === 0) return;
  for (const [at, { titleKey }] of facts.entries()) {
    if (isKept[at + 1] && named.has(titleKey) && !around[at]?.isContents) isKept[at] = true;
  }
}

/**
 * Prose that the trees of the site take for furniture, as other pages have it or stand beside lines that they have, and that is the
 * article's by itself: what a series repeats is the article's too, and so is what stands below it. Indexes into the facts.
 */
export function contestedProse(judged: JudgedLines): number[] {
  const { evidence, facts, probabilities, page } = judged;
  if (!evidence || page) return [];
  const unlikely = [...facts.keys()].filter(
    (at) => facts[at]?.isProse === true && (probabilities[at] as number) <= LIKELY_OF_SITE,
  );
  if (unlikely.length === 0) return [];
  const bySelf = judged.bySelf();
  const isKept = decideLines(bySelf);
  const calls = CALLS.map((name) => judged.table.column(name));
  const isOfSite = (at: number) =>
    (evidence.holders[at] as number) > 0 && calls.some((call) => call[at] === 1);
  return unlikely.filter(
    (at) => isKept[at] === true && (bySelf.probabilities[at] as number) > LIKELY && !isOfSite(at),
  );
}

/** The program's own block: on a page without prose, or if the trees see something of the article in it, or see it nowhere and there most. */
function believedBlock(judged: JudgedLines): Run {
  const { block = NOWHERE, facts, probabilities } = judged;
  if (!facts.some(({ isProse }) => isProse)) return block;
  const all = weigh(judged, block, () => true);
  const likely = weigh(judged, block, (at) => (probabilities[at] as number) > LIKELY);
  if (likely.characters >= all.characters * BELIEVED) return block;
  const most = probabilities.indexOf(probabilities.reduce((one, other) => Math.max(one, other), 0));
  const isThere = most >= block.start && most < block.end;
  return isThere && (probabilities[most] as number) <= LIKELY ? block : NOWHERE;
}

/** Code is the article's, and so are a few lines between: no stage sees the code itself, but the lines that are missing. */
function fillBetweenCode({ facts, table }: JudgedLines, isKept: boolean[]): void {
  const missing = table.column('code-gap');
  let code = -1;
  for (const [at, lines] of missing.entries()) {
    if (lines === 0) continue;
    const isNear = code >= 0 && at - code <= MAX_BETWEEN_CODE;
    if (isNear && !facts.slice(code, at).some(isFurniture)) isKept.fill(true, code, at);
    code = at;
  }
}

function isFurniture({ isSectionHead, isPageWords, isAboutSite }: Facts): boolean {
  return isSectionHead || isPageWords || isAboutSite;
}

function fillGaps(judged: JudgedLines, isKept: boolean[]): void {
  const first = isKept.indexOf(true);
  const last = isKept.lastIndexOf(true);
  const isGap = (at: number) => !isKept[at] && at > first && at < last;
  for (const run of runsOf(isGap, isKept.length)) {
    if (run.end - run.start > MAX_GAP || isSection(judged, run)) continue;
    // What other pages have too may be a heading that all articles of the site have, but no run of such lines is.
    if (run.end - run.start > MAX_SHARED && isShared(judged, run)) continue;
    for (let at = run.start; at < run.end; at++) isKept[at] = mayStay(judged, at);
  }
}

function isShared({ evidence }: JudgedLines, { start, end }: Run): boolean {
  return evidence?.holders.subarray(start, end).some((count) => count > 0) === true;
}

function mayStay({ facts, probabilities }: JudgedLines, at: number): boolean {
  const line = facts[at] as Facts;
  return (probabilities[at] as number) > POSSIBLE && !line.isPageWords && !line.isAboutSite;
}
