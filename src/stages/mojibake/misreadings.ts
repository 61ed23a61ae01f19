import {
  type ByteCodec,
  big5,
  type Codec,
  codePage,
  gbk,
  latin1,
  type PairCodec,
  type TableCodec,
  utf8,
  windows1252,
} from '../../charset/codecs.js';
import type { Budget } from '../../core/budget.js';
import { alignedSpans } from './alignment.js';
import { type Cell, pairCells, utf8Cells } from './cells.js';
import { fill } from './fill.js';
import { isExact, pairSpans } from './pair-spans.js';
import { BIG5_AS_GBK, CODE_PAGE, GBK_AS_BIG5, LATIN, UTF8_AS_BIG5, UTF8_AS_GBK } from './signs.js';
import { type Span, VANISHED } from './span.js';
import { utf8Spans } from './utf8-spans.js';

/** What a text was written in, and the id of the rule for it. */
export const RULES = { 'UTF-8': 'utf-8-misread', GBK: 'gbk-misread', Big5: 'big5-misread' } as const;

export type Charset = keyof typeof RULES;

/** A text was written in one charset and read in another. */
export interface Misreading {
  readonly name: string;
  /** Id of the rule that undoes it. */
  readonly rule: (typeof RULES)[Charset];
  /** Name of the charset it was read in. */
  readonly readName: string;
  /** The bit of `suspect` that must be set. */
  readonly sign: number;
  readonly written: Codec;
  readonly read: TableCodec;
  /** Ordinary text hardly ever fits it, whatever comes out. */
  readonly isStrict: boolean;
  /** The parts of a line that may be such a text; `undefined` where the budget does not last for the search. */
  spans(text: string, budget: Budget): Iterable<Span> | undefined;
  /** The bytes of a span as they were written, known or not; `undefined` where they can't be. */
  cells(span: Span): Cell[] | undefined;
}

/** Bytes that readers of Latin-1 and Windows-1252 drop, or that cleaners after them do. */
const HIDDEN_LATIN1 = (byte: number) => byte <= 0xa0 || byte === 0xad;
const HIDDEN_1252 = (byte: number) => [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xa0, 0xad].includes(byte);

/** Other code pages that pages are read in; what they garble is undone only where no byte is lost. */
const CODE_PAGES: readonly (readonly [name: string, page: ByteCodec])[] = [
  ['Windows-1250', codePage('windows-1250')],
  ['Windows-1251', codePage('windows-1251')],
  ['KOI8-R', codePage('koi8-r')],
  ['code page 437', codePage('cp437')],
  ['code page 866', codePage('cp866')],
  ['Mac Roman', codePage('macroman')],
];

/** In the order in which they are preferred where they give the same: a text may fit both Western ones. */
export const MISREADINGS: readonly Misreading[] = [
  utf8As('GBK', UTF8_AS_GBK, gbk),
  utf8As('Big5', UTF8_AS_BIG5, big5),
  utf8As('Windows-1252', LATIN, windows1252, HIDDEN_1252),
  ...pairsAs('GBK', gbk, 'Windows-1252', windows1252),
  ...pairsAs('Big5', big5, 'Windows-1252', windows1252),
  utf8As('Latin-1', LATIN, latin1, HIDDEN_LATIN1),
  ...pairsAs('GBK', gbk, 'Latin-1', latin1),
  ...pairsAs('Big5', big5, 'Latin-1', latin1),
  swapped('GBK', gbk, 'Big5', big5, GBK_AS_BIG5),
  swapped('Big5', big5, 'GBK', gbk, BIG5_AS_GBK),
  ...CODE_PAGES.flatMap(([name, page]) => [
    utf8As(name, CODE_PAGE, page),
    exactPairsAs('GBK', gbk, name, page, CODE_PAGE),
    exactPairsAs('Big5', big5, name, page, CODE_PAGE),
  ]),
];

function namesOf(charset: Charset, readName: string) {
  return { name: `${charset} read as ${readName}`, rule: RULES[charset], readName };
}

function utf8As(
  readName: string,
  sign: number,
  read: TableCodec,
  hidden?: (byte: number) => boolean,
): Misreading {
  return {
    ...namesOf('UTF-8', readName),
    sign,
    written: utf8,
    read,
    isStrict: true,
    spans: (text) => utf8Spans(text, read, hidden !== undefined),
    cells: ({ tokens }) => utf8Cells(tokens, readName, hidden ?? (() => false)),
  };
}

/** Pairs read as single bytes, none of them lost: their bytes alone prove it. */
function exactPairsAs(
  name: Charset,
  written: PairCodec,
  readName: string,
  read: ByteCodec,
  sign: number,
): Misreading {
  return {
    ...namesOf(name, readName),
    sign,
    written,
    read,
    isStrict: true,
    spans: (text) => pairSpans(text, read, written),
    cells: ({ tokens }) => pairCells(tokens, written, name),
  };
}

/** The same, and where bytes are lost. */
function pairsAs(name: Charset, written: PairCodec, readName: string, read: ByteCodec): Misreading[] {
  const exact = exactPairsAs(name, written, readName, read, LATIN);
  // What Latin-1 and Windows-1252 read alike need not be searched twice.
  const isOther = read === latin1 ? (text: string) => !/[\x80-\x9F]/.test(text) : () => false;
  return [
    exact,
    {
      ...exact,
      isStrict: false,
      spans: (text, budget) =>
        isOther(text) || isExact(text, read, written) || isUtf8(text, read)
          ? []
          : alignedSpans(text, read, written, budget),
    },
  ];
}

/** The share of bytes beyond ASCII that make a text UTF-8; by chance, few are. */
const MOSTLY = 0.6;

/** Whether most bytes beyond ASCII are well-formed UTF-8, so that they need not be looked at as pairs. */
function isUtf8(text: string, read: ByteCodec): boolean {
  const count = (part: string) => part.replace(/[\0-\x7F]+/g, '').length;
  let found = 0;
  for (const { from, to } of utf8Spans(text, read, false)) found += count(text.slice(from, to));
  return found > count(text) * MOSTLY;
}

/** Pairs read as other pairs, which nearly all are characters too. */
function swapped(
  name: Charset,
  written: PairCodec,
  readName: string,
  read: PairCodec,
  sign: number,
): Misreading {
  return {
    ...namesOf(name, readName),
    sign,
    written,
    read,
    isStrict: false,
    spans: (text, budget) => alignedSpans(text, read, written, budget),
    cells: ({ tokens }) => pairCells(tokens, written, name),
  };
}

/** With more holes than this among its bytes a text is lost: most characters would be guesses. */
const MAX_LOST = 0.12;

/** What was written, and how many bytes or signs of it are lost; `undefined` where the way back is not exact. */
export function undo(
  misreading: Misreading,
  span: Span,
  isLineEnd: boolean,
): { text: string; lost: number } | undefined {
  let lost = 0;
  for (const token of span.tokens) {
    if (token < VANISHED) return undefined;
    if (token < 0) lost++;
  }
  if (lost > 1 && lost > span.tokens.length * MAX_LOST) return undefined;
  if (lost > 0) {
    const cells = misreading.cells(span);
    return cells && { text: fill(cells, isLineEnd), lost };
  }
  const text = exactly(misreading, new Uint8Array(span.tokens));
  return text === undefined ? undefined : { text, lost };
}

/** What was written as some bytes: misread once more, it is those very bytes, or `undefined`. */
export function exactly({ written }: Misreading, bytes: Uint8Array): string | undefined {
  const text = written.decode(bytes);
  const again = text === undefined ? undefined : written.encode(text);
  return again && Buffer.compare(bytes, again) === 0 ? text : undefined;
}
