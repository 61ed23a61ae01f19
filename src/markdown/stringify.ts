import { createRequire } from 'node:module';
import type { Root, RootContent } from 'mdast';
import { lazy } from '../core/lazy.js';
import { toMarkdownExtension } from './extension.js';
import { printPlain } from './plain.js';

const require = createRequire(import.meta.url);

/**
 * A tree as Markdown, the same as `remark-stringify` prints with `toMarkdownExtension`. Titles, paragraphs and
 * lists of text that needs no escape, which is nearly all there is, are printed at once (a hundred times as fast);
 * only for the rest is `remark-stringify` loaded.
 */
export function stringify(tree: Root): string {
  const { children } = tree;
  if (!children.every(isIndependent)) return printByRemark(children);
  const parts: string[] = [];
  for (let index = 0; index < children.length; ) {
    const end = groupEnd(children, index);
    const alone = end === index + 1 ? printPlain(children[index] as RootContent) : undefined;
    parts.push(alone ?? printAlone(children.slice(index, end)));
    index = end;
  }
  const markdown = parts.join('\n\n');
  const hasEnd = markdown.endsWith('\n') || markdown.endsWith('\r');
  return markdown === '' || hasEnd ? markdown : `${markdown}\n`;
}

const INDEPENDENT: ReadonlySet<RootContent['type']> = new Set([
  ...(['heading', 'paragraph', 'list', 'table', 'blockquote', 'code', 'thematicBreak', 'yaml'] as const),
]);

/** Whether a node is printed without a look at its neighbours, but for lists next to lists. */
function isIndependent(node: RootContent): boolean {
  return INDEPENDENT.has(node.type);
}

/** The end of the nodes that are printed together from one on. Of two lists in a row the markers differ. */
function groupEnd(children: readonly RootContent[], index: number): number {
  let end = index + 1;
  if (children[index]?.type === 'list') while (children[end]?.type === 'list') end++;
  return end;
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
