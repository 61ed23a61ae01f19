import type { AlignType, Table, TableCell } from 'mdast';
import type { Element, Part } from '../../core/hints.js';
import { linesOf, phrases } from '../phrases.js';
import { join, type SpannedText, slice, trim } from '../spans.js';
import type { Built } from './built.js';
import { isBlank, type Piece } from './piece.js';

/** A cell that spans more columns than this does so by mistake. */
const WIDEST_SPAN = 50;
/** A table has at most so many times the places that its cells fill, or its spans are a mistake. */
const LEAST_FILLED = 8;

/** A cell: its text, and the columns and rows that it takes. */
interface Cell {
  readonly element: Element | undefined;
  content: SpannedText;
}

/**
 * The table whose pieces these are, with its caption above it. A cell of several columns or rows has its text in the first of them; the
 * lines of a cell are one, with a blank between.
 */
export function toTable(pieces: readonly Piece[], table: Element): Built[] {
  const place = { first: pieces[0]?.first ?? 0, last: pieces.at(-1)?.last ?? 0 };
  const captions = pieces.filter((piece) => piece.cells.length === 0 && !isBlank(piece));
  const above = captions.map(
    ({ content, first, last }): Built => ({ node: linesOf([trim(content)]), first, last }),
  );
  const grid = toGrid(rowsOf(pieces, table));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = grid.flat().filter((cell) => cell !== undefined).length;
  if (width * grid.length > LEAST_FILLED * filled + 64) return asLines(pieces);
  const node: Table = {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => alignOf(grid, column)),
    children: grid.map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => tableCell(row[column])),
    })),
  };
  return [...above, { node, ...place, first: captions.length > 0 ? firstOfCells(pieces) : place.first }];
}

function firstOfCells(pieces: readonly Piece[]): number {
  return pieces.find(({ cells }) => cells.length > 0)?.first ?? 0;
}

function asLines(pieces: readonly Piece[]): Built[] {
  return pieces
    .filter((piece) => !isBlank(piece))
    .map(({ content, first, last }) => ({ node: linesOf([trim(content)]), first, last }));
}

function tableCell(cell: Cell | undefined): TableCell {
  const content = trim(cell?.content ?? { text: '' });
  const isEmpty = content.text === '' && (content.spans ?? []).length === 0;
  return { type: 'tableCell', children: isEmpty ? [] : (phrases(content) as TableCell['children']) };
}

/** The cells of each row, in order; `undefined` for one without text, which only tabs tell. */
function rowsOf(pieces: readonly Piece[], table: Element): (Cell | undefined)[][] {
  const rows = new Map<Element, Row>();
  for (const piece of pieces) {
    const parts = piece.cells.filter(({ element }) => around(element, 'table') === table);
    let end = 0;
    for (const part of parts.sort((one, other) => one.start - other.start)) {
      const element = around(part.element, 'tr') ?? table;
      const row = rows.get(element) ?? new Row();
      rows.set(element, row);
      row.add(part, piece.content, piece.content.text.slice(end, part.start).split('\t').length - 1);
      end = part.end;
    }
  }
  return [...rows.values()].map(({ cells }) => cells);
}

class Row {
  readonly cells: (Cell | undefined)[] = [];

  /** @param tabs how many stand between the cell and the one before it on its line */
  add({ element, start, end }: Part, line: SpannedText, tabs: number): void {
    const content = slice(line, start, end);
    const last = this.cells.at(-1);
    if (last?.element === element) {
      last.content = join([last.content, { text: ' ' }, content]);
      return;
    }
    const empty = this.cells.length === 0 ? tabs : tabs - 1;
    for (let count = 0; count < Math.min(empty, WIDEST_SPAN); count++) this.cells.push(undefined);
    this.cells.push({ element, content });
  }
}

/** Cells in their columns: below and beside a cell of several rows or columns nothing stands. */
function toGrid(rows: readonly (readonly (Cell | undefined)[])[]): (Cell | undefined)[][] {
  const taken: number[] = [];
  return rows.map((cells) => {
    const row: (Cell | undefined)[] = [];
    for (const cell of cells) {
      while ((taken[row.length] ?? 0) > 0) row.push(undefined);
      const columns = spanOf(cell, 'colspan');
      const below = spanOf(cell, 'rowspan');
      for (let column = 0; column < columns; column++) {
        taken[row.length] = below;
        row.push(column === 0 ? cell : undefined);
      }
    }
    for (const [column, left] of taken.entries()) if ((left ?? 0) > 0) taken[column] = left - 1;
    return row;
  });
}

function spanOf(cell: Cell | undefined, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell?.element?.attributes[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(WIDEST_SPAN, Math.max(1, span));
}

/** How a column is aligned, if all its cells say the same. */
function alignOf(grid: readonly (readonly (Cell | undefined)[])[], column: number): AlignType {
  const said = new Set(grid.flatMap((row) => (row[column] ? [alignmentOf(row[column]?.element)] : [])));
  const [only] = said;
  return said.size === 1 && only ? only : null;
}

function alignmentOf(element: Element | undefined): AlignType {
  const { align = '', style = '' } = (element?.attributes ?? {}) as Record<string, string>;
  const said = (/(?:^|[;\s])text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? align).toLowerCase();
  return said === 'left' || said === 'right' || said === 'center' ? said : null;
}

/** The nearest element of a name around one, near enough. */
function around(element: Element, name: string): Element | undefined {
  let found: Element | undefined = element.parent;
  for (let steps = 0; found && found.name !== name && steps < 8; steps++) found = found.parent;
  return found?.name === name ? found : undefined;
}
