import { isFurnitureWord } from '../vocabulary/page-words.js';
import { BLANK, sign } from './character-kinds.js';
import type { KeyedLine } from './keyed-line.js';

const SEPARATORS = '｜┊│·•»›';
/** What parts the names in a row. */
const SEPARATOR = sign(`|>/${SEPARATORS}`) | BLANK;
/** Longest row of links, in UTF-16 code units. */
const MAX_LINKS = 2000;
/** Longest word of a button with blanks between its characters. */
const MAX_SPACED = 40;

/** Whether a line is what stands on buttons and in menus, or a row of that. */
export function isPageWords(line: KeyedLine): boolean {
  const { key } = line;
  if (!line.has(SEPARATOR)) return isFurnitureWord(key);
  if (key.length <= MAX_SPACED && isFurnitureWord(key.replace(/\s/g, ''))) return true;
  const parts = partsOf(key);
  if (parts.length < 2) return false;
  let known = 0;
  let all = 0;
  for (const part of parts) {
    all += part.length;
    if (isFurnitureWord(part)) known += part.length;
  }
  return known * 2 > all;
}

/** Whether a line is several short names, set off by bars or blanks. */
export function isLinkRow(line: KeyedLine): boolean {
  const { han, text } = line;
  const { length } = text;
  if (length > MAX_LINKS || !line.has(SEPARATOR)) return false;
  if (han * 2 <= length) return false;
  const { key } = line;
  const parts = partsOf(key);
  return parts.length >= 5 && length / parts.length <= 10 && !/[。!?]/.test(key);
}

/** The names that stand between separators. */
function partsOf(key: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= key.length; at++) {
    if (at < key.length && !isSeparator(key.charCodeAt(at))) continue;
    if (at > start) parts.push(key.slice(start, at));
    start = at + 1;
  }
  return parts;
}

/** Blanks and | / > · • » › ┊ │ ｜. */
function isSeparator(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || unit === 0x7c || unit === 0x2f || unit === 0x3e || unit === 9;
  if (unit >= 0x4e00 && unit <= 0x9fff) return false;
  return SEPARATORS.includes(String.fromCharCode(unit));
}
