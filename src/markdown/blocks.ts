import type { BlockContent, Code } from 'mdast';
import type { CodeBlock } from '../code/block.js';
import { findCode } from '../code/find.js';
import { isIdeographUnit } from '../language/han.js';
import { quoteAt } from './quotes.js';
import type { Row } from './rows.js';
import { type Block, tableFinder } from './tables.js';

/** A line of one mark, three times or more, blanks between them or not. */
const RULE = /^([-*_─━—＊])(?:\s?\1){2,}$/;
const RULE_MARKS = '-*_─━—＊';

/** The rows, with one for each block that is more than text: code, tables, quotations, rules. */
export function withBlocks(rows: readonly Row[]): Row[] {
  const code = new Map(findCode(rows.map((row) => row.raw)).map((block) => [block.start, block]));
  const tableAt = tableFinder(rows);
  const result: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const listing = code.get(index);
    const block =
      listing && !holdsNode(rows, listing) ? codeBlock(rows, listing) : blockAt(rows, index, tableAt);
    if (!block) {
      result.push(row);
      continue;
    }
    index = block.end - 1;
    const { last } = rows[index] as Row;
    result.push({ first: row.first, last, text: '', raw: '', indent: 0, isParted: false, node: block.node });
  }
  return result;
}

/** What tags tell to be more than text is no line of code. */
function holdsNode(rows: readonly Row[], { start, end }: CodeBlock): boolean {
  return rows.slice(start, end).some(({ node }) => node);
}

function blockAt(
  rows: readonly Row[],
  index: number,
  tableAt: ReturnType<typeof tableFinder>,
): Block<BlockContent> | undefined {
  const { text, raw } = rows[index] as Row;
  if (text === '') return undefined;
  if (beginsWithHan(raw)) return tableAt(index);
  // Between texts only: at either end of an article it parts nothing, and may be a fence of front matter.
  if (RULE_MARKS.includes(text.charAt(0)) && RULE.test(text) && index > 0 && index < rows.length - 1) {
    return { node: { type: 'thematicBreak' }, end: index + 1 };
  }
  if (text.startsWith('>') || raw.startsWith('    ') || raw.startsWith('\t')) {
    const quote = quoteAt(rows, index);
    if (quote) return quote;
  }
  return tableAt(index);
}

/** The cheap question: of all blocks only tables begin so. */
function beginsWithHan(raw: string): boolean {
  const first = raw.charCodeAt(0);
  return isIdeographUnit(first);
}

function codeBlock(rows: readonly Row[], { start, end, lang, isFenced }: CodeBlock): Block<Code> {
  const inside = rows.slice(start, end).map((row) => row.raw);
  const value = (isFenced ? inside.slice(1, -1) : inside).join('\n');
  return { node: { type: 'code', lang, meta: null, value }, end };
}
