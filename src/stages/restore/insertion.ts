import type { Line } from '../../article.js';
import { scriptOf } from './script-of.js';

/** A word to be put back. */
export interface Insertion {
  /** Index of the line in the article. */
  readonly line: number;
  /** UTF-16 offset and length of the trace that goes; length 0 where nothing stands. */
  readonly at: number;
  readonly length: number;
  /** Folded. */
  readonly word: string;
  /** The evidence. */
  readonly why: string;
}

/** The lines with the words in them, each in the script of its line, and the evidence by line number. */
export function insertAll(lines: readonly Line[], insertions: readonly Insertion[]) {
  const next = [...lines];
  const reasons = new Map<number, string>();
  const fromTheEnd = insertions.toSorted((a, b) => b.line - a.line || b.at - a.at);
  const inScript = scriptOf(lines);
  for (const { line, at, length, word, why } of fromTheEnd) {
    const { number, text } = next[line] as Line;
    const written = inScript(word, lines[line] as Line);
    next[line] = { number, text: text.slice(0, at) + written + text.slice(at + length) };
    const reason = `${written} put back: ${why}`;
    const before = reasons.get(number);
    reasons.set(number, before ? `${reason}; ${before}` : reason);
  }
  return { lines: next, reasons };
}
