import type { Element } from '../../core/hints.js';

/** Finds the nearest element of some names around an element, itself too. Each is looked at once. */
export function nearestFinder(
  names: ReadonlySet<string>,
): (element: Element | undefined) => Element | undefined {
  const known = new Map<Element, Element | undefined>();
  return function nearest(element): Element | undefined {
    if (!element || names.has(element.name)) return element;
    if (known.has(element)) return known.get(element);
    const found = nearest(element.parent);
    known.set(element, found);
    return found;
  };
}
