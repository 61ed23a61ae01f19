import { numeral } from './numerals.js';
import type { Span, SpannedText } from './spans.js';

/** One line as an item of a list. */
export interface ListLine {
  /** `undefined`: a bullet. */
  readonly number: number | undefined;
  readonly text: string;
  /** Items of one list have the same. */
  readonly style: string;
}

/** A list; it takes one line an item. */
export interface ListRun {
  /** The number of the first item; `undefined`: the list has bullets. */
  readonly start: number | undefined;
  readonly items: readonly (SpannedText & { readonly list: ListRun | undefined })[];
  /** Index of the first line behind it. */
  readonly end: number;
}

/** A way of marking an item, by a number or a bullet. */
interface ItemMark {
  /** Anchored; group 1 is the mark, group 2 the text. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** The ways of numbering an item. A year (2024. 1. 5), a decimal (1.5 万元, 1.1 概述) and 1、2、3 号线 are none. */
export const LIST_STYLES: readonly (ItemMark & { readonly style: string })[] = [
  {
    style: '1.',
    pattern: /^(\d{1,3})[.．](?![\d.．])\s*(\S.*)$/,
    example: '1. 短信催收：平台会提醒',
  },
  {
    style: '1、',
    pattern: /^(\d{1,3})、\s*(?!\d{1,3}(?:[、和及号號至到]|$))(\S.*)$/,
    example: '1、短信催收',
  },
  { style: '1)', pattern: /^(\d{1,3})[)）]\s*(\S.*)$/, example: '1）短信催收' },
  { style: '(1)', pattern: /^[(（](\d{1,3})[)）]\s*(\S.*)$/, example: '（1）短信催收' },
  { style: '①', pattern: /^([①-⑳])\s*(\S.*)$/, example: '① 短信催收' },
  { style: '⑴', pattern: /^([⑴-⒇])\s*(\S.*)$/, example: '⑴ 短信催收' },
];

/** The ways of marking an item. Marks that are also signs of something else need a blank behind them. */
export const BULLETS: readonly ItemMark[] = [
  {
    pattern: /^([•●○◆◇■□▪▫◦‣➢➤►▶◎])\s*(\S.*)$/,
    example: '● 短信催收',
  },
  // A reference mark, stars of a rating (★★★), and a triangle that is a caption's as well unless it ends a clause.
  {
    pattern: /^([※☆★✦✧✔✓√])\s*([^\s※☆★✦✧✔✓√].*)$/,
    example: '※ 短信催收',
  },
  { pattern: /^([▲△])\s*(\S.*[；;。])$/, example: '▲ 短信催收；' },
  { pattern: /^(·)\s*([^·\s].*)$/, example: '· 短信催收' },
  { pattern: /^([-*+–])\s+(?![-*+–])(\S.*)$/, example: '- 短信催收' },
];

/** A line's number and text, if it is numbered like an item of a list. */
export function numberedLine(text: string): ListLine | undefined {
  for (const { style, pattern } of LIST_STYLES) {
    const found = pattern.exec(text);
    if (found) return { number: numeral(found[1] as string), text: found[2] as string, style };
  }
  return undefined;
}

/** A line's text and bullet, if it has one. */
export function bulletLine(text: string): ListLine | undefined {
  for (const { pattern } of BULLETS) {
    const found = pattern.exec(text);
    if (found) return { number: undefined, text: found[2] as string, style: found[1] as string };
  }
  return undefined;
}

/** Whether a line is written as an item of a list. */
export function isListLine(text: string): boolean {
  return listLine(text) !== undefined;
}

/**
 * A line as an item, numbered or with a bullet.
 *
 * @param indent columns of blank before it: bullets that are set in deeper are another style, two columns a level
 */
export function listLine(text: string, indent = 0): ListLine | undefined {
  const numbered = numberedLine(text);
  if (numbered) return numbered;
  const item = bulletLine(text);
  return item && indent > 1 ? { ...item, style: `${item.style}${indent >> 1}` } : item;
}

/** Captions are marked so too, but none ends as an item does that another one follows. */
const MAY_BE_CAPTION = /^[▲△]/;
const CLAUSE_END = /[；;]$/;

/** No list has more levels below its first. */
const DEEPEST = 6;

/** An item where it stands on the page. */
export interface PlacedLine extends ListLine {
  /** Links, emphasis and the like in its text. */
  readonly spans?: readonly Span[] | undefined;
  /** Columns of blank before it; default 0. */
  readonly indent?: number;
  /** Whether a blank row is above it. */
  readonly isApart?: boolean;
}

/** The item on a line; `undefined` for any other line and behind the last. */
type ItemAt = (index: number) => PlacedLine | undefined;

/**
 * The list that begins at a line: at least two lines with one bullet, or numbered in one style and rising by one. One
 * such line is no list, unless others are set in below it: it may be a heading, a date or a sentence. A list in another
 * style that begins with its first number below an item is part of the item, if it is not set out further, or set apart
 * behind the last item of a list whose items are not.
 */
export function listAt(itemAt: ItemAt, index: number): ListRun | undefined {
  return readList(itemAt, index, []);
}

/** @param outer the styles of the lists around it */
function readList(itemAt: ItemAt, index: number, outer: readonly string[]): ListRun | undefined {
  const first = itemAt(index);
  if (!first || outer.length > DEEPEST || outer.includes(first.style)) return undefined;
  if (MAY_BE_CAPTION.test(first.style) && !CLAUSE_END.test(first.text)) return undefined;
  if (outer.length > 0 && (first.number ?? 1) > 1) return undefined;
  const items: ListRun['items'][number][] = [];
  let end = index;
  for (let next: PlacedLine | undefined = first; next; next = following(itemAt(end), first, items.length)) {
    const inner = readList(itemAt, end + 1, [...outer, first.style]);
    const isLast = inner && !following(itemAt(inner.end), first, items.length + 1);
    const isDense = items.length > 0 && !next.isApart;
    const list = inner && isPart(itemAt(end + 1), first, isLast && isDense) ? inner : undefined;
    items.push({ text: next.text, ...(next.spans && { spans: next.spans }), list });
    end = list ? list.end : end + 1;
  }
  const isList = items.length > 1 || (items[0]?.list && indentOf(itemAt(index + 1)) > indentOf(first));
  return isList ? { start: first.number, items, end } : undefined;
}

/** Whether a list that begins with an item is part of the item above it, where one set apart may be none. */
function isPart(inner: PlacedLine | undefined, outer: PlacedLine, mayBeApart: boolean | undefined): boolean {
  return (
    indentOf(inner) >= indentOf(outer) &&
    !(mayBeApart && inner?.isApart && indentOf(inner) === indentOf(outer))
  );
}

function indentOf(item: PlacedLine | undefined): number {
  return item?.indent ?? 0;
}

/** The item, if it is the one after so many others. */
function following(item: PlacedLine | undefined, first: ListLine, count: number): PlacedLine | undefined {
  const isNext =
    item?.style === first.style && (first.number === undefined || item.number === first.number + count);
  return isNext ? item : undefined;
}
