import type { Line } from '../core/article.js';
import type { Element, Image } from '../core/hints.js';

/** The element that has at least this share of the article's characters in it is what holds the article. */
const CONTAINER_SHARE = 0.9;

/** What the lines of the page say of an element: how many characters of text it has, and how many of these are the article's. */
interface Held {
  all: number;
  kept: number;
}

/**
 * The images of a page that are the article's: within its lines, or between them and in the element that holds them, beside text that
 * stayed, and directly below its last line there. Linear.
 *
 * @param raw the lines of the page
 * @param kept those of the article
 */
export function imagesOfArticle(
  images: readonly Image[],
  raw: readonly Line[],
  kept: readonly Line[],
): readonly Image[] {
  if (images.length === 0) return images;
  const filled = kept.filter(({ text }) => text.trim() !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return [];
  const numbers = new Set(filled.map(({ number }) => number));
  const held = textOfElements(raw, numbers);
  const container = containerOf(held);
  const below = raw.find(({ number, text }) => number > last.number && text.trim() !== '');
  const end = below?.number ?? Number.POSITIVE_INFINITY;
  return images.filter(({ element, line, offset }) => {
    if (offset !== undefined) return numbers.has(line);
    return line >= first.number && line <= end && isWithin(element, container, held);
  });
}

/** Of each element, the text in it: what stands in an element stands in those around it. */
function textOfElements(raw: readonly Line[], kept: ReadonlySet<number>): ReadonlyMap<Element, Held> {
  const held = new Map<Element, Held>();
  const add = (element: Element, { all, kept: own }: Held) => {
    const sum = held.get(element);
    if (sum) {
      sum.all += all;
      sum.kept += own;
    } else held.set(element, { all, kept: own });
  };
  for (const { number, text, hints } of raw) {
    const { length } = text.trim();
    if (hints && length > 0) add(hints.element, { all: length, kept: kept.has(number) ? length : 0 });
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

function containerOf(held: ReadonlyMap<Element, Held>): Element | undefined {
  let most = 0;
  for (const { kept } of held.values()) most = Math.max(most, kept);
  let container: Element | undefined;
  for (const [element, { kept }] of held) {
    if (kept >= CONTAINER_SHARE * most && element.depth >= (container?.depth ?? 0)) container = element;
  }
  return container;
}

/** Whether an element is in the container, and the first one around it that has text has some that stayed. */
function isWithin(
  element: Element,
  container: Element | undefined,
  held: ReadonlyMap<Element, Held>,
): boolean {
  let isBesideText = false;
  let around: Element | undefined = element;
  for (; around; around = around.parent) {
    const text = held.get(around);
    if (text && !isBesideText) {
      if (text.kept === 0) return false;
      isBesideText = true;
    }
    if (around === container) return true;
  }
  return false;
}
