import { decodePair, encodeUnit, isLead, isPrivateUse, isTrail } from '../../../charset/gbk.js';

/**
 * What happened to one document before it was scraped. Clean text goes in as GBK bytes; notes are inserted and the
 * stream is cut byte-wise, so both also hit two bytes of neighbouring characters; a lenient decoder then makes
 * text of the pieces. This is the definition of the damage: the repair replays it to prove itself.
 */
export interface Channel {
  /** The text inserted after each annotated character: 習 → `(xí)`. */
  readonly notes: ReadonlyMap<string, string>;
  /** The full-width marks at which the stream is cut, such as `？！`. */
  readonly cuts: string;
  /** What the decoder writes for bytes that are no character: `?`, U+FFFD or nothing. */
  readonly replacement: string;
  /** Whether a lead byte with an impossible second byte takes that one along. */
  readonly swallow: 'pair' | 'lead';
  /** What becomes of user-defined pairs: private-use characters, nothing, or the replacement. */
  readonly privateUse: 'keep' | 'drop' | 'replace';
  /** What the decoder writes for byte 80 where a character starts. */
  readonly lone80: string;
  /** Whether full-width ASCII was folded to ASCII afterwards. */
  readonly fold: boolean;
}

/** Marks a stream may be cut at, in the order in which it is cut. */
export const CUT_MARKS = '！；？，。、';

/** The channel met most often; documents differ from it in single properties. */
export const PLAIN: Channel = {
  notes: new Map(),
  cuts: '',
  replacement: '?',
  swallow: 'pair',
  privateUse: 'keep',
  lone80: '€',
  fold: true,
};

/**
 * A stream: bytes, and between them code units above FF that GBK cannot write. Those never were bytes (a
 * character reference, an emoji added later) and pass through unharmed.
 */
type Stream = readonly number[];

/** Does the damage to one line of clean text. */
export function damage(text: string, channel: Channel): string {
  const pieces = cut(annotate(toStream(text), channel.notes), channel.cuts);
  const decoded = pieces.map((piece) => decode(piece, channel)).join('');
  return channel.fold ? foldWidth(decoded) : decoded;
}

/** Text as a stream of bytes. */
export function toStream(text: string): number[] {
  const stream: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const pair = encodeUnit(unit);
    if (pair) stream.push(pair >> 8, pair & 0xff);
    // U+0080 to U+00FF without a pair would be taken for bytes; they are kept apart as their own negatives.
    else stream.push(unit >= 0x80 && unit <= 0xff ? -unit : unit);
  }
  return stream;
}

/** Inserts the note after every two bytes that are an annotated character, aligned or not, overlapping or not. */
function annotate(stream: Stream, notes: ReadonlyMap<string, string>): Stream {
  const byPair = new Map<number, Stream>();
  for (const [character, note] of notes) byPair.set(encodeUnit(character.charCodeAt(0)), toStream(note));
  const annotated: number[] = [];
  let previous = -1;
  for (const byte of stream) {
    annotated.push(byte);
    const note = isByte(previous) && isByte(byte) ? byPair.get((previous << 8) | byte) : undefined;
    if (note) annotated.push(...note);
    previous = byte;
  }
  return annotated;
}

/** Cuts a stream at every occurrence of the marks' bytes, one mark after the other; the marks are pieces too. */
function cut(stream: Stream, cuts: string): Stream[] {
  let pieces: { stream: Stream; isMark?: boolean }[] = [{ stream }];
  for (const mark of CUT_MARKS) {
    if (!cuts.includes(mark)) continue;
    const bytes = toStream(mark);
    pieces = pieces.flatMap((piece) => {
      if (piece.isMark) return [piece];
      const parts = splitAt(piece.stream, bytes);
      return parts.flatMap((part, i) =>
        i ? [{ stream: bytes, isMark: true }, { stream: part }] : [{ stream: part }],
      );
    });
  }
  return pieces.map((piece) => piece.stream);
}

function splitAt(stream: Stream, [first, second]: Stream): Stream[] {
  const parts: Stream[] = [];
  let start = 0;
  for (let i = 0; i + 1 < stream.length; i++) {
    if (stream[i] !== first || stream[i + 1] !== second) continue;
    parts.push(stream.slice(start, i));
    start = i + 2;
    i++;
  }
  parts.push(stream.slice(start));
  return parts;
}

/** Decodes a piece as a lenient decoder of code page 936 does. */
function decode(stream: Stream, channel: Channel): string {
  let text = '';
  for (let i = 0; i < stream.length; i++) {
    const byte = stream[i] as number;
    if (byte < 0x80 || byte > 0xff) text += String.fromCharCode(Math.abs(byte));
    else if (byte === 0x80) text += channel.lone80;
    else if (!isLead(byte)) text += channel.replacement;
    else {
      const second = stream[i + 1] ?? -1;
      if (isTrail(second)) text += decodeCharacter((byte << 8) | second, channel);
      else text += channel.replacement;
      if (isTrail(second) || (isByte(second) && channel.swallow === 'pair')) i++;
    }
  }
  return text;
}

function decodeCharacter(pair: number, channel: Channel): string {
  const unit = decodePair(pair);
  if (!unit) return channel.replacement;
  if (!isPrivateUse(unit) || channel.privateUse === 'keep') return String.fromCharCode(unit);
  return channel.privateUse === 'drop' ? '' : channel.replacement;
}

function isByte(byte: number): boolean {
  return byte >= 0 && byte <= 0xff;
}

/** Folds full-width ASCII (U+FF01..U+FF5E) and the ideographic space to ASCII. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
