import { isUtf8 } from 'node:buffer';
import type { Finding } from '../core/article.js';
import type { Decoded } from './decoded.js';
import { type Candidate, detect, LINE_CANDIDATES } from './detect.js';
import { beyondAscii } from './evidence.js';
import { decodeAs } from './iconv.js';
import { type Piece, piecesOf } from './pieces.js';
import { report } from './rules.js';
import { undecodable } from './undecodable.js';

/** How much rarer a piece in another encoding than the rest is, log10; one that is valid UTF-8 is hardly anything else. */
const MAIN = 4;
const VALID_UTF8 = 6;

/** The first lead byte of Chinese characters and marks in UTF-8. Pairs of GBK are often valid UTF-8 of two bytes. */
const CHINESE_LEAD = 0xe2;

/** How much of a piece is quoted, in UTF-16 code units. */
const QUOTED = 20;

/** Pieces in a row that are in one encoding. */
interface Run {
  readonly encoding: Candidate;
  readonly from: number;
  readonly to: number;
  /** The first of them that is text beyond ASCII. */
  readonly text: Piece | undefined;
}

/**
 * Decodes HTML in which pieces are in other encodings than the rest, such as a comment, or what a server includes. What stands
 * between two tags is in one encoding. What is wrong with it is told once, at line 1.
 *
 * @param main what most of its text is in
 * @param start how many bytes of a mark stand before it
 */
export function decodePieces(bytes: Uint8Array, main: Candidate, start: number): Decoded {
  const texts: string[] = [];
  const others: Run[] = [];
  let unread: readonly Finding[] = [];
  for (const run of runsOf(bytes, main)) {
    const { encoding, from, to } = run;
    const slice = bytes.subarray(from, to);
    const text = decodeAs(slice, encoding);
    texts.push(text);
    if (unread.length === 0) unread = undecodable(text, slice, encoding, { offset: start + from, line: 1 });
    if (encoding !== main && run.text) others.push(run);
  }
  const findings = [...mixed(bytes, others, main), ...unread.slice(0, 1)];
  return { text: texts.join(''), encoding: main, findings };
}

function* runsOf(bytes: Uint8Array, main: Candidate): Generator<Run> {
  let encoding = main;
  let from = 0;
  let text: Piece | undefined;
  for (const piece of piecesOf(bytes)) {
    const found = encodingOfPiece(bytes.subarray(piece.from, piece.to), main, encoding);
    if (found !== encoding) {
      yield { encoding, from, to: piece.from, text };
      from = piece.from;
      encoding = found;
      text = undefined;
    }
    if (piece.isText) text ??= piece;
  }
  yield { encoding, from, to: bytes.length, text };
}

function encodingOfPiece(piece: Uint8Array, main: Candidate, current: Candidate): Candidate {
  const isValid = isUtf8(piece);
  if (main === 'utf8') {
    return isValid ? main : detect(beyondAscii(piece), LINE_CANDIDATES, { [current]: MAIN / 2, utf8: MAIN });
  }
  const isChinese = isValid && piece.some((byte) => byte >= CHINESE_LEAD);
  return isChinese ? detect(beyondAscii(piece), ['utf8', main], { [main]: MAIN, utf8: VALID_UTF8 }) : main;
}

function mixed(bytes: Uint8Array, others: readonly Run[], main: Candidate): readonly Finding[] {
  const [first] = others;
  if (first?.text === undefined) return [];
  const text = decodeAs(bytes.subarray(first.text.from, first.text.to), first.encoding).trim();
  const more = others.length > 1 ? ` (and ${others.length - 1} more)` : '';
  const message = `“${text.slice(0, QUOTED)}”${more} is in ${first.encoding}, most of the page is in ${main}; if that is wrong, name one with the option encoding`;
  return [report('mixed-encodings', { number: 1 }, message)];
}
