/*
 * Numbers and texts as bytes that deflate makes small and that are read fast: small numbers take one byte, and Chinese
 * characters two (in UTF-8 they take three, and what follows them is harder to guess).
 */

/** Whole numbers from 0 on, in LEB128: seven bits a byte, the lowest first, all but the last byte with the eighth set. */
export function encodeNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
    bytes.push(number);
  }
  return Uint8Array.from(bytes);
}

/** A text in UTF-16, the lower byte of each code unit first; lone surrogates come back. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 255;
    bytes[2 * at + 1] = unit >>> 8;
  }
  return bytes;
}

/** So many code units become a string at once: they are arguments of a call, of which there may not be too many. */
const UNITS_AT_ONCE = 4096;

/** Reads a column from its start to its end: numbers that `encodeNumbers`, or texts that `encodeText` made. */
export class ColumnReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  /** @param length in UTF-16 code units */
  text(length: number): string {
    let text = '';
    for (let left = length; left > 0; left -= UNITS_AT_ONCE) {
      const units = new Uint16Array(Math.min(left, UNITS_AT_ONCE));
      for (let index = 0; index < units.length; index++) units[index] = this.byte() | (this.byte() << 8);
      text += String.fromCharCode(...units);
    }
    return text;
  }

  private byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
}
