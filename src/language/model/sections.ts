import { endianness } from 'node:os';

/** First bytes of a model file; the digit is the version of the format. */
const MAGIC = 'n-gram 1';
/** Where the length of the header stands (uint32); the header, JSON in UTF-8, follows. */
const LENGTH_AT = 8;
const HEADER_AT = 12;
const ALIGNMENT = 8;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array };
type Type = keyof typeof TYPES;
export type Section = InstanceType<(typeof TYPES)[Type]>;

interface Header {
  readonly info: unknown;
  /** Type, offset from the start of the data and number of elements of each array. */
  readonly sections: Readonly<Record<string, readonly [type: Type, offset: number, length: number]>>;
}

/** What a model file holds: some JSON, and named typed arrays. */
export interface Sections {
  readonly info: unknown;
  readonly arrays: Readonly<Record<string, Section>>;
}

/** Lays arrays out in one buffer, little-endian, each at a multiple of 8 bytes, after a header in JSON. */
export function packSections({ info, arrays }: Sections): Uint8Array {
  let offset = 0;
  const sections: Record<string, [Type, number, number]> = {};
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = [array.constructor.name as Type, offset, array.length];
    offset = align(offset + array.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ info, sections } satisfies Header));
  const dataAt = align(HEADER_AT + header.length);
  const packed = new Uint8Array(dataAt + offset);
  packed.set(new TextEncoder().encode(MAGIC));
  new DataView(packed.buffer).setUint32(LENGTH_AT, header.length, true);
  packed.set(header, HEADER_AT);
  for (const [name, array] of Object.entries(arrays)) {
    const at = dataAt + (sections[name] as [Type, number, number])[1];
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
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
    const { info, sections } = JSON.parse(this.text(HEADER_AT, headerEnd)) as Header;
    this.info = info;
    this.sections = sections;
    this.dataAt = align(headerEnd);
  }

  /** @throws Error when there is no such array */
  array<T extends Type>(type: T, name: string): InstanceType<(typeof TYPES)[T]> {
    const section = this.sections[name];
    if (section?.[0] !== type) throw new Error(`the language model has no ${type} named ${name}`);
    const [, offset, length] = section;
    return new TYPES[type](this.buffer as ArrayBuffer, this.dataAt + offset, length) as InstanceType<
      (typeof TYPES)[T]
    >;
  }

  private text(start: number, end: number): string {
    // Copied: a decoder refuses shared memory.
    return new TextDecoder().decode(new Uint8Array(this.buffer).slice(start, end));
  }
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
