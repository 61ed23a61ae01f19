import { lazy } from '../../core/lazy.js';
import { FULL_WIDTH } from '../../language/marks/marks.js';

/** Kinds of code units, by their index; 0 is every other. A full-width mark that may stand twice by a slip is a kind of its own. */
const KINDS = [
  `${[...FULL_WIDTH.keys()].join('')}()"'`,
  ' ',
  '。',
  '，',
  '、',
  '；',
  '！？',
  '：',
  '-',
  '.',
  '0123456789',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/',
  '｡｢｣､．',
  '…—',
];
const OTHER = 0;
const kind = (character: string) => KINDS.findIndex((characters) => characters.includes(character)) + 1;
const [HALF_WIDTH, BLANK, COLON, DOT, DIGIT, LETTER] = [
  kind(','),
  kind(' '),
  kind('：'),
  kind('.'),
  kind('0'),
  kind('a'),
];
const [NARROW, LONG] = [kind('｡'), kind('…')];
const STOPS = [...'。，、；！：'].map(kind);
const DOUBLED = [...'。，、；-.'].map(kind);

/** What a line may need, as bits: half-width marks in full width; a rule of marks with `safe`; one with `all`. */
export const WIDER = 1;
export const SAFE_RULE = 2;
export const ANY_RULE = 4;

const kindOf = lazy((): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  for (const [index, characters] of KINDS.entries())
    for (const character of characters) kinds[character.charCodeAt(0)] = index + 1;
  return kinds;
});

/** What two code units in a row may need, at `16 * first + second`. */
const PAIRS = 16;
const needsOf = lazy((): Uint8Array => {
  const needs = new Uint8Array(PAIRS * PAIRS);
  for (let first = OTHER; first <= LONG; first++)
    for (let second = OTHER; second <= LONG; second++) needs[PAIRS * first + second] = needOf(first, second);
  return needs;
});

function needOf(first: number, second: number): number {
  const isDoubled = first === second && DOUBLED.includes(first);
  const isLoose = (STOPS.includes(first) && second === BLANK) || (first === BLANK && STOPS.includes(second));
  const isTime = first === DIGIT && second === COLON;
  const isFullStop = first === DOT && second !== DIGIT && second !== LETTER;
  const wider = second === HALF_WIDTH ? WIDER : 0;
  if (second === NARROW || isDoubled || isLoose || isTime || isFullStop) return wider | SAFE_RULE | ANY_RULE;
  if (wider) return wider;
  return second === LONG ? ANY_RULE : 0;
}

/** What a line may need, by its code units alone: one look at each, which is all that most lines cost. */
export function needsOfLine(text: string): number {
  const kinds = kindOf();
  const pairs = needsOf();
  let needs = 0;
  let before = OTHER;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] as number;
    needs |= pairs[PAIRS * before + kind] as number;
    before = kind;
  }
  return needs | (pairs[PAIRS * before] as number);
}
