import type { Element } from '../../../core/hints.js';
import type { Facts } from '../lines/facts.js';
import { furnishedDepth } from '../model/element-words.js';

/** So many lines that are links make a page of HTML; a piece of one that is an article has fewer. */
const ENOUGH = 3;
/** A line is a link from this part of its characters on. */
const LINKED = 0.6;

/** Whether tags tell of menus on a page: then some of its lines are not the article. */
export function haveTaggedFurniture(facts: readonly Facts[]): boolean {
  let links = 0;
  for (const { line } of facts) {
    const { hints } = line;
    if (!hints) continue;
    const isLinked = hints.linkShare >= LINKED;
    if (isLinked) links++;
    if (links >= ENOUGH || furnishedDepth(hints.element) >= 0 || (isLinked && isInHeader(hints.element)))
      return true;
  }
  return false;
}

/** An article may have a header of its own, but links alone stand in none. */
function isInHeader(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at.name === 'header') return true;
  return false;
}
