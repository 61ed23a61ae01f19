/**
 * Bytes as text for a page: five characters for four bytes, as in Ascii85 (RFC 1924 has the idea), where base64 takes
 * five and a third. The alphabet leaves out what ends a script element or means something in HTML, JSON or a shell: `<`,
 * `>`, `&`, `%`, quotes, the backslash, `$` and the backtick.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#()*+,-./:;=?@[]^_{|}~';
const BASE = 85;

const CODES = new TextEncoder().encode(ALPHABET);
const VALUES = new Uint8Array(128);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

/** @returns ASCII; the last one to three bytes take one character more than they are */
export function encodeBase85(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length / 4) * 5));
  let end = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0);
    const kept = Math.min(bytes.length - at, 4) + 1;
    for (let i = 4; i >= 0; i--) {
      if (i < kept) text[end + i] = CODES[value % BASE] as number;
      value = Math.floor(value / BASE);
    }
    end += kept;
  }
  return new TextDecoder('latin1').decode(text.subarray(0, end));
}

/** The bytes that `encodeBase85` was given. */
export function decodeBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  let end = 0;
  for (let at = 0; at < text.length; at += 5) {
    let value = 0;
    for (let i = 0; i < 5; i++) {
      // The highest digit fills up what was left out: it rounds up, so that the bytes before keep theirs.
      const digit = at + i < text.length ? VALUES[text.charCodeAt(at + i)] : BASE - 1;
      value = value * BASE + (digit as number);
    }
    for (let shift = 24; shift >= 0 && end < bytes.length; shift -= 8)
      bytes[end++] = (value / 2 ** shift) & 255;
  }
  return bytes;
}
