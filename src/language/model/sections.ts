import { endianness } from 'node:os';
import { PackedNumbers } from './packed-numbers.js';

/** First bytes of a model file; the digit is the version of the format. */
const MAGIC = 'n-gram 1';
/** Where the length of the header stands (uint32); the header, JSON in UTF-8, follows. */
const LENGTH_AT = 8;
const HEADER_AT = 12;
const ALIGNMENT = 8;

/** An array in a model file. */
export type Section = Uint16Array | Uint32Array | PackedNumbers;

interface Header {
  readonly info: unknown;
  /** Bytes of data after the header. */
  readonly size: number;
  /** The offset of each array from the start of the data, its number of elements, and the bits of each. */
  readonly sections: Readonly<Record<string, Place>>;
}
type Place = readonly [offset: number, length: number, bits: number];

/** What a model file holds: some JSON, and named arrays. */
export interface Sections {
  readonly info: unknown;
  readonly arrays: Readonly<Record<string, Section>>;
}

/** Lays arrays out in one buffer, little-endian, each at a multiple of 8 bytes, after a header in JSON. */
export function packSections({ info, arrays }: Sections): Uint8Array {
  let offset = 0;
  const sections: Record<string, Place> = {};
  for (const [name, array] of Object.entries(arrays)) {
    const bits = array instanceof PackedNumbers ? array.bits : array.BYTES_PER_ELEMENT * 8;
    sections[name] = [offset, array.length, bits];
    offset = align(offset + bytesOf(array).length);
  }
  const header = new TextEncoder().encode(JSON.stringify({ info, size: offset, sections } satisfies Header));
  const dataAt = align(HEADER_AT + header.length);
  const packed = new Uint8Array(dataAt + offset);
  packed.set(new TextEncoder().encode(MAGIC));
  new DataView(packed.buffer).setUint32(LENGTH_AT, header.length, true);
  packed.set(header, HEADER_AT);
  for (const [name, array] of Object.entries(arrays)) {
    const [offset] = sections[name] as Place;
    packed.set(bytesOf(array), dataAt + offset);
  }
  return packed;
}

/**
 * Reads the header of a buffer. The arrays are views on it; nothing is copied.
 *
 * @throws Error when the buffer holds no model of this version, or not all of it
 */
export class SectionReader {
  readonly info: unknown;
  private readonly sections: Header['sections'];
  private readonly dataAt: number;

  constructor(private readonly buffer: ArrayBufferLike) {
    if (endianness() !== 'LE') throw new Error('the language model needs a little-endian machine');
    if (buffer.byteLength < HEADER_AT || this.text(0, LENGTH_AT) !== MAGIC) {
      throw new Error(`not a language model of this version: it must start with '${MAGIC}'`);
    }
    const headerEnd = HEADER_AT + new DataView(buffer).getUint32(LENGTH_AT, true);
    const { info, size, sections } = JSON.parse(this.text(HEADER_AT, headerEnd)) as Header;
    this.info = info;
    this.sections = sections;
    this.dataAt = align(headerEnd);
    if (buffer.byteLength < this.dataAt + size) throw new Error('the language model is cut off');
  }

  uint16(name: string): Uint16Array {
    const [offset, length] = this.place(name, 16);
    return new Uint16Array(this.buffer, offset, length);
  }

  uint32(name: string): Uint32Array {
    const [offset, length] = this.place(name, 32);
    return new Uint32Array(this.buffer, offset, length);
  }

  packed(name: string): PackedNumbers {
    const [offset, length, bits] = this.place(name);
    const bytes = new Uint8Array(this.buffer, offset, PackedNumbers.byteLength(bits, length));
    return new PackedNumbers(bytes, bits, length);
  }

  private place(name: string, bits?: number): Place {
    const place = this.sections[name];
    if (place === undefined || place[2] !== (bits ?? place[2])) {
      throw new Error(`the language model has no ${name} of this kind`);
    }
    return [this.dataAt + place[0], place[1], place[2]];
  }

  private text(start: number, end: number): string {
    // Copied: a decoder refuses shared memory.
    return new TextDecoder().decode(new Uint8Array(this.buffer).slice(start, end));
  }
}

function bytesOf(array: Section): Uint8Array {
  if (array instanceof PackedNumbers) return array.bytes;
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
