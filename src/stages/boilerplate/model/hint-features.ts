import type { Element, Hints, Page } from '../../../core/hints.js';
import type { FeatureTable } from '../../../trees/table.js';
import type { Facts } from '../lines/facts.js';
import { BLOCK_COLUMNS, readBlocks } from './block-hints.js';
import { type ElementFacts, ElementTree, FAR_ELEMENT } from './element-facts.js';
import { ELEMENT_FAMILIES } from './element-words.js';
import { readTitles, TITLE_COLUMNS } from './title-hints.js';

/** Elements whose name alone says what part of a page they are. */
const LANDMARKS = [
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'main',
  'article',
  'section',
  'ul',
  'table',
  'dl',
  'blockquote',
  'figure',
  'p',
  'h',
];

/** Names of blocks, as numbers. */
const BLOCKS = [
  '',
  'p',
  'div',
  'li',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'dd',
  'dt',
  'blockquote',
  'figcaption',
  'body',
  'footer',
  'header',
  'nav',
  'aside',
  'main',
  'form',
  'option',
];

/** The columns that say what the tags of a page know of a line. */
export const HINT_COLUMNS: readonly string[] = [
  'html-link-share',
  'html-heading',
  'html-depth',
  'html-block',
  'html-inline',
  ...LANDMARKS.map((name) => `html-in-${name}`),
  ...ELEMENT_FAMILIES.map(({ id }) => `html-words-${id}`),
  ...BLOCK_COLUMNS,
  ...TITLE_COLUMNS,
  'html-h1-count',
  'html-page-headings',
  'html-page-linked',
  'html-page-article',
];

const ROOT: Element = { name: 'html', attributes: {}, depth: 0 };

/** Fills the columns of the tags, in linear time. Shares are per mille. */
export function readHints(table: FeatureTable, facts: readonly Facts[], page: Page): void {
  const hints = facts.map(({ line }) => line.hints);
  const elements = hints.map((here) => here?.element ?? ROOT);
  const linked = facts.map(({ text }, row) => text.length * (hints[row]?.linkShare ?? 0));
  const tree = new ElementTree(
    facts.map((line, row) => ({
      element: elements[row] as Element,
      characters: line.text.length,
      linked: linked[row] as number,
      isProse: line.isProse && (hints[row]?.linkShare ?? 0) < 0.5,
    })),
  );
  readLines(table, hints, elements, tree);
  readBlocks(table, elements, linked, tree);
  readTitles(table, facts, elements, page);
  readWhole(table, facts, hints, linked);
}

function readLines(
  table: FeatureTable,
  hints: readonly (Hints | undefined)[],
  elements: readonly Element[],
  tree: ElementTree,
): void {
  table.set('html-link-share', (row) => 1000 * (hints[row]?.linkShare ?? 0));
  table.set('html-depth', (row) => (elements[row] as Element).depth);
  const facts = elements.map((element) => tree.of(element));
  table.set('html-block', (row) => Math.max(0, BLOCKS.indexOf((facts[row] as ElementFacts).block.name)));
  table.set('html-inline', (row) => Number((facts[row] as ElementFacts).block !== elements[row]));
  const names = new Map<Element, ReadonlySet<string>>();
  const namesOf = (element: Element): ReadonlySet<string> => {
    const known = names.get(element);
    if (known) return known;
    const path: Element[] = [];
    for (let at: Element | undefined = element; at && !names.has(at); at = at.parent) path.push(at);
    for (const one of path.reverse()) {
      const around = one.parent ? (names.get(one.parent) as ReadonlySet<string>) : new Set<string>();
      const name = /^h[1-6]$/.test(one.name) ? 'h' : one.name;
      names.set(one, around.has(name) || !LANDMARKS.includes(name) ? around : new Set([...around, name]));
    }
    return names.get(element) as ReadonlySet<string>;
  };
  const around = elements.map(namesOf);
  for (const name of LANDMARKS)
    table.set(`html-in-${name}`, (row) => Number((around[row] as ReadonlySet<string>).has(name)));
  table.set('html-heading', (row) => headingLevel(elements[row] as Element));
  for (const [at, { id }] of ELEMENT_FAMILIES.entries())
    table.set(`html-words-${id}`, (row) => (facts[row] as ElementFacts).families[at] ?? FAR_ELEMENT);
}

/** The level of the heading that a line stands in; 0 if in none. */
export function headingLevel(element: Element): number {
  for (let at: Element | undefined = element; at; at = at.parent) {
    const level = /^h([1-6])$/.exec(at.name)?.[1];
    if (level) return Number(level);
    if (element.depth - at.depth > 6) return 0;
  }
  return 0;
}

function readWhole(
  table: FeatureTable,
  facts: readonly Facts[],
  hints: readonly (Hints | undefined)[],
  linked: readonly number[],
): void {
  const levels = table.column('html-heading');
  const count = (isOf: (row: number) => boolean) => facts.reduce((sum, _, row) => sum + Number(isOf(row)), 0);
  const h1 = Math.min(
    20,
    count((row) => levels[row] === 1),
  );
  const headings = Math.min(
    200,
    count((row) => levels[row] !== 0),
  );
  const characters = facts.reduce((sum, { text }) => sum + text.length, 0);
  const share = (1000 * linked.reduce((sum, value) => sum + value, 0)) / Math.max(1, characters);
  const articles = new Set<Element>();
  for (const here of hints) {
    let at: Element | undefined = here?.element;
    while (at && at.name !== 'article') at = at.parent;
    if (at) articles.add(at);
  }
  table.set('html-h1-count', () => h1);
  table.set('html-page-headings', () => headings);
  table.set('html-page-linked', () => share);
  table.set('html-page-article', () => Math.min(30, articles.size));
}
