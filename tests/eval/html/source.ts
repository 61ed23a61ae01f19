/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { comparable } from './chain.js';

/** A link, a picture or a preformatted block of a page's HTML. */
export interface Span {
  readonly kind: 'link' | 'image' | 'pre';
  /** Where it stands in the text of the page, as `comparable` writes it; a picture takes no room. */
  readonly start: number;
  readonly end: number;
  /** Addresses that it may have, absolute; what the text of a block may be. */
  readonly values: readonly string[];
  readonly text: string;
}

/** The text of a page, as `comparable` writes it, with what stands in it. */
export interface Source {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What holds no text to read. */
const UNREAD: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'HEAD',
  'TITLE',
]);

/** Where pages that load pictures late have their addresses; the first that a picture has counts, or its `src`. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-url'];

/** Reads HTML by a library of its own, so that what the program finds can be held against it. */
export function readSource(html: string): Source {
  const { document } = parseHTML(html);
  const base = baseOf(document);
  const parts: string[] = [];
  const spans: Span[] = [];
  let length = 0;
  const visit = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = comparable(node.textContent ?? '');
      parts.push(text);
      length += text.length;
    }
    if (node.nodeType !== node.ELEMENT_NODE || UNREAD.has(node.nodeName.toUpperCase())) return;
    const start = length;
    const first = parts.length;
    for (const child of node.childNodes) visit(child);
    const named = valuesOf(node as Element, base);
    if (named) spans.push({ ...named, start, end: length, text: parts.slice(first).join('') });
  };
  // Not the root alone: a root that is closed too early has the body beside it.
  for (const node of document.childNodes) visit(node);
  return { text: parts.join(''), spans };
}

/** What addresses of a page are relative to, as far as the page says: nothing if it does not. */
function baseOf(document: Document): string | undefined {
  const href = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? '';
  const own = [href('link[rel="canonical"]', 'href'), href('meta[property="og:url"]', 'content')]
    .map((address) => absolute(address, undefined))
    .find((address) => address !== undefined);
  return absolute(href('base[href]', 'href'), own) ?? own;
}

function valuesOf(element: Element, base: string | undefined): Pick<Span, 'kind' | 'values'> | undefined {
  const name = element.nodeName.toUpperCase();
  // A block within a block is the code, beside its numbers.
  if (name === 'PRE' && !element.querySelector('pre')) return { kind: 'pre', values: codeOf(element) };
  const addresses = addressesOf(element, name)
    .map((address) => absolute(address, base))
    .filter((address) => address !== undefined);
  if (addresses.length === 0) return undefined;
  return { kind: name === 'A' ? 'link' : 'image', values: addresses };
}

function addressesOf(element: Element, name: string): string[] {
  const attribute = (key: string) => element.getAttribute(key) ?? '';
  if (name === 'IMG') return [...LATE, 'src'].map(attribute);
  // Within the page.
  return name === 'A' && !attribute('href').startsWith('#') ? [attribute('href')] : [];
}

/** An address as URL writes it; nothing if it is none, or not of the web. */
export function absolute(address: string, base: string | undefined): string | undefined {
  if (address.trim() === '' || !URL.canParse(address, base)) return undefined;
  const { href, protocol } = new URL(address, base);
  // Markdown writes some characters as references that pages don't.
  return protocol === 'http:' || protocol === 'https:' ? decoded(href) : undefined;
}

function decoded(href: string): string {
  try {
    return decodeURI(href).replaceAll('%7C', '|');
  } catch {
    return href;
  }
}

/** The text of a block without the first line end, which parsers drop, and the last: as it is, or with line ends behind blocks. */
function codeOf(element: Element): string[] {
  const isFirst = element.firstChild?.nodeType === element.TEXT_NODE;
  return [textOf(element, false), textOf(element, true)].map((text) => {
    const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    return isFirst ? lines.replace(/^\n/, '') : lines;
  });
}

const BLOCKS: ReadonlySet<string> = new Set(['DIV', 'P', 'LI']);

/** The text of an element, with `br` as a line end. */
function textOf(node: Node, isByBlocks: boolean): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') return '\n';
  const text = [...node.childNodes].map((child) => textOf(child, isByBlocks)).join('');
  return isByBlocks && BLOCKS.has(name) && !text.endsWith('\n') ? `${text}\n` : text;
}
