import type { Line } from '../../article.js';
import { type Facts, furnitureShare, isTelling, scoreOf } from './features.js';
import { matchKey } from './key.js';
import { parseMetadataLine } from './metadata.js';
import { isSectionHead, SITE_LINE } from './sections.js';

/** The lines of the article on a page with furniture, as indexes into the facts: from `start` up to `end`. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** This many different lines of furniture make a text a page with menus. */
const MIN_FURNITURE = 5;
/** Longest line looked at for that, in UTF-16 code units. */
const MAX_FURNITURE = 60;
/** What a start behind a line of metadata is worth: there articles start. */
const AFTER_METADATA = 8;
/** A run of short lines that nothing else speaks against costs this much at most: an article has lists and tables. */
const MAX_NEUTRAL = 8;
/** So much prose must have gone before a list of other pages. */
const ENOUGH_PROSE = 10;
/** A line worth less than this can't be the first or last of an article. */
const EDGE = -1.4;

/** Whether a text is a page with its menus and margins. Looks at short lines only, so that it costs little. */
export function isPageWithMenus(lines: readonly Line[]): boolean {
  const found = new Set<string>();
  for (const { text } of lines) {
    const short = text.trim();
    if (short === '' || short.length > MAX_FURNITURE) continue;
    const key = matchKey(short);
    if (furnitureShare(key) > 0 || SITE_LINE.test(key)) found.add(key);
    if (found.size >= MIN_FURNITURE) return true;
  }
  return false;
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
    const isNeutral = score <= 0 && !isTelling(facts[at] as Facts);
    slack = isNeutral ? slack + score : MAX_NEUTRAL;
    if (!isNeutral || slack > 0) sum += score;
    if (sum > best) {
      best = sum;
      block = { start, end: at + 1 };
    }
    bonus = startBonus(facts, at);
  }
  if (!block) return undefined;
  return widen(scores, block);
}

/** The scores, halved below the head of a list of other pages: what is quoted from them is prose as well. */
function scoresOf(facts: readonly Facts[]): number[] {
  let prose = 0;
  let factor = 1;
  return facts.map((line) => {
    const score = scoreOf(line);
    if (line.isProse) prose += score;
    else if (prose >= ENOUGH_PROSE && isSectionHead(line.key)) factor = 0.5;
    return score > 0 ? score * factor : score;
  });
}

function startBonus(facts: readonly Facts[], at: number): number {
  const { key, isProse } = facts[at] as Facts;
  if (isProse || key.length > 100) return 0;
  return parseMetadataLine(key) ? AFTER_METADATA : 0;
}

function widen(scores: readonly number[], { start, end }: Block): Block {
  let first = start;
  let last = end;
  while (first < last && (scores[first] as number) <= EDGE) first++;
  while (last > first && (scores[last - 1] as number) <= EDGE) last--;
  if (first > start) return { start: first, end: widenDown(scores, last) };
  while (first > 0 && (scores[first - 1] as number) > EDGE) first--;
  return { start: first, end: widenDown(scores, last) };
}

function widenDown(scores: readonly number[], end: number): number {
  let last = end;
  while (last < scores.length && (scores[last] as number) > EDGE) last++;
  return last;
}
