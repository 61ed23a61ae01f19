import type { Element, Hints, Page } from '../../../core/hints.js';
import type { FeatureTable } from '../../../trees/table.js';
import type { Facts } from '../lines/facts.js';
import { titleKey } from '../lines/key.js';
import { type ElementFacts, ElementTree, FAR_ELEMENT, sharedElement } from './element-facts.js';
import { ELEMENT_FAMILIES } from './element-words.js';
import { sums } from './windows.js';

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

/** How many blocks around a line are looked at. */
const AROUND = [0, 1, 2, 3, 4, 6] as const;
/** The parts of a page's prose by which its holder is found. */
const HOLDERS = [50, 70, 90] as const;
const WINDOWS = [3, 10] as const;
const SIDES = ['up', 'down'] as const;

/** The columns that say what the tags of a page know of a line. */
export const HINT_COLUMNS: readonly string[] = [
  'html-link-share',
  'html-heading',
  'html-depth',
  'html-block',
  'html-inline',
  ...LANDMARKS.map((name) => `html-in-${name}`),
  ...ELEMENT_FAMILIES.map(({ id }) => `html-words-${id}`),
  ...AROUND.flatMap((level) => [
    `html-prose-${level}`,
    `html-linked-${level}`,
    `html-length-${level}`,
    `html-lines-${level}`,
    `html-alike-${level}`,
  ]),
  ...HOLDERS.flatMap((share) => [
    `html-in-holder-${share}`,
    `html-above-holder-${share}`,
    `html-below-holder-${share}`,
    `html-lines-from-holder-${share}`,
  ]),
  ...SIDES.flatMap((side) => [
    ...WINDOWS.map((lines) => `html-linked-sum-${side}-${lines}`),
    `html-shared-${side}`,
    `html-same-block-${side}`,
  ]),
  'html-title-part',
  'html-title-all',
  'html-headline',
  'html-from-title',
  'html-shared-title',
  'html-prose-from-title',
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
  readBlocks(table, elements, tree);
  readHolders(table, elements, tree);
  readNeighbours(table, elements, linked, tree);
  readTitles(table, facts, page);
  readFromTitle(table, facts, elements);
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

function readBlocks(table: FeatureTable, elements: readonly Element[], tree: ElementTree): void {
  let blocks = elements.map((element) => tree.of(tree.of(element).block));
  let level = 0;
  for (const next of AROUND) {
    for (; level < next; level++)
      blocks = blocks.map((facts) => {
        const { parent } = facts.element;
        return parent ? tree.of(tree.of(parent).block) : facts;
      });
    const at = (row: number) => blocks[row] as ElementFacts;
    table.set(`html-prose-${next}`, (row) => (1000 * at(row).prose) / tree.prose);
    table.set(`html-linked-${next}`, (row) => (1000 * at(row).linked) / Math.max(1, at(row).characters));
    table.set(`html-length-${next}`, (row) => 100 * Math.log2(1 + at(row).characters));
    table.set(`html-lines-${next}`, (row) => Math.min(1000, at(row).lines));
    table.set(`html-alike-${next}`, (row) => Math.min(200, at(row).alike));
  }
}

/** Where a line stands beside the elements that hold most of the prose. */
function readHolders(table: FeatureTable, elements: readonly Element[], tree: ElementTree): void {
  for (const share of HOLDERS) {
    const holder = tree.holder(share / 100);
    const shared = elements.map((element) => (holder ? sharedElement(element, holder) : undefined));
    const isIn = (row: number) => holder !== undefined && shared[row] === holder;
    table.set(`html-in-holder-${share}`, (row) => Number(isIn(row)));
    table.set(`html-above-holder-${share}`, (row) =>
      holder ? holder.depth - (shared[row] as Element).depth : 99,
    );
    table.set(
      `html-below-holder-${share}`,
      (row) => (elements[row] as Element).depth - (shared[row]?.depth ?? 0),
    );
    const first = elements.findIndex((_, row) => isIn(row));
    const last = elements.findLastIndex((_, row) => isIn(row));
    table.set(`html-lines-from-holder-${share}`, (row) =>
      first < 0
        ? 999
        : row < first
          ? Math.max(-300, row - first)
          : row > last
            ? Math.min(300, row - last)
            : 0,
    );
  }
}

function readNeighbours(
  table: FeatureTable,
  elements: readonly Element[],
  linked: readonly number[],
  tree: ElementTree,
): void {
  for (const side of SIDES) {
    for (const lines of WINDOWS) {
      const sum = sums(linked, { lines, side });
      table.set(`html-linked-sum-${side}-${lines}`, (row) => Math.min(2000, sum[row] as number));
    }
    const step = side === 'up' ? -1 : 1;
    table.set(`html-shared-${side}`, (row) => {
      const [here, there] = [elements[row] as Element, elements[row + step]];
      return there ? here.depth - sharedElement(here, there).depth : 99;
    });
    table.set(`html-same-block-${side}`, (row) => {
      const there = elements[row + step];
      return Number(there !== undefined && tree.of(there).block === tree.of(elements[row] as Element).block);
    });
  }
}

/** Whether a line is the title that the page gives itself, or a part of it. */
function readTitles(table: FeatureTable, facts: readonly Facts[], page: Page): void {
  const title = titleKey(page.title ?? '');
  const headlines = headlinesOf(page)
    .map(titleKey)
    .filter((key) => key !== '');
  table.set('html-title-part', (row) => {
    const key = (facts[row] as Facts).text.length > 200 ? '' : (facts[row] as Facts).titleKey;
    return key.length >= 2 && title.includes(key) ? (1000 * key.length) / title.length : 0;
  });
  table.set('html-title-all', (row) => {
    const { text, titleKey: key } = facts[row] as Facts;
    return Number(text.length <= 200 && key.length >= 2 && title.startsWith(key));
  });
  table.set('html-headline', (row) => {
    const { text, titleKey: key } = facts[row] as Facts;
    if (text.length > 200 || key.length < 2) return 0;
    return headlines.includes(key) ? 2 : Number(headlines.some((headline) => headline.startsWith(key)));
  });
}

/** How far from the title a line stands, and in what around both: the text of an article is near its title. */
function readFromTitle(table: FeatureTable, facts: readonly Facts[], elements: readonly Element[]): void {
  const title = titleRow(table);
  if (title < 0) {
    table.set('html-from-title', () => -999);
    table.set('html-shared-title', () => 99);
    table.set('html-prose-from-title', () => 0);
    return;
  }
  const element = elements[title] as Element;
  let prose = 0;
  table.set('html-from-title', (row) => Math.max(-300, Math.min(300, row - title)));
  table.set(
    'html-shared-title',
    (row) => element.depth - sharedElement(element, elements[row] as Element).depth,
  );
  table.set('html-prose-from-title', (row) => {
    const before = prose;
    if (row > title && facts[row]?.isProse) prose += (facts[row] as Facts).text.length;
    return row <= title ? -1 : Math.min(5000, before);
  });
}

/** The row that is most like the title that the head gives, a heading before other lines; -1 if none is. */
function titleRow(table: FeatureTable): number {
  const [part, all, headline, heading] = [
    'html-title-part',
    'html-title-all',
    'html-headline',
    'html-heading',
  ].map((name) => table.column(name)) as [Int16Array, Int16Array, Int16Array, Int16Array];
  let best = -1;
  let most = 500;
  for (let row = 0; row < table.rows; row++) {
    const level = heading[row] as number;
    const score =
      (part[row] as number) +
      300 * (all[row] as number) +
      400 * (headline[row] as number) +
      (level === 0 || level > 3 ? 0 : 500 - 100 * level);
    if (score <= most) continue;
    most = score;
    best = row;
  }
  return best;
}

/** The titles that a page names for other programs: of its article, most likely. */
function headlinesOf({ metas, linkedData }: Page): string[] {
  const named = ['og:title', 'twitter:title', 'headline', 'articletitle', 'title'].flatMap(
    (name) => metas.get(name) ?? [],
  );
  const data = linkedData.flatMap((item) => {
    const { headline, name } = (typeof item === 'object' && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    return [headline, name].filter((value) => typeof value === 'string');
  });
  return [...named, ...data];
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
