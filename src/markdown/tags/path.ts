import type { Element } from '../../core/hints.js';

/** A list, a quotation or a table around a line, and which item of the list the line is in. */
export interface Holder {
  readonly element: Element;
  readonly kind: 'list' | 'quote' | 'table';
  readonly item: Element | undefined;
}

const KINDS: ReadonlyMap<string, Holder['kind']> = new Map([
  ...['ul', 'ol', 'menu', 'dir', 'dl'].map((name) => [name, 'list'] as const),
  ['blockquote', 'quote'],
  ['table', 'table'],
]);
const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);

/** So many holders in one another are written; what is deeper is text of the innermost of these. */
const DEEPEST = 8;

/** What holds the text of an element, the outermost first. */
export type Path = readonly Holder[];

/** How holders are followed. */
interface Ways {
  /** Whether an element is there for its looks alone: it holds nothing, then. */
  readonly isLayout: (element: Element) => boolean;
  readonly deepest?: number;
  /** Whether what is in a table may be held by more; else it is text of its cells. */
  readonly entersTables?: boolean;
}

/** Tells what holds the text of an element. Each element is looked at once. */
export function pathFinder(ways: Ways): (element: Element | undefined) => Path {
  const known = new Map<Element, Path>();
  return function pathOf(element): Path {
    if (!element) return [];
    const before = known.get(element);
    if (before) return before;
    const path = pathWithin(element, pathOf(element.parent), ways);
    known.set(element, path);
    return path;
  };
}

function pathWithin(
  element: Element,
  around: Path,
  { isLayout, deepest = DEEPEST, entersTables = false }: Ways,
): Path {
  const last = around.at(-1);
  if (last?.kind === 'table' && !entersTables) return around;
  if (last?.kind === 'list' && !last.item && ITEMS.has(element.name))
    return [...around.slice(0, -1), { ...last, item: element }];
  const kind = KINDS.get(element.name);
  if (!kind || around.length >= deepest || isLayout(element)) return around;
  return [...around, { element, kind, item: undefined }];
}
