import { unitScores } from '../../language/plausibility.js';
import { type Codec, codesOf, NO_CODE, type PairCodec } from './codecs.js';

/** A byte, or one of the holes below. */
export type Token = number;

/** One or two bytes that the decoder could not read and replaced by one sign. */
export const HOLE = -1;
/** One byte that left no trace. */
export const VANISHED = -2;

/** A part of a line that may be misread text, as UTF-16 offsets, and the bytes it was read from. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/** No byte: the character can't have been read. */
const NO_CODE_TOKEN = -3;

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
const SPACE = 0x20;

/** Any number of bytes of the character may still come: after a hole. */
const ANY = -1;

/** How many bytes of UTF-8 follow a lead byte; `undefined` for a byte that is none. */
function followers(byte: number): number | undefined {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : undefined;
}

/**
 * The longest parts of a line that are well-formed UTF-8 when read back to bytes, apart from holes. Linear: a part that
 * ends is at most three characters longer than what is kept of it.
 *
 * @param vanishing whether a byte may have left no trace, as control characters do.
 */
export function* utf8Spans(text: string, read: Codec, vanishing: boolean): Generator<Span> {
  const codes = codesOf(read);
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    const isLost = unit === REPLACEMENT && vanishing && isContinued(text, start + 1, codes);
    if (!isLost && (unit < 0x80 || !isStart(codes[unit] as number))) continue;
    const tokens: Token[] = [];
    let need = 0;
    let end = start;
    let kept = 0;
    for (let i = start; i < text.length; i++) {
      const next = text.charCodeAt(i);
      const code = codes[next] as number;
      if (next === REPLACEMENT || (next === QUESTION && (need !== 0 || isContinued(text, i + 1, codes)))) {
        tokens.push(HOLE);
        need = ANY;
        end = i + 1;
        kept = tokens.length;
        continue;
      }
      if (vanishing && next === SPACE && need > 0) {
        // A no-break space that became an ordinary one.
        tokens.push(VANISHED);
        need--;
        continue;
      }
      if (code === NO_CODE) break;
      const bytes = code > 0xff ? [code >> 8, code & 0xff] : [code];
      const after = bytes.reduce(
        (state: number | undefined, byte) => step(state, byte, vanishing, tokens),
        need,
      );
      if (after === undefined) break;
      need = after;
      if (code >= 0x80 && (code > 0xff ? need === 0 && !isShort(tokens) : need <= 0)) {
        end = i + 1;
        kept = tokens.length;
      }
    }
    if (end > start) {
      yield { from: start, to: end, tokens: tokens.slice(0, kept) };
      start = end - 1;
    }
  }
}

/** Whether the bytes of a character that has lost its first follow. */
function isContinued(text: string, at: number, codes: Int32Array): boolean {
  const code = at < text.length ? (codes[text.charCodeAt(at)] as number) : NO_CODE;
  const byte = code > 0xff ? code >> 8 : code;
  return byte >= 0x80 && byte <= 0xbf;
}

/**
 * Whether a part may start with a character. Where two bytes are one, many a clean character looks like a UTF-8 character of
 * two bytes; those that Chinese text has (· ° ×) stand within it.
 */
function isStart(code: number): boolean {
  return code > 0xff ? followers(code >> 8) === 2 : followers(code) !== undefined;
}

/** Whether the last character is a UTF-8 character of two bytes. */
function isShort(tokens: readonly Token[]): boolean {
  return followers(tokens.at(-2) ?? 0) === 1;
}

/** Adds a byte to the tokens; returns how many bytes must follow it, or `undefined` where it can't stand. */
function step(
  need: number | undefined,
  byte: number,
  vanishing: boolean,
  tokens: Token[],
): number | undefined {
  if (need === undefined) return undefined;
  const isNext = byte >= 0x80 && byte <= 0xbf;
  const follow = byte < 0x80 ? 0 : followers(byte);
  if (need === 0 && follow === undefined) return undefined;
  if (need > 0 && !isNext) {
    if (!vanishing || need > 1 || follow === undefined) return undefined;
    tokens.push(VANISHED);
  }
  tokens.push(byte);
  if (isNext) return need === ANY ? ANY : need - 1;
  return follow;
}

/** The longest parts of a line that are pairs and ASCII when read back to single bytes, apart from holes. */
export function* pairSpans(text: string, read: Codec, written: PairCodec): Generator<Span> {
  const codes = codesOf(read);
  for (let start = 0; start < text.length; start++) {
    if (text.charCodeAt(start) < 0x80 || codes[text.charCodeAt(start)] === NO_CODE) continue;
    const tokens: Token[] = [];
    let end = start;
    let kept = 0;
    for (let i = start; i < text.length; ) {
      const unit = text.charCodeAt(i);
      const byte = codes[unit] as number;
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      const isHole = unit === REPLACEMENT || (unit === QUESTION && isOddRun(text, i + 1, codes));
      if (isHole) tokens.push(HOLE);
      else if (byte === NO_CODE) break;
      else tokens.push(byte);
      i++;
      if (isHole || byte < 0x80) {
        if (isHole) {
          // The lead byte is lost, and its trail byte follows.
          if (isOddRun(text, i, codes)) tokens.push(codes[text.charCodeAt(i++)] as number);
          end = i;
          kept = tokens.length;
        }
        continue;
      }
      if (next === REPLACEMENT || next === QUESTION) tokens.push(HOLE);
      else {
        const trail = i < text.length ? (codes[next] as number) : NO_CODE;
        if (trail === NO_CODE || written.unitOf((byte << 8) | trail) === 0) break;
        tokens.push(trail);
      }
      end = ++i;
      kept = tokens.length;
    }
    if (end > start) {
      yield { from: start, to: end, tokens: tokens.slice(0, kept) };
      start = end - 1;
    }
  }
}

/** Whether an odd number of bytes follows that are not ASCII: one has lost its neighbour. Looks at a few only. */
function isOddRun(text: string, from: number, codes: Int32Array): boolean {
  let end = from;
  while (end - from < MAX_RUN && (codes[text.charCodeAt(end)] ?? NO_CODE) >= 0x80) end++;
  return end - from < MAX_RUN && (end - from) % 2 === 1;
}
const MAX_RUN = 200;

/** What it costs to go from text that was read right to misread text and back, log10. */
const SWITCH = 5;
/** How plausible a hole is in misread text, log10. */
const HOLE_SCORE = -4;

/**
 * The parts of a line of characters of two bytes that are more plausible when their pairs are read in another charset of
 * pairs, character by character: the best division of the line into parts read right and parts misread.
 */
export function* swappedSpans(text: string, read: PairCodec, written: PairCodec): Generator<Span> {
  const codes = codesOf(read);
  const scores = unitScores();
  const { length } = text;
  /** By character and state (0: right, 1: misread): whether the best way there was in the other state before. */
  const switched = [new Uint8Array(length), new Uint8Array(length)] as const;
  let best: [number, number] = [0, -SWITCH];
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const own = scores[unit] as number;
    const misread = swappedScore(unit, codes[unit] as number, written, scores);
    const [right, wrong] = best;
    if (wrong - SWITCH > right) switched[0][i] = 1;
    if (right - SWITCH > wrong) switched[1][i] = 1;
    best = [Math.max(right, wrong - SWITCH) + own, Math.max(wrong, right - SWITCH) + misread];
  }
  const spans: Span[] = [];
  let state = best[1] - SWITCH > best[0] ? 1 : 0;
  let end = length;
  for (let i = length - 1; i >= -1; i--) {
    if (state === 1 && (i < 0 || switched[1][i] === 1)) {
      const from = Math.max(i, 0);
      spans.push({ from, to: end, tokens: tokensOf(text.slice(from, end), read) });
      state = 0;
    } else if (i >= 0 && state === 0 && switched[0][i] === 1) {
      state = 1;
      end = i;
    }
  }
  yield* spans.reverse();
  const first = spans[0];
  const last = spans.at(-1);
  const whole = wholeTokens(text, read);
  // What looks right between misread parts may be misread too.
  if (first && last && first !== last)
    yield { from: first.from, to: last.to, tokens: tokensOf(text.slice(first.from, last.to), read) };
  if (first && last && whole) yield { from: 0, to: length, tokens: whole };
}

/** The whole text as bytes, if it can be all of it. */
function wholeTokens(text: string, read: PairCodec): Token[] | undefined {
  const tokens = tokensOf(text, read);
  return tokens.includes(NO_CODE_TOKEN) ? undefined : tokens;
}

function swappedScore(unit: number, code: number, written: PairCodec, scores: Float32Array): number {
  if (unit < 0x80) return scores[unit] as number;
  if (unit === REPLACEMENT || (unit >= 0xd800 && unit <= 0xdfff)) return HOLE_SCORE;
  const swapped = code > 0xff ? written.unitOf(code) : 0;
  return swapped === 0 ? Number.NEGATIVE_INFINITY : (scores[swapped] as number);
}

/** The bytes of a text that was read as pairs. */
export function tokensOf(text: string, read: PairCodec): Token[] {
  const codes = codesOf(read);
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = isHighSurrogate(unit)
      ? read.pairOf(text.slice(i, ++i + 1)) || NO_CODE
      : (codes[unit] as number);
    if (unit === REPLACEMENT) tokens.push(HOLE);
    else if (code > 0xff) tokens.push(code >> 8, code & 0xff);
    else tokens.push(code === NO_CODE ? NO_CODE_TOKEN : code);
  }
  return tokens;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
