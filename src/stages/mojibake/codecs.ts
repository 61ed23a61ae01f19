import { decodePair, encodeUnit, isLead, isTrail } from '../../language/gbk.js';

/** Bytes from a text as one charset would write it, or text from bytes; `undefined` where that can't be done. */
export interface Codec {
  encode(text: string): Uint8Array | undefined;
  decode(bytes: Uint8Array): string | undefined;
}

/** The byte that code page 936 reads as a euro sign, alone. Half of all Chinese marks have it in UTF-8. */
const EURO = 0x80;

/** GBK as Windows reads it. */
export const gbk: Codec = {
  encode(text) {
    const bytes: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const pair = encodeUnit(unit);
      if (unit < 0x80) bytes.push(unit);
      else if (text[i] === '€') bytes.push(EURO);
      else if (pair) bytes.push(pair >> 8, pair & 0xff);
      else return undefined;
    }
    return Uint8Array.from(bytes);
  },
  decode(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (byte < 0x80) {
        text += String.fromCharCode(byte);
        continue;
      }
      if (byte === EURO) {
        text += '€';
        continue;
      }
      const trail = bytes[++i] ?? 0;
      const unit = isLead(byte) && isTrail(trail) ? decodePair((byte << 8) | trail) : 0;
      if (unit === 0) return undefined;
      text += String.fromCharCode(unit);
    }
    return text;
  },
};

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
export const latin1: Codec = singleByte(Array.from({ length: 0x100 }, (_, byte) => byte));

/**
 * What Windows-1252 has for bytes 80 to 9F; its five holes stay control characters, as browsers read them. Source: WHATWG
 * Encoding Standard. (Not `TextDecoder`: that of Node 20 takes Windows-1252 for Latin-1.)
 */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Windows-1252, as browsers read pages that say Latin-1. */
export const windows1252: Codec = singleByte(
  Array.from({ length: 0x100 }, (_, byte) =>
    byte >= 0x80 && byte <= 0x9f ? SPECIALS.charCodeAt(byte - 0x80) : byte,
  ),
);

/** A charset of one byte a character, from the code unit of each byte. */
function singleByte(units: readonly number[]): Codec {
  const bytesOf = new Map(units.map((unit, byte) => [unit, byte]));
  return {
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
