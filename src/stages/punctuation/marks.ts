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

/** What `punctuation` itself writes, and so is no evidence for what stands before it. */
const WRITTEN = /[，：；？！（）“”‘’]/;

/** The character at an offset of a line, in which some marks are already widened. */
type CharacterAt = (offset: number) => string | undefined;

/** Whether the half-width mark at an offset belongs to a Chinese sentence. */
export function isChineseMark(at: CharacterAt, offset: number): boolean {
  const previous = at(offset - 1) ?? '';
  const next = at(offset + 1);
  if (isChinese(previous)) return true;
  if (previous === ' ') return isAfterGap(at, offset);
  return EMBEDDED.test(previous) && (isChinese(next) || next === undefined);
}

/** A blank before a comma is where a word was dropped, 「通過 ,短信」, or ends an address. Else it sets off code. */
function isAfterGap(at: CharacterAt, offset: number): boolean {
  const mark = at(offset);
  const next = at(offset + 1);
  if (mark !== ',' && mark !== ';') return false;
  return isChinese(next) || (isChinese(at(offset - 2)) && !LATIN.test(next ?? ''));
}

/** Whether a character is Chinese text or a Chinese mark. */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE.test(character);
}

/** Whether a character is Chinese and was so in the raw text. */
export function isOriginallyChinese(character: string | undefined): boolean {
  return isChinese(character) && !WRITTEN.test(character as string);
}
