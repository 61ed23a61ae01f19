import { isChinese } from './marks.js';

const BRACKET = /[()（）]/g;
const HAN = /[\u3400-\u9FFF]/;

/** Brackets and straight quotes to be replaced: the new character by UTF-16 offset. */
export type Replacements = Map<number, string>;

/**
 * Brackets of Chinese text, in pairs: around Chinese, or right behind it. `f(x)` and `M(jìn)` stay, and so does a
 * bracket without its partner.
 */
export function chineseBrackets(text: string, isProtected: (offset: number) => boolean): Replacements {
  const replacements: Replacements = new Map();
  if (!text.includes('(') && !text.includes(')')) return replacements;
  const open: number[] = [];
  for (const { index: i, 0: character } of text.matchAll(BRACKET)) {
    if (isProtected(i)) continue;
    if (character === '(' || character === '（') {
      open.push(i);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const content = text.slice(start + 1, i);
    const isLink = text[start - 1] === ']';
    const isFull = text[start] === '（' || character === '）';
    const isOfChinese =
      isFull || HAN.test(content) || isChinese(text[start - 1]) || isListNumber(text, start, i);
    if (isOfChinese && !isLink) replacements.set(start, '（').set(i, '）');
  }
  return replacements;
}

/** 「(1)短信催收」 at a line start. */
function isListNumber(text: string, start: number, end: number): boolean {
  return (
    text.slice(0, start).trim() === '' &&
    /^\d{1,3}$/.test(text.slice(start + 1, end)) &&
    isChinese(text[end + 1])
  );
}

/** What stands on the outer side of a quotation mark in Chinese text. */
const LATIN_LETTER = /[A-Za-z0-9]/;

/**
 * Straight quotes of Chinese text, in pairs by their order. A line with an odd number of them keeps all: one is an inch
 * mark or was lost. Apostrophes don't count.
 */
export function chineseQuotes(text: string, isProtected: (offset: number) => boolean): Replacements {
  const replacements: Replacements = new Map();
  for (const [straight, left, right] of [
    ['"', '“', '”'],
    ["'", '‘', '’'],
  ] as const) {
    const places: number[] = [];
    for (let i = text.indexOf(straight); i >= 0; i = text.indexOf(straight, i + 1)) {
      const isApostrophe =
        straight === "'" && LATIN_LETTER.test(text[i - 1] ?? '') && LATIN_LETTER.test(text[i + 1] ?? '');
      if (!isApostrophe && !isProtected(i)) places.push(i);
    }
    if (places.length % 2 === 1) continue;
    for (let p = 0; p < places.length; p += 2) {
      const start = places[p] as number;
      const end = places[p + 1] as number;
      const around = isChinese(text[start - 1]) || isChinese(text[end + 1]);
      if (around || HAN.test(text.slice(start, end))) replacements.set(start, left).set(end, right);
    }
  }
  return replacements;
}
