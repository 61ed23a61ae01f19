import type { Root } from 'mdast';
import { type Article, toText } from '../core/article.js';

/** A text that is left alone, as it is, with one line end behind it. */
export function verbatim({ lines }: Article): string {
  return `${toText(lines).replace(/\n+$/, '')}\n`;
}

/**
 * The same as mdast: what stands between blank lines is a paragraph of plain text, with its line breaks. Whoever prints this tree
 * escapes what would be Markdown in it.
 */
export function verbatimTree(article: Article): Root {
  const blocks = toText(article.lines)
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '');
  return {
    type: 'root',
    children: blocks.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}
