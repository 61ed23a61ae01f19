import { fold } from '../../language/fold.js';

/** Full-width ASCII and blanks of every width, which rules write half width. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u00A0\u2002-\u200A\u3000]/g;

/**
 * A line as rules see it: Simplified, marks and blanks half width, trimmed. Rules are written once and match both scripts and
 * both widths; the text itself is not touched.
 */
export function matchKey(text: string): string {
  return fold(text).replace(FULL_WIDTH, halfWidth).trim();
}

/** A button that some sites set behind a title. */
const BUTTON = / *\[ ?(?:复制链接|编辑)[^\]]{0,12}\]$/;

/** A title without the button behind it. */
export function bareTitle(text: string): string {
  const title = text.trim();
  return title.slice(0, matchKey(title).replace(BUTTON, '').length);
}

/** What two titles are compared by: letters, digits and Chinese characters only. */
export function titleKey(text: string): string {
  return matchKey(text)
    .replace(BUTTON, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function halfWidth(mark: string): string {
  const unit = mark.charCodeAt(0);
  return unit >= 0xff01 ? String.fromCharCode(unit - 0xfee0) : ' ';
}
