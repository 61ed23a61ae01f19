import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** iconv-lite, loaded when the first scrape needs it: most are UTF-8 and don't. */
export function lazyIconv(): typeof import('iconv-lite') {
  return require('iconv-lite');
}

/** Bytes as text; what can't be read becomes U+FFFD. A byte order mark is kept. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (isSame(encoding, 'utf8')) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (isSame(encoding, 'iso2022jp')) return new TextDecoder('iso-2022-jp').decode(bytes);
  return lazyIconv().decode(toBuffer(bytes), encoding, { stripBOM: false });
}

/** The same bytes as a Buffer, not copied. */
export function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The start of bytes as characters of one byte: ASCII is what it is, in all encodings of pages but UTF-16. */
export function latin1(bytes: Uint8Array, length: number): string {
  return toBuffer(bytes.subarray(0, length)).toString('latin1');
}

/** `UTF-8` is `utf8`, and plain `UTF-16` takes the byte order of its mark. */
export function isSame(name: string, canonical: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return plain === canonical || (plain === 'utf16' && canonical.startsWith('utf16'));
}
