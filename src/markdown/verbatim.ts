import type { Paragraph } from 'mdast';
import { type Article, type Line, toText } from '../core/article.js';
import { type Row, rowOfLines } from './rows.js';
import type { Structure } from './structure.js';

/** A text that is left alone, as it is, with one line end behind it. */
export function verbatim({ lines }: Article): string {
  return `${toText(lines).replace(/\n+$/, '')}\n`;
}

/**
 * The same as mdast, with the lines that each child was made of: what stands between blank lines is a paragraph of plain text,
 * with its line breaks. Whoever prints this tree escapes what would be Markdown in it.
 */
export function verbatimStructure({ lines }: Article): Structure {
  const children: Paragraph[] = [];
  const rows: Row[] = [];
  const starts: number[] = [];
  for (const block of blocksBetweenBlanks(lines)) {
    children.push({ type: 'paragraph', children: [{ type: 'text', value: toText(block) }] });
    starts.push(rows.length);
    for (const { number } of block) rows.push(rowOfLines(number, number));
  }
  return { children, rows, starts };
}

function blocksBetweenBlanks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
