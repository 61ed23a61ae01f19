import { plainTable } from '../../../language/plain.js';

/** Kinds of characters, a bit each: those that a line has. */
export type Signs = number;

/** Bits of an integer that engines keep small. */
const MAX_SIGNS = 30;

/** The code units of each sign, as ranges. */
const kinds: (readonly [from: number, to: number])[][] = [];
let table: Uint32Array | undefined;

/**
 * Gives a kind of characters a sign, beside the pattern that needs one of them: on a line without the sign the pattern need
 * not be tried. Called only where modules are loaded.
 *
 * @param characters as they stand in a `matchKey`, and ranges of them (`0-9`)
 */
export function sign(characters: string): Signs {
  if (kinds.length === MAX_SIGNS) throw new RangeError('no more signs can be given');
  // A module may be loaded after a line was read: as tests of single modules do.
  table = undefined;
  const ranges = characters.match(/.-.|./gs) ?? [];
  kinds.push(ranges.map((range) => [range.charCodeAt(0), range.charCodeAt(range.length - 1)]));
  return 1 << (kinds.length - 1);
}

/** Chinese characters, as `countHan` counts them. */
export const HAN = sign('\u3007\u3005\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF');
/** The marks that part a sentence. */
export const MARK = sign(',、。:;');
export const DIGIT = sign('0-9');
export const LATIN = sign('A-Za-z');
/** What may end a sentence. */
export const STOP = sign('。!?;…');

/** What `\s` matches. */
export const BLANK = sign(' \t\n\v\f\r\u1680\u2000\u2001\u2028\u2029\u202F\u205F\uFEFF');

/** The signs of each UTF-16 code unit of a line: those of the unit in its `matchKey`. Made on first need. */
export function signTable(): Uint32Array {
  table ??= createTable();
  return table;
}

function createTable(): Uint32Array {
  const keys = plainTable();
  const ofKeys = new Uint32Array(keys.length);
  for (const [index, ranges] of kinds.entries()) {
    for (const [from, to] of ranges) {
      for (let unit = from; unit <= to; unit++) ofKeys[unit] = (ofKeys[unit] as number) | (1 << index);
    }
  }
  const ofUnits = new Uint32Array(keys.length);
  for (let unit = 0; unit < keys.length; unit++) ofUnits[unit] = ofKeys[keys[unit] as number] as number;
  return ofUnits;
}
