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

/** The tables of a charset of pairs from its decoder. */
export function pairTables(decode: (bytes: Uint8Array) => string): PairTables {
  const tables: PairTables = {
    units: new Uint16Array(0x10000),
    pairs: new Uint16Array(0x10000),
    astral: new Map(),
    others: new Map(),
  };
  for (let pair = 0x8140; pair <= 0xfefe; pair++) {
    if ((pair & 0xff) < 0x40) continue;
    const text = decode(Uint8Array.of(pair >> 8, pair & 0xff));
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
