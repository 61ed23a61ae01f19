import { isIdeographUnit } from '../han.js';
import { isOriginallyChinese } from './marks.js';
import type { Pair } from './pair.js';
import { findQuotes } from './quotes.js';

const LIST_NUMBER = /^[(（]\d{1,3}[)）]$/;
/** What stands before the number of an item: nothing, an indent, or a mark. */
const LIST_MARK = /(?:^|[:;,。；：，])\s*$/;
const INDENT = 8;
const FULL_CLOSING = 0xff09;

const ANY_PAIR = /[()"']/;
const NO_PAIRS: ReadonlyMap<number, Pair> = new Map();

/**
 * The pairs of a Chinese line by their first offset. `f(x)` and `M(jìn)` become Chinese nowhere, and a bracket without
 * its partner is in no pair.
 */
export function findPairs(text: string, isProtected: (offset: number) => boolean): ReadonlyMap<number, Pair> {
  if (!ANY_PAIR.test(text)) return NO_PAIRS;
  const pairs = [...brackets(text, isProtected), ...findQuotes(text, isProtected)];
  return new Map(pairs.map((pair) => [pair.start, pair]));
}

function brackets(text: string, isProtected: (offset: number) => boolean): Pair[] {
  const pairs: Pair[] = [];
  if (!text.includes('(') && !text.includes(')')) return pairs;
  const open: number[] = [];
  // The last Chinese character so far tells whether a pair that closes here holds one.
  let lastHan = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isIdeographUnit(unit)) lastHan = i;
    const isClosing = unit === 0x29 || unit === FULL_CLOSING;
    if ((!isClosing && unit !== 0x28 && unit !== 0xff08) || isProtected(i)) continue;
    if (!isClosing) {
      open.push(i);
      continue;
    }
    const start = open.pop();
    // A link's address.
    if (start === undefined || text[start - 1] === ']') continue;
    const isFull = text[start] === '（' || unit === FULL_CLOSING;
    const isCertain = isFull || lastHan > start || isListNumber(text, start, i);
    pairs.push({ start, end: i, left: '（', right: '）', isCertain });
  }
  return pairs;
}

/** 「(1)短信催收」 at a line start, or behind the mark that ends the item before: 「达41.6%;(2)秸秆」. */
function isListNumber(text: string, start: number, end: number): boolean {
  if (!isOriginallyChinese(text.charCodeAt(end + 1)) || !LIST_NUMBER.test(text.slice(start, end + 1)))
    return false;
  return LIST_MARK.test(text.slice(Math.max(0, start - INDENT), start));
}
