import { STOP } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { isPathLine } from '../metadata/breadcrumbs.js';
import { isContactHead, isSigned } from './block.js';
import type { JudgedLines, Run } from './judged-lines.js';

/** At an edge of the program's block go lines less likely than this, if at least such a part of them has a mark of a page. */
const ABOVE = { likely: 0.2, marked: 0.34 };
const BELOW = { likely: 0.1, marked: 0.15 };
/** A sentence at an edge stays, however unlikely it is: it has so many Chinese characters. */
const MIN_SENTENCE = 15;
/** An address alone, or the address of the page with its label. */
const ADDRESS = /^(?:(?:本文|文章|原文)链接.*|https?:\/\/\S+)$/;

/**
 * A run of unlikely lines of the program's block without those at an edge of the block that are the page's. The block may end with
 * a list or a table, which is unlikely as well; so lines go only where some of them have a mark: words of pages, a path, a date of
 * publication. A block without a likely line stays whole.
 */
export function withoutMargins(judged: JudgedLines, run: Run, block: Run): Run {
  let { start, end } = run;
  if (start === block.start && end === block.end) return run;
  if (start === block.start) {
    while (start < end && isUnlikely(judged, start, ABOVE.likely)) start++;
    if (!isMarked(judged, { start: run.start, end: start }, ABOVE.marked)) start = run.start;
  }
  if (end === block.end) {
    while (end > start && isUnlikely(judged, end - 1, BELOW.likely)) end--;
    if (!isMarked(judged, { start: end, end: run.end }, BELOW.marked)) end = run.end;
  }
  return { start, end };
}

/** Whether a line is so unlikely, and has not the form of an article's first or last: a sentence, who signs, whom to ask. */
function isUnlikely({ facts, probabilities }: JudgedLines, at: number, likely: number): boolean {
  const line = facts[at] as Facts;
  if ((probabilities[at] as number) >= likely) return false;
  if (isSigned(line) || isContactHead(line) || line.isContactLine) return false;
  return line.isAboutSite || !(line.isProse || (line.han >= MIN_SENTENCE && line.has(STOP)));
}

function isMarked(judged: JudgedLines, { start, end }: Run, share: number): boolean {
  let marks = 0;
  for (let at = start; at < end; at++) if (hasMark(judged, at)) marks++;
  return marks > 0 && marks >= (end - start) * share;
}

/** Words that name a source, ways to reach someone or a time stand in articles as well: those alone are no mark. */
function hasMark({ facts, around, table }: JudgedLines, at: number): boolean {
  const line = facts[at] as Facts;
  if (line.isPageWords || line.isAboutSite || line.isSectionHead || isPathLine(line)) return true;
  if (around[at]?.isTeaser || around[at]?.isContents || ADDRESS.test(line.key)) return true;
  const value = (name: string) => table.column(name)[at] as number;
  const counts = value('date') === 1 ? 0 : value('words-counts');
  return value('words-of-page') > value('words-contact') + value('words-editor-source') + counts;
}
