import { type Article, toText } from '../article.js';
import type { Options } from '../options.js';

/** An article as Markdown. */
export function toMarkdown(article: Article, _options: Options): string {
  return `${toText(article.lines)}\n`;
}
