import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import { lazy } from '../core/lazy.js';
import { gbkTables } from './gbk.js';
import { decodePairs, type PairTables, pairTables } from './pair-tables.js';

const require = createRequire(import.meta.url);

/** Bytes from a text as one charset would write it, or text from bytes; `undefined` where that can't be done. */
export interface Codec {
  encode(text: string): Uint8Array | undefined;
  decode(bytes: Uint8Array): string | undefined;
}

/** What cannot be written. */
export const NO_CODE = -1;

/** A charset whose characters are one byte or two. */
export interface TableCodec extends Codec {
  /** The bytes of each code unit, one or a pair, or `NO_CODE`: `codes()[unit]`. Made on first need. */
  readonly codes: () => Int32Array;
}

/** A charset of pairs: ASCII, and characters of two bytes. A pair is `lead << 8 | trail`; 0 stands for "none". */
export interface PairCodec extends TableCodec {
  /** The code unit of a pair. */
  unitOf(pair: number): number;
  /** The pair of a character beyond the Basic Multilingual Plane. */
  pairOf(character: string): number;
  /** The pairs that are read as a code unit too, besides the one that is written for it. */
  otherPairs(unit: number): readonly number[] | undefined;
}

/** A charset of single bytes. */
export interface ByteCodec extends TableCodec {
  readonly isSingleByte: true;
}

/** The byte that code page 936 reads as a euro sign, alone. Half of all Chinese marks have it in UTF-8. */
const EURO = 0x80;

const EURO_SIGN = '€'.charCodeAt(0);

/** GBK as browsers and Windows read it, with their private-use characters for pairs that are none. */
export const gbk: PairCodec = pairCodec(gbkTables, EURO_SIGN);

/** Big5 as browsers read it, with Hong Kong's characters of the Basic Multilingual Plane; private use for the rest. */
export const big5: PairCodec = pairCodec(
  lazy(() => {
    const iconv: typeof import('iconv-lite') = require('iconv-lite');
    const decoder = new TextDecoder('big5');
    const privateUse = decodePairs((bytes) => decoder.decode(bytes));
    const standard = decodePairs((bytes) => iconv.decode(Buffer.from(bytes), 'big5hkscs'));
    const tables = pairTables(
      standard.map((text, i) => (text.includes('\uFFFD') ? (privateUse[i] as string) : text)),
    );
    // Windows has private use where others have Hong Kong's characters.
    const { pairs } = pairTables(privateUse);
    for (let unit = 0xe000; unit <= 0xf8ff; unit++) tables.pairs[unit] ||= pairs[unit] as number;
    return tables;
  }),
);

const encoder = new TextEncoder();

/** UTF-8, strict. */
export const utf8: Codec = {
  encode: (text) => encoder.encode(text),
  // Most of what a search tries is none: to ask first is much cheaper than a decoder that throws.
  decode: (bytes) =>
    isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() : undefined,
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

/**
 * A code page of single bytes, as iconv-lite has it, which takes it from the vendors' tables; bytes without a character stay
 * control characters.
 */
export function codePage(name: string): ByteCodec {
  const make = lazy(() => {
    const iconv: typeof import('iconv-lite') = require('iconv-lite');
    const units = Array.from({ length: 0x100 }, (_, byte) => {
      const unit = iconv.decode(Buffer.of(byte), name).charCodeAt(0);
      return unit === 0xfffd ? byte : unit;
    });
    return singleByte(units);
  });
  return {
    isSingleByte: true,
    codes: () => make().codes(),
    encode: (text) => make().encode(text),
    decode: (bytes) => make().decode(bytes),
  };
}

/** A charset of pairs, from its tables. `alone` is a character that is the byte 80. */
function pairCodec(tables: () => PairTables, alone = 0): PairCodec {
  const codes = lazy(() => {
    const made = Int32Array.from(tables().pairs, (pair) => pair || NO_CODE);
    for (let unit = 0; unit < 0x80; unit++) made[unit] = unit;
    if (alone > 0) made[alone] = EURO;
    return made;
  });
  return {
    codes,
    unitOf: (pair) => tables().units[pair] as number,
    otherPairs: (unit) => tables().others.get(unit),
    pairOf: (character) => tables().astral.get(character) ?? 0,
    encode(text) {
      const codeOf = codes();
      const bytes = new Uint8Array(text.length * 2);
      let length = 0;
      for (let i = 0; i < text.length; i++) {
        const code = codeOf[text.charCodeAt(i)] as number;
        if (code === NO_CODE) return undefined;
        if (code > 0xff) bytes[length++] = code >> 8;
        bytes[length++] = code & 0xff;
      }
      return bytes.subarray(0, length);
    },
    decode(bytes) {
      const { units } = tables();
      let text = '';
      for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i] as number;
        if (byte < 0x80) text += String.fromCharCode(byte);
        else if (byte === EURO && alone > 0) text += String.fromCharCode(alone);
        else {
          const unit = units[(byte << 8) | (bytes[++i] ?? 0)] as number;
          if (unit === 0) return undefined;
          text += String.fromCharCode(unit);
        }
      }
      return text;
    },
  };
}

/** A charset of one byte a character, from the code unit of each byte. */
function singleByte(units: readonly number[]): ByteCodec {
  const codes = lazy(() => {
    const made = new Int32Array(0x10000).fill(NO_CODE);
    for (const [byte, unit] of units.entries()) made[unit] = byte;
    return made;
  });
  return {
    isSingleByte: true,
    codes,
    encode(text) {
      const codeOf = codes();
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < text.length; i++) {
        const byte = codeOf[text.charCodeAt(i)] as number;
        if (byte === NO_CODE) return undefined;
        bytes[i] = byte;
      }
      return bytes;
    },
    decode(bytes) {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(units[byte] as number);
      return text;
    },
  };
}
