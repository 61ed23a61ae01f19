import type { Line } from '../../core/article.js';
import { fold } from '../../language/fold.js';
import { isHanUnit } from '../../language/han.js';
import { sharedScorer } from '../../language/scorer.js';
import type { Filled, Unfilled } from './fill.js';
import type { Insertion } from './insertion.js';
import { phraseAt } from './phrases.js';

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
  const numbered = numberedLines(lines);
  return numbered.filter(({ number, label }, index) => {
    const previous = numbered[index - 1];
    const next = numbered[index + 1];
    if (previous?.number !== number - 1 || next?.number !== number + 1) return false;
    return [previous, next].every(
      (sibling) => sibling.label.length > label.length && fold(sibling.label).endsWith(fold(label)),
    );
  });
}

interface NumberedLine extends Incomplete {
  readonly number: number;
  readonly label: string;
}

function numberedLines(lines: readonly Line[]): NumberedLine[] {
  const numbered: NumberedLine[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { text } = lines[line] as Line;
    // The cheap question: most lines are blank or begin with a Chinese character.
    if (text === '' || isHanUnit(text.charCodeAt(0))) continue;
    const match = NUMBERED.exec(text);
    if (!match) continue;
    const [, head, number, label] = match as unknown as [string, string, string, string];
    numbered.push({ line, at: head.length, number: Number(number), label: label.trim() });
  }
  return numbered;
}

/**
 * Completes such a line with the one word that the gaps of the document prove and that forms a phrase with the label, and
 * reports it otherwise: a document may lack other words, too.
 */
export function fillSiblings(lines: readonly Line[], proved: readonly Insertion[]): Filled {
  const words = [...new Set(proved.map(({ word }) => word))];
  const insertions: Insertion[] = [];
  const unfilled: Unfilled[] = [];
  for (const { line, at } of findIncompleteSiblings(lines)) {
    const { text } = lines[line] as Line;
    const fitting = words.filter((word) => formsPhrase(word, fold(text.slice(0, at)), fold(text.slice(at))));
    const [word] = fitting;
    if (word === undefined || fitting.length > 1)
      unfilled.push({ line, at, length: 0, guesses: fitting, quiet: false, isAmid: true });
    else {
      const why = 'the numbered lines before and after have a word there, and the document lacks this one';
      insertions.push({ line, at, length: 0, word, rule: 'filtered-word', why });
    }
  }
  return { insertions, unfilled };
}

/** Whether a set phrase asks for the word before a label, or it makes the label likelier than no word does. */
function formsPhrase(word: string, before: string, label: string): boolean {
  if (phraseAt({ before, after: label })?.word === word) return true;
  const scorer = sharedScorer();
  return scorer.score(word, { after: label }) > scorer.score(word) + scorer.score(label);
}
