import type { Facts } from '../lines/facts.js';
import type { Surroundings } from '../lines/surroundings.js';
import { type JudgedLines, LIKELY, type Run, type Weight, weigh } from './judged-lines.js';

/** So much furniture makes a run of unlikely lines a section of the page's own. */
const ENOUGH = 2;
/** A line about the site, or a row of one form with a time, is so much; the head of a list or a teaser is enough. */
const A_PART = 0.7;
/** What a row above a comment has besides its date. */
const TIME = /\d:\d\d|回复|评论/;
/** The head of readers' words, as a `matchKey`. */
const COMMENTS = /评论|点评|留言|回应|跟帖|comments?/i;
/** So many dated rows of one form below it are comments, the first of them as near as this. */
const MIN_COMMENTS = 3;
const MAX_TO_ROW = 5;
/** So many characters of the article are expected above its comments or a list of other pages. */
const MIN_ABOVE = 150;
/** Lines as likely as this are no list, whatever stands above. */
const SURE = 0.95;

/** Whether a run of unlikely lines has what only the page's own sections have: the head of a list, teasers, dated rows of one form. */
export function isSection({ facts, around, table }: JudgedLines, { start, end }: Run): boolean {
  const rows = table.column('row-of-a-form');
  const comments = table.column('words-comments');
  let evidence = 0;
  for (let at = start; at < end && evidence < ENOUGH; at++) {
    const line = facts[at] as Facts;
    if (line.isSectionHead || around[at]?.isTeaser) evidence += ENOUGH;
    else if (isOnce(around[at]) && line.isAboutSite) evidence += A_PART;
    else if (rows[at] === 1 && TIME.test(line.key)) evidence += A_PART;
    if (comments[at] === 1 && !line.isProse) evidence += A_PART;
  }
  return evidence >= ENOUGH;
}

/** What stands below every paragraph is no section. */
function isOnce(around: Surroundings | undefined): boolean {
  return around?.repeated === 1;
}

/**
 * Where the article ends although likely lines follow: at the head of comments with their dated rows, or at the head of a list of
 * other pages, below which less stands than above, and less likely.
 *
 * @param isKept whether each line is taken for the article's
 */
export function endOfArticle(judged: JudgedLines, isKept: readonly boolean[]): number {
  const { facts } = judged;
  const isMeant = (at: number) => isKept[at] === true;
  const all = weigh(judged, { start: 0, end: facts.length }, isMeant);
  let above: Weight = { characters: 0, expected: 0 };
  let from = 0;
  for (const [at, line] of facts.entries()) {
    if (!line.isSectionHead) continue;
    above = add(above, weigh(judged, { start: from, end: at }, isMeant));
    from = at;
    if (above.expected < MIN_ABOVE) continue;
    if (headsComments(judged, at) || headsList(judged, at, above, all)) return at;
  }
  return facts.length;
}

function add(one: Weight, other: Weight): Weight {
  return { characters: one.characters + other.characters, expected: one.expected + other.expected };
}

function headsComments({ facts, table }: JudgedLines, at: number): boolean {
  if (!COMMENTS.test((facts[at] as Facts).key)) return false;
  const isNear = (table.column('to-row-of-a-form-down')[at] as number) <= MAX_TO_ROW;
  return isNear && (table.column('rows-down')[at] as number) >= MIN_COMMENTS;
}

function headsList({ probabilities, block }: JudgedLines, at: number, above: Weight, all: Weight): boolean {
  if (block && at >= block.start && at < block.end) return false;
  const below = all.characters - above.characters;
  if ((probabilities[at] as number) > LIKELY || below === 0 || below > above.characters) return false;
  const share = (all.expected - above.expected) / below;
  return share < SURE && share < above.expected / above.characters;
}
