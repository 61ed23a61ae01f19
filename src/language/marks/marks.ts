import { HAN, MARKS } from '../han.js';

/** Marks that end or divide sentences: half width to full width. */
export const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
]);

const WIDE = /[，：；？！（）“”‘’]/g;
const NARROW: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/**
 * A text with the marks that `punctuation` may write in half width: for what is to be judged alike before and after it. The
 * offsets are the same.
 */
export function narrowMarks(text: string): string {
  return text.replace(WIDE, (mark) => NARROW[mark] as string);
}

const CHINESE_TEXT = new RegExp(`[${HAN}${MARKS}]`);
/** What a Chinese sentence may hold before a mark, besides Chinese: 「35%,達到」「APP,並且」. */
const EMBEDDED_TEXT = /[`A-Za-z0-9\u00C0-\u024F%℃°+*/#&_)\]}>"'.-]/;
const LATIN_TEXT = /[A-Za-z0-9]/;
/** What `punctuation` itself writes, and so is no evidence for what stands before it. */
const WRITTEN_TEXT = /[，：；？！（）“”‘’]/;

/** What a code unit is, as bits. */
const CHINESE = 1;
const EMBEDDED = 2;
const LATIN = 4;
const WRITTEN = 8;
const WORKED_OUT = 128;

/** Bits of the code units, worked out when one is met first. */
const known = new Uint8Array(0x10000);

const BLANK = 0x20;
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;

/** The code unit at an offset of a line, in which some marks are already widened; NaN outside of it. */
type UnitAt = (offset: number) => number;

/** Whether the half-width mark at an offset belongs to a Chinese sentence. */
export function isChineseMark(at: UnitAt, offset: number): boolean {
  const previous = at(offset - 1);
  if (isChinese(previous)) return true;
  if (previous === BLANK) return isAfterGap(at, offset);
  if ((bitsOf(previous) & EMBEDDED) === 0) return false;
  const next = at(offset + 1);
  if (next === BLANK) return at(offset) !== COLON && isOriginallyChinese(at(offset + 2));
  return Number.isNaN(next) || isChinese(next);
}

/** A blank before a comma is where a word was dropped, 「通過 ,短信」, or ends an address. Else it sets off code. */
function isAfterGap(at: UnitAt, offset: number): boolean {
  const mark = at(offset);
  if (mark !== COMMA && mark !== SEMICOLON) return false;
  const next = at(offset + 1);
  return isChinese(next) || (isChinese(at(offset - 2)) && (bitsOf(next) & LATIN) === 0);
}

/** Whether a code unit is of Chinese text or a Chinese mark. */
export function isChinese(unit: number): boolean {
  return (bitsOf(unit) & CHINESE) !== 0;
}

/** Whether a code unit is Chinese and was so in the raw text. */
export function isOriginallyChinese(unit: number): boolean {
  return (bitsOf(unit) & (CHINESE | WRITTEN)) === CHINESE;
}

/** None for NaN. */
function bitsOf(unit: number): number {
  if (Number.isNaN(unit)) return 0;
  const bits = known[unit] as number;
  if (bits !== 0) return bits;
  const character = String.fromCharCode(unit);
  known[unit] =
    WORKED_OUT |
    (CHINESE_TEXT.test(character) ? CHINESE : 0) |
    (EMBEDDED_TEXT.test(character) ? EMBEDDED : 0) |
    (LATIN_TEXT.test(character) ? LATIN : 0) |
    (WRITTEN_TEXT.test(character) ? WRITTEN : 0);
  return known[unit] as number;
}
