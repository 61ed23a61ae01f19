import type { Root } from 'mdast';
import type { Article } from '../core/article.js';
import type { Options } from '../options/options.js';
import { frontMatter } from './front-matter.js';
import { stringify } from './stringify.js';
import { type Structure, structureOf } from './structure.js';

/**
 * An article as mdast, with its metadata as a `yaml` node at the head. Without text there is nothing to head.
 *
 * @param structure of the article, if it is known
 */
export function toTree(
  article: Article,
  options: Options,
  { children }: Pick<Structure, 'children'> = structureOf(article),
): Root {
  const tree: Root = { type: 'root', children };
  if (!options.frontMatter || tree.children.length === 0) return tree;
  const value = frontMatter({ ...article.metadata, path: options.path });
  return value === '' ? tree : { ...tree, children: [{ type: 'yaml', value }, ...tree.children] };
}

/**
 * An article as Markdown that ends with one line end; `''` for an article without text.
 *
 * @param structure of the article, if it is known
 */
export function toMarkdown(article: Article, options: Options, structure?: Structure): string {
  return stringify(toTree(article, options, structure));
}
