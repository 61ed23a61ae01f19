import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { element } from './dom.js';

/** In CSS pixels; the style sheet has the same. */
const ROW_HEIGHT = 40;
/** Rows drawn above and below the ones in view, so that a quick scroll and the Tab key find them. */
const OVERSCAN = 24;

/** Rows of a table, of which those in view are drawn, between two empty ones as high as all the others. */
export interface VirtualRows {
  readonly bodies: readonly HTMLTableSectionElement[];
  /** Draws all anew. @param count of rows */
  reset(count: number): void;
  /** Follows the window, once the table has come (back) into the document. @returns stops that */
  attach(): () => void;
  /** Makes a row come into the middle of the window. */
  reveal(index: number): HTMLTableRowElement | undefined;
}

/** @param rowOf makes the row of an index */
export function virtualRows(rowOf: (index: number) => HTMLTableRowElement): VirtualRows {
  const drawn = new Map<number, HTMLTableRowElement>();
  const [above, below] = [element('td'), element('td')];
  const body = element('tbody', { id: 'rows' });
  const paper = matchMedia('print');
  const virtualizer = new Virtualizer<Window, HTMLTableRowElement>({
    count: 0,
    getScrollElement: () => window,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: draw,
  });

  /** Tells the virtualizer how many rows there are, and where in the page the first one is. */
  function place(count = virtualizer.options.count): void {
    const scrollMargin = body.isConnected ? above.getBoundingClientRect().top + window.scrollY : 0;
    virtualizer.setOptions({ ...virtualizer.options, count, scrollMargin });
    virtualizer.measure();
    draw();
  }

  function draw(): void {
    const [first, last] = range();
    above.style.height = `${first * ROW_HEIGHT}px`;
    below.style.height = `${(virtualizer.options.count - 1 - last) * ROW_HEIGHT}px`;
    for (const [index, row] of drawn) {
      if (index >= first && index <= last) continue;
      row.remove();
      drawn.delete(index);
    }
    // Rows that stay are left where they are: the focus may be in one.
    let next = body.firstElementChild;
    for (let index = first; index <= last; index++) {
      const known = drawn.get(index);
      if (known) {
        next = known.nextElementSibling;
        continue;
      }
      const row = rowOf(index);
      drawn.set(index, row);
      body.insertBefore(row, next);
    }
  }

  /** Of the rows to draw; all of them on paper. */
  function range(): [first: number, last: number] {
    if (paper.matches) return [0, virtualizer.options.count - 1];
    const items = virtualizer.getVirtualItems();
    return [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  }

  paper.addEventListener('change', draw);
  return {
    bodies: [space(above), body, space(below)],
    reset(count) {
      drawn.clear();
      body.replaceChildren();
      place(count);
    },
    attach() {
      const stop = virtualizer._didMount();
      virtualizer._willUpdate();
      place();
      // What stands above the table may grow.
      const sizes = new ResizeObserver(() => place());
      sizes.observe(document.documentElement);
      return () => {
        sizes.disconnect();
        stop();
      };
    },
    reveal(index) {
      const top = virtualizer.options.scrollMargin + index * ROW_HEIGHT - window.innerHeight / 2;
      window.scrollTo(0, Math.max(0, top));
      virtualizer.scrollOffset = window.scrollY;
      draw();
      return drawn.get(index);
    },
  };
}

function space(cell: HTMLTableCellElement): HTMLTableSectionElement {
  return element('tbody', { class: 'space', 'aria-hidden': 'true' }, element('tr', {}, cell));
}
