import type { Facts } from './facts.js';
import { type Score, scoreOf } from './features.js';
import { isBracketedCredit } from './metadata.js';

/** The lines of the article on a page with furniture, as indexes into the facts: from `start` up to `end`. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** Different buttons (1 each), and lines that name a list of other pages or the site (2 each), that make a text a page. */
const ENOUGH_FURNITURE = 5;
/** … and so many more a line, for in a long text some line is like a button by chance. */
const A_LITTLE = 0.01;
/** Longest line looked at for that, in UTF-16 code units. */
const MAX_FURNITURE = 40;
/** What a start behind a line of metadata is worth: there articles start. */
const AFTER_METADATA = 8;
/** Longest line of metadata. */
const MAX_METADATA = 100;
/** A run of short lines that nothing else speaks against costs this much at most: an article has lists and tables. */
const MAX_NEUTRAL = 8;
/** From so many paragraphs on, and so many of them set off, a page is said to set its paragraphs off. */
const MIN_PROSE = 4;
const MOST = 0.8;
/** So many lines without a blank line between them are a list of links. */
const MIN_LINKS = 4;
/** A date written out below a notice, with the name of who signs, or the newspaper’s page. */
const SIGNATURE =
  /^.{0,16}(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?:于.{1,6}|[ 第]{0,3}\d{1,2} ?版 ?\)?)?$/;
/** So much prose must have gone before a list of other pages. */
const ENOUGH_PROSE = 10;
/** A line worth less than this can't be the first or last of an article. */
const EDGE = -1.4;

/** Whether a text is a page with its menus and margins: so much speaks for it on short lines, each counted once. */
export function isPageWithMenus(facts: readonly Facts[]): boolean {
  const seen = new Set<string>();
  let evidence = 0;
  for (const line of facts) {
    if (line.text.length > MAX_FURNITURE || line.endsAsSentence || seen.has(line.text)) continue;
    seen.add(line.text);
    if (line.isSectionHead || line.isAboutSite) evidence += 2;
    else if (line.isPageWords) evidence += 1;
  }
  return evidence >= ENOUGH_FURNITURE + facts.length * A_LITTLE;
}

/** The run of lines with the highest sum of scores, widened to the first lines that can't be the article. */
export function findBlock(facts: readonly Facts[]): Block | undefined {
  const scores = scoresOf(facts);
  let slack = MAX_NEUTRAL;
  let best = 0;
  let block: Block | undefined;
  let sum = 0;
  let start = 0;
  let bonus = 0;
  for (const [at, score] of scores.entries()) {
    if (sum <= bonus) {
      sum = bonus;
      start = at;
    }
    const isNeutral = score.sum <= 0 && !score.isTelling;
    slack = isNeutral ? slack + score.sum : MAX_NEUTRAL;
    if (!isNeutral || slack > 0) sum += score.sum;
    if (sum > best) {
      best = sum;
      block = { start, end: at + 1 };
    }
    bonus = startBonus(facts, at);
  }
  if (!block) return undefined;
  return widen(facts, scores, block);
}

/** The scores, halved below the head of a list of other pages: what is quoted from them is prose as well. */
function scoresOf(facts: readonly Facts[]): Score[] {
  let prose = 0;
  let factor = 1;
  return facts.map((line) => {
    const score = scoreOf(line);
    if (line.isProse) prose += score.sum;
    else if (prose >= ENOUGH_PROSE && line.isSectionHead) factor = 0.5;
    return score.sum > 0 && factor < 1 ? { ...score, sum: score.sum * factor } : score;
  });
}

function startBonus(facts: readonly Facts[], at: number): number {
  const line = facts[at] as Facts;
  return line.text.length <= MAX_METADATA && !line.isProse && line.metadata ? AFTER_METADATA : 0;
}

/** Takes in the lines beside the block that may be the article's: its list, its subtitle, its signature. */
function widen(facts: readonly Facts[], scores: readonly Score[], block: Block): Block {
  let { start, end } = block;
  while (start < end && (scores[start] as Score).sum <= EDGE) start++;
  while (end > start && (scores[end - 1] as Score).sum <= EDGE) end--;
  const isForeign = findForeign(facts, { start, end });
  const belongs = (at: number) => (scores[at]?.sum ?? EDGE) > EDGE && !isForeign(at);
  if (start === block.start) while (belongs(start - 1)) start--;
  while (belongs(end)) end++;
  while (isSigned(facts[end])) end++;
  return { start, end };
}

/** The last line of a notice or a letter, or a credit in brackets. */
export function isSigned(facts: Facts | undefined): boolean {
  return facts !== undefined && (SIGNATURE.test(facts.key) || isBracketedCredit(facts.key));
}

/**
 * Tells of a line beside the block whether it stands in a list of links: several lines without a blank line between them,
 * where the article sets its paragraphs off.
 */
function findForeign(facts: readonly Facts[], { start, end }: Block): (at: number) => boolean {
  const prose = facts.slice(start, end).filter(({ isProse }) => isProse);
  const setOff = prose.filter(({ isSetOff }) => isSetOff);
  if (prose.length < MIN_PROSE || setOff.length < prose.length * MOST) return () => false;
  const isTight = (at: number) => facts[at]?.isSetOff === false && !facts[at]?.isProse;
  return (at) => {
    let from = at;
    let to = at + 1;
    while (isTight(from) && at - from < MIN_LINKS) from--;
    while (isTight(to) && to - at < MIN_LINKS) to++;
    return to - from >= MIN_LINKS;
  };
}
