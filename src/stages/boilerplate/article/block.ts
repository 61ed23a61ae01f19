import type { Facts } from '../lines/facts.js';
import type { Score } from '../lines/features.js';
import { findShortLines } from '../lines/short-lines.js';
import { isSectionButton, type Surroundings } from '../lines/surroundings.js';
import { isPathLine } from '../metadata/breadcrumbs.js';
import { isBracketedCredit } from '../metadata/line.js';
import { startBonuses } from './starts.js';

/** The lines of the article on a page with furniture, as indexes into the facts: from `start` up to `end`. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Different buttons (1 each), and lines that name a list of other pages or the site (2 each), that make a text a page. */
const ENOUGH_FURNITURE = 5;
/** … and so many more a line, for in a long text some line is like a button by chance. */
const A_LITTLE = 0.01;
/** So many lines at each end are its margins. */
const MARGIN = 20;
/** Longest line looked at for that, in UTF-16 code units. */
const MAX_FURNITURE = 40;
/** What a start below metadata is worth at most, as a share of what follows: a date above nothing begins nothing. */
const MAX_SHARE = 3;
/** What short lines between sentences cost at least, at most, and each. */
const MIN_GAP = 2;
const MAX_GAP = 8;
const GAP_A_LINE = 0.15;
/** From so many paragraphs on, and so many of them set off, a page is said to set its paragraphs off. */
const MIN_PROSE = 4;
const MOST = 0.8;
/** So many lines without a blank line between them are a list of links. */
const MIN_LINKS = 4;
/** A date written out below a notice, with the name of who signs, or the newspaper’s page. */
const SIGNATURE =
  /^.{0,16}(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?:于.{1,6}| ?\(?(?:星期|周)[一二三四五六日天]\)?|[ 第]{0,3}\d{1,2} ?版 ?\)?)?$|^[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/;
/** What an office notes below the date: （此件公开发布）. */
const NOTE_OF_OFFICE = /^\((?:此件|信息公开|公开(?:方式|形式|属性))[^()]{2,12}\)$/;
const MAX_SIGNER = 30;
/** A block worth less than this is no paragraph, but a sentence in a song or among lines without marks. */
const WEAK = 3;
/** A song or a list without a sentence has so many lines. */
const MIN_RUN = 6;
/** Whom to ask about what an article announces, below it: a head, then at most so many lines. */
const CONTACT_HEAD = /^(?:联[系络](?:方式|人)|咨询方式|报名方式)(?::|$)/;
const CONTACT_LINE =
  /^[^。:]{0,6}(?:联[系络]人|电话|热线|手机|地址|邮箱|信箱|e-?mail|微信|qq|传真|邮编)[^。:]{0,4}:/i;
const MAX_CONTACTS = 8;
/** So much prose must have gone before a list of other pages. */
const ENOUGH_PROSE = 8;
/** A line that the page has so many times may stand below every paragraph. */
const OFTEN = 3;
const NEUTRAL: Score = { sum: 0, isTelling: false };
/** A line worth less than this can't be the first or last of an article. */
const EDGE = -1.6;

/** Whether a text is a page with its menus and margins: so much speaks for it on short lines, each counted once. */
export function isPageWithMenus(facts: readonly Facts[]): boolean {
  if (hasFurniture(facts, ENOUGH_FURNITURE + facts.length * A_LITTLE)) return true;
  // A long text has as many menus as a short one, and they stand at its ends.
  return (
    facts.length > 2 * MARGIN &&
    hasFurniture([...facts.slice(0, MARGIN), ...facts.slice(-MARGIN)], ENOUGH_FURNITURE + 1)
  );
}

/** So much furniture above and below the article makes a text a page. */
const LITTLE_FURNITURE = 3;

/** Whether some lines have furniture enough for a page, if all of them stand around an article. */
export function haveFurniture(facts: readonly Facts[]): boolean {
  return hasFurniture(facts, LITTLE_FURNITURE);
}

/** Whether a text has any furniture, be it one button: without it is no page, and nothing of it is doubtful. */
export function haveAnyFurniture(facts: readonly Facts[]): boolean {
  return hasFurniture(facts, 1);
}

/** Whether so much speaks for furniture on short lines, each counted once. */
function hasFurniture(facts: readonly Facts[], enough: number): boolean {
  const seen = new Set<string>();
  let evidence = 0;
  for (const line of facts) {
    if (line.text.length > MAX_FURNITURE || line.isNumbered) continue;
    if (line.endsAsSentence) continue;
    const found = line.isSectionHead || line.isAboutSite || isPathLine(line) ? 2 : Number(line.isPageWords);
    if (found === 0 || seen.has(line.text)) continue;
    seen.add(line.text);
    evidence += found;
    if (evidence >= enough) return true;
  }
  return false;
}

/**
 * The run of lines with the highest sum of scores, widened to the first lines that can't be the article.
 *
 * @param around surroundings of the lines
 * @param ownScores score of each line by itself
 */
export function findBlock(
  facts: readonly Facts[],
  around: readonly Surroundings[],
  ownScores: readonly Score[],
): Block | undefined {
  const bonuses = startBonuses(facts, around);
  const neutral = ownScores.map((score, at) => (saysNothing(facts, around, at) ? NEUTRAL : score));
  const scores = scoresOf(facts, neutral, bonuses);
  let best = 0;
  let block: Block | undefined;
  let sum = 0;
  let start = 0;
  let bonus = 0;
  for (const [at, score] of scores.entries()) {
    const following = bonuses[at] as number;
    if (sum <= 0 || sum + Math.min(bonus, sum * MAX_SHARE) <= following) {
      sum = 0;
      bonus = following;
      start = at;
    }
    sum += score.sum;
    const worth = sum + Math.min(bonus, sum * MAX_SHARE);
    if (worth <= best) continue;
    best = worth;
    block = { start, end: at + 1 };
  }
  if (best < WEAK) {
    const lines = findShortLines(facts);
    if (lines) return lines;
  }
  const run = best < WEAK ? longestRun(scores) : undefined;
  if (!block) return run;
  const isInRun = run !== undefined && run.start <= block.start && block.end <= run.end;
  return widen(facts, scores, isInRun ? run : block);
}

/** On a page without a paragraph: the one long run of lines that nothing tells to be furniture, such as a song. */
function longestRun(scores: readonly Score[]): Block | undefined {
  const runs: Block[] = [];
  let start = 0;
  for (let at = 0; at <= scores.length; at++) {
    if (scores[at]?.isTelling === false) continue;
    if (at > start) runs.push({ start, end: at });
    start = at + 1;
  }
  const [first, second] = runs.sort((one, other) => other.end - other.start - (one.end - one.start));
  if (!first || first.end - first.start < MIN_RUN) return undefined;
  return second && (second.end - second.start) * 2 > first.end - first.start ? undefined : first;
}

/** The scores of all lines, seen together. */
function scoresOf(facts: readonly Facts[], ownScores: readonly Score[], bonuses: readonly number[]): Score[] {
  const scores = halveBelowLists(facts, ownScores, bonuses);
  let from = 0;
  for (const [at, score] of scores.entries()) {
    if (score.sum <= 0 && !score.isTelling) continue;
    if (score.sum > 0 && (scores[from - 1]?.sum ?? 0) > 0) easeGap(scores, from, at);
    from = at + 1;
  }
  return scores;
}

/** A table of contents, and what a site puts below every paragraph or beside every heading, say nothing of where an article ends. */
function saysNothing(facts: readonly Facts[], around: readonly Surroundings[], at: number): boolean {
  const line = facts[at] as Facts;
  const here = around[at] as Surroundings;
  if (here.isContents) return true;
  if (here.repeated === 1 || line.isProse) return false;
  return isSectionButton(line, here) || (here.repeated >= OFTEN && facts[at - 1]?.isProse === true);
}

/** What is quoted below the head of a list of other pages is prose as well, and counts half once an article has gone before. */
function halveBelowLists(
  facts: readonly Facts[],
  scores: readonly Score[],
  bonuses: readonly number[],
): Score[] {
  let prose = 0;
  let factor = 1;
  return scores.map((score, at) => {
    const line = facts[at] as Facts;
    const isText = line.isProse || (line.endsAsSentence && score.sum > 0);
    if (isText) prose += score.sum + (bonuses[at] as number);
    else if (prose >= ENOUGH_PROSE && line.isSectionHead) factor = 0.5;
    return score.sum > 0 && factor < 1 ? { ...score, sum: score.sum * factor } : score;
  });
}

/** Short lines between sentences, which nothing else speaks against, are a list or a table: they cost little. */
function easeGap(scores: Score[], from: number, to: number): void {
  const cost = scores.slice(from, to).reduce((sum, score) => sum - score.sum, 0);
  const most = Math.min(MAX_GAP, Math.max(MIN_GAP, (to - from) * GAP_A_LINE));
  if (cost <= most) return;
  for (let at = from; at < to; at++) {
    const score = scores[at] as Score;
    scores[at] = { ...score, sum: (score.sum * most) / cost };
  }
}

/** Takes in the lines beside the block that may be the article's: its list, its subtitle, its signature. */
function widen(facts: readonly Facts[], scores: readonly Score[], block: Block): Block {
  let { start, end } = block;
  while (start < end && !canBeEdge(scores[start])) start++;
  while (end > start && !canBeEdge(scores[end - 1])) end--;
  const isForeign = findForeign(facts, { start, end });
  const belongs = (at: number) => canBeEdge(scores[at]) && !isForeign(at);
  if (start === block.start) while (belongs(start - 1)) start--;
  while (belongs(end)) end++;
  end = contactsEnd(facts, end);
  while (isSigned(facts[end]) || (isSigner(facts[end], scores[end]) && isSigned(facts[end + 1]))) end++;
  return { start, end };
}

/** Whether a line may be the first or last of an article. */
function canBeEdge(score: Score | undefined): boolean {
  return score !== undefined && score.sum > EDGE && (score.sum > 0 || !score.isTelling);
}

/** Where the lines on whom to ask end that belong to the article; with the site's licence below they are the site's. */
function contactsEnd(facts: readonly Facts[], end: number): number {
  if (!isContactHead(facts[end])) return end;
  let at = end + 1;
  while (at < end + MAX_CONTACTS && CONTACT_LINE.test(facts[at]?.key ?? '')) at++;
  return at === end + 1 || facts[at]?.isAboutSite ? end : at;
}

/** Whether a line says that what follows are ways to reach someone. */
export function isContactHead(facts: Facts | undefined): boolean {
  return facts !== undefined && facts.text.length <= MAX_SIGNER && CONTACT_HEAD.test(facts.key);
}

/** Who signs stands above the date: a short line that nothing but its shortness speaks against. */
function isSigner(facts: Facts | undefined, score: Score | undefined): boolean {
  return (
    facts !== undefined && facts.text.length <= MAX_SIGNER && facts.han > 1 && score?.isTelling === false
  );
}

/** The last line of a notice or a letter, what an office notes below it, or a credit in brackets. */
export function isSigned(facts: Facts | undefined): boolean {
  if (facts === undefined) return false;
  return SIGNATURE.test(facts.key) || NOTE_OF_OFFICE.test(facts.key) || isBracketedCredit(facts.key);
}

/**
 * Tells of a line beside the block whether it stands in a list of links: several lines without a blank line between them,
 * where the article sets its paragraphs off.
 */
function findForeign(facts: readonly Facts[], { start, end }: Block): (at: number) => boolean {
  const prose = facts.slice(start, end).filter(({ isProse }) => isProse);
  const setOff = prose.filter(({ isSetOff }) => isSetOff);
  if (prose.length < MIN_PROSE || setOff.length < prose.length * MOST) return () => false;
  const isTight = (at: number) => {
    const line = facts[at];
    return line !== undefined && !line.isSetOff && !line.isProse && !line.isNumbered;
  };
  return (at) => {
    // A short line above the list is its head.
    if ((facts[at]?.text.length ?? 0) > MAX_FURNITURE && facts[at]?.isSetOff) return false;
    let from = at;
    let to = at + 1;
    while (isTight(from) && at - from < MIN_LINKS) from--;
    while (isTight(to) && to - at < MIN_LINKS) to++;
    return to - from >= MIN_LINKS;
  };
}
