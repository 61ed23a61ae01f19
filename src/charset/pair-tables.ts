/** A charset of pairs, `lead << 8 | trail`; 0 stands for "none". */
export interface PairTables {
  /** Code unit by pair. */
  readonly units: Uint16Array;
  /** Pair by code unit. */
  readonly pairs: Uint16Array;
  /** Pair by character beyond the Basic Multilingual Plane. */
  readonly astral: Map<string, number>;
  /** Further pairs by code unit. */
  readonly others: Map<number, number[]>;
}

const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
/** Trail bytes up to FE. */
const TRAILS = 0xff - FIRST_TRAIL;
const PAIRS = (0xff - FIRST_LEAD) * TRAILS;

/** The pair at a place among all pairs in rising order. */
export function pairAt(place: number): number {
  return ((FIRST_LEAD + Math.floor(place / TRAILS)) << 8) | (FIRST_TRAIL + (place % TRAILS));
}

const NEWLINE = 10;

/**
 * What a decoder makes of each pair, in rising order. One call for all, since each takes microseconds: the pairs are set
 * off by line feeds, which are part of no pair.
 */
export function decodePairs(decode: (bytes: Uint8Array) => string): readonly string[] {
  const bytes = new Uint8Array(PAIRS * 3).fill(NEWLINE);
  for (let place = 0; place < PAIRS; place++) {
    const pair = pairAt(place);
    bytes[place * 3] = pair >> 8;
    bytes[place * 3 + 1] = pair & 0xff;
  }
  return decode(bytes).split('\n');
}

/**
 * The tables of a charset of pairs.
 *
 * @param texts of each pair, as `decodePairs` gives them
 */
export function pairTables(texts: readonly string[]): PairTables {
  const tables: PairTables = {
    units: new Uint16Array(0x10000),
    pairs: new Uint16Array(0x10000),
    astral: new Map(),
    others: new Map(),
  };
  for (let place = 0; place < PAIRS; place++) {
    const pair = pairAt(place);
    const text = texts[place] as string;
    const unit = text.charCodeAt(0);
    if (text.length === 2 && (text.codePointAt(0) as number) > 0xffff) tables.astral.set(text, pair);
    if (text.length !== 1 || unit < 0x80 || unit === 0xfffd) continue;
    tables.units[pair] = unit;
    const written = tables.pairs[unit] as number;
    const isBetter = written === 0 || (isExtension(written) && !isExtension(pair));
    if (isBetter) tables.pairs[unit] = pair;
    const other = isBetter ? written : pair;
    if (other > 0) tables.others.set(unit, [...(tables.others.get(unit) ?? []), other]);
  }
  return tables;
}

/** Where Big5 has Hong Kong's characters and a second 十: what stands twice is written at the other place. */
function isExtension(pair: number): boolean {
  return pair < 0xa140 || pair === 0xa2cc || pair === 0xa2ce;
}
