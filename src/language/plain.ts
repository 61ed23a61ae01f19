import { built } from '../core/built.js';
import { foldTable, mapUnits } from './fold.js';

/** Blanks of every width, which rules write half width, as they do full-width ASCII. */
const BLANKS = '\u00A0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u3000';

/**
 * A text as rules see it: Simplified, marks and blanks half width. Rules are written once and match both scripts and both
 * widths. It has the length of the text, so that offsets found in one hold in the other.
 */
export function plain(text: string): string {
  return mapUnits(text, plainTable());
}

/** What `plain` writes for each UTF-16 code unit. */
export const plainTable: () => Uint16Array = built('plain', Uint16Array, createTable);

function createTable(): Uint16Array {
  const created = foldTable().slice();
  for (let unit = 0xff01; unit <= 0xff5e; unit++) created[unit] = unit - 0xfee0;
  for (const blank of BLANKS) created[blank.charCodeAt(0)] = 0x20;
  return created;
}
