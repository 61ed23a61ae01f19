import type { Line } from '../../core/article.js';
import type { Element } from '../../core/hints.js';
import { nearestFinder } from './nearest.js';
import { type Holder, pathFinder } from './path.js';

/** What an element that may hold lines holds of an article. */
interface Held {
  lines: number;
  characters: number;
  hasHeading: boolean;
  hasCode: boolean;
  hasTable: boolean;
  readonly items: Set<Element>;
  /** Of a table: the cells of each row, and the lines and characters of each cell. */
  readonly rows: Map<Element, Set<Element>>;
  readonly cells: Map<Element, { lines: number; characters: number }>;
}

/** An element with this share of an article's characters, or more, in a single item holds the article itself. */
const WHOLE = 0.7;
const FEWEST_LINES = 8;

/** Items with headings have no more lines on average, or they are sections of the article. */
const SECTION_LINES = 6;

/** A cell of data has at most so many lines, and the cells of a table have at most so many characters on average. */
const CELL_LINES = 12;
const CELL_CHARACTERS = 160;

/** Elements in one another that are looked at, the outermost. */
const DEEPEST = 24;

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Tells which lists, quotations and tables of an article are layout: a list of cards, a quotation around all there is, a table with one column or
 * with whole pieces of the page in its cells. Linear.
 *
 * @param isCode whether a line is code
 */
export function layoutFinder(
  lines: readonly Line[],
  isCode: (line: Line) => boolean,
): (element: Element) => boolean {
  const held = new Map<Element, Held>();
  const holdersOf = pathFinder({ isLayout: () => false, deepest: DEEPEST, entersTables: true });
  const headingOf = nearestFinder(HEADINGS);
  const rowOf = nearestFinder(new Set(['tr']));
  const tableOf = nearestFinder(new Set(['table']));
  let all = 0;
  for (const line of lines) {
    const { text, hints } = line;
    if (!hints || text.trim() === '') continue;
    all += text.length;
    const holders = holdersOf(hints.element);
    const isHeading = headingOf(hints.element) !== undefined;
    for (const holder of holders)
      addLine(heldBy(held, holder.element), holder, text, isHeading, isCode(line));
    for (const table of holders.slice(0, -1))
      if (table.kind === 'table' && holders.at(-1)?.kind === 'table')
        heldBy(held, table.element).hasTable = true;
    for (const { kind, element, start, end } of hints.parts) {
      const [table, row] = [tableOf(element), rowOf(element)];
      if (kind === 'cell' && table && row) addCell(heldBy(held, table), row, element, end - start);
    }
  }
  return (element) => isLayout(element, held.get(element), all);
}

function isLayout({ name, attributes }: Element, held: Held | undefined, all: number): boolean {
  // Nothing is known of what is beyond the depth that is looked at.
  if (!held || attributes.role === 'presentation') return true;
  if (name === 'table') return held.hasHeading || held.hasCode || held.hasTable || !isData(held);
  const isWhole = held.characters > WHOLE * all && held.lines >= FEWEST_LINES;
  if (name === 'blockquote') return isWhole;
  const { size } = held.items;
  // Cards and sections are lists by their tags alone.
  const isSections = held.hasHeading && held.lines > SECTION_LINES * size;
  return size === 0 || isSections || (isWhole && size === 1);
}

/** Data have several rows and columns, and cells that are no longer than a few sentences. */
function isData({ rows, cells }: Held): boolean {
  const isWide = [...rows.values()].some((row) => row.size > 1);
  const sizes = [...cells.values()];
  const characters = sizes.reduce((sum, size) => sum + size.characters, 0);
  return (
    rows.size > 1 &&
    isWide &&
    characters <= CELL_CHARACTERS * sizes.length &&
    sizes.every(({ lines }) => lines <= CELL_LINES)
  );
}

function heldBy(held: Map<Element, Held>, element: Element): Held {
  const known = held.get(element);
  if (known) return known;
  const made: Held = {
    lines: 0,
    characters: 0,
    hasHeading: false,
    hasCode: false,
    hasTable: false,
    items: new Set(),
    rows: new Map(),
    cells: new Map(),
  };
  held.set(element, made);
  return made;
}

function addLine(held: Held, { item }: Holder, text: string, isHeading: boolean, isCode: boolean): void {
  held.lines++;
  held.characters += text.length;
  held.hasHeading ||= isHeading;
  held.hasCode ||= isCode;
  if (item) held.items.add(item);
}

function addCell(held: Held, row: Element, cell: Element, characters: number): void {
  const cells = held.rows.get(row);
  if (cells) cells.add(cell);
  else held.rows.set(row, new Set([cell]));
  const size = held.cells.get(cell) ?? { lines: 0, characters: 0 };
  size.lines++;
  size.characters += characters;
  held.cells.set(cell, size);
}
