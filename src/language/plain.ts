import { fold } from './fold.js';

/** Full-width ASCII. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;

/**
 * A text as rules see it: Simplified, marks half width. Rules are written once and match both scripts and both widths. It
 * has the length of the text, so that offsets found in one hold in the other.
 */
export function plain(text: string): string {
  return fold(text).replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
