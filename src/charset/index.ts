import { isUtf8 } from 'node:buffer';
import type { Finding } from '../core/article.js';
import type { Decoded } from './decoded.js';
import { type Candidate, detect, hints } from './detect.js';
import { evidenceOfHtml, evidenceOfLines, mainEncoding } from './evidence.js';
import { isHtmlSource } from './html-source.js';
import { decodeAs, isSame, latin1 } from './iconv.js';
import { encodingOf } from './labels.js';
import { decodeLines, type Segments } from './lines.js';
import { decodePieces } from './mixed-html.js';
import { isIso2022, isNonsense, otherEncoding } from './other-encodings.js';
import { report } from './rules.js';
import { isDoubtful } from './short.js';
import { undecodable } from './undecodable.js';

export type { Decoded };

/** How much of UTF-16 is judged. Even. */
const SAMPLE_BYTES = 1024;

/** How much is looked at to tell whether bytes are HTML. */
const HTML_SAMPLE = 65_536;

/** What browsers don't read, no page is in. */
const NO_PAGE = { cp437: Number.NEGATIVE_INFINITY };

/** Byte order marks and what they announce. */
const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf8' },
  { bytes: [0xff, 0xfe], encoding: 'utf16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
] as const;

/** What is known of bytes before they are read. */
export interface Origin {
  /** Whether they are HTML; default: what they look like. */
  readonly isHtml?: boolean;
  /** The charset in the HTTP header that they came with, as it stands there: a hint, often wrong. */
  readonly header?: string;
}

/**
 * Bytes to text: byte order mark, strict UTF-8, UTF-16 without a mark, encodings of pages that are not Chinese, then line by line
 * (HTML: tag by tag) the encoding in which the text reads best; what the page says of it is a hint. The mark is not part of the
 * text. Bytes that can't be read become U+FFFD and are findings with their offset, and so is text in another encoding than the
 * rest; nothing throws.
 *
 * @param encoding overrides all detection; one that `isEncoding` accepts.
 */
export function decode(bytes: Uint8Array, encoding?: string, origin: Origin = {}): Decoded {
  const named = encoding === undefined ? undefined : (encodingOf(encoding) ?? encoding);
  const mark = BYTE_ORDER_MARKS.find((row) => row.bytes.every((byte, i) => bytes[i] === byte));
  const isMarked = mark !== undefined && (named === undefined || isSame(named, mark.encoding));
  const start = isMarked ? mark.bytes.length : 0;
  const body = bytes.subarray(start);
  if (named !== undefined) return decodeWhole(body, isMarked ? mark.encoding : named, start);
  if (mark === undefined) return decodeUnmarked(body, origin);
  const isSound = mark.encoding !== 'utf8' || isUtf8(body);
  return isSound ? decodeWhole(body, mark.encoding, start) : decodeParts(body, origin, start);
}

function decodeUnmarked(bytes: Uint8Array, origin: Origin): Decoded {
  if (isIso2022(bytes)) return readAsOther(bytes, 'iso-2022-jp');
  const isValid = isUtf8(bytes);
  if (isValid && !isDoubtful(bytes)) return decodeWhole(bytes, 'utf8', 0);
  const found = detect(bytes, undefined, hints(bytes, origin.header));
  if (isValid) return withDoubt(decodeWhole(bytes, found, 0));
  return decodeParts(bytes, origin, 0, found.startsWith('utf16') ? found : undefined);
}

/**
 * Bytes that may be in several encodings, or in one of another language.
 *
 * @param whole what all of them are in if they are Chinese, where that is known
 */
function decodeParts(bytes: Uint8Array, origin: Origin, start: number, whole?: Candidate): Decoded {
  const { isHtml = isHtmlSource(latin1(bytes, HTML_SAMPLE)), header } = origin;
  const priors = isHtml ? { ...hints(bytes, header), ...NO_PAGE } : hints(bytes, header);
  const evidence = isHtml ? evidenceOfHtml(bytes) : evidenceOfLines(bytes);
  const main = whole ?? mainEncoding(evidence, priors);
  if (start === 0 && evidence.invalid > evidence.valid) {
    const sample = whole === undefined ? evidence.sample : bytes.subarray(0, SAMPLE_BYTES);
    const other = otherEncoding(sample, main, priors);
    if (other !== undefined) return readAsOther(bytes, other);
  }
  if (whole !== undefined) return withDoubt(decodeWhole(bytes, whole, start));
  if (isHtml) return withDoubt(decodePieces(bytes, main, start));
  return withDoubt(join(decodeLines(bytes, main, evidence.valid === 0), start));
}

/** All of the bytes in one encoding. */
function decodeWhole(bytes: Uint8Array, encoding: string, start: number): Decoded {
  const text = decodeAs(bytes, encoding);
  const isSound = isSame(encoding, 'utf8') && isUtf8(bytes);
  return {
    text,
    encoding,
    findings: isSound ? [] : undecodable(text, bytes, encoding, { offset: start, line: 1 }),
  };
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
  return encodingOf(name) !== undefined;
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
