import { unitScores } from '../../language/plausibility.js';
import { type Codec, codesOf, NO_CODE, type PairCodec } from './codecs.js';
import { HOLE, type Token, VANISHED } from './tokens.js';

/** A part of a decoded text: what is known, or the characters that may stand where bytes were lost (none: unknowable). */
export type Cell = string | readonly string[];

/** Characters less plausible than this are not guessed. */
const MIN_SCORE = -5;

/** A byte, or -1 for a lost one, or -2 for one that a decoder hides. */
type Pattern = readonly number[];

let characters: readonly string[] | undefined;

/** All characters beyond ASCII that are worth guessing. */
function guessable(): readonly string[] {
  if (characters) return characters;
  const scores = unitScores();
  const units = Array.from({ length: 0x10000 - 0x2000 }, (_, i) => i + 0x2000);
  characters = units
    .filter((unit) => (scores[unit] as number) > MIN_SCORE)
    .map((unit) => String.fromCharCode(unit));
  return characters;
}

const encoder = new TextEncoder();
const options = new Map<string, readonly string[]>();

/** The characters whose bytes in UTF-8 fit a pattern. */
function fitting(pattern: Pattern, hidden: (byte: number) => boolean): readonly string[] {
  const fits = (byte: number, i: number) =>
    pattern[i] === HOLE || (pattern[i] === VANISHED ? hidden(byte) : pattern[i] === byte);
  return guessable().filter((character) => {
    const bytes = encoder.encode(character);
    return bytes.length === pattern.length && bytes.every(fits);
  });
}

/** Remembers the options for a pattern: there are few. */
function remember(key: string, make: () => readonly string[]): readonly string[] {
  const known = options.get(key);
  if (known) return known;
  const made = make();
  options.set(key, made);
  return made;
}

/**
 * Bytes with holes as UTF-8.
 *
 * @param hidden which bytes may have vanished
 * @returns `undefined` where no characters fit
 */
export function utf8Cells(
  tokens: readonly Token[],
  name: string,
  hidden: (byte: number) => boolean,
): Cell[] | undefined {
  const cells: Cell[] = [];
  const push = (pattern: Pattern) =>
    cells.push(remember(`${name} ${pattern.join(' ')}`, () => fitting(pattern, hidden)));
  for (let i = 0; i < tokens.length; ) {
    const pattern: number[] = [];
    const length = lengthOf(tokens[i] as Token);
    if (tokens[i] !== HOLE) pattern.push(tokens[i++] as number);
    while (pattern.length < length && isNext(tokens[i])) pattern.push(tokens[i++] as number);
    if (pattern.length === length && !pattern.includes(VANISHED)) {
      cells.push(Buffer.from(pattern).toString('utf8'));
      continue;
    }
    if (pattern.length === length) {
      push(pattern);
      continue;
    }
    if (tokens[i] !== HOLE) return undefined;
    i++;
    const suffix: number[] = [];
    while (isNext(tokens[i])) suffix.push(tokens[i++] as number);
    const lost = length - pattern.length - suffix.length;
    const isBetween = pattern.length === 0 && suffix.length === 0;
    if (isBetween) cells.push([]);
    else if (lost === 1 || lost === 2) push([...pattern, ...Array(lost).fill(HOLE), ...suffix]);
    else if (pattern.length === 2 && suffix.length === 2) {
      push([...pattern, HOLE]);
      push([HOLE, ...suffix]);
    } else return undefined;
  }
  return cells;
}

/** How many bytes the character of a lead byte has; a hole is taken for the lead of a Chinese character. */
function lengthOf(token: Token): number {
  if (token === HOLE) return 3;
  if (token < 0x80) return 1;
  if (token < 0xe0) return 2;
  return token < 0xf0 ? 3 : 4;
}

function isNext(token: Token | undefined): boolean {
  return token === VANISHED || (token !== undefined && token >= 0x80 && token <= 0xbf);
}

/** Bytes with holes as a charset of pairs. What one hole stands for depends on how the bytes were read. */
export function pairCells(
  tokens: readonly Token[],
  written: PairCodec,
  read: Codec,
  name: string,
): Cell[] | undefined {
  const isByteWise = 'isSingleByte' in read;
  const codes = codesOf(written);
  const push = (key: string, fits: (pair: number) => boolean) =>
    remember(`${name} ${key}`, () =>
      guessable().filter((character) => {
        const code = codes[character.charCodeAt(0)] as number;
        return code !== NO_CODE && code > 0xff && fits(code);
      }),
    );
  const cells: Cell[] = [];
  for (let i = 0; i < tokens.length; ) {
    const lead = tokens[i++] as Token;
    if (lead >= 0 && lead < 0x80) {
      cells.push(String.fromCharCode(lead));
    } else if (lead === HOLE) {
      const isOdd = highRun(tokens, i) % 2 === 1;
      if (isOdd) {
        const trail = tokens[i++] as number;
        cells.push(push(`? ${trail}`, (pair) => (pair & 0xff) === trail));
      } else if (isByteWise) {
        cells.push([]);
        if (tokens[i] === HOLE) i++;
      } else {
        // One sign for a pair that is none where it was read.
        cells.push(push('pair', (pair) => isUnread(read, pair)));
      }
    } else {
      const trail = tokens[i++] ?? HOLE;
      if (trail === HOLE) cells.push(push(`${lead} ?`, (pair) => pair >> 8 === lead));
      else {
        const unit = written.unitOf((lead << 8) | trail);
        if (unit === 0) return undefined;
        cells.push(String.fromCharCode(unit));
      }
    }
  }
  return cells;
}

/** Whether a charset has no character for a pair, or one of private use, which not all decoders know. */
function isUnread(read: Codec, pair: number): boolean {
  const unit = read.decode(Uint8Array.of(pair >> 8, pair & 0xff))?.charCodeAt(0) ?? 0;
  return unit === 0 || (unit >= 0xe000 && unit <= 0xf8ff);
}

function highRun(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && (tokens[end] as Token) >= 0x80) end++;
  return end - from;
}
