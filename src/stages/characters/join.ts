import { HAN, MARKS } from '../../language/han.js';

const NEEDS_BLANK = new RegExp(`[${HAN}\\p{L}\\p{N}]`, 'u');
const MARK = new RegExp(`[${MARKS},.;:!?]`);

/**
 * What stands for a line end that was written out, or for a block's tag, when the line stays one line: a blank between
 * two words, nothing at a line's ends, beside a blank or beside a mark, where a blank would look like a dropped word.
 */
export function joinAcross(text: string, start: number, end: number): string {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (MARK.test(before) || MARK.test(after)) return '';
  return NEEDS_BLANK.test(before) && NEEDS_BLANK.test(after) ? ' ' : '';
}
