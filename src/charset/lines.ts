import { isAscii, isUtf8 } from 'node:buffer';
import { plausibility } from '../language/plausibility.js';
import { type Candidate, detect, LINE_CANDIDATES } from './detect.js';
import { decodeAs, latin1 } from './iconv.js';

/** Lines in a row that are in one encoding. */
export interface Segment {
  readonly encoding: Candidate;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Offset of `bytes`. */
  readonly start: number;
  /** 1-based line where it starts. */
  readonly line: number;
}

/** A text whose lines may be in several encodings, none of them UTF-16. */
export interface Segments {
  /** What most of the text is in. */
  readonly main: Candidate;
  /** In order; joined they are the text. */
  readonly segments: readonly Segment[];
}

const LINE_FEED = 0x0a;

/** A line in the main encoding reads like Chinese; one in another is below this, log10 a code unit. */
const ORDINARY = -3.6;

/** How much rarer a line in another encoding than the rest is, log10; one that is valid UTF-8 is hardly anything else. */
const MAIN = 4;
const VALID_UTF8 = 6;

/**
 * Decodes line by line, each in the encoding in which it reads best. Linear.
 *
 * @param main what most of the text is in
 * @param isOne whether no line is UTF-8
 */
export function decodeLines(bytes: Uint8Array, main: Candidate, isOne: boolean): Segments {
  const whole = isOne ? decodeAs(bytes, main) : '';
  if (isOne && whole.split('\n').every(isOrdinary)) {
    return { main, segments: [{ encoding: main, bytes, text: whole, start: 0, line: 1 }] };
  }
  const segments: Segment[] = [];
  let line = 1;
  let start = 0;
  let parts: string[] = [];
  let first = 1;
  let encoding: Candidate = main;
  const close = (end: number) => {
    if (end > start)
      segments.push({
        encoding,
        bytes: bytes.subarray(start, end),
        // At once: a long text in pieces would be there twice.
        text: encoding === 'utf8' ? decodeAs(bytes.subarray(start, end), 'utf8') : parts.join(''),
        start,
        line: first,
      });
    parts = [];
    start = end;
    first = line;
  };
  for (const [from, to] of lineRanges(bytes)) {
    const slice = bytes.subarray(from, to);
    const read = readLine(slice, main, encoding);
    if (read.encoding !== undefined && read.encoding !== encoding) {
      close(from);
      encoding = read.encoding;
    }
    if (encoding !== 'utf8') parts.push(read.text);
    line++;
  }
  close(bytes.length);
  return { main, segments };
}

/** A line as text, unless it is UTF-8 as most lines are, and its encoding; none for ASCII, which is the same in all. */
function readLine(
  slice: Uint8Array,
  main: Candidate,
  current: Candidate,
): { encoding?: Candidate; text: string } {
  if (isAscii(slice)) return { text: latin1(slice, slice.length) };
  const isValid = isUtf8(slice);
  if (isValid && main === 'utf8') return { encoding: main, text: '' };
  if (!isValid && main !== 'utf8') {
    const text = decodeAs(slice, main);
    if (isOrdinary(text)) return { encoding: main, text };
  }
  const priors: Partial<Record<Candidate, number>> = { [current]: MAIN / 2 };
  priors[main] = MAIN;
  if (isValid) priors.utf8 = VALID_UTF8;
  const encoding = detect(slice, LINE_CANDIDATES, priors);
  return { encoding, text: decodeAs(slice, encoding) };
}

function isOrdinary(text: string): boolean {
  return plausibility(text) >= text.length * ORDINARY;
}

/** Where each line starts and where it ends, behind its line feed. */
export function* lineRanges(bytes: Uint8Array): Generator<[from: number, to: number]> {
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(LINE_FEED, from);
    const to = at < 0 ? bytes.length : at + 1;
    yield [from, to];
    from = to;
  }
}
