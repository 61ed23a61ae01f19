import type { Heading, Link, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { escapeText, type Place } from './escapes.js';
import { frontMatterBlock } from './extension.js';

/**
 * A heading, paragraph, list or front matter of plain text as Markdown, at once: a text alone, or texts that need no escape with
 * addresses and hard breaks.
 *
 * @returns `undefined` for anything that takes more
 */
export function printPlain(node: RootContent): string | undefined {
  if (node.type === 'paragraph') return plainText(node);
  if (node.type === 'heading') return printHeading(node);
  if (node.type === 'yaml') return frontMatterBlock(node);
  return node.type === 'list' ? printList(node) : undefined;
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
    const mark = ordered ? `${(start as number) + index}.` : '-';
    const indent = ' '.repeat(mark.length + 1);
    items.push(`${mark} ${text.includes('\n') ? text.replaceAll('\n', `\n${indent}`) : text}`);
  }
  return items.join('\n');
}

/** Characters that are escaped somewhere, and all blanks but a space. */
const SPECIAL = /[\\`*_[\]<&~#\t\n\r]/;

/** Blanks that are written as references in some places. */
const BLANKS = /[\t\n\r]/;

/** What is escaped at the start of a line (`1.` and `1)`, not `1.1`), a blank there, and no text. */
const SPECIAL_AT_START = /^(?:[ +=>-]|\d+(?:\)|\.(?: |$))|$)/;

/**
 * The text of a node that holds nothing but texts, addresses and, in a paragraph, hard breaks; a text beside an address must need
 * no escape. A paragraph may be strong as a whole.
 */
function plainText({ type, children }: Heading | Paragraph): string | undefined {
  const [child] = children;
  if (children.length === 1 && child?.type === 'text')
    return plainValue(child.value, type === 'heading' ? type : 'last');
  if (children.length === 1 && child?.type === 'strong') {
    const inside = plainLine(child.children);
    // Beside a blank the stars would mark nothing.
    return inside === undefined || inside !== inside.trim() ? undefined : `**${inside}**`;
  }
  const lines: string[] = [];
  for (let start = 0; start <= children.length; ) {
    let end = start;
    while (end < children.length && children[end]?.type !== 'break') end++;
    const hasBreak = end < children.length;
    if (hasBreak && type === 'heading') return undefined;
    const inside = children.slice(start, end);
    const value = type === 'paragraph' ? onlyText(inside) : undefined;
    const line =
      value === undefined ? plainLine(inside) : plainValue(value, hasBreak ? 'before a break' : 'last');
    if (line === undefined) return undefined;
    lines.push(line);
    start = end + 1;
  }
  return lines.join('\\\n');
}

function onlyText([child, ...others]: readonly PhrasingContent[]): string | undefined {
  return child?.type === 'text' && others.length === 0 ? child.value : undefined;
}

/** A line of texts and addresses. Addresses stand in angle brackets, so that texts beside them may end with a blank. */
function plainLine(children: readonly PhrasingContent[]): string | undefined {
  let line = '';
  for (const child of children) {
    if (child.type === 'text' && !SPECIAL.test(child.value)) line += child.value;
    else if (child.type === 'link' && isAutolink(child)) line += `<${child.url}>`;
    else return undefined;
  }
  return hasPlainEdges(line) ? line : undefined;
}

/** A text that is all there is in a heading or a line. */
function plainValue(value: string, place: Place): string | undefined {
  if (!SPECIAL.test(value) && hasPlainEdges(value)) return value;
  const isLine = value !== '' && !value.startsWith(' ') && !value.endsWith(' ') && !BLANKS.test(value);
  return isLine ? escapeText(value, place) : undefined;
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

function hasPlainEdges(line: string): boolean {
  // The cheap question: most texts begin with a Chinese character.
  const isPlain = line.charCodeAt(0) >= 0x3400 || !SPECIAL_AT_START.test(line);
  return isPlain && !line.endsWith(' ');
}
