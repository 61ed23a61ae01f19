import { fold } from '../../language/fold.js';

/** Full-width ASCII, which rules write half width. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/**
 * A line as rules see it: Simplified, marks half width, trimmed. Rules are written once and match both scripts and
 * both widths; the text itself is not touched.
 */
export function matchKey(text: string): string {
  return fold(text)
    .replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .trim();
}

/** What two titles are compared by: letters, digits and Chinese characters only. */
export function titleKey(text: string): string {
  return matchKey(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
