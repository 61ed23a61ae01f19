import { built } from '../core/built.js';
import { lazy } from '../core/lazy.js';
import { decodePairs, type PairTables, pairAt, pairTables } from './pair-tables.js';

/*
 * GBK with its private-use pairs: the standard ones of the WHATWG `gbk` decoder, and the user-defined areas and holes as
 * they were numbered before GB18030-2005 filled some. A pair is `lead << 8 | trail`; a character is a UTF-16 code unit;
 * 0 stands for "none".
 */

const TRAILS = range(0x40, 0xfe).filter((byte) => byte !== 0x7f);

/** Zones of user-defined pairs, in code point order: leads, trails, first code point. */
const USER_DEFINED: readonly (readonly [readonly number[], readonly number[], number])[] = [
  [range(0xaa, 0xaf), range(0xa1, 0xfe), 0xe000],
  [range(0xf8, 0xfe), range(0xa1, 0xfe), 0xe234],
  [range(0xa1, 0xa7), TRAILS.filter((byte) => byte <= 0xa0), 0xe4c6],
  [[0xfe], TRAILS.filter((byte) => byte >= 0x50 && byte <= 0xa0), 0xe815],
];

/** Holes inside the rows of marks and at the end of D7: first and last pair, numbered on from U+E766 as browsers do. */
const HOLES: readonly (readonly [number, number])[] = [
  [0xa2ab, 0xa2b0],
  [0xa2e3, 0xa2e4],
  [0xa2ef, 0xa2f0],
  [0xa2fd, 0xa2fe],
  [0xa4f4, 0xa4fe],
  [0xa5f7, 0xa5fe],
  [0xa6b9, 0xa6c0],
  [0xa6d9, 0xa6df],
  [0xa6ec, 0xa6ed],
  [0xa6f3, 0xa6f3],
  [0xa6f6, 0xa6fe],
  [0xa7c2, 0xa7d0],
  [0xa7f2, 0xa7fe],
  [0xa896, 0xa8a0],
  [0xa8bc, 0xa8bc],
  [0xa8bf, 0xa8bf],
  [0xa8c1, 0xa8c4],
  [0xa8ea, 0xa8fe],
  [0xa958, 0xa958],
  [0xa95b, 0xa95b],
  [0xa95d, 0xa95f],
  [0xa989, 0xa995],
  [0xa997, 0xa9a3],
  [0xa9f0, 0xa9fe],
  [0xd7fa, 0xd7fe],
];

/** The one table of GBK, as browsers read it. */
export const gbkTables: () => PairTables = lazy(() => {
  const decoder = new TextDecoder('gbk');
  const privateUse = privateUnits();
  const texts = decodePairs((bytes) => decoder.decode(bytes)).map((text, place) => {
    const unit = privateUse.get(pairAt(place));
    return unit === undefined ? text : String.fromCharCode(unit);
  });
  const tables = pairTables(texts);
  // Others than browsers have the ideographic description characters of Unicode there, at A98A to A995.
  for (let i = 0; i < 12; i++) tables.pairs[0x2ff0 + i] ||= 0xa98a + i;
  return tables;
});

/** Code unit by pair and pair by code unit: all that most runs need of the table. */
const gbkUnits = built('gbk-units', Uint16Array, () => gbkTables().units);
const gbkPairs = built('gbk-pairs', Uint16Array, () => gbkTables().pairs);

/** Code unit by user-defined pair or hole. */
function privateUnits(): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  for (const [leads, trails, first] of USER_DEFINED) {
    let unit = first;
    for (const lead of leads) for (const trail of trails) units.set((lead << 8) | trail, unit++);
  }
  let unit = 0xe766;
  for (const [first, last] of HOLES) for (let pair = first; pair <= last; pair++) units.set(pair, unit++);
  return units;
}

/**
 * Code page 936 numbers the holes on without A997 to A9A3, which it leaves unassigned: behind them each hole has the unit
 * of browsers less their number.
 */
const UNASSIGNED = { first: 0xe7f4, count: 13, last: 0xe814 };

/** The code unit of a pair in code page 936 of Windows (a private-use one for a user-defined pair); 0 for an unassigned pair. */
export function decodePair(pair: number): number {
  const unit = gbkUnits()[pair] as number;
  if (unit < UNASSIGNED.first || unit > UNASSIGNED.last) return unit;
  return unit < UNASSIGNED.first + UNASSIGNED.count ? 0 : unit - UNASSIGNED.count;
}

/** The pair of a code unit in code page 936 of Windows; 0 if it is ASCII or GBK cannot write it. */
export function encodeUnit(unit: number): number {
  const isNumberedOn = unit >= UNASSIGNED.first && unit <= UNASSIGNED.last;
  const pair = gbkPairs()[isNumberedOn ? unit + UNASSIGNED.count : unit] as number;
  return decodePair(pair) === unit ? pair : 0;
}

/** Whether a code unit is one of Unicode's private use area. */
export function isPrivateUse(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff;
}

/** Whether a byte starts a pair. */
export function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

/** Whether a byte can be the second of a pair. */
export function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte <= 0xfe && byte !== 0x7f;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
