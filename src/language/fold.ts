import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let table: Uint16Array | undefined;

/**
 * One Simplified character for each Traditional one of the Basic Multilingual Plane, and itself for any other.
 * Source: OpenCC's TSCharacters, first choice of each row. 著 folds to itself there; here too.
 */
function foldTable(): Uint16Array {
  if (table) return table;
  const rows: string = require('opencc-js/dict/TSCharacters').default;
  table = Uint16Array.from({ length: 0x10000 }, (_, codeUnit) => codeUnit);
  for (const row of rows.split('|')) {
    // A row is "traditional simplified"; characters outside the plane have two code units and are left out.
    if (row.charCodeAt(1) === 0x20 && row.length === 3) table[row.charCodeAt(0)] = row.charCodeAt(2);
  }
  return table;
}

/** The Simplified character for one UTF-16 code unit. */
export function foldCode(codeUnit: number): number {
  return foldTable()[codeUnit] as number;
}

/** Whether a text has a Traditional character: one that folding would change. */
export function hasTraditional(text: string): boolean {
  const codes = foldTable();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (codes[code] !== code) return true;
  }
  return false;
}

/**
 * Folds Traditional characters to Simplified ones for matching: same length, one character for one, no context.
 * Never use it to convert text for a reader (乾隆 would become 干隆); the `script` stage does that.
 */
export function fold(text: string): string {
  if (!hasTraditional(text)) return text;
  const codes = foldTable();
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) scratch[i] = codes[text.charCodeAt(from + i)] as number;
    folded += String.fromCharCode.apply(null, scratch.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

/** Code units that are turned into a string at once; more arguments than some thousands overflow the stack. */
const CHUNK = 4096;
const scratch = new Uint16Array(CHUNK);
