import { built } from '../../core/built.js';
import { SPUN } from './findings/spun-words.js';
import { KEYWORDS } from './keywords.js';

/** What a UTF-16 code unit may be a sign of, as bits. */
export const UNUSUAL = 1;
/** Markup, escapes, jammers, brackets round characters, `?` for a character, other alphabets. */
export const NOISE = 2;
export const EMOJI = 4;
/** A character of an advertising keyword. */
export const ADVERTISING = 8;
/** A character of a word that a synonym spinner uses. */
export const SPINNING = 16;
/** A mark that ends a clause. */
export const MARK = 32;
/** A letter that pinyin is written with. */
export const LETTER = 64;
/** `%` and its like. */
export const PERCENT = 128;

/** Invisible, special and compatibility characters, `&` of entities, and surrogates, as first and last of ranges. */
const UNUSUAL_RANGES =
  '&& \0\b \v\f \x0E\x1F \x7F\xA0 \xAD\xAD \u034F\u034F \u061C\u061C \u115F\u1160 \u1680\u1680 \u17B4\u17B5 \u180E\u180E \u2000\u200F \u2028\u202F \u205F\u206F \u2E80\u2FD5 \u3000\u3000 \u3164\u3164 \uD800\uFAFF \uFB00\uFB06 \uFE00\uFE19 \uFE30\uFE6B \uFEFF\uFEFF \uFFA0\uFFA0 \uFFF9\uFFFD'.split(
    ' ',
  );

const NOISE_RANGES =
  '#$ *+ <? [` xx {~ \u0180\u02AF \u0370\u052F \u3010\u3010 \u3014\u3014 \uFF3B\uFF3B'.split(' ');

const EMOJI_RANGES = '\uD83C\uD83E \u231A\u23FF \u25FD\u2B55'.split(' ');

const LETTER_RANGES = 'az \xE0\u01DC'.split(' ');

/** The signs of each code unit. */
export const signTable = built('character-signs', Uint8Array, () => {
  const table = new Uint8Array(0x10000);
  mark(table, UNUSUAL_RANGES, UNUSUAL);
  mark(table, NOISE_RANGES, NOISE);
  mark(table, EMOJI_RANGES, EMOJI);
  mark(table, LETTER_RANGES, LETTER);
  mark(table, Array.from('%％‰', twice), PERCENT);
  mark(table, Array.from(',.;:!?，。；：！？、', twice), MARK);
  mark(
    table,
    KEYWORDS.map(({ sign }) => sign).flatMap((sign) => Array.from(sign, twice)),
    ADVERTISING,
  );
  mark(
    table,
    SPUN.map(({ sign }) => sign).flatMap((sign) => Array.from(sign, twice)),
    SPINNING,
  );
  return table;
});

/** All signs in a text together: one look at each code unit, which is all that clean text costs. */
export function signsOf(text: string): number {
  const signs = signTable();
  let found = 0;
  for (let i = 0; i < text.length; i++) found |= signs[text.charCodeAt(i)] as number;
  return found;
}

function twice(character: string): string {
  return character + character;
}

/** Adds a sign to the code units of ranges. */
function mark(signs: Uint8Array, ranges: readonly string[], sign: number): void {
  for (const range of ranges) {
    for (let unit = range.charCodeAt(0); unit <= range.charCodeAt(1); unit++)
      signs[unit] = (signs[unit] as number) | sign;
  }
}
