import type { Root } from 'mdast';
import type { Article } from '../core/article.js';
import type { Options } from '../options/options.js';
import { frontMatter } from './front-matter.js';
import { stringify } from './stringify.js';
import { toMdast } from './structure.js';

/** An article as mdast, with its metadata as a `yaml` node at the head. Without text there is nothing to head. */
export function toTree(article: Article, options: Options): Root {
  const tree = toMdast(article);
  if (!options.frontMatter || tree.children.length === 0) return tree;
  const value = frontMatter({ ...article.metadata, source: article.metadata.source ?? options.path });
  return value === '' ? tree : { ...tree, children: [{ type: 'yaml', value }, ...tree.children] };
}

/** An article as Markdown that ends with one line end; `''` for an article without text. */
export function toMarkdown(article: Article, options: Options): string {
  return stringify(toTree(article, options));
}
