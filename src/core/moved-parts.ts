import type { Change, Line } from './article.js';
import { diffCharacters } from './diff-characters.js';
import type { Part } from './hints.js';

/** Above so many single edits in a line, its parts are found by what stands at both ends alone: the diff takes time and tells little. */
const MAX_EDITS = 400;

/**
 * Where the parts of raw lines are after some changes: ranges follow the characters that they are of. A part of which nothing is
 * left, or of which nobody knows where it went, is gone.
 *
 * @param changes recorded ones of any lines, in order
 */
export function partMover(changes: readonly Change[]): (line: Line) => readonly Part[] {
  const made = new Map<number, Change[]>();
  for (const change of changes) {
    const own = made.get(change.line);
    if (own) own.push(change);
    else made.set(change.line, [change]);
  }
  return ({ number, hints }) => {
    if (!hints) return [];
    const own = made.get(number);
    return own === undefined ? hints.parts : own.reduce(partsAfter, hints.parts);
  };
}

function partsAfter(parts: readonly Part[], { before, after }: Change): readonly Part[] {
  if (parts.length === 0 || after === null) return [];
  const move = offsetMover(before, after);
  return parts.flatMap((part) => {
    const [start, end] = [move(part.start), move(part.end)];
    return start === undefined || end === undefined || start >= end ? [] : { ...part, start, end };
  });
}

/** Tells where the character behind an offset is after a change of its line; `undefined` where that is not known. */
export function offsetMover(before: string, after: string): (offset: number) => number | undefined {
  const { head, tail } = sameEnds(before, after);
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  let inside: ((offset: number) => number | undefined) | undefined;
  return (offset) => {
    if (offset <= head) return offset;
    if (offset >= before.length - tail) return offset + after.length - before.length;
    inside ??= old.length === now.length ? (at) => at : insideMover(old, now);
    const moved = inside(offset - head);
    return moved === undefined ? undefined : head + moved;
  };
}

/** The lengths of what two texts have in common at their ends. */
function sameEnds(one: string, other: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail++;
  return { head, tail };
}

function insideMover(old: string, now: string): (offset: number) => number | undefined {
  const parts = diffCharacters(old, now, MAX_EDITS);
  if (!parts) return () => undefined;
  // For each old offset the new one: where characters were removed, that of what is there now.
  const moved = new Int32Array(old.length + 1);
  let [from, to] = [0, 0];
  for (const { value, added, removed } of parts) {
    if (added) to += value.length;
    else for (let at = 0; at < value.length; at++) moved[from++] = removed ? to : to++;
  }
  moved[from] = to;
  return (offset) => moved[offset];
}
