import { isUtf8 } from 'node:buffer';
import type { Finding } from '../core/article.js';
import { type Candidate, detect, hints } from './detect.js';
import { decodeAs, isSame, lazyIconv, toBuffer } from './iconv.js';
import { decodeLines, type Segments } from './lines.js';
import { isNonsense, otherEncoding } from './other-encodings.js';
import { report } from './rules.js';
import { isDoubtful } from './short.js';
import { undecodable } from './undecodable.js';

/** Decoded bytes: the text, how it was read, and what could not be. */
export interface Decoded {
  readonly text: string;
  /** An iconv-lite name, such as `utf8` or `gb18030`; where lines differ, that of most of the text. */
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
 * Bytes to text: byte order mark, strict UTF-8, UTF-16 without a mark, encodings of pages that are not Chinese, then line by line the encoding in which the text
 * reads best. The mark is not part of the text. Bytes that can't be read become U+FFFD and are findings with their
 * offset, and so are lines in another encoding than the rest; nothing throws.
 *
 * @param encoding overrides all detection; one that `isEncoding` accepts.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((row) => row.bytes.every((byte, i) => bytes[i] === byte));
  const isMarked = mark !== undefined && (encoding === undefined || isSame(encoding, mark.encoding));
  const start = isMarked ? mark.bytes.length : 0;
  const body = bytes.subarray(start);
  const given = isMarked ? mark.encoding : encoding;
  const found = given === undefined ? detectWhole(body) : undefined;
  const other = given === undefined ? otherEncoding(body, found) : undefined;
  if (other !== undefined) return readAsOther(body, other);
  const chosen = given ?? found;
  const isMixed = encoding === undefined && (chosen === undefined || chosen === 'utf8') && !isUtf8(body);
  if (isMixed) return withDoubt(join(decodeLines(body), start));
  if (isUtf8(body) && chosen !== undefined && isSame(chosen, 'utf8')) {
    return { text: toBuffer(body).toString('utf8'), encoding: chosen, findings: [] };
  }
  const whole = chosen ?? 'utf8';
  const text = decodeAs(body, whole);
  const decoded = {
    text,
    encoding: whole,
    findings: undecodable(text, body, whole, { offset: start, line: 1 }),
  };
  return given === undefined ? withDoubt(decoded) : decoded;
}

/** Says so if the encoding in which a text reads best is none in which it reads well. */
function withDoubt(decoded: Decoded): Decoded {
  const { text, encoding, findings } = decoded;
  if (encoding === 'utf8' || !isNonsense(text)) return decoded;
  const message = `the scrape reads as no language in any encoding that is tried; it was read as ${encoding}, which is likely wrong: name its encoding with the option encoding`;
  return { text, encoding, findings: [report('other-encoding', { number: 1 }, message), ...findings] };
}

/** Bytes that are no Chinese page, in the encoding that they are likely in, which is said. */
function readAsOther(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeAs(bytes, encoding);
  const message = `the scrape reads as no Chinese encoding and was read as ${encoding}; if that is wrong, name another with the option encoding`;
  const findings = [report('other-encoding', { number: 1 }, message)];
  return {
    text,
    encoding,
    findings: [...findings, ...undecodable(text, bytes, encoding, { offset: 0, line: 1 })],
  };
}

/** Whether a name is an encoding that `decode` knows. */
export function isEncoding(name: string): boolean {
  return isSame(name, 'iso2022jp') || lazyIconv().encodingExists(name);
}

/** The encoding of bytes without a mark, if all of them are in one: UTF-8, UTF-16, or what a few bytes may be in. */
function detectWhole(bytes: Uint8Array): Candidate | undefined {
  if (isUtf8(bytes) && !isDoubtful(bytes)) return 'utf8';
  const found = detect(bytes, undefined, hints(bytes));
  return found.startsWith('utf16') || isUtf8(bytes) ? found : undefined;
}

function join({ main, segments }: Segments, offset: number): Decoded {
  const findings: Finding[] = [];
  for (const { encoding, bytes, text, start, line } of segments) {
    if (encoding !== main) findings.push(mixed(line, text, encoding, main));
    findings.push(...undecodable(text, bytes, encoding, { offset: offset + start, line }));
  }
  return { text: segments.map(({ text }) => text).join(''), encoding: main, findings };
}

function mixed(line: number, text: string, encoding: string, main: string): Finding {
  const last = line + text.trimEnd().split('\n').length - 1;
  const lines = last > line ? `lines ${line} to ${last} are` : 'the line is';
  const message = `${lines} in ${encoding}, most of the scrape is in ${main}; if that is wrong, name one with the option encoding`;
  return report('mixed-encodings', { number: line }, message);
}
