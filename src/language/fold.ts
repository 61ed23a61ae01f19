import { createRequire } from 'node:module';
import { built } from '../core/built.js';
import { UnitWriter } from './unit-writer.js';

const UNITS = 0x10000;

/**
 * The folding of every UTF-16 code unit, as a table: `foldTable()[unit]`.
 *
 * The rows are OpenCC's `TSCharacters`, followed to the end, so that what is folded stays as it is when folded again.
 * A character stands for itself when it has no row or when its Simplified form has another length in UTF-16 (㗲 𠵾);
 * so do characters that belong to both scripts (著, 后, 里).
 */
export const foldTable: () => Uint16Array = built('fold', Uint16Array, createTable);

function createTable(): Uint16Array {
  const require = createRequire(import.meta.url);
  const rows: string = require('opencc-js/dict/TSCharacters').default;
  const pairs = rows.split('|').filter((row) => row.length === '網 网'.length);
  const created = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) created[unit] = unit;
  for (const pair of pairs) created[pair.charCodeAt(0)] = pair.charCodeAt(2);
  for (const pair of pairs) created[pair.charCodeAt(0)] = created[pair.charCodeAt(2)] as number;
  return created;
}

/** The folding of one UTF-16 code unit. */
export function foldCode(unit: number): number {
  return foldTable()[unit] as number;
}

/**
 * Writes each Traditional character as one Simplified one, for matching only: rules and models are written once,
 * in Simplified, and `fold(line)` has the same length as the line, so that offsets found in one hold in the other.
 *
 * Not a conversion for readers: it knows no context (乾隆 becomes 干隆). That is what the `script` stage is for.
 *
 * @returns the same string when nothing changes
 * @example fold('網貸逾期') // '网贷逾期'
 */
export function fold(text: string): string {
  return mapUnits(text, foldTable());
}

/**
 * Writes `table[unit]` for each UTF-16 code unit of a text.
 *
 * @param table of 65 536 code units, such as `foldTable()`
 * @returns the same string when nothing changes
 */
export function mapUnits(text: string, table: Uint16Array): string {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (table[unit] !== unit) return new UnitWriter().write(text, 0, length, table).end();
  }
  return text;
}

/** Whether a text has a Traditional character: one that folding would change. */
export function hasTraditional(text: string): boolean {
  const folding = foldTable();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (folding[unit] !== unit) return true;
  }
  return false;
}
