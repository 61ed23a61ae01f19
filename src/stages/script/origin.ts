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
  return (text, at) => {
    const { start, end } = clauseAt(text, at);
    const nearest = balance(text.slice(start, end));
    if (Math.abs(nearest) >= CLEAR) return nearest < 0;
    const own = balance(text);
    if (own !== 0) return own < 0;
    whole ??= lines.reduce((sum, line) => sum + balance(line.text), 0);
    return whole < 0;
  };
}
