/** What is escaped wherever it stands, or by what follows or comes before it. Underscores one run at a time. */
const INSIDE = /[*[`~]|_+|\\(?=[!-/:-@[-`{-~]|$)|<(?=[!/?A-Za-z\d.#$%&'+=^{|}-])|&(?=[#A-Za-z])|(?<=\])\(/g;

/** What opens a block at the start of a line; alone, some of it opens nothing before the backslash of a hard break. */
const OPENING = {
  last: /^(?:[#=>]|\+(?= |$)|-(?=[ -]|$))/,
  'before a break': /^(?:[#=>]|\+(?= )|-(?=[ -]))/,
};

/** A number, which opens an item with what follows it. */
const NUMBER = { last: /^\d+(?=\)|\.(?: |$))/, 'before a break': /^\d+(?=\)|\. )/ };

/** Of Unicode, as they decide whether an underscore may mark something; punctuation includes symbols there. */
const BESIDE_WORDS = /[\s\p{P}\p{S}]/u;

/** Where a text stands: all of a heading, or all of a line of a paragraph, its last or before a hard break. */
export type Place = 'heading' | 'last' | 'before a break';

/**
 * A text as `remark-stringify` escapes it where it is all that a heading or a line of a paragraph holds.
 *
 * @param value without line ends and tabs, with no blank at its start or end
 */
export function escapeText(value: string, place: Place): string {
  const escaped = value.replace(INSIDE, (mark: string, at: number) =>
    mark.startsWith('_') ? underscores(value, at, mark.length) : `\\${mark}`,
  );
  if (place === 'heading') return value.endsWith('#') ? `${escaped.slice(0, -1)}\\#` : escaped;
  if (OPENING[place].test(value)) return `\\${escaped}`;
  const number = NUMBER[place].exec(value)?.[0];
  return number === undefined ? escaped : `${number}\\${escaped.slice(number.length)}`;
}

/** Underscores inside a word mark nothing, as in `a_b`, nor does the one of an index of TeX, `x_{i}`. */
function underscores(value: string, start: number, length: number): string {
  const end = start + length;
  const run = value.slice(start, end);
  if (!isBesideWord(value[start - 1]) && !isBesideWord(value[end])) return run;
  const isIndex = length === 1 && value[end] === '{' && /[A-Za-z\d]/.test(value[start - 1] ?? '');
  return isIndex ? run : run.replaceAll('_', '\\_');
}

/** @param unit a UTF-16 code unit: halves of a pair are parts of words */
function isBesideWord(unit: string | undefined): boolean {
  return unit === undefined || BESIDE_WORDS.test(unit);
}
