import type { Span } from './spans.js';

/** CommonMark: what stars stand beside decides whether they open or close emphasis. */
const BLANK = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Half of a character beyond the Basic Multilingual Plane: readers don't agree on what it is. */
const HALF = /\p{Cs}/u;

/**
 * The range of emphasised text around which stars are read as emphasis: all of it, or without the marks at its ends, beside which
 * stars neither open nor close between Chinese characters. `undefined` where there is none: then emphasis can't be written.
 *
 * @param inner links, code and images in the range
 */
export function emphasisRange(
  text: string,
  from: number,
  to: number,
  inner: readonly Span[],
): { readonly start: number; readonly end: number } | undefined {
  // Stars inside, or right beside, would be counted with those that are written.
  if (text.slice(Math.max(0, from - 1), to + 1).includes('*')) return undefined;
  const starts = new Set(inner.map(({ start }) => start));
  const ends = new Set(inner.map(({ end }) => end));
  const least = inner.reduce((most, span) => Math.max(most, span.end), from);
  const most = inner.reduce((first, span) => Math.min(first, span.start), to);
  let [start, end] = [from, to];
  const opens = () => isRead(text[start - 1], starts.has(start) ? '[' : text[start]);
  const closes = () => isRead(text[end], ends.has(end) ? ']' : text[end - 1]);
  while (start < end && !opens()) {
    if (start >= most || isLetter(text[start])) return undefined;
    start++;
  }
  while (start < end && !closes()) {
    if (end <= least || isLetter(text[end - 1])) return undefined;
    end--;
  }
  // Of a pair of brackets or quotes both are left out, or none.
  if (end < to && end - start > 1 && isPair(text[start], text[end]) && start < most) start++;
  if (start > from && end - start > 1 && isPair(text[start - 1], text[end - 1]) && end > least) end--;
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : undefined;
}

const PAIRS: readonly string[] = [
  '“”',
  '‘’',
  '（）',
  '「」',
  '『』',
  '《》',
  '〈〉',
  '【】',
  '()',
  '[]',
  '""',
];

function isPair(opening: string | undefined, closing: string | undefined): boolean {
  return PAIRS.includes(`${opening}${closing}`);
}

/** Whether stars between two characters are read as what they are meant to be. */
function isRead(outside: string | undefined, inside: string | undefined): boolean {
  if (inside === undefined || BLANK.test(inside)) return false;
  if (outside === undefined || BLANK.test(outside)) return true;
  const isMark = PUNCTUATION.test(inside) || HALF.test(inside);
  return !isMark || (PUNCTUATION.test(outside) && !HALF.test(outside));
}

function isLetter(character: string | undefined): boolean {
  return character === undefined || /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character);
}
