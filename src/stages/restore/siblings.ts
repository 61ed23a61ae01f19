import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import type { Filled, Unfilled } from './fill.js';
import type { Insertion } from './insertion.js';

/** A numbered line: its number, and its label up to a colon. */
const NUMBERED = /^(\s*(\d{1,2})[.．、] ?)([^：:，。,]{1,20})/;

/** A line that lacks what sets its siblings apart. */
interface Incomplete {
  /** Index of the line in the article. */
  readonly line: number;
  /** UTF-16 offset of the label. */
  readonly at: number;
}

/**
 * Numbered lines that lack what sets them apart: 「2. 催收」 between 「1. 短信催收」 and 「3. 上門催收」. The label is what
 * both neighbours end with, and they have more. Blank lines between them don't count.
 */
export function findIncompleteSiblings(lines: readonly Line[]): Incomplete[] {
  const numbered = lines.flatMap(({ text }, line) => {
    const match = NUMBERED.exec(text);
    if (!match) return [];
    const [, head, number, label] = match as unknown as [string, string, string, string];
    return [{ line, at: head.length, number: Number(number), label: fold(label.trim()) }];
  });
  return numbered.filter(({ number, label }, index) => {
    const previous = numbered[index - 1];
    const next = numbered[index + 1];
    if (previous?.number !== number - 1 || next?.number !== number + 1) return false;
    return [previous, next].every(
      (sibling) => sibling.label.length > label.length && sibling.label.endsWith(label),
    );
  });
}

/** Completes such a line with the one word that the gaps of the document prove, and reports it otherwise. */
export function fillSiblings(lines: readonly Line[], proved: readonly Insertion[]): Filled {
  const words = [...new Set(proved.map(({ word }) => word))];
  const insertions: Insertion[] = [];
  const unfilled: Unfilled[] = [];
  for (const { line, at } of findIncompleteSiblings(lines)) {
    const [word] = words;
    if (word === undefined || words.length > 1)
      unfilled.push({ line, at, length: 0, guesses: words, quiet: false });
    else {
      const why = 'the numbered lines before and after have a word there, and the document lacks this one';
      insertions.push({ line, at, length: 0, word, why });
    }
  }
  return { insertions, unfilled };
}
