import type { Element } from '../../../core/hints.js';
import type { Facts } from '../lines/facts.js';
import { ElementTree } from '../model/element-facts.js';
import { furnishedDepth } from '../model/element-words.js';
import { isSigned } from './block.js';
import type { JudgedLines } from './judged-lines.js';

/** The element that holds so great a part of the article's text is its container. */
const SHARE = 0.9;
/** A line of it stays from this probability on; who signs and when, and what can be fetched, from any. */
const POSSIBLE = 0.02;
/** … and above the first line that is likely from this one on: titles and metadata stand there. */
const POSSIBLE_ABOVE = 0.04;
/** A line is a link from this part of its characters on. */
const LINKED = 0.5;
/** Longest line above a date that says who signs, in UTF-16 code units. */
const SIGNER = 30;
/** So many lines below the last one of the article may belong to it. */
const MOST = 60;
const ATTACHED = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|ofd|txt)(?:$|[?#])/i;

/**
 * Keeps the lines of the article's container that the trees doubt, up to the first that has a mark of the page: the last items of
 * a notice, its table, who signs it and when. Short pages have little that tells the trees.
 */
export function keepTaggedLines(judged: JudgedLines, isKept: boolean[]): void {
  const { facts } = judged;
  const container = containerOf(facts, isKept);
  if (!container) return;
  const isOwn = (at: number) => isInside(facts[at], container);
  let first = isKept.indexOf(true);
  let last = isKept.lastIndexOf(true);
  while (last > first && !isOwn(last)) last--;
  const top = Math.max(0, first - MOST);
  while (first > top && isOwn(first - 1) && mayStay(judged, first - 1, POSSIBLE_ABOVE)) first--;
  const end = endOf(judged, isOwn, last + 1);
  for (let at = first; at < end; at++) {
    if (!isKept[at] && isOwn(at) && (at > last || mayStay(judged, at))) isKept[at] = true;
  }
}

/** The row behind the last line that may stay, with links before it. */
function endOf(judged: JudgedLines, isOwn: (at: number) => boolean, start: number): number {
  let end = start;
  for (let at = start; at < Math.min(judged.facts.length, start + MOST) && isOwn(at); at++) {
    if (isMarked(judged.facts[at] as Facts)) break;
    if (mayStay(judged, at)) end = at + 1;
  }
  return end;
}

function containerOf(facts: readonly Facts[], isKept: readonly boolean[]): Element | undefined {
  const lines = facts.flatMap(({ line, text }, at) => {
    const element = line.hints?.element;
    return element && isKept[at] ? [{ element, characters: text.length, linked: 0, isProse: true }] : [];
  });
  const holder = new ElementTree(lines).holder(SHARE);
  // The block that holds the only paragraph is around it.
  return holder?.name === 'p' ? holder.parent : holder;
}

/** Whether a line stands in the container, and in no part of it that its tags call a part of the page. */
function isInside(facts: Facts | undefined, container: Element): boolean {
  let at = facts?.line.hints?.element;
  if (!at || furnishedDepth(at) > container.depth) return false;
  while (at && at.depth > container.depth) at = at.parent;
  return at === container;
}

function isMarked(line: Facts): boolean {
  return line.isPageWords || line.isAboutSite || line.isSectionHead || line.isLinkRow;
}

function mayStay({ facts, probabilities }: JudgedLines, at: number, least = POSSIBLE): boolean {
  const line = facts[at] as Facts;
  const { hints } = line.line;
  if (isMarked(line)) return false;
  if (isSigned(line) || (line.text.length <= SIGNER && isSigned(facts[at + 1]))) return true;
  if ((hints?.linkShare ?? 0) >= LINKED)
    return hints?.parts.some(({ element }) => ATTACHED.test(element.attributes.href ?? '')) === true;
  return (probabilities[at] as number) >= least && line.metadata === undefined;
}
