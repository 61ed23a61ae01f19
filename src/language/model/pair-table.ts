import { type OffsetArrays, Offsets } from './offsets.js';

/** The golden ratio as a fraction of 2^32: multiples of it are spread evenly. */
const SCATTER = 0x9e3779b1;

/** The arrays of a table, as they lie in the model file. */
export interface PairArrays extends OffsetArrays {
  readonly tails: Uint16Array;
}

/** The shape of a table. */
export interface PairShape {
  /** There are 2^bits buckets, 1 to 31. */
  readonly bits: number;
  /** First numbers are below this. */
  readonly firsts: number;
  /** How many values `second >>> 16` takes. */
  readonly highs: number;
}

/**
 * An exact map from pairs of numbers to entry numbers 0 … n-1, in two bytes a pair and about one a bucket.
 *
 * The low half of the second number (the tail) is kept; the rest chooses the bucket, shifted by a distance that
 * depends on the tail only. So bucket and tail together still tell the whole pair, nothing else needs to be
 * stored, and no pair is ever mistaken for another; yet the entries are spread over the buckets as by a hash.
 */
export class PairTable {
  private readonly mask: number;
  private readonly shift: number;
  private readonly firsts: number;
  private readonly highs: number;
  private readonly tails: Uint16Array;
  private readonly starts: Offsets;

  constructor({ bits, firsts, highs }: PairShape, { tails, ...starts }: PairArrays) {
    this.mask = 2 ** bits - 1;
    this.shift = 32 - bits;
    this.firsts = firsts;
    this.highs = highs;
    this.tails = tails;
    this.starts = new Offsets(starts);
  }

  /** The entry of a pair of numbers from 0 on, or -1. */
  find(first: number, second: number): number {
    if (first >= this.firsts || second >>> 16 >= this.highs) return -1;
    const tail = second & 0xffff;
    const bucket = this.bucket(first, second);
    const end = this.starts.at(bucket + 1);
    for (let entry = this.starts.at(bucket); entry < end; entry++) {
      if (this.tails[entry] === tail) return entry;
    }
    return -1;
  }

  private bucket(first: number, second: number): number {
    const spread = Math.imul(second & 0xffff, SCATTER) >>> this.shift;
    return (first * this.highs + (second >>> 16) + spread) & this.mask;
  }

  /**
   * Lays out a table.
   *
   * @param firsts the pairs' first numbers; every pair occurs once
   * @param seconds the pairs' second numbers
   * @returns the table's shape and arrays, and `order`: entry e is pair `order[e]`
   */
  static pack(firsts: Uint32Array, seconds: Uint32Array): PackedPairs {
    const highs = (max(seconds) >>> 16) + 1;
    const shape = { bits: 0, firsts: max(firsts) + 1, highs };
    shape.bits = Math.max(1, Math.ceil(Math.log2(shape.firsts * highs)));
    const empty = { tails: new Uint16Array(), ...Offsets.pack(new Uint32Array()) };
    const table = new PairTable(shape, empty);
    const buckets = firsts.map((first, pair) => table.bucket(first, seconds[pair] as number));
    const order = Uint32Array.from(firsts.keys()).sort(
      (a, b) =>
        (buckets[a] as number) - (buckets[b] as number) || (seconds[a] as number) - (seconds[b] as number),
    );
    const starts = new Uint32Array(2 ** shape.bits + 1);
    for (const bucket of buckets) starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const tails = Uint16Array.from(order, (pair) => seconds[pair] as number);
    return { shape, arrays: { tails, ...Offsets.pack(starts) }, order };
  }
}

export interface PackedPairs {
  readonly shape: PairShape;
  readonly arrays: PairArrays;
  readonly order: Uint32Array;
}

function max(numbers: Uint32Array): number {
  return numbers.reduce((highest, number) => Math.max(highest, number), 0);
}
