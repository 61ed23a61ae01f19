import type { Line } from '../core/article.js';
import type { Element } from '../core/hints.js';

/** Elements whose text is no code, whatever it looks like: a heading, an item, a caption, a link. */
const TELLING: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 li dt caption figcaption a'.split(' '));

/** What a line stands in is told within so many elements above it. */
const NEAR = 6;

/** Whether tags tell of a line that it is something else than code. */
export function isToldByTags({ hints }: Line): boolean {
  if (!hints) return false;
  // A cell alone may hold a whole page; several in a row are a table.
  if (hints.parts.filter(({ kind }) => kind === 'cell').length > 1) return true;
  let around: Element | undefined = hints.element;
  for (let steps = 0; around && steps < NEAR; steps++) {
    if (TELLING.has(around.name)) return true;
    around = around.parent;
  }
  return false;
}
