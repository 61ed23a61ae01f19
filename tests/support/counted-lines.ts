import type { Line } from '../../src/core/article.js';

/** Lines of a scrape that count how often the text of any of them is read. */
export function countedLines(texts: readonly string[]): {
  readonly lines: readonly Line[];
  readonly reads: () => number;
} {
  let count = 0;
  const lines = texts.map((text, i) => ({
    number: i + 1,
    get text() {
      count++;
      return text;
    },
  }));
  return { lines, reads: () => count };
}
