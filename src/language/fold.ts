import { createRequire } from 'node:module';

/** Which code unit stands for which: the identity, but for Traditional characters. Filled on first need. */
let table: Uint16Array | undefined;

/**
 * The folding of every UTF-16 code unit, as a table: `foldTable()[unit]`. Code units whose character has no
 * Simplified form, or one of another length in UTF-16, stand for themselves; so do all surrogates.
 *
 * The rows are OpenCC's `TSCharacters` (first choice of each row), followed to the end: what is folded once
 * folds to itself. It says nothing about characters that are Simplified and Traditional at once (著, 后, 里).
 */
export function foldTable(): Uint16Array {
  table ??= createTable();
  return table;
}

function createTable(): Uint16Array {
  const require = createRequire(import.meta.url);
  const rows: string = require('opencc-js/dict/TSCharacters').default;
  const created = new Uint16Array(0x10000).map((_, unit) => unit);
  for (const row of rows.split('|')) {
    // Longer rows hold a surrogate pair on one side or both: `㗲 𠵾`.
    if (row.length === 3) created[row.charCodeAt(0)] = row.charCodeAt(2);
  }
  return created.map((unit) => created[unit] ?? unit);
}

/** The folding of one UTF-16 code unit. */
export function foldCode(unit: number): number {
  return foldTable()[unit] as number;
}

/**
 * Writes each Traditional character as one Simplified one, for matching only: rules and models are written once,
 * in Simplified, and `fold(line)` has the same length as the line, so that offsets found in one hold in the other.
 *
 * Not a conversion for readers: it knows no context (乾隆 becomes 干隆). Use the `script` stage for that.
 *
 * @returns the same string when nothing changes
 * @example fold('網貸逾期') // '网贷逾期'
 */
export function fold(text: string): string {
  const folding = foldTable();
  const { length } = text;
  let start = 0;
  while (start < length) {
    const unit = text.charCodeAt(start);
    if (folding[unit] !== unit) break;
    start++;
  }
  if (start === length) return text;
  const units = new Uint16Array(length - start);
  for (let i = start; i < length; i++) units[i - start] = folding[text.charCodeAt(i)] as number;
  return text.slice(0, start) + decode(units);
}

/** As `TextDecoder` would, but lone surrogates stay as they are and the order of bytes is the machine's. */
function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 0x1000) {
    text += String.fromCharCode.apply(null, units.subarray(i, i + 0x1000) as unknown as number[]);
  }
  return text;
}
