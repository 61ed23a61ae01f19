import type { Edit } from './data.js';

/** How far ahead two lines are searched for a place where they go on alike, in UTF-16 code units of both together. */
const REACH = 64;
/** So far, something else may stand there instead; further, something was only taken out or only put in. */
const NEAR = 24;
/** So many units alike are no chance; at the end of a line none are needed. */
const ALIKE = 2;
/** One will do, as in 網(wǎng)絡(luò), where two are farther away than this. */
const SURER = 6;

/**
 * Edits that lead from one text to another. Not always the fewest: made for lines of which some characters were taken
 * out, put in or exchanged, in time that grows with their length (a shortest edit script grows with its square).
 */
export function findEdits(before: string, after: string): Edit[] {
  const tail = commonTail(before, after);
  return findEditsOf(before.slice(0, before.length - tail), after.slice(0, after.length - tail));
}

function findEditsOf(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    const same = commonHead(before, from, after, to);
    if (same > 0) {
      from += same;
      to += same;
      continue;
    }
    const [removed, inserted] = nextAlike(before, from, after, to);
    edits.push([from, removed, after.slice(to, to + inserted)]);
    from += removed;
    to += inserted;
  }
  return edits;
}

/** The text that edits of a text lead to. */
export function applyEdits(before: string, edits: readonly Edit[]): string {
  let after = '';
  let copied = 0;
  for (const [start, removed, inserted] of edits) {
    after += before.slice(copied, start) + inserted;
    copied = start + removed;
  }
  return after + before.slice(copied);
}

/** How much of each text to skip until they go on alike: as little as possible; all that is left, if they never do. */
function nextAlike(before: string, from: number, after: string, to: number): [number, number] {
  const rest: [number, number] = [before.length - from, after.length - to];
  // A conversion of script exchanges characters for as many others, here and there.
  if (rest[0] === rest[1] && isAlike(1, before, from + 1, after, to + 1)) return [1, 1];
  const place = { before, from, after, to };
  const near = skipTo(1, place, [1, REACH]);
  if (!near) return rest;
  // Where two are alike, one is: they are not nearer.
  const distance = near[0] + near[1];
  return skipTo(ALIKE, place, [distance, Math.min(distance + SURER, REACH)]) ?? near;
}

/** Two texts, with an offset in each: UTF-16 code units. */
interface Place {
  readonly before: string;
  readonly from: number;
  readonly after: string;
  readonly to: number;
}

/**
 * How much of each text to skip until so many code units are the same; `undefined` if they never are.
 *
 * @param range how much to skip of both together, at least and at most
 */
function skipTo(
  alike: number,
  { before, from, after, to }: Place,
  [least, most]: readonly [least: number, most: number],
): [number, number] | undefined {
  for (let skipped = least; skipped <= most; skipped++) {
    // Far ahead, only what was taken out or put in as a whole: pairs grow with the square.
    const step = skipped <= NEAR ? 1 : skipped;
    for (let inserted = 0; inserted <= skipped; inserted += step) {
      const removed = skipped - inserted;
      if (from + removed > before.length || to + inserted > after.length) continue;
      if (isAlike(alike, before, from + removed, after, to + inserted)) return [removed, inserted];
    }
  }
  return undefined;
}

/** Length of what two texts share from a place on, in UTF-16 code units. */
function commonHead(one: string, at: number, other: string, otherAt: number): number {
  const most = Math.min(one.length - at, other.length - otherAt);
  let length = 0;
  while (length < most && one.charCodeAt(at + length) === other.charCodeAt(otherAt + length)) length++;
  const end = at + length;
  const isCut = length > 0 && !isLow(one, end - 1) && (isLow(one, end) || isLow(other, otherAt + length));
  return isCut ? length - 1 : length;
}

/** Length of the end that two texts share, in UTF-16 code units. */
function commonTail(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (
    length < most &&
    one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)
  ) {
    length++;
  }
  return isLow(one, one.length - length) ? length - 1 : length;
}

/** Whether two texts go on alike for so many code units, or both end. */
function isAlike(alike: number, one: string, at: number, other: string, otherAt: number): boolean {
  if (at < one.length && one.charCodeAt(at) !== other.charCodeAt(otherAt)) return false;
  if (isLow(one, at) || isLow(other, otherAt)) return false;
  for (let seen = 0; seen < alike; ) {
    if (at + seen === one.length && otherAt + seen === other.length) return true;
    const same = alikeAt(one, at + seen, other, otherAt + seen);
    if (same === 0) return false;
    seen += same;
  }
  return true;
}

/** Length of the code point that both texts have at a place, in UTF-16 code units; 0 if they differ or end. */
function alikeAt(one: string, at: number, other: string, otherAt: number): number {
  if (at >= one.length || one.charCodeAt(at) !== other.charCodeAt(otherAt)) return 0;
  if (!isLow(one, at + 1) && !isLow(other, otherAt + 1)) return 1;
  return one.charCodeAt(at + 1) === other.charCodeAt(otherAt + 1) ? 2 : 0;
}

/** Whether the second half of a surrogate pair stands there: no edit cuts a code point. */
function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
