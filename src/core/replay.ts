import { type Change, type Line, toLines, toText } from './article.js';

/**
 * Applies recorded changes to the raw text, in order. The proof that nothing happened in silence: the result is
 * the cleaned text.
 *
 * @throws Error when a change does not fit the line it names: the record and the text don't belong together.
 */
export function replay(raw: string, changes: readonly Change[]): string {
  return toText(replayLines(raw, changes));
}

/** The lines of `replay`, with the numbers that they have in the raw text. */
export function replayLines(raw: string, changes: readonly Change[]): readonly Line[] {
  const lines = new Map(toLines(raw).map((line) => [line.number, line]));
  for (const change of changes) {
    const line = lines.get(change.line);
    if (line?.text !== change.before) {
      throw new Error(`line ${change.line}: the change by ${change.stage} does not fit the text`);
    }
    if (change.after === null) lines.delete(change.line);
    else lines.set(change.line, { number: line.number, text: change.after });
  }
  return [...lines.values()];
}
