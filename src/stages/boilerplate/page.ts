import type { Line, Metadata } from '../../article.js';
import { findBlock, isPageWithMenus } from './block.js';
import { sectionOfPath } from './breadcrumbs.js';
import { type Facts, featuresAgainst, readFacts } from './features.js';
import { parseMetadataLine } from './metadata.js';
import { findPageTitle } from './page-title.js';

/** The article found on a page with menus. */
export interface PageArticle {
  readonly title?: Line;
  /** Metadata in the order in which it should win. */
  readonly found: readonly Metadata[];
  /** Why a line goes, by its number. */
  readonly removed: ReadonlyMap<number, string>;
}

/** How far from the article, in lines that are not blank, its metadata may stand. */
const NEAR = 12;

/**
 * Finds the article on a page with menus: a title and one block of lines. Everything else goes.
 *
 * @returns nothing for a text that is no such page, or on which no line is like an article.
 */
export function findPageArticle(lines: readonly Line[]): PageArticle | undefined {
  if (!isPageWithMenus(lines)) return undefined;
  const facts = readFacts(lines);
  const block = findBlock(facts);
  if (!block) return undefined;
  const titleAt = findPageTitle(facts, block);
  const start = titleAt !== undefined && titleAt >= block.start ? titleAt : block.start;
  const removed = new Map<number, string>();
  const found: Metadata[] = [];
  for (const [at, line] of facts.entries()) {
    if (at === titleAt || (at >= start && at < block.end)) continue;
    removed.set(line.line.number, describe(line, at < start));
  }
  const near = [
    ...facts.slice(Math.max(0, titleAt ?? start, start - NEAR), start),
    ...facts.slice(block.end, block.end + NEAR),
  ];
  for (const { line, isProse } of near) {
    const metadata = isProse ? undefined : parseMetadataLine(line.text);
    if (metadata) found.push(metadata);
  }
  const category = categoryAbove(facts.slice(0, start));
  if (category) found.push({ category });
  const title = titleAt === undefined ? undefined : (facts[titleAt] as Facts).line;
  return { ...(title ? { title } : {}), found, removed };
}

function categoryAbove(facts: readonly Facts[]): string | undefined {
  return facts.map(({ line }) => sectionOfPath(line.text)).findLast((name) => name !== undefined);
}

function describe(facts: Facts, isAbove: boolean): string {
  const features = featuresAgainst(facts);
  const place = isAbove ? 'above the article' : 'below the article';
  return features.length > 0 ? `${place}: ${features.join(', ')}` : place;
}
