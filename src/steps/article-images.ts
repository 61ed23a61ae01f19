import type { Line } from '../core/article.js';
import type { Element, Image } from '../core/hints.js';
import { containerOf, type Held, textOfElements } from './article-container.js';

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
