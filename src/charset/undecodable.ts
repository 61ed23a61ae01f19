import type { Finding } from '../core/article.js';
import { lazyIconv } from './iconv.js';
import { report } from './rules.js';

/** What decoders write for bytes they can't read. */
const REPLACEMENT = '\uFFFD';

/** U+FFFD in UTF-8: damage from before, which this decoder read without fault. */
const REPLACEMENT_UTF8 = [0xef, 0xbf, 0xbd];

interface Place {
  readonly offset: number;
  /** 1-based. */
  readonly line: number;
}

/**
 * The places of a decoded text that its decoder could not read: one finding a line, for the first of them.
 *
 * @param start where `bytes` start in the scrape, which may have a byte order mark and other lines before them.
 */
export function undecodable(text: string, bytes: Uint8Array, encoding: string, start: Place): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes(REPLACEMENT)) return findings;
  const wide = /^utf-?16/i.test(encoding);
  let lineStart = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const at = line.indexOf(REPLACEMENT);
    const offset = lineStart + byteLength(line.slice(0, Math.max(at, 0)), encoding);
    if (at >= 0 && !REPLACEMENT_UTF8.every((byte, i) => bytes[offset + i] === byte)) {
      findings.push(finding(start.line + index, start.offset + offset, encoding));
    }
    // The bytes of a bad line don't tell its length; the next line feed does (no trail byte is one).
    lineStart = wide ? lineStart + 2 * (line.length + 1) : bytes.indexOf(0x0a, lineStart) + 1;
  }
  return findings;
}

function finding(line: number, offset: number, encoding: string): Finding {
  const message = `bytes at offset ${offset} are not valid ${encoding} and were read as U+FFFD; if the scrape is in another encoding, name it with the option encoding`;
  return report('undecodable-bytes', { number: line }, message);
}

function byteLength(text: string, encoding: string): number {
  return /^utf-?8$/i.test(encoding) ? Buffer.byteLength(text) : lazyIconv().encode(text, encoding).length;
}
