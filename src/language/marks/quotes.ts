import { isOriginallyChinese } from './marks.js';
import { isNested, isNestedTwice, isParted } from './nested-quotes.js';
import type { Pair } from './pair.js';

const HAN = /[\u3400-\u9FFF]/;
const DIGIT = /\d/;
const LATIN_LETTER = /[A-Za-z0-9]/;
/** Marks between a quotation and what follows it, in either width. */
const MARK = /[,:;?!，：；？！]/;

/** Straight quotes and what they become. */
interface Kind {
  readonly straight: string;
  readonly left: string;
  readonly right: string;
}

const DOUBLE: Kind = { straight: '"', left: '“', right: '”' };
const SINGLE: Kind = { straight: "'", left: '‘', right: '’' };

/** From which quote to which, as UTF-16 offsets, and the kind that they become. */
type Span = readonly [start: number, end: number, kind: Kind];

/**
 * Straight quotes in pairs by their order, those within a quotation as ‘ ’; or each with a curly one that stands without its
 * partner. Where an odd number is left over none is paired: one is an inch mark or was lost. Apostrophes don't count.
 */
export function findQuotes(text: string, isProtected: (offset: number) => boolean): Pair[] {
  return [DOUBLE, SINGLE].flatMap((kind) => {
    const straight = withoutInches(text, straightQuotes(text, kind, isProtected), kind);
    if (straight.length === 0) return [];
    const curly = curlyQuotes(text, kind);
    const spans =
      curly.length === 0 ? byOrder(text, straight, kind) : besideCurly(text, straight, curly, kind);
    return spans.map((span) => pairOf(text, span));
  });
}

function straightQuotes(
  text: string,
  { straight }: Kind,
  isProtected: (offset: number) => boolean,
): number[] {
  const places: number[] = [];
  for (let i = text.indexOf(straight); i >= 0; i = text.indexOf(straight, i + 1)) {
    const isApostrophe =
      straight === "'" && LATIN_LETTER.test(text[i - 1] ?? '') && LATIN_LETTER.test(text[i + 1] ?? '');
    if (!isApostrophe && !isProtected(i)) places.push(i);
  }
  return places;
}

/** Without the one quote of an odd number that stands between a number and a Chinese word: 27"的. */
function withoutInches(text: string, places: number[], { straight }: Kind): number[] {
  if (straight !== DOUBLE.straight || places.length % 2 === 0) return places;
  const inches = places.filter((at) => DIGIT.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1)));
  return inches.length === 1 ? places.filter((at) => at !== inches[0]) : places;
}

/** The curly quotes of a kind; ’ between letters is an apostrophe. */
function curlyQuotes(text: string, { left, right }: Kind): number[] {
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== left && text[i] !== right) continue;
    const isApostrophe =
      text[i] === '’' && LATIN_LETTER.test(text[i - 1] ?? '') && LATIN_LETTER.test(text[i + 1] ?? '');
    if (!isApostrophe) places.push(i);
  }
  return places;
}

function byOrder(text: string, places: readonly number[], kind: Kind): Span[] {
  if (places.length % 2 === 1) return [];
  const spans: Span[] = [];
  for (let p = 0; p < places.length; p += 2) {
    const [first, second, third, fourth] = places.slice(p, p + 4) as [number, number, number, number];
    if (kind === DOUBLE && fourth !== undefined && isNestedTwice(text, [first, second, third, fourth])) {
      spans.push([first, fourth, kind], [second, third, kind]);
      p += 2;
    } else if (kind === DOUBLE && fourth !== undefined && isNested(text, [first, second, third, fourth])) {
      spans.push([first, fourth, kind], [second, third, SINGLE]);
      p += 2;
    } else spans.push([first, second, kind]);
  }
  return spans;
}

/** Straight quotes of a line that has curly ones. */
function besideCurly(
  text: string,
  straight: readonly number[],
  curly: readonly number[],
  kind: Kind,
): Span[] {
  if (!alternates(text, curly, kind)) return completed(text, straight, curly, kind);
  const spans: Span[] = [];
  const outside: number[] = [];
  let next = 0;
  for (let c = 0; c < curly.length; c += 2) {
    const [start, end] = [curly[c] as number, curly[c + 1] as number];
    while ((straight[next] ?? end) < start) outside.push(straight[next++] as number);
    const from = next;
    while ((straight[next] ?? end) < end) next++;
    if (kind === DOUBLE) spans.push(...withinCurly(text, straight.slice(from, next), start, end));
  }
  return [...spans, ...byOrder(text, outside.concat(straight.slice(next)), kind)];
}

/** The straight quotes between two curly ones: within the quotation, or the end of it and the start of the next one. */
function withinCurly(text: string, inside: readonly number[], start: number, end: number): Span[] {
  const [first, second] = inside;
  const areTwo = first !== undefined && second !== undefined && inside.length === 2;
  if (areTwo && isParted(text, first, second))
    return [
      [start, first, DOUBLE],
      [second, end, DOUBLE],
    ];
  return byOrder(text, inside, SINGLE);
}

/** Each straight quote as the partner of a curly one beside it, where all then open and close by turns. */
function completed(text: string, straight: readonly number[], curly: readonly number[], kind: Kind): Span[] {
  const places = [...straight, ...curly].sort((a, b) => a - b);
  if (places.length % 2 === 1 || !alternates(text, places, kind)) return [];
  const spans: Span[] = [];
  for (let p = 0; p < places.length; p += 2) spans.push([places[p] as number, places[p + 1] as number, kind]);
  return spans;
}

/** Whether quotes open and close by turns, straight ones counted as what they have to be. */
function alternates(text: string, places: readonly number[], { left, right }: Kind): boolean {
  if (places.length % 2 === 1) return false;
  return places.every((at, p) => text[at] !== (p % 2 === 0 ? right : left));
}

function pairOf(text: string, [start, end, { left, right }]: Span): Pair {
  const isCertain = HAN.test(text.slice(start, end)) || isFollowedByChinese(text, end);
  return { start, end, left, right, isCertain };
}

function isFollowedByChinese(text: string, end: number): boolean {
  const next = MARK.test(text[end + 1] ?? '') ? end + 2 : end + 1;
  return isOriginallyChinese(text.charCodeAt(next));
}
