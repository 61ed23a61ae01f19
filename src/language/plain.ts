import { fold } from './fold.js';

/** Full-width ASCII and blanks of every width, which rules write half width. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u00A0\u2002-\u200A\u3000]/g;

/**
 * A text as rules see it: Simplified, marks and blanks half width. Rules are written once and match both scripts and both
 * widths. It has the length of the text, so that offsets found in one hold in the other.
 */
export function plain(text: string): string {
  return fold(text).replace(FULL_WIDTH, halfWidth);
}

function halfWidth(mark: string): string {
  const unit = mark.charCodeAt(0);
  return unit >= 0xff01 ? String.fromCharCode(unit - 0xfee0) : ' ';
}
