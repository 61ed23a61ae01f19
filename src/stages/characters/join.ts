import { HAN, MARKS } from '../../language/han.js';

const NEEDS_BLANK = new RegExp(`[${HAN}\\p{L}\\p{N}]`, 'u');
const MARK = new RegExp(`[${MARKS},.;:!?]`);

/** A row of a table: cells apart by tabs, or between bars. It has to stay one line. */
const TABLE_ROW = /\t|^\s*\|.*\|\s*$/;
const LINE_END = /\r\n|[\n\r]/;
/** The indent of a paragraph that stood behind the line end; code has one of plain blanks before Latin. */
const INDENT = new RegExp(`^[ \\t]*[\\u3000\\u00A0]\\s*|^[ \\t]+(?=[${HAN}${MARKS}])`);

/**
 * What stands for something between two words of a line that stays one: a blank between two words, nothing at a line's
 * ends, beside a blank or beside a mark, where a blank would look like a dropped word.
 */
export function joinAcross(text: string, start: number, end: number): string {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (MARK.test(before) || MARK.test(after)) return '';
  return NEEDS_BLANK.test(before) && NEEDS_BLANK.test(after) ? ' ' : '';
}

/**
 * A line with line ends in it, without blanks around these and without ones at its ends, where there is one already; at most one
 * blank line in a row. In a row of a table a line end only parts words.
 *
 * @param line what it was
 */
export function withTidyBreaks(text: string, line: string): string {
  const isRow = TABLE_ROW.test(line);
  const parts: string[] = [];
  for (const part of text.split(LINE_END)) {
    const plain = part.trimEnd().replace(INDENT, '');
    const isSecondBlank = plain === '' && (isRow || (parts.at(-1) ?? '') === '');
    if (!isSecondBlank) parts.push(plain);
  }
  if (parts.at(-1) === '') parts.pop();
  return parts.join(isRow ? ' ' : '\n');
}
