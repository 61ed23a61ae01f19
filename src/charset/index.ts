import { isUtf8 } from 'node:buffer';
import type { Finding } from '../article.js';
import { detect, utf16 } from './detect.js';
import { lazyIconv } from './iconv.js';
import { undecodable } from './undecodable.js';

/** Decoded bytes: the text, how it was read, and what could not be. */
export interface Decoded {
  readonly text: string;
  /** An iconv-lite name, such as `utf8` or `gb18030`. */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/** Byte order marks and what they announce. */
const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf8' },
  { bytes: [0xff, 0xfe], encoding: 'utf16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
] as const;

/**
 * Bytes to text: byte order mark, strict UTF-8, UTF-16 without a mark, then a detector. The mark is not part of
 * the text. Bytes that can't be read become U+FFFD and are findings with their offset; nothing throws.
 *
 * @param encoding overrides all detection; one that `isEncoding` accepts.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((row) => row.bytes.every((byte, i) => bytes[i] === byte));
  if (!encoding && !mark && isUtf8(bytes)) {
    const text = toBuffer(bytes).toString('utf8');
    // UTF-16 of ASCII is valid UTF-8 with zero characters; no UTF-8 text has any.
    if (!text.includes('\0') || !utf16(bytes)) return { text, encoding: 'utf8', findings: [] };
  }
  const isMarked = mark !== undefined && (encoding === undefined || isSame(encoding, mark.encoding));
  const chosen = isMarked ? mark.encoding : (encoding ?? detect(bytes));
  const start = isMarked ? mark.bytes.length : 0;
  const body = bytes.subarray(start);
  const text = decodeAs(body, chosen);
  return { text, encoding: chosen, findings: undecodable(text, body, chosen, start) };
}

/** Whether a name is an encoding that `decode` knows. */
export function isEncoding(name: string): boolean {
  return lazyIconv().encodingExists(name);
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (isSame(encoding, 'utf8')) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return lazyIconv().decode(toBuffer(bytes), encoding, { stripBOM: false });
}

/** The same bytes as a Buffer, not copied. */
function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** `UTF-8` is `utf8`, and plain `UTF-16` takes the byte order of its mark. */
function isSame(name: string, canonical: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return plain === canonical || (plain === 'utf16' && canonical.startsWith('utf16'));
}
