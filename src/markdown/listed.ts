import type { ContentsEntry } from '../core/article.js';
import type { Candidate } from './candidate.js';
import { matchHeading } from './heading-rules.js';
import type { Row } from './rows.js';
import { seriesStyle } from './series.js';

/** The number before an entry, as themes set one: `2.`, `2.1.`. */
const ENTRY_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,5})\.?\s/;

/**
 * The headings that a table of contents names. Its numbers say how deep each is, if it has any below others; else the form of
 * the headings does.
 *
 * @param items the rows that are not blank
 */
export function listedHeadings(items: readonly Row[], contents: readonly ContentsEntry[]): Candidate[] {
  const entries = new Map(contents.map((entry) => [entry.line, entry.text]));
  const levels = contents.map(({ text }) => levelOf(text));
  const isNumbered = levels.every((level) => level > 0) && levels.some((level) => level > 1);
  return items.flatMap(({ first, last, text, node }, index) => {
    const entry = first === last && !node ? entries.get(first) : undefined;
    if (entry === undefined) return [];
    const style = isNumbered ? `listed ${levelOf(entry)}` : styleOf(text);
    return [{ index, style, group: '', number: Number.NaN }];
  });
}

/** How many numbers an entry has: `2.1.` has 2. */
function levelOf(entry: string): number {
  return ENTRY_NUMBER.exec(entry)?.[1]?.split('.').length ?? 0;
}

function styleOf(text: string): string {
  return matchHeading(text)?.rule.style ?? seriesStyle(text) ?? 'listed';
}
