import { createRequire } from 'node:module';
import type { Heading, Link, List, Paragraph, PhrasingContent, Root, RootContent, Yaml } from 'mdast';
import type {} from 'remark-stringify';
import type { Data } from 'unified';
import { displayWidth } from './width.js';

const require = createRequire(import.meta.url);

type ToMarkdownExtension = NonNullable<Data['toMarkdownExtensions']>[number];

/** What remark-stringify is told: how to print front matter and tables, and what is not its default. */
export const toMarkdownExtension: ToMarkdownExtension = {
  bullet: '-',
  handlers: { yaml: printYaml, table: (...args) => tableHandlers().table(...args) },
  unsafe: [
    // A pipe in a cell, and line ends there.
    { character: '|', inConstruct: 'tableCell' },
    { character: '\n', inConstruct: 'tableCell' },
    { character: '\r', inConstruct: 'tableCell' },
    // GitHub strikes out what stands between two of them: 2~3 人，5~6 人.
    { character: '~', inConstruct: 'phrasing' },
    // An address in angle brackets is a link, with any of these at its head as well as a letter: <10086@example.com>.
    { character: '<', after: "[\\d.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
  ],
};

type Handle = (
  ...args: Parameters<NonNullable<NonNullable<ToMarkdownExtension['handlers']>['table']>>
) => string;
let handlers: { table: Handle } | undefined;

/** Tables are rare: what prints them is loaded with the first. */
function tableHandlers(): { table: Handle } {
  if (!handlers) {
    const { gfmTableToMarkdown } = require('mdast-util-gfm-table') as typeof import('mdast-util-gfm-table');
    handlers = gfmTableToMarkdown({ stringLength: displayWidth }).handlers as { table: Handle };
  }
  return handlers;
}

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
    const alone = end === index + 1 ? print(children[index] as RootContent) : undefined;
    parts.push(alone ?? printAlone(children.slice(index, end)));
    index = end;
  }
  const markdown = parts.join('\n\n');
  return markdown === '' || /[\n\r]$/.test(markdown) ? markdown : `${markdown}\n`;
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

/** A list whose items are one plain paragraph each, without blank lines between. */
function printList(node: List): string | undefined {
  const { ordered, start } = node;
  if (node.spread !== false || (ordered && (typeof start !== 'number' || start < 0))) return undefined;
  const items: string[] = [];
  for (const [index, { children }] of node.children.entries()) {
    const [child, ...others] = children;
    const text = child?.type === 'paragraph' && others.length === 0 ? plainText(child) : undefined;
    if (text === undefined) return undefined;
    items.push(`${ordered ? `${(start as number) + index}.` : '-'} ${text}`);
  }
  return items.join('\n');
}

/** Characters that are escaped somewhere, and all blanks but a space. */
const SPECIAL = /[\\`*_[\]<&~#\t\n\r]/;

/** What is escaped at the start of a line (`1.` and `1)`, not `1.1`), a blank there or at the end, and no text. */
const SPECIAL_AT_EDGE = /^(?:[ +=>-]|\d+(?:\)|\.(?:\s|$))|$)| $/;

/**
 * The text of a node that holds nothing but text that needs no escape, addresses and, in a paragraph, hard breaks. A
 * paragraph may be strong as a whole.
 */
function plainText({ type, children }: Heading | Paragraph): string | undefined {
  const [child] = children;
  if (children.length === 1 && child?.type === 'text') return isPlain(child.value) ? child.value : undefined;
  if (children.length === 1 && child?.type === 'strong') {
    const inside = plainLine(child.children);
    // Beside a blank the stars would mark nothing.
    return inside === undefined || inside !== inside.trim() ? undefined : `**${inside}**`;
  }
  const lines: string[] = [];
  for (let start = 0; start <= children.length; ) {
    let end = start;
    while (end < children.length && children[end]?.type !== 'break') end++;
    const line = plainLine(children.slice(start, end));
    if (line === undefined || (end < children.length && type === 'heading')) return undefined;
    lines.push(line);
    start = end + 1;
  }
  return lines.join('\\\n');
}

/** A line of texts and addresses. Addresses stand in angle brackets, so that texts beside them may end with a blank. */
function plainLine(children: readonly PhrasingContent[]): string | undefined {
  let line = '';
  for (const child of children) {
    if (child.type === 'text' && !SPECIAL.test(child.value)) line += child.value;
    else if (child.type === 'link' && isAutolink(child)) line += `<${child.url}>`;
    else return undefined;
  }
  return SPECIAL_AT_EDGE.test(line) ? undefined : line;
}

/** Whether an address is printed as it is. */
function isAutolink({ url, title, children: [child, ...others] }: Link): boolean {
  return (
    !title &&
    others.length === 0 &&
    child?.type === 'text' &&
    child.value === url &&
    /^https?:[!-;=?-~]+$/.test(url)
  );
}

function isPlain(text: string): boolean {
  return !SPECIAL.test(text) && !SPECIAL_AT_EDGE.test(text);
}

/** Nodes as they are printed before another one, which tells their own last line end from the file's. */
function printAlone(nodes: readonly RootContent[]): string {
  const markdown = printByRemark([...nodes, { type: 'paragraph', children: [{ type: 'text', value: 'x' }] }]);
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
