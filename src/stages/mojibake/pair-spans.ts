import { NO_CODE, type PairCodec, type TableCodec } from '../../charset/codecs.js';
import { REPLACEMENT, type Span, type Token } from './span.js';

const SPACE = 0x20;

/**
 * The longest parts of a line that are pairs and ASCII when read back to single bytes, from clean text to clean text: where
 * another such byte or a sign of a lost one is next to them, they may be out of step.
 */
export function* pairSpans(text: string, read: TableCodec, written: PairCodec): Generator<Span> {
  const codes = read.codes();
  const byteAt = (at: number) => (at >= 0 && at < text.length ? (codes[text.charCodeAt(at)] as number) : -1);
  for (let start = 0; start < text.length; start++) {
    if (byteAt(start) < 0x80) continue;
    const tokens: Token[] = [];
    let end = start;
    let kept = 0;
    for (let i = start; i < text.length; i++) {
      const byte = byteAt(i);
      if (byte < 0) break;
      tokens.push(byte);
      if (byte < 0x80) continue;
      const trail = byteAt(++i);
      if (trail < 0 || written.unitOf((byte << 8) | trail) === 0) break;
      kept = tokens.push(trail);
      end = i + 1;
    }
    if (end === start) continue;
    const isOpen = (at: number) => byteAt(at) >= 0x80 || text.charCodeAt(at) === REPLACEMENT;
    const isClosed = !isOpen(start - 1) && !isOpen(end) && !isQuestioned(text, start - 1, end + 1, codes);
    if (isClosed) yield { from: start, to: end, tokens: tokens.slice(0, kept) };
    start = end - 1;
  }
}

/** Whether exact parts hold all that may be bytes, so that nothing is lost. */
export function isExact(text: string, read: TableCodec, written: PairCodec): boolean {
  const codes = read.codes();
  if (isQuestioned(text, 0, text.length, codes)) return false;
  let at = 0;
  const isClean = (to: number) => {
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      if (unit === REPLACEMENT || (unit >= 0x80 && codes[unit] !== NO_CODE)) return false;
    }
    return true;
  };
  for (const { from, to } of pairSpans(text, read, written)) {
    if (!isClean(from)) return false;
    at = to;
  }
  return isClean(text.length);
}

/** Whether a question mark stands between bytes, where it may be the sign of a lost one. */
function isQuestioned(text: string, from: number, to: number, codes: Int32Array): boolean {
  const isByte = (at: number) => (codes[text.charCodeAt(at)] ?? NO_CODE) > SPACE;
  let at = text.indexOf('?', Math.max(0, from));
  for (; at >= 0 && at < to; at = text.indexOf('?', at + 1))
    if (isByte(at - 1) && isByte(at + 1)) return true;
  return false;
}
