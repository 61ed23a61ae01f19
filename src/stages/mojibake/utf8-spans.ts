import { NO_CODE, type TableCodec } from '../../charset/codecs.js';
import { HOLE, QUESTION, REPLACEMENT, type Span, type Token, VANISHED } from './span.js';

const SPACE = 0x20;

/** GBK has the euro sign twice: alone, and as a pair that stands before the other where a mark follows in UTF-8. */
const EURO = 0x20ac;
const EURO_PAIR = [0xa2, 0xe3];

/**
 * A part in which no character ends for so many bytes is given up: where each one may have lost its last byte, any Western
 * text fits to the end of the line, and every start in it would be followed there. Bytes of nothing but lead bytes are
 * beyond repair long before.
 */
const MAX_OPEN = 32;

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
export function* utf8Spans(text: string, read: TableCodec, vanishing: boolean): Generator<Span> {
  const codes = read.codes();
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    const isLost = unit === REPLACEMENT && vanishing && isContinued(text, start + 1, codes);
    if (!isLost && (unit < 0x80 || !isStart(codes[unit] as number))) continue;
    const tokens: Token[] = [];
    let need = 0;
    let end = start;
    let kept = 0;
    for (let i = start; i < text.length && i - Math.max(start, end) < MAX_OPEN; i++) {
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
      const isPair = next === EURO && need === 1 && text.charCodeAt(i + 1) === EURO && !vanishing;
      const bytes = isPair ? EURO_PAIR : code > 0xff ? [code >> 8, code & 0xff] : [code];
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
      yield {
        from: start,
        to: end,
        tokens: tokens.slice(0, kept),
        cut: vanishing ? cutBehind(text, end, codes) : 0,
      };
      start = end - 1;
    }
  }
}

/** The code units of a character that has lost its last bytes: what follows is no byte. */
function cutBehind(text: string, at: number, codes: Int32Array): number {
  const byteAt = (offset: number) =>
    offset < text.length ? (codes[text.charCodeAt(offset)] as number) : NO_CODE;
  const more = followers(byteAt(at)) ?? 0;
  let end = at + 1;
  while (end - at < more && byteAt(end) >= 0x80 && byteAt(end) <= 0xbf) end++;
  // A lead byte alone may be a letter but at the end of a line.
  const isBegun = end > at + 1 || end === text.length;
  return more > 1 && isBegun && byteAt(end) < 0x80 ? end - at : 0;
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
