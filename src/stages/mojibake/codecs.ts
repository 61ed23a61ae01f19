import { createRequire } from 'node:module';
import { decodePair, encodeUnit, isLead, isTrail } from '../../language/gbk.js';

const require = createRequire(import.meta.url);

/** Bytes from a text as one charset would write it, or text from bytes; `undefined` where that can't be done. */
export interface Codec {
  encode(text: string): Uint8Array | undefined;
  decode(bytes: Uint8Array): string | undefined;
}

/** A charset of pairs: ASCII, and characters of two bytes. A pair is `lead << 8 | trail`; 0 stands for "none". */
export interface PairCodec extends Codec {
  /** The code unit of a pair. */
  unitOf(pair: number): number;
}

/** A charset of single bytes. */
export interface ByteCodec extends Codec {
  readonly isSingleByte: true;
}

/** The byte that code page 936 reads as a euro sign, alone. Half of all Chinese marks have it in UTF-8. */
const EURO = 0x80;

/** GBK as Windows reads it. */
export const gbk: PairCodec = pairCodec(
  (pair) => (isLead(pair >> 8) && isTrail(pair & 0xff) ? decodePair(pair) : 0),
  (unit) => (unit === EURO_SIGN ? EURO : encodeUnit(unit)),
);
const EURO_SIGN = '€'.charCodeAt(0);

/** Big5 as browsers read it, with Hong Kong's characters of the Basic Multilingual Plane; private use for the rest. */
export const big5: PairCodec = pairCodec(
  (pair) => big5Tables().units[pair] as number,
  (unit) => big5Tables().pairs[unit] as number,
);

interface Tables {
  readonly units: Uint16Array;
  readonly pairs: Uint16Array;
}

let tables: Tables | undefined;

/** Made on first need, from two decoders: one has Hong Kong's characters, the other numbers what is no character. */
function big5Tables(): Tables {
  if (tables) return tables;
  const iconv: typeof import('iconv-lite') = require('iconv-lite');
  const privateUse = new TextDecoder('big5');
  tables = { units: new Uint16Array(0x10000), pairs: new Uint16Array(0x10000) };
  for (let lead = 0xfe; lead >= 0x81; lead--) {
    for (let trail = 0xfe; trail >= 0x40; trail--) {
      const bytes = Uint8Array.of(lead, trail);
      const standard = iconv.decode(Buffer.from(bytes), 'big5hkscs');
      const text = standard.includes('\uFFFD') ? privateUse.decode(bytes) : standard;
      const unit = text.charCodeAt(0);
      if (text.length !== 1 || unit < 0x80 || unit === 0xfffd) continue;
      tables.units[(lead << 8) | trail] = unit;
      // Two characters stand twice (兀 and 嗀): the first place is the one that is written.
      tables.pairs[unit] = (lead << 8) | trail;
    }
  }
  return tables;
}

/** UTF-8, strict. */
export const utf8: Codec = {
  encode: (text) => new TextEncoder().encode(text),
  decode(bytes) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
};

/** Latin-1: each byte is the code point of its number. */
export const latin1: ByteCodec = singleByte(Array.from({ length: 0x100 }, (_, byte) => byte));

/**
 * What Windows-1252 has for bytes 80 to 9F; its five holes stay control characters, as browsers read them. Source: WHATWG
 * Encoding Standard. (Not `TextDecoder`: that of Node 20 takes Windows-1252 for Latin-1.)
 */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Windows-1252, as browsers read pages that say Latin-1. */
export const windows1252: ByteCodec = singleByte(
  Array.from({ length: 0x100 }, (_, byte) =>
    byte >= 0x80 && byte <= 0x9f ? SPECIALS.charCodeAt(byte - 0x80) : byte,
  ),
);

/** A charset of pairs, from its tables. `codeOf` may give a single byte from 80. */
function pairCodec(unitOf: (pair: number) => number, codeOf: (unit: number) => number): PairCodec {
  return {
    unitOf,
    encode(text) {
      const bytes: number[] = [];
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        const code = unit < 0x80 ? unit : codeOf(unit);
        if (code > 0xff) bytes.push(code >> 8, code & 0xff);
        else if (code > 0 || unit === 0) bytes.push(code);
        else return undefined;
      }
      return Uint8Array.from(bytes);
    },
    decode(bytes) {
      let text = '';
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i] as number;
        const isAlone = byte < 0x80 || (byte === EURO && codeOf(EURO_SIGN) === EURO);
        const unit = isAlone ? (byte === EURO ? EURO_SIGN : byte) : unitOf((byte << 8) | (bytes[++i] ?? 0));
        if (unit === 0 && !isAlone) return undefined;
        text += String.fromCharCode(unit);
      }
      return text;
    },
  };
}

/** A charset of one byte a character, from the code unit of each byte. */
function singleByte(units: readonly number[]): ByteCodec {
  const bytesOf = new Map(units.map((unit, byte) => [unit, byte]));
  return {
    isSingleByte: true,
    encode(text) {
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) {
        const byte = bytesOf.get(text.charCodeAt(i));
        if (byte === undefined) return undefined;
        bytes[i] = byte;
      }
      return bytes;
    },
    decode: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(units[byte] as number)).join(''),
  };
}

/** What cannot be written. */
export const NO_CODE = -1;

const readings = new Map<Codec, Int32Array>();

/** The bytes of each code unit, one or a pair, in a charset that is not UTF-8: `codesOf(gbk)[unit]`. Made on first need. */
export function codesOf(codec: Codec): Int32Array {
  const made = readings.get(codec);
  if (made) return made;
  const codes = new Int32Array(0x10000).fill(NO_CODE);
  for (let unit = 0; unit < 0x10000; unit++) {
    const bytes = codec.encode(String.fromCharCode(unit));
    if (bytes)
      codes[unit] =
        bytes.length === 1 ? (bytes[0] as number) : ((bytes[0] as number) << 8) | (bytes[1] as number);
  }
  readings.set(codec, codes);
  return codes;
}
