import type { PairCodec } from '../../charset/codecs.js';
import { lazy } from '../../core/lazy.js';
import { unitScores } from '../../language/plausibility.js';
import { HOLE, type Token, VANISHED } from './span.js';

/** A part of a decoded text: what is known, or the characters that may stand where bytes were lost (none: unknowable). */
export type Cell = string | readonly string[];

/** Characters less plausible than this are not guessed. */
const MIN_SCORE = -5;

/** A byte, or -1 for a lost one, or -2 for one that a decoder hides. */
type Pattern = readonly number[];

/** All characters beyond ASCII that are worth guessing. */
const guessable = lazy((): readonly string[] => {
  const scores = unitScores();
  const units = Array.from({ length: 0x10000 - 0x2000 }, (_, i) => i + 0x2000);
  return units
    .filter((unit) => (scores[unit] as number) > MIN_SCORE)
    .map((unit) => String.fromCharCode(unit));
});

const options = new Map<string, readonly string[]>();
/** Options by their characters: the same ones are one list, whatever they were asked for. */
const lists = new Map<string, readonly string[]>();
const numbers = new WeakMap<readonly string[], number>();

/** A number by which the options of a lost character are known: much shorter than they are. 0 for none. */
export function numberOf(choices: readonly string[]): number {
  return numbers.get(choices) ?? 0;
}

/** The characters whose bytes in UTF-8 fit a pattern: three bytes each, none that is worth guessing has another number. */
function fitting(pattern: Pattern, hidden: (byte: number) => boolean): readonly string[] {
  if (pattern.length !== 3) return [];
  const fits = (byte: number, i: number) =>
    pattern[i] === HOLE || (pattern[i] === VANISHED ? hidden(byte) : pattern[i] === byte);
  return guessable().filter((character) => {
    const unit = character.charCodeAt(0);
    return (
      fits(0xe0 | (unit >> 12), 0) && fits(0x80 | ((unit >> 6) & 0x3f), 1) && fits(0x80 | (unit & 0x3f), 2)
    );
  });
}

/** Remembers the options for a pattern: there are few. */
function remember(key: string, make: () => readonly string[]): readonly string[] {
  const known = options.get(key);
  if (known) return known;
  const made = make();
  const characters = made.join('');
  const list = lists.get(characters) ?? made;
  lists.set(characters, list);
  if (list.length > 0) numbers.set(list, numbers.get(list) ?? lists.size);
  options.set(key, list);
  return list;
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

/** Bytes as a charset of pairs, two tokens each character beyond ASCII. */
export function pairCells(tokens: readonly Token[], written: PairCodec, name: string): Cell[] {
  const codes = written.codes();
  const choices = (key: string, fits: (pair: number) => boolean) =>
    remember(`${name} ${key}`, () =>
      guessable().filter((character) => {
        const code = codes[character.charCodeAt(0)] as number;
        return code > 0xff && fits(code);
      }),
    );
  const cells: Cell[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const lead = tokens[i] as Token;
    if (lead >= 0 && lead < 0x80) {
      cells.push(String.fromCharCode(lead));
      continue;
    }
    const trail = tokens[++i] as Token;
    if (lead !== HOLE && trail !== HOLE) cells.push(String.fromCharCode(written.unitOf((lead << 8) | trail)));
    else if (lead !== HOLE) cells.push(choices(`${lead} ?`, (pair) => pair >> 8 === lead));
    else if (trail !== HOLE) cells.push(choices(`? ${trail}`, (pair) => (pair & 0xff) === trail));
    else cells.push([]);
  }
  return cells;
}
