import type { Line } from '../../article.js';
import { findBlock, isPageWithMenus } from './block.js';
import { sectionOfPath } from './breadcrumbs.js';
import { countRepeated, type Facts, readFacts } from './facts.js';
import { featuresAgainst } from './features.js';
import { findPageTitle } from './page-title.js';

/** The menus and margins of a page, around one block of lines that is the article. Lines by their numbers. */
export interface Frame {
  readonly title?: Line;
  /** The section that a breadcrumb above the article leads to. */
  readonly category?: string;
  /** First and last line of the block. */
  readonly first: number;
  readonly last: number;
  /** Why each line outside goes; blank lines and the title have no entry. */
  readonly outside: ReadonlyMap<number, string>;
  /** The lines whose metadata are the article's. */
  readonly near: ReadonlySet<number>;
}

/** How far from the article, in lines that are not blank, its metadata may stand. */
const NEAR = 12;

/** @returns nothing for a text that is no page with menus, or on which no line is like an article's. */
export function findFrame(lines: readonly Line[]): Frame | undefined {
  const facts = readFacts(lines);
  if (!isPageWithMenus(facts)) return undefined;
  countRepeated(facts);
  const block = findBlock(facts);
  if (!block) return undefined;
  const titleAt = findPageTitle(facts, block);
  const start = Math.max(block.start, titleAt ?? 0);
  const outside = new Map<number, string>();
  for (const [at, line] of facts.entries()) {
    if (at === titleAt || (at >= start && at < block.end)) continue;
    outside.set(line.line.number, describe(line, at < start));
  }
  const above = facts.slice(0, start);
  const nearby = [
    ...above.slice(Math.max(titleAt ?? 0, start - NEAR)),
    ...facts.slice(start, block.end + NEAR),
  ];
  const title = titleAt === undefined ? undefined : (facts[titleAt] as Facts).line;
  const category = above.map(({ line }) => sectionOfPath(line.text)).findLast((name) => name !== undefined);
  return {
    ...(title ? { title } : {}),
    ...(category ? { category } : {}),
    first: (facts[start] as Facts).line.number,
    last: (facts[block.end - 1] as Facts).line.number,
    outside,
    near: new Set(nearby.map(({ line }) => line.number)),
  };
}

function describe(facts: Facts, isAbove: boolean): string {
  const features = featuresAgainst(facts);
  const place = isAbove ? 'above the article' : 'below the article';
  return features.length > 0 ? `${place}: ${features.join(', ')}` : place;
}
