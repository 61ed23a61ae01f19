import type { Line } from '../../article.js';

/** A numbered line: its number, and its label up to a colon. */
const NUMBERED = /^\s*(\d{1,2})[.．、] ?([^：:，。,]{1,20})/;

/**
 * Numbered lines that lack what sets them apart: 「2. 催收」 between 「1. 短信催收」 and 「3. 上門催收」. The label is what
 * both neighbours end with, and they have more. Blank lines between them don't count.
 */
export function findIncompleteSiblings(lines: readonly Line[]): { line: Line; label: string }[] {
  const numbered = lines.flatMap((line) => {
    const match = NUMBERED.exec(line.text);
    return match ? [{ line, number: Number(match[1]), label: (match[2] as string).trim() }] : [];
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
