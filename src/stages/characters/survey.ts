import { isCommonHan } from '../../language/common.js';
import { fold } from '../../language/fold.js';
import { isUnifiedUnit } from '../../language/han.js';
import { LETTER, MARK, signTable } from './signs.js';

/** What the characters beside a mark may be a sign of. */
export const RARE = 1;
export const NO_END = 2;
export const NO_BEGINNING = 4;

/** Words of one character that a clause hardly ends with, and others that none begins with. Folded. */
const ENDS_NO_CLAUSE = '不把被从按虽但与而万刚非很或各每依';
const BEGINS_NO_CLAUSE = '们么的着吗呢吧时者';

/** Bits of the code units, worked out when one is met first. */
const known = new Uint8Array(0x10000);
const WORKED_OUT = 128;

/**
 * Counts the signs of damage in a document while its lines are read: one look at each code unit, which is all that clean
 * text costs.
 */
export class Survey {
  /** All signs in the document together. */
  signs = 0;
  /** Marks behind Chinese characters, and line ends. */
  marks = 0;
  /** Those behind a rare character. */
  rareEnds = 0;
  /** Those beside characters that hardly end or begin a clause. */
  oddBreaks = 0;
  /** Numbers at the end of a clause. */
  numbers = 0;
  /** Words of letters behind Chinese characters that may be pinyin. */
  words = 0;

  /** Counts a line in, and gives its signs. */
  add(text: string): number {
    const table = signTable();
    let signs = 0;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const sign = table[text.charCodeAt(i)] as number;
      signs |= sign;
      if (sign & MARK) this.countMark(text, i);
      else if (sign & LETTER && isWord(text, i, table)) this.words++;
    }
    this.countMark(text, length);
    this.signs |= signs;
    return signs;
  }

  private countMark(text: string, at: number): void {
    const before = text.charCodeAt(at - 1);
    if (isHan(before)) {
      this.marks++;
      const left = bitsOf(before);
      const after = text.charCodeAt(at + 1);
      if (left & RARE) this.rareEnds++;
      if (left & NO_END || (isHan(after) && bitsOf(after) & NO_BEGINNING)) this.oddBreaks++;
    } else if (isDigit(before) && NUMBER_ENDS.includes(text[at] ?? ' ')) this.numbers++;
  }
}

/** Not the marks of a decimal, a numbered heading or a time. */
const NUMBER_ENDS = '，。；、,;';

/**
 * Whether a word of letters starts here, behind a Chinese character, that may be pinyin: one with a tone, or four letters or
 * more. Shorter ones are abbreviations.
 */
function isWord(text: string, start: number, signs: Uint8Array): boolean {
  if (!isHan(text.charCodeAt(start - 1))) return false;
  if (text.charCodeAt(start) > 0x7a) return true;
  for (let i = start + 1; i < start + 4; i++)
    if (!((signs[text.charCodeAt(i)] as number) & LETTER)) return false;
  return true;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isHan(unit: number): boolean {
  return isUnifiedUnit(unit);
}

/** The signs that a code unit is. */
export function bitsOf(unit: number): number {
  const bits = known[unit] as number;
  if (bits !== 0) return bits;
  const character = fold(String.fromCharCode(unit));
  known[unit] =
    WORKED_OUT |
    (isHan(unit) && !isCommonHan(character) ? RARE : 0) |
    (ENDS_NO_CLAUSE.includes(character) ? NO_END : 0) |
    (BEGINS_NO_CLAUSE.includes(character) ? NO_BEGINNING : 0);
  return known[unit] as number;
}
