import { isAscii, isUtf8 } from 'node:buffer';
import { type Candidate, detect, LINE_CANDIDATES } from './detect.js';
import { lineRanges } from './lines.js';
import { type Piece, piecesOf } from './pieces.js';

/** What tells the encoding of most of a text, none of it UTF-16. */
export interface Evidence {
  /** The first parts that are not UTF-8, 1,024 bytes at most. */
  readonly sample: Uint8Array;
  /** How many bytes of parts beyond ASCII are UTF-8, and how many are not. */
  readonly valid: number;
  readonly invalid: number;
}

/** What is known before the bytes are looked at, log10. */
export type Priors = Partial<Record<Candidate, number>>;

const SAMPLE_BYTES = 1024;

/** So many bytes of ASCII are left round the others: letters with accents are judged by their neighbours. */
const CONTEXT = 16;

/** By the lines of a text. */
export function evidenceOfLines(bytes: Uint8Array): Evidence {
  return evidenceOf(linesOf(bytes));
}

/** By the text of an HTML page, which most of its bytes are not: markup is ASCII, and scripts are in whatever encoding. */
export function evidenceOfHtml(bytes: Uint8Array): Evidence {
  const text = evidenceOf(partsOf(bytes, (piece) => piece.isText));
  return text.valid + text.invalid > 0 ? text : evidenceOf(partsOf(bytes, () => true));
}

/** UTF-8 if more of the text is than isn't; else what the parts that aren't are in. */
export function mainEncoding({ sample, valid, invalid }: Evidence, priors: Priors): Candidate {
  return valid >= invalid ? 'utf8' : detect(sample, LINE_CANDIDATES, priors);
}

function evidenceOf(parts: Iterable<Uint8Array>): Evidence {
  const sample: Uint8Array[] = [];
  let sampled = 0;
  let valid = 0;
  let invalid = 0;
  for (const part of parts) {
    if (isAscii(part)) continue;
    if (isUtf8(part)) valid += part.length;
    else {
      invalid += part.length;
      const start = part.subarray(0, SAMPLE_BYTES - sampled);
      sampled += start.length;
      if (start.length > 0) sample.push(start);
    }
  }
  return { sample: Buffer.concat(sample), valid, invalid };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (const [from, to] of lineRanges(bytes)) yield bytes.subarray(from, to);
}

function* partsOf(bytes: Uint8Array, counts: (piece: Piece) => boolean): Generator<Uint8Array> {
  for (const piece of piecesOf(bytes)) {
    if (counts(piece)) yield beyondAscii(bytes.subarray(piece.from, piece.to));
  }
}

/** What of bytes is not ASCII, with a little round it. */
export function beyondAscii(bytes: Uint8Array): Uint8Array {
  if (isAscii(bytes)) return bytes.subarray(0, 0);
  const runs: Uint8Array[] = [];
  let start = 0;
  let end = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    if (at - CONTEXT > end) {
      runs.push(bytes.subarray(start, end));
      start = at - CONTEXT;
    }
    end = Math.min(bytes.length, at + CONTEXT);
  }
  return Buffer.concat([...runs, bytes.subarray(start, end)]);
}
