import type { Line } from '../core/article.js';
import type { Element } from '../core/hints.js';

/** The element that has at least this share of the article's characters in it is what holds the article. */
const CONTAINER_SHARE = 0.9;

/** What the lines of the page say of an element: how many characters of text it has, and how many of these are the article's. */
export interface Held {
  all: number;
  kept: number;
  /** How many lines of the article. */
  lines: number;
}

/** Of each element, the text in it: what stands in an element stands in those around it. */
export function textOfElements(raw: readonly Line[], kept: ReadonlySet<number>): ReadonlyMap<Element, Held> {
  const held = new Map<Element, Held>();
  const add = (element: Element, { all, kept: own, lines }: Held) => {
    const sum = held.get(element);
    if (sum) {
      sum.all += all;
      sum.kept += own;
      sum.lines += lines;
    } else held.set(element, { all, kept: own, lines });
  };
  for (const { number, text, hints } of raw) {
    const { length } = text.trim();
    const isKept = kept.has(number);
    if (hints && length > 0)
      add(hints.element, { all: length, kept: isKept ? length : 0, lines: isKept ? 1 : 0 });
  }
  for (const element of deepestFirst(held.keys()))
    if (element.parent) add(element.parent, held.get(element) as Held);
  return held;
}

/** Elements and all around them, each before those around it. */
function deepestFirst(elements: Iterable<Element>): readonly Element[] {
  const all = new Set<Element>();
  for (const element of elements) {
    let around: Element | undefined = element;
    for (; around && !all.has(around); around = around.parent) all.add(around);
  }
  return [...all].sort((one, other) => other.depth - one.depth);
}

/** What holds an article: the innermost element with nearly all its text and several of its lines. */
export function containerOf(held: ReadonlyMap<Element, Held>): Element | undefined {
  let most = 0;
  for (const { kept } of held.values()) most = Math.max(most, kept);
  let container: Element | undefined;
  for (const [element, { kept, lines }] of held) {
    const isHolder = kept >= CONTAINER_SHARE * most && lines > 1;
    if (isHolder && element.depth >= (container?.depth ?? 0)) container = element;
  }
  return container;
}
