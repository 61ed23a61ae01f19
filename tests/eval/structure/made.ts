import type { Nodes, Root } from 'mdast';

/** What stands in a tree, as plain text. */
export interface Made {
  readonly headings: readonly (readonly [level: number, text: string])[];
  readonly items: readonly string[];
  readonly code: readonly (readonly string[])[];
  /** Blocks of TeX, which are no code in a page's HTML. */
  readonly formulas: readonly (readonly string[])[];
  readonly tables: readonly (readonly string[])[];
  readonly quotes: readonly string[];
}

/** What structure made of a page. */
export function readMade(tree: Root): Made {
  const made = {
    headings: [] as [number, string][],
    items: [] as string[],
    code: [] as string[][],
    formulas: [] as string[][],
    tables: [] as string[][],
    quotes: [] as string[],
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') made.headings.push([node.depth, textOf(node)]);
    if (node.type === 'listItem') made.items.push(node.children[0] ? textOf(node.children[0]) : '');
    if (node.type === 'code') (node.lang === 'math' ? made.formulas : made.code).push(node.value.split('\n'));
    if (node.type === 'table')
      made.tables.push(node.children.map((row) => row.children.map(textOf).join('\t')));
    if (node.type === 'blockquote') made.quotes.push(textOf(node));
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return made;
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
