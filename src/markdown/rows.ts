import type { BlockContent } from 'mdast';
import { type Line, toLines } from '../core/article.js';
import type { Span } from './spans.js';

/** A row of the page; `text` is without the blanks around it, `''` for a blank row. */
export interface Row {
  /** The numbers of the first and of the last line that it is made of. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** With its blanks: they are the layout of code and tables. */
  readonly raw: string;
  /** Columns of blank before the text. */
  readonly indent: number;
  /** Whether anything stands in it that may part it: a tab, `|`, a wide blank. */
  readonly isParted: boolean;
  /** What the row is part of, if that is more than text; `text` is `''` then, so that nothing is joined over it. */
  readonly node?: BlockContent;
  /** Of a node: what was made of which lines in it, if that is more than one. */
  readonly inner?: readonly Row[];
  /** Links, emphasis and the like in the text. */
  readonly spans?: readonly Span[] | undefined;
  /** What laid the row out: no paragraph goes on from one such into another. */
  readonly block?: unknown;
}

/** The indent of a paragraph's first line: an ideographic blank or two others. */
export const PARAGRAPH_INDENT = 2;

/** Two blanks behind the end of a sentence: the indent of a paragraph whose line end is lost. */
const LOST_LINE_END = /(?<=[。！？…!?][”’」』）)]{0,2})(?:\u3000|[^\S\u3000]{2})\s*(?=\S)/;

/** What may part a line into rows, or a row into cells: the cheap question. */
const PARTING = /[\n\r\t|\u3000]| {2}/;
const WIDE_BLANK = /\u3000| {2}/;

/** The rows of lines; blank ones at either end are left out. */
export function toRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) addRows(rows, line.text, line.number);
  const hasText = (row: Row) => row.text !== '';
  return rows.slice(Math.max(rows.findIndex(hasText), 0), rows.findLastIndex(hasText) + 1);
}

/** The rows of one line. */
export function rowsOfLine(text: string, number: number): Row[] {
  const rows: Row[] = [];
  addRows(rows, text, number);
  return rows;
}

/** A row for a block that is more than text. */
export function nodeRow(node: BlockContent, first: number, last: number, inner?: readonly Row[]): Row {
  return { ...BLANK_ROW, first, last, node, ...(inner && { inner }) };
}

/** Nobody asks of which line it is: nothing begins or ends with it. */
export const BLANK_ROW: Row = { first: 0, last: 0, text: '', raw: '', indent: 0, isParted: false };

/** A row of which no more is known than its lines. */
export function rowOfLines(first: number, last: number): Row {
  return { ...BLANK_ROW, first, last };
}

/** One row, or several for a line that holds line ends (a stage put them there: `&#10;`) or lost ones. */
function addRows(rows: Row[], raw: string, number: number): void {
  if (raw === '') {
    rows.push(BLANK_ROW);
    return;
  }
  const text = raw.trim();
  const isParted = PARTING.test(raw);
  if (isParted && /[\n\r]/.test(raw)) {
    for (const line of toLines(raw)) addRows(rows, line.text, number);
  } else if (isParted && WIDE_BLANK.test(text) && LOST_LINE_END.test(text)) {
    for (const part of text.split(LOST_LINE_END))
      rows.push({ first: number, last: number, text: part, raw: part, indent: PARAGRAPH_INDENT, isParted });
  } else {
    const indent = text.length === raw.length ? 0 : indentOf(raw);
    rows.push({ first: number, last: number, text, raw, indent, isParted });
  }
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character.trim() !== '') break;
    columns += character === '\t' ? 4 : character === '\u3000' ? 2 : 1;
  }
  return columns;
}
