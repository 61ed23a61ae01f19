import type { Blockquote } from 'mdast';
import { paragraph } from './inline.js';
import { endsSentence } from './marks.js';
import type { Row } from './rows.js';
import type { Block } from './tables.js';
import { displayWidth } from './width.js';
import { join, NARROWEST } from './wrapping.js';

/** The mark of a quoted line, as in e-mail; `>60 岁` compares, and `>>：右移` names an operator. */
const MARKED = /^>(?!=?\s?\d)(?!(?:[>=]{0,2})\s?[：:])/;
const BARE = /^[>\s]+$/;
const MARKS = /^(?:>\s?)+/;

/** How much deeper than its lead-in a letter or another text is set that is quoted: two characters. */
const QUOTE_INDENT = 4;
const LEAD_IN = /[：:]$/;
/** What is set in so is a list, not a letter. */
const DASHED = /^[-–·•]/;

/** A text about the mark itself: 在文字前加上“ > ”，使用 > 开头. What is marked below it shows how that is written. */
const NAMES_MARK = /[\u3000-\u9FFF“‘"'`（(]\s*[>＞]\s*[\u3000-\u9FFF”’"'`）)]/;
/** So many rows below such a text at most. */
const SHOWN_BELOW = 8;

/** The quotation that begins at a row: marked with `>`, or two lines or more set in below a line that ends with a colon. */
export function quoteAt(rows: readonly Row[], index: number): Block<Blockquote> | undefined {
  const { text } = rows[index] as Row;
  if (!MARKED.test(text) || BARE.test(text)) return indentedQuote(rows, index);
  return isShown(rows, index) ? undefined : markedQuote(rows, index);
}

/** Whether a text right above tells how quotations are written. */
function isShown(rows: readonly Row[], index: number): boolean {
  const above = rows.slice(Math.max(0, index - SHOWN_BELOW), index);
  return above.some(({ text }) => NAMES_MARK.test(text));
}

function markedQuote(rows: readonly Row[], index: number): Block<Blockquote> | undefined {
  const end = endOf(rows, index, (row) => MARKED.test(row.text));
  const texts = rows.slice(index, end).map((row) => row.text.replace(MARKS, ''));
  return quote(joinBroken(texts), end);
}

/** Letters are quoted as they were wrapped: a wide line that stops amid a sentence goes on in the next. */
function joinBroken(texts: readonly string[]): string[] {
  const joined: string[] = [];
  let isBroken = false;
  for (const text of texts) {
    if (isBroken && text !== '') joined.push(join(joined.pop() as string, text));
    else joined.push(text);
    isBroken = displayWidth(text) >= NARROWEST && !endsSentence(text);
  }
  return joined;
}

function indentedQuote(rows: readonly Row[], index: number): Block<Blockquote> | undefined {
  const lead = rows[index - 1];
  const least = (lead?.indent ?? 0) + QUOTE_INDENT;
  if ((rows[index] as Row).indent < least || !lead || !LEAD_IN.test(lead.text)) return undefined;
  const end = endOf(rows, index, (row) => row.text !== '' && row.indent >= least);
  const texts = rows.slice(index, end).map((row) => row.text);
  return texts.length > 1 && !texts.every((text) => DASHED.test(text)) ? quote(texts, end) : undefined;
}

function endOf(rows: readonly Row[], index: number, isQuoted: (row: Row) => boolean): number {
  let end = index;
  while (end < rows.length && isQuoted(rows[end] as Row)) end++;
  return end;
}

function quote(texts: readonly string[], end: number): Block<Blockquote> | undefined {
  const children = texts.filter((text) => text !== '').map(paragraph);
  return children.length > 0 ? { node: { type: 'blockquote', children }, end } : undefined;
}
