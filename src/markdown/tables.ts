import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { inline } from './inline.js';
import { endsSentence } from './marks.js';
import type { Row } from './rows.js';

/** A block of rows from one on; `end` is the first row behind it. */
export interface Block<Node> {
  readonly node: Node;
  readonly end: number;
}

/** How a page parts the cells of a row. */
interface Separator {
  /** The cells of a row, trimmed; `undefined` if it is no row of such a table. */
  cellsOf(row: Row): string[] | undefined;
  readonly fewestRows: number;
  /** Whether blank rows may stand between all rows. */
  readonly mayBeLoose?: true;
  /** Whether rows of other lengths next to them belong to the table: it has cells over several rows or columns, then. */
  readonly isWhole?: true;
  /** Whether the rows are a table by what is in them. All have as many cells. */
  isTable(cells: readonly (readonly string[])[]): boolean;
}

const DELIMITER_CELL = /^:?-+:?$/;

/** Longest cell of a table whose columns are parted by blanks, in UTF-16 code units. */
const CELL_LENGTH = 24;

/** Rows that lack cells have empty ones, up to so many times the cells that all have: one row of thousands of tabs is no head of a table. */
const MOST_FILLED = 8;

/** At least this share of the rows of a table have as many cells. */
const LEAST_EVEN = 0.7;

/** A row of any of them has what `isParted` asks for. */
const SEPARATORS: readonly Separator[] = [
  {
    cellsOf: ({ raw }) => (raw.includes('\t') ? cut(raw.replace(/^ +| +$/g, ''), '\t') : undefined),
    fewestRows: 2,
    mayBeLoose: true,
    isWhole: true,
    // Paragraphs may be set in by tabs.
    isTable: (cells) =>
      !cells.some((row) => row.every((cell) => cell === '')) &&
      !cells.every((row) => row.filter((cell) => cell !== '').length < 2) &&
      !cells.slice(1).every(([first = '']) => /^[（(]/.test(first)),
  },
  {
    cellsOf: ({ text }) =>
      /^\|.*\|$/.test(text) && text.length > 2 ? cut(text.slice(1, -1), '|') : undefined,
    fewestRows: 2,
    mayBeLoose: true,
    isTable: (cells) => cells.flat().some((cell) => /[\p{L}\p{N}]/u.test(cell)),
  },
  {
    // 首页 | 新闻 | 体育 is a menu, and two rows may be two menus.
    cellsOf: ({ text }) => (text.includes('|') && !/^\||\|$/.test(text) ? cut(text, '|') : undefined),
    fewestRows: 3,
    isTable: (cells) =>
      cells.every((row) => row.every((cell) => cell !== '')) && (hasDelimiter(cells) || isData(cells)),
  },
  {
    cellsOf: ({ text }) => (text.includes('  ') ? text.split(/\s{2,}/) : undefined),
    fewestRows: 3,
    // Verses in two halves stand in two columns as well.
    isTable: (cells) => cells.flat().every(isShort) && ((cells[0]?.length ?? 0) > 2 || isData(cells)),
  },
];

/**
 * Finds the tables of some rows, asked from the first to the last: rows with as many cells, parted by tabs, `|` or wide
 * blanks. The first row is the head of the table, as Markdown has none without one.
 */
export function tableFinder(rows: readonly Row[]): (index: number) => Block<Table> | undefined {
  // Rows that were found to be no table of a kind are not asked again, or time would be quadratic.
  const ruledOut = SEPARATORS.map(() => 0);
  return (index) => {
    if (!(rows[index] as Row).isParted) return undefined;
    for (const [kind, separator] of SEPARATORS.entries()) {
      if (index < (ruledOut[kind] as number)) continue;
      const { cells, end } = cellsFrom(rows, index, separator);
      if (cells.length >= separator.fewestRows && separator.isTable(cells))
        return { node: table(cells), end };
      ruledOut[kind] = Math.max(end, index + 1);
    }
    return undefined;
  };
}

/** Some pages set a blank row between any two lines, those of a table too. */
function stepOf(rows: readonly Row[], index: number, { mayBeLoose }: Separator): number {
  return mayBeLoose && rows[index + 1]?.text === '' ? 2 : 1;
}

/** The cells of the rows from one on; none where the rows are no even table, which Markdown can't show. */
function cellsFrom(rows: readonly Row[], index: number, separator: Separator) {
  const all: string[][] = [];
  const step = stepOf(rows, index, separator);
  for (let at = index; at < rows.length; at += step) {
    const cells = separator.cellsOf(rows[at] as Row);
    if (!cells || cells.length < 2 || (at > index && step > 1 && rows[at - 1]?.text !== '')) break;
    if (cells.length !== (all[0] ?? cells).length && !separator.isWhole) break;
    all.push(cells);
  }
  return { cells: evened(all), end: index + Math.max(0, all.length - 1) * step + 1 };
}

/** Rows of one length: those that lack the last cells have empty ones. None where too many differ: they have cells over several rows. */
function evened(rows: readonly string[][]): string[][] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const even = [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
  if (even < LEAST_EVEN * rows.length) return [];
  const own = rows.reduce((sum, { length }) => sum + length, 0);
  if (width * rows.length > MOST_FILLED * own) return [];
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function table(cells: readonly (readonly string[])[]): Table {
  const [head = [], second = [], ...rest] = cells;
  const isDelimited = second.every((cell) => DELIMITER_CELL.test(cell));
  const body = isDelimited ? rest : cells.slice(1);
  const align = head.map((_, column) => (isDelimited ? alignOf(second[column] as string) : null));
  return { type: 'table', align, children: [head, ...body].map(tableRow) };
}

function tableRow(cells: readonly string[]): TableRow {
  const children = cells.map(
    (cell): TableCell => ({
      type: 'tableCell',
      children: cell === '' ? [] : (inline(cell) as TableCell['children']),
    }),
  );
  return { type: 'tableRow', children };
}

function alignOf(delimiter: string): AlignType {
  if (delimiter.startsWith(':')) return delimiter.endsWith(':') && delimiter.length > 1 ? 'center' : 'left';
  return delimiter.endsWith(':') ? 'right' : null;
}

function cut(text: string, separator: string): string[] {
  return text.split(separator).map((cell) => cell.trim());
}

function hasDelimiter(cells: readonly (readonly string[])[]): boolean {
  return (cells[1] ?? []).every((cell) => DELIMITER_CELL.test(cell));
}

function isShort(cell: string): boolean {
  return cell.length <= CELL_LENGTH && !endsSentence(cell);
}

/** Whether some column holds figures in every row below the first. */
function isData(cells: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = cells;
  return head.some((_, column) => body.every((row) => /^[-+]?[\d¥￥$]/.test(row[column] as string)));
}
