import type { Element } from '../../../core/hints.js';
import type { Facts } from '../lines/facts.js';

/** Elements that hold the furniture of a page. An article may have a header and a footer of its own. */
const LANDMARKS: ReadonlySet<string> = new Set(['nav', 'aside', 'form']);
/** So many lines that are links, or stand in such an element, make a page of HTML; a piece of one that is an article has fewer. */
const ENOUGH = 3;
/** A line is a link from this part of its characters on. */
const LINKED = 0.6;

/** Whether tags tell of menus on a page: then some of its lines are not the article. */
export function haveTaggedFurniture(facts: readonly Facts[]): boolean {
  let found = 0;
  for (const { line } of facts) {
    const { hints } = line;
    if (hints && (hints.linkShare >= LINKED || isInLandmark(hints.element))) found++;
    if (found >= ENOUGH) return true;
  }
  return false;
}

function isInLandmark(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (LANDMARKS.has(at.name)) return true;
  return false;
}
