import { encodeUnit } from '../charset/gbk.js';
import { fold } from './fold.js';

/**
 * Whether a character is one of the 3,755 commonest: level 1 of GB 2312-1980, which the standard's makers chose by
 * frequency (lead bytes B0 to D7). Traditional characters count as their Simplified form.
 */
export function isCommonHan(character: string): boolean {
  const pair = encodeUnit(fold(character).charCodeAt(0));
  return pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1;
}

/** The marks and signs of ordinary Chinese text beyond ASCII. */
const COMMON_MARKS = /[，。、；：？！“”‘’（）《》【】「」『』…—·～％℃\u3000\u00A0]/;

/**
 * The share of a text's characters beyond ASCII that are common Chinese characters and marks: above 0.9 in ordinary
 * text, below 0.5 in text read with the wrong charset. 1 for ASCII.
 */
export function commonShare(text: string): number {
  let seen = 0;
  let common = 0;
  for (const character of text) {
    if (character <= '\x7F') continue;
    seen++;
    if (COMMON_MARKS.test(character) || isCommonHan(character)) common++;
  }
  return seen === 0 ? 1 : common / seen;
}
