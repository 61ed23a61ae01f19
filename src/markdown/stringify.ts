import { createRequire } from 'node:module';
import type { Heading, List, Paragraph, Root, RootContent, Yaml } from 'mdast';
import type {} from 'remark-stringify';
import type { Data } from 'unified';

const require = createRequire(import.meta.url);

/** What remark-stringify is told: how to print front matter, and what is not its default. */
export const toMarkdownExtension: NonNullable<Data['toMarkdownExtensions']>[number] = {
  bullet: '-',
  handlers: { yaml: printYaml },
  unsafe: [
    // GitHub strikes out what stands between two of them: 2~3 人，5~6 人.
    { character: '~', inConstruct: 'phrasing' },
    // An address in angle brackets is a link, with any of these at its head as well as a letter: <10086@example.com>.
    { character: '<', after: "[\\d.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
  ],
};

/**
 * A tree as Markdown, the same as `remark-stringify` prints with `toMarkdownExtension`. Titles, paragraphs and
 * lists of text that needs no escape, which is nearly all there is, are printed at once (a hundred times as fast);
 * only for the rest is `remark-stringify` loaded.
 */
export function stringify(tree: Root): string {
  if (!tree.children.every(isIndependent)) return printByRemark(tree.children);
  const markdown = tree.children.map((node) => print(node) ?? printAlone(node)).join('\n\n');
  return markdown === '' || /[\n\r]$/.test(markdown) ? markdown : `${markdown}\n`;
}

/** Whether a node is printed without a look at its neighbours. Of two lists in a row the markers differ. */
function isIndependent(node: RootContent, index: number, siblings: readonly RootContent[]): boolean {
  if (node.type === 'list') return siblings[index - 1]?.type !== 'list';
  return node.type === 'heading' || node.type === 'paragraph' || node.type === 'yaml';
}

/** `undefined`: it takes more than that. */
function print(node: RootContent): string | undefined {
  if (node.type === 'paragraph') return plainText(node);
  if (node.type === 'heading') return printHeading(node);
  if (node.type === 'yaml') return printYaml(node);
  return node.type === 'list' ? printList(node) : undefined;
}

function printYaml(node: Yaml): string {
  return node.value === '' ? '---\n---' : `---\n${node.value}\n---`;
}

function printHeading(node: Heading): string | undefined {
  const text = plainText(node);
  return text === undefined ? undefined : `${'#'.repeat(node.depth)} ${text}`;
}

/** An ordered list whose items are one plain paragraph each, without blank lines between. */
function printList(node: List): string | undefined {
  const { start } = node;
  if (!node.ordered || node.spread !== false || typeof start !== 'number' || start < 0) return undefined;
  const items: string[] = [];
  for (const [index, { children }] of node.children.entries()) {
    const [child, ...others] = children;
    const text = child?.type === 'paragraph' && others.length === 0 ? plainText(child) : undefined;
    if (text === undefined) return undefined;
    items.push(`${start + index}. ${text}`);
  }
  return items.join('\n');
}

/** Characters that are escaped somewhere, and all blanks but a space. */
const SPECIAL = /[\\`*_[\]<&~#\t\n\r]/;

/** What is escaped at the start of a line (`1.` and `1)`, not `1.1`), a blank there or at the end, and no text. */
const SPECIAL_AT_EDGE = /^(?:[ +=>-]|\d+(?:\)|\.(?:\s|$))|$)| $/;

/** The text of a node that holds nothing else and needs no escape. */
function plainText(node: Heading | Paragraph): string | undefined {
  const [child, ...others] = node.children;
  if (child?.type !== 'text' || others.length > 0) return undefined;
  return SPECIAL.test(child.value) || SPECIAL_AT_EDGE.test(child.value) ? undefined : child.value;
}

/** A node as it is printed before another one, which tells its own last line end from the file's. */
function printAlone(node: RootContent): string {
  const markdown = printByRemark([node, { type: 'paragraph', children: [{ type: 'text', value: 'x' }] }]);
  return markdown.slice(0, -'\n\nx\n'.length);
}

let processor: { stringify(tree: Root): string } | undefined;

function printByRemark(children: RootContent[]): string {
  if (!processor) {
    const { unified } = require('unified') as typeof import('unified');
    const { default: remarkStringify } = require('remark-stringify') as typeof import('remark-stringify');
    processor = unified().data('toMarkdownExtensions', [toMarkdownExtension]).use(remarkStringify).freeze();
  }
  return processor.stringify({ type: 'root', children });
}
