import type { Element, Page } from '../../../core/hints.js';
import type { FeatureTable } from '../../../trees/table.js';
import type { Facts } from '../lines/facts.js';
import { titleKey } from '../lines/key.js';
import { sharedElement } from './element-facts.js';

/** The columns that compare a line with the title that the page gives itself. */
export const TITLE_COLUMNS: readonly string[] = [
  'html-title-part',
  'html-title-all',
  'html-headline',
  'html-from-title',
  'html-shared-title',
  'html-prose-from-title',
];

/** Fills the columns, in linear time; those of headings have been filled. */
export function readTitles(
  table: FeatureTable,
  facts: readonly Facts[],
  elements: readonly Element[],
  page: Page,
): void {
  readLikeness(table, facts, page);
  readFromTitle(table, facts, elements);
}

/** Whether a line is the title that the page gives itself, or a part of it. */
function readLikeness(table: FeatureTable, facts: readonly Facts[], page: Page): void {
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
