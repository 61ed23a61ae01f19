import type { Line } from '../core/article.js';

/** Lines without others. @param others some of the lines */
export function withoutLines(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  if (others.length === 0) return lines;
  const left = new Set(others);
  return lines.filter((line) => !left.has(line));
}

/** Lines and others, in rising order of their numbers. */
export function withLines(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  if (others.length === 0) return lines;
  return [...lines, ...others].sort((one, other) => one.number - other.number);
}
