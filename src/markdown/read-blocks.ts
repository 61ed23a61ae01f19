import type {
  AlignType,
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { readInline } from './read-inline.js';

/** A block with the index behind its last line. */
export interface ReadBlock {
  readonly node: BlockContent;
  readonly start: number;
  readonly end: number;
}

const FENCE = /^(`{3,}|~{3,})([^\s`]*)$/;
const HEADING = /^(#{1,6}) (\S.*)$/;
const RULE = /^\*\*\*$/;
const QUOTE = /^>(?: |$)/;
const ITEM = /^([-*]|\d{1,9}[.)]) (\S.*)$/;
const DELIMITER = /^\|(?: :?-+:? \|)+$/;
/** Lists and quotations in one another, at most. */
const DEEPEST = 10;

/** Reads lines as Markdown, as far as the program writes it; any other line is a paragraph. */
export function readBlocks(lines: readonly string[], depth = 0): ReadBlock[] {
  return [...eachBlock(lines, depth)];
}

/** As `readBlocks`, for those who may stop at any block. */
export function* eachBlock(lines: readonly string[], depth = 0): Generator<ReadBlock> {
  for (let index = 0; index < lines.length; ) {
    const found = lines[index]?.trim() === '' ? undefined : blockAt(lines, index, depth);
    if (found) yield { node: found.node, start: index, end: found.end };
    index = found?.end ?? index + 1;
  }
}

type Found = Omit<ReadBlock, 'start'>;

function blockAt(lines: readonly string[], index: number, depth: number): Found {
  const line = lines[index] as string;
  const [, marks, text] = HEADING.exec(line) ?? [];
  if (marks !== undefined && text !== undefined) {
    const node: Heading = {
      type: 'heading',
      depth: marks.length as Heading['depth'],
      children: readInline(text),
    };
    return { node, end: index + 1 };
  }
  if (RULE.test(line)) return { node: { type: 'thematicBreak' }, end: index + 1 };
  const nested = depth < DEEPEST ? (quoteAt(lines, index, depth) ?? listAt(lines, index, depth)) : undefined;
  return codeAt(lines, index) ?? tableAt(lines, index) ?? nested ?? paragraphAt(lines, index);
}

function codeAt(lines: readonly string[], index: number): Found | undefined {
  const [, fence, lang] = FENCE.exec(lines[index] as string) ?? [];
  if (fence === undefined) return undefined;
  const end = lines.indexOf(fence, index + 1);
  if (end < 0) return undefined;
  const value = lines.slice(index + 1, end).join('\n');
  return { node: { type: 'code', lang: lang || null, meta: null, value }, end: end + 1 };
}

function quoteAt(lines: readonly string[], index: number, depth: number): Found | undefined {
  const end = endOf(lines, index, (line) => QUOTE.test(line));
  if (end === index) return undefined;
  const inside = lines.slice(index, end).map((line) => line.replace(/^> ?/, ''));
  return {
    node: { type: 'blockquote', children: readBlocks(inside, depth + 1).map(({ node }) => node) },
    end,
  };
}

function listAt(lines: readonly string[], index: number, depth: number): Found | undefined {
  const first = ITEM.exec(lines[index] as string)?.[1];
  if (first === undefined) return undefined;
  const isOrdered = first.length > 1;
  const start = Number.parseInt(first, 10);
  const children: ListItem[] = [];
  let end = index;
  let isSpread = false;
  for (let next = index; ; next = nextFilled(lines, end)) {
    const [, mark, text] = ITEM.exec(lines[next] ?? '') ?? [];
    const expected = isOrdered ? `${start + children.length}${first.at(-1)}` : first;
    if (text === undefined || mark !== expected) break;
    if (next > end) isSpread = true;
    end = itemEnd(lines, next, expected.length + 1);
    children.push(readItem(text, lines.slice(next + 1, end), expected.length + 1, depth));
  }
  // A number with a zero before it is not one that the program writes.
  if (end === index) return undefined;
  const node: List = {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? start : null,
    spread: isSpread,
    children,
  };
  return { node, end };
}

function nextFilled(lines: readonly string[], index: number): number {
  return lines[index] === '' ? index + 1 : index;
}

/** The end of what is set in below the first line of an item; single blank lines may part it. */
function itemEnd(lines: readonly string[], index: number, width: number): number {
  const indent = ' '.repeat(width);
  let end = index + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.startsWith(indent)) end = at + 1;
    else if (line !== '') break;
  }
  return end;
}

function readItem(text: string, others: readonly string[], width: number, depth: number): ListItem {
  const inside = [text, ...others.map((line) => line.slice(width))];
  const blocks = readBlocks(inside, depth + 1);
  const isSpread = blocks.some(({ end }, at) => blocks[at + 1] !== undefined && inside[end] === '');
  return { type: 'listItem', spread: isSpread, children: blocks.map(({ node }) => node) };
}

function tableAt(lines: readonly string[], index: number): Found | undefined {
  const delimiter = lines[index + 1] ?? '';
  if (!(lines[index] as string).startsWith('| ') || !DELIMITER.test(delimiter)) return undefined;
  const end = endOf(lines, index + 2, (line) => line.startsWith('|'));
  const align = cellsOf(delimiter).map(alignOf);
  const rows = [lines[index] as string, ...lines.slice(index + 2, end)].map(readRow);
  const node: Table = { type: 'table', align, children: rows };
  return { node, end };
}

function readRow(line: string): TableRow {
  const children = cellsOf(line).map(
    (cell): TableCell => ({
      type: 'tableCell',
      children: cell === '' ? [] : (readInline(cell) as TableCell['children']),
    }),
  );
  return { type: 'tableRow', children };
}

function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return cells.slice(1, -1);
}

function alignOf(delimiter: string): AlignType {
  if (delimiter.startsWith(':')) return delimiter.endsWith(':') && delimiter.length > 1 ? 'center' : 'left';
  return delimiter.endsWith(':') ? 'right' : null;
}

/** A line, and those below it that a backslash at the end of the line before keeps with it. */
function paragraphAt(lines: readonly string[], index: number): Found {
  const children: PhrasingContent[] = [];
  let end = index;
  while (isBroken(lines, end)) {
    for (const node of readInline((lines[end] as string).slice(0, -1))) children.push(node);
    children.push({ type: 'break' });
    end++;
  }
  for (const node of readInline(lines[end] as string)) children.push(node);
  const node: Paragraph = { type: 'paragraph', children };
  return { node, end: end + 1 };
}

/** Whether a line ends with a backslash that no other one escapes, and goes on below. */
function isBroken(lines: readonly string[], index: number): boolean {
  const backslashes = /\\*$/.exec(lines[index] as string)?.[0].length ?? 0;
  return backslashes % 2 === 1 && (lines[index + 1] ?? '').trim() !== '';
}

function endOf(lines: readonly string[], start: number, holds: (line: string) => boolean): number {
  let end = start;
  while (end < lines.length && holds(lines[end] as string)) end++;
  return end;
}
