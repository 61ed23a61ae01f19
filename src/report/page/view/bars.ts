import type { Severity } from '../../../core/article.js';
import { formatNumber } from '../numbers.js';
import { element, svg } from './dom.js';

/** A row of a bar chart. */
export interface Bar {
  readonly label: Node;
  /** Shown when the pointer rests on the label. */
  readonly title?: string;
  readonly count: number;
  /** How the bar looks: as a stage, by the number of its look, or as a severity. Bars differ in pattern as well as in colour. */
  readonly look: number | Severity;
  /** For tests and styles. */
  readonly id: string;
}

/** Numbers as a list, each with a bar beside it: read without colour, and by a screen reader as the list that it is. */
export function barChart(bars: readonly Bar[]): HTMLElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return element(
    'ul',
    { class: 'bars' },
    ...bars.map(({ label, title, count, look, id }) =>
      element(
        'li',
        { 'data-bar': id, 'data-look': look },
        element('span', { class: 'bar-label', title }, label),
        bar(count / most, look, id),
        element('span', { class: 'bar-count' }, formatNumber(count)),
      ),
    ),
  );
}

/** @param share of the longest bar */
function bar(share: number, look: Bar['look'], id: string): SVGElement {
  // An id of the document: patterns are named by it.
  const pattern = `pattern-${id.replace(/\W/g, '-')}-${look}`;
  const width = `${Math.max(share > 0 ? 0.6 : 0, share * 100).toFixed(2)}%`;
  return svg(
    'svg',
    { class: 'bar', 'aria-hidden': 'true', focusable: 'false', width: '100%', height: 14 },
    svg('rect', { class: 'bar-track', width: '100%', height: 14, rx: 2 }),
    svg(
      'pattern',
      { id: pattern, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      svg('rect', { class: 'bar-ground', width: 8, height: 8 }),
      svg('path', {
        class: 'bar-pattern',
        d: PATTERNS[typeof look === 'number' ? look : OF_SEVERITY[look]] as string,
      }),
    ),
    svg('rect', { width, height: 14, rx: 2, fill: `url(#${pattern})` }),
  );
}

const OF_SEVERITY = { warning: 0, error: 1 };

/** Drawn into squares of 8 over a lighter ground. */
const PATTERNS = [
  'M-2 6L2 2L4 4L6 6L10 2M-2 -2L2 -6M6 14L10 10',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M2 1v2M6 5v2',
  'M0 2h8M0 6h8',
  'M2 0v8M6 0v8',
  'M0 4h8M4 0v8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M1 2h3M5 6h3',
];
