/** The widest number that can be read as four bytes, wherever in the first it begins. */
const MAX_BITS = 25;
/** Bytes behind the last number that reading it may touch. */
const PADDING = 3;

/** Whole numbers from 0 on, each in the same number of bits, one after the other. */
export class PackedNumbers {
  private readonly mask: number;
  /** Reads four bytes at once. */
  private readonly view: DataView;

  /** @param bytes as `pack` made them */
  constructor(
    readonly bytes: Uint8Array,
    readonly bits: number,
    readonly length: number,
  ) {
    this.mask = 2 ** bits - 1;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  at(index: number): number {
    const bit = index * this.bits;
    return (this.view.getInt32(bit >>> 3, true) >>> (bit & 7)) & this.mask;
  }

  /** How many bytes numbers take. */
  static byteLength(bits: number, length: number): number {
    return Math.ceil((bits * length) / 8) + PADDING;
  }

  /**
   * Packs numbers in as few bits as the greatest of them needs.
   *
   * @throws RangeError when one needs more than 25 bits
   */
  static pack(numbers: ArrayLike<number>): PackedNumbers {
    const { length } = numbers;
    let bits = 1;
    for (let i = 0; i < length; i++) while ((numbers[i] as number) >= 2 ** bits) bits++;
    if (bits > MAX_BITS) throw new RangeError(`numbers of ${bits} bits: at most ${MAX_BITS}`);
    const bytes = new Uint8Array(PackedNumbers.byteLength(bits, length));
    for (let i = 0; i < length; i++) {
      const bit = i * bits;
      const shifted = (numbers[i] as number) * 2 ** (bit & 7);
      for (let k = 0; k <= PADDING; k++) {
        const at = (bit >>> 3) + k;
        bytes[at] = (bytes[at] as number) | Math.floor(shifted / 256 ** k);
      }
    }
    return new PackedNumbers(bytes, bits, length);
  }
}
