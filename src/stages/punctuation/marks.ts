import { HAN, MARKS } from '../../language/han.js';

/** Marks that end or divide sentences: half width to full width. */
export const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
]);

const CHINESE = new RegExp(`[${HAN}${MARKS}]`);
/** What a Chinese sentence may hold before a mark, besides Chinese: 「35%,達到」「APP,並且」. */
const EMBEDDED = /[`A-Za-z0-9\u00C0-\u024F%℃°+*/#&_)\]}>"'.-]/;
const LATIN = /[A-Za-z0-9]/;

/**
 * Whether the half-width mark at a place belongs to a Chinese sentence.
 *
 * @param previous the character before it, with earlier marks already widened.
 */
export function isChineseMark(text: string, at: number, previous: string): boolean {
  const next = text[at + 1];
  if (isChinese(previous)) return true;
  if (previous === ' ') return isAfterGap(text, at);
  return EMBEDDED.test(previous) && (isChinese(next) || (next === undefined && CHINESE.test(text)));
}

/** A blank before a comma is where a word was dropped, 「通過 ,短信」, or ends an address. Else it sets off code. */
function isAfterGap(text: string, at: number): boolean {
  const isComma = text[at] === ',' || text[at] === ';';
  const next = text[at + 1];
  return isComma && (isChinese(next) || (isChinese(text[at - 2]) && !LATIN.test(next ?? '')));
}

/** Whether a character is Chinese text or a Chinese mark. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE.test(character);
}
