import type { Line } from '../../core/article.js';
import { balance } from '../../language/script-balance.js';
import { clauseAt } from './clauses.js';

/** So many more characters of one script than of the other and a clause of a few words speaks for itself. */
const CLEAR = 2;

/**
 * Tells whether a place of a line was written in Simplified characters: by its clause, else by the line, else by the whole
 * text; else it wasn't.
 */
export function originOf(lines: readonly Line[]): (text: string, at: number) => boolean {
  let whole: number | undefined;
  // Of one line many places are asked for: it is read once.
  let line: { readonly text: string; readonly balance: number } | undefined;
  return (text, at) => {
    const { start, end } = clauseAt(text, at);
    const nearest = balance(text.slice(start, end));
    if (Math.abs(nearest) >= CLEAR) return nearest < 0;
    if (line?.text !== text) line = { text, balance: balance(text) };
    if (line.balance !== 0) return line.balance < 0;
    whole ??= lines.reduce((sum, line) => sum + balance(line.text), 0);
    return whole < 0;
  };
}
