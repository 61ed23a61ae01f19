import type { Line } from '../../../article.js';
import { isCommonHan } from '../../../language/common.js';
import { fold } from '../../../language/fold.js';
import { LETTER, MARK, signTable } from '../signs.js';

/** What the characters beside a mark may be a sign of. */
export const RARE = 1;
export const NO_END = 2;
export const NO_BEGINNING = 4;

/** Words of one character that a clause hardly ends with, and others that none begins with. Folded. */
const ENDS_NO_CLAUSE = '不把被从按虽但与而万刚非很因或各每依';
const BEGINS_NO_CLAUSE = '们么的了着吗呢吧时者';

/** Bits of the code units, worked out when one is met first. */
const known = new Uint8Array(0x10000);
const WORKED_OUT = 128;

/** A mark in a document, as the detectors see it. */
export interface Survey {
  /** Marks between or after Chinese characters. */
  readonly marks: number;
  /** Marks behind a rare character. */
  readonly rareEnds: number;
  /** Marks beside characters that hardly end or begin a clause. */
  readonly oddBreaks: number;
  /** Numbers before a mark. */
  readonly numbers: number;
  /** Latin words directly between Chinese characters that may be pinyin. */
  readonly latin: number;
}

/** One pass over a document that counts signs of damage: what the questions below cost a clean one. */
export function survey(lines: readonly Line[]): Survey {
  const signs = signTable();
  const found = { marks: 0, rareEnds: 0, oddBreaks: 0, numbers: 0, latin: 0 };
  for (const { text } of lines) {
    for (let i = 1; i <= text.length; i++) {
      // A line end is a mark: past it, charCodeAt is NaN.
      const sign = i < text.length ? (signs[text.charCodeAt(i)] as number) : MARK;
      if ((sign & (MARK | LETTER)) === 0) continue;
      const before = text.charCodeAt(i - 1);
      if (sign & LETTER) {
        if (isHan(before) && (text.charCodeAt(i) > 0x7a || isWord(text, i, signs))) found.latin++;
      } else if (isHan(before)) {
        found.marks++;
        const left = bitsOf(before);
        if (left & RARE) found.rareEnds++;
        const after = text.charCodeAt(i + 1);
        if (left & NO_END || (isHan(after) && bitsOf(after) & NO_BEGINNING)) found.oddBreaks++;
      } else if (before >= 0x30 && before <= 0x39 && NUMBER_ENDS.includes(text[i] as string)) found.numbers++;
    }
  }
  return found;
}

/** Not the marks of a decimal, a numbered heading or a time. */
const NUMBER_ENDS = '，。；、,;';

/** Whether four letters or more start here: shorter ones are abbreviations more often than pinyin. */
function isWord(text: string, start: number, signs: Uint8Array): boolean {
  for (let i = start + 1; i < start + 4; i++)
    if (!((signs[text.charCodeAt(i)] as number) & LETTER)) return false;
  return true;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
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

/** A clause of a line: what stands between two marks. */
export interface Clause {
  readonly line: Line;
  readonly text: string;
}

const BETWEEN_MARKS = /[^,.;:!?，。；：！？、\s“”"'（）()《》「」]+/g;

/** The clauses of a document that have Chinese characters only, of a length that can be judged. */
export function clausesOf(lines: readonly Line[], most: number): Clause[] {
  const clauses: Clause[] = [];
  for (const line of lines) {
    for (const [text] of line.text.matchAll(BETWEEN_MARKS)) {
      if (text.length < 2 || text.length > 40) continue;
      clauses.push({ line, text });
      if (clauses.length >= most) return clauses;
    }
  }
  return clauses;
}
