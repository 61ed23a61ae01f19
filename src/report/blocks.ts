import type { Article } from '../article.js';
import type { Block } from './data.js';

/** The blocks of an article, with the lines of the raw text that make each. */
export function blocksOf({ lines }: Article): Block[] {
  return lines.flatMap(({ number, text }) =>
    text.trim() === '' ? [] : [{ kind: 'paragraph', first: number, last: number }],
  );
}
