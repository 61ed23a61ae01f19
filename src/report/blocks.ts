import type { List, RootContent } from 'mdast';
import type { Structure } from '../markdown/structure.js';
import type { Block, BlockKind } from './data.js';

/** The blocks of an article, as its Markdown has them, with the lines that made each. */
export function blocksOf({ children, rows, starts }: Structure): Block[] {
  return children.flatMap((node, index): Block[] => {
    const own = rows.slice(starts[index], starts[index + 1]);
    if (node.type === 'list') {
      const kinds = itemKinds(node);
      return own.map(({ first, last }, item) => ({ kind: kinds[item] as BlockKind, first, last }));
    }
    const [top] = own;
    const last = own.at(-1)?.last;
    return top && last !== undefined ? [{ kind: kindOf(node, own.length), first: top.first, last }] : [];
  });
}

/** Of every item, nested ones too, in the order of their lines. */
function itemKinds({ ordered, children }: List): BlockKind[] {
  return children.flatMap((item) => {
    const nested = item.children.flatMap((child) => (child.type === 'list' ? itemKinds(child) : []));
    return [ordered ? 'ordered' : 'bulleted', ...nested] as BlockKind[];
  });
}

/** @param rows of how many rows it was made: a paragraph of several keeps them as lines, which makes it a verse */
function kindOf(node: RootContent, rows: number): BlockKind {
  switch (node.type) {
    case 'heading':
      return `h${node.depth}`;
    case 'blockquote':
      return 'quote';
    case 'table':
      return 'table';
    case 'code':
      return 'code';
    case 'thematicBreak':
      return 'rule';
    default:
      return rows > 1 ? 'verse' : 'paragraph';
  }
}
