import { createRequire } from 'node:module';
import type { Root, RootContent } from 'mdast';
import { lazy } from '../core/lazy.js';
import { toMarkdownExtension } from './extension.js';
import { printPlain } from './plain.js';

const require = createRequire(import.meta.url);

/**
 * A tree as Markdown, the same as `remark-stringify` prints with `toMarkdownExtension`. Titles, paragraphs and
 * lists of plain text, which is nearly all there is, are printed at once (a hundred times as fast);
 * only for the rest is `remark-stringify` loaded.
 */
export function stringify(tree: Root): string {
  const { children } = tree;
  if (!children.every(isIndependent)) return printByRemark(children);
  const markdown = [...printParts(children)].join(BETWEEN);
  const hasEnd = markdown.endsWith('\n') || markdown.endsWith('\r');
  return markdown === '' || hasEnd ? markdown : `${markdown}\n`;
}

/** What stands between parts. */
export const BETWEEN = '\n\n';

/** The Markdown of each node, or of lists in a row; only of nodes that are printed without a look at their neighbours. */
export function* printParts(nodes: Iterable<RootContent>): Generator<string> {
  // Of two lists in a row the markers differ.
  let lists: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'list') {
      lists.push(node);
      continue;
    }
    if (lists.length > 0) yield printGroup(lists);
    lists = [];
    yield printGroup([node]);
  }
  if (lists.length > 0) yield printGroup(lists);
}

function printGroup(nodes: readonly RootContent[]): string {
  const [node] = nodes;
  return (nodes.length === 1 && node ? printPlain(node) : undefined) ?? printAlone(nodes);
}

const INDEPENDENT: ReadonlySet<RootContent['type']> = new Set([
  ...(['heading', 'paragraph', 'list', 'table', 'blockquote', 'code', 'thematicBreak', 'yaml'] as const),
]);

/** Whether a node is printed without a look at its neighbours, but for lists next to lists. */
function isIndependent(node: RootContent): boolean {
  return INDEPENDENT.has(node.type);
}

/** Nodes as they are printed before another one, which tells their own last line end from the file's. */
function printAlone(nodes: readonly RootContent[]): string {
  const markdown = printByRemark([...nodes, { type: 'paragraph', children: [{ type: 'text', value: 'x' }] }]);
  return markdown.slice(0, -'\n\nx\n'.length);
}

const processor = lazy((): { stringify(tree: Root): string } => {
  const { unified } = require('unified') as typeof import('unified');
  const { default: remarkStringify } = require('remark-stringify') as typeof import('remark-stringify');
  return unified().data('toMarkdownExtensions', [toMarkdownExtension]).use(remarkStringify).freeze();
});

function printByRemark(children: RootContent[]): string {
  return processor().stringify({ type: 'root', children });
}
