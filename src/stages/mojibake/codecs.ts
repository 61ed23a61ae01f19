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

/**
 * Latin-1 and Windows-1252 in one, as browsers read both: bytes 80 to 9F are curly quotes and the like where
 * Windows-1252 has them, and control characters where it has none or the page was read as Latin-1.
 */
export const latin: Codec = {
  encode(text) {
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const byte = unit <= 0xff ? unit : windows1252().get(unit);
      if (byte === undefined) return undefined;
      bytes[i] = byte;
    }
    return bytes;
  },
  decode: (bytes) => new TextDecoder('windows-1252').decode(bytes),
};

let specials: Map<number, number> | undefined;

/** Bytes 80 to 9F by the code unit that Windows-1252 gives them. */
function windows1252(): ReadonlyMap<number, number> {
  if (!specials) {
    const bytes = Uint8Array.from({ length: 0x20 }, (_, i) => 0x80 + i);
    const units = [...new TextDecoder('windows-1252').decode(bytes)];
    specials = new Map(units.map((character, i) => [character.charCodeAt(0), 0x80 + i]));
  }
  return specials;
}
