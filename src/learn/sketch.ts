/**
 * Counts strings in a fixed amount of memory (Cormode and Muthukrishnan's count-min sketch, 2005). An estimate is never
 * below the true count; with N counted in all it is too high by more than e·N/width with a probability of at
 * most e^-depth. Counts don't depend on the order in which they came.
 */
export class CountMinSketch {
  private readonly rows: readonly Uint32Array[];

  /** @param width counters in a row, a power of two; 4 bytes each */
  constructor(
    private readonly width: number,
    depth: number,
  ) {
    this.rows = Array.from({ length: depth }, () => new Uint32Array(width));
  }

  add(text: string): void {
    let at = hash(text, FIRST_SEED);
    const step = hash(text, SECOND_SEED) | 1;
    for (const row of this.rows) {
      const index = at & (this.width - 1);
      row[index] = (row[index] as number) + 1;
      at = (at + step) | 0;
    }
  }

  estimate(text: string): number {
    let at = hash(text, FIRST_SEED);
    const step = hash(text, SECOND_SEED) | 1;
    let least = Number.POSITIVE_INFINITY;
    for (const row of this.rows) {
      least = Math.min(least, row[at & (this.width - 1)] as number);
      at = (at + step) | 0;
    }
    return least;
  }
}

/**
 * Remembers which strings it has seen, in a fixed amount of memory (Bloom, 1970). It never forgets one; with n strings it
 * takes a new one for seen with a probability of about (1 - e^(-4n/bits))^4.
 */
export class BloomFilter {
  private readonly words: Uint32Array;

  /** @param bits a power of two */
  constructor(private readonly bits: number) {
    this.words = new Uint32Array(bits >>> 5);
  }

  /** Whether the string was seen before; it is from now on. */
  seen(text: string): boolean {
    let at = hash(text, FIRST_SEED);
    const step = hash(text, SECOND_SEED) | 1;
    let seen = true;
    for (let round = 0; round < 4; round++) {
      const bit = at & (this.bits - 1);
      const word = this.words[bit >>> 5] as number;
      const mask = 1 << (bit & 31);
      if ((word & mask) === 0) seen = false;
      this.words[bit >>> 5] = word | mask;
      at = (at + step) | 0;
    }
    return seen;
  }
}

const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x9747b28c;

/** FNV-1a over UTF-16 code units, with the finishing steps of MurmurHash3, which spread short strings over all bits. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
