/** One line as an item of an ordered list. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
  /** Items of one list have the same. */
  readonly style: string;
}

/** A run of items, as indices into the lines: the list begins at line `index` and takes one line an item. */
export interface NumberedRun {
  readonly start: number;
  readonly items: readonly string[];
}

/** The ways of numbering an item. A year (2024. 1. 5) and a decimal (1.5 万元, 1.1 概述) are none. */
export const LIST_STYLES: readonly { style: string; pattern: RegExp; example: string }[] = [
  { style: '1.', pattern: /^(\d{1,3})[.．](?![\d.．])\s*(\S.*)$/, example: '1. 短信催收：平台会提醒' },
  { style: '1、', pattern: /^(\d{1,3})、\s*(\S.*)$/, example: '1、短信催收' },
  { style: '1)', pattern: /^(\d{1,3})[)）]\s*(\S.*)$/, example: '1）短信催收' },
  { style: '(1)', pattern: /^[(（](\d{1,3})[)）]\s*(\S.*)$/, example: '（1）短信催收' },
];

/** A line's number and text, if it is numbered like an item of a list. */
export function numberedLine(text: string): NumberedLine | undefined {
  for (const { style, pattern } of LIST_STYLES) {
    const [, number, rest] = pattern.exec(text) ?? [];
    if (number !== undefined && rest !== undefined) return { number: Number(number), text: rest, style };
  }
  return undefined;
}

/**
 * The list that begins at a line: at least two lines numbered in one style and rising by one. One numbered line
 * is no list: it may be a heading, a date or a sentence.
 */
export function numberedRun(texts: readonly string[], index: number): NumberedRun | undefined {
  const first = numberedLine(texts[index] ?? '');
  if (!first) return undefined;
  const items = [first.text];
  for (;;) {
    const next = numberedLine(texts[index + items.length] ?? '');
    if (next?.style !== first.style || next.number !== first.number + items.length) break;
    items.push(next.text);
  }
  return items.length > 1 ? { start: first.number, items } : undefined;
}
