import { decodePair } from '../../language/gbk.js';

/** Lead bytes in UTF-8 of Chinese characters (E3 to E9) and of full-width marks (EF). */
const UTF8_LEADS = [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];

/** Bits of the table: what a code unit may be a sign of. */
const GBK = 1;
const LATIN = 2;

let table: Uint8Array | undefined;

/**
 * Code units by what they may be a sign of.
 *
 * - GBK: the first two of the three UTF-8 bytes of a Chinese character, read as GBK. They are rare characters;
 *   ordinary text has few, mojibake has one in every three bytes.
 * - Latin: a lead byte of UTF-8 or of GBK, read as Latin-1.
 */
function suspects(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(0x10000);
  for (const lead of UTF8_LEADS) {
    for (let trail = 0x80; trail <= 0xbf; trail++) table[decodePair((lead << 8) | trail)] = GBK;
  }
  for (let unit = 0xb0; unit <= 0xf7; unit++) table[unit] = LATIN;
  table[0] = 0;
  return table;
}

/** Whether a text may be mojibake of any kind: one look at each code unit, which is all that clean text costs. */
export function isSuspect(text: string): boolean {
  const signs = suspects();
  for (let i = 0; i < text.length; i++) if (signs[text.charCodeAt(i)] !== 0) return true;
  return false;
}

/** The smallest share of signs among the characters beyond ASCII of UTF-8 read as GBK; it is one in three, less marks. */
const MIN_GBK_SIGNS = 0.2;

/** Whether a text may be UTF-8 that was read as GBK. */
export function hasUtf8AsGbk(text: string): boolean {
  const signs = suspects();
  let found = 0;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) seen++;
    if (signs[unit] === GBK) found++;
  }
  return found > 0 && found >= seen * MIN_GBK_SIGNS;
}
