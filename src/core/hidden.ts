/** A part of a line, as UTF-16 offsets; `end` is exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Parts of lines that stay as they are, by line number; in any order, and they may overlap. */
export type KeptParts = ReadonlyMap<number, readonly Part[]>;

/**
 * What stands for each code unit of a hidden part: a noncharacter, which Unicode sets apart for programs' own use. It is
 * no letter, no mark, no Chinese character and not private use, so that no stage finds anything to do there.
 */
const HIDDEN = '\uFDD0';
const RUN = /\uFDD0+/g;

/** A text with placeholders, one a code unit, where its parts are. Offsets stay what they were. */
export function hide(text: string, parts: readonly Part[]): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of parts) {
    hidden += text.slice(at, start) + HIDDEN.repeat(end - start);
    at = end;
  }
  return hidden + text.slice(at);
}

/** Where a text is hidden. */
export function hiddenParts(text: string): Part[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

/**
 * Puts back what was hidden.
 *
 * @param originals what the runs of placeholders stand for, in order
 * @returns `undefined` where the runs are not those: one was cut, moved or removed
 */
export function reveal(text: string, originals: readonly string[]): string | undefined {
  const runs = hiddenParts(text);
  if (runs.length !== originals.length) return undefined;
  let revealed = '';
  let at = 0;
  for (const [i, { start, end }] of runs.entries()) {
    const original = originals[i] as string;
    if (original.length !== end - start) return undefined;
    revealed += text.slice(at, start) + original;
    at = end;
  }
  return revealed + text.slice(at);
}

/** A text about a hidden one, such as a message with an excerpt, for people to read. */
export function withoutHidden(text: string): string {
  return text.includes(HIDDEN) ? text.replace(RUN, '…') : text;
}

/** Parts in rising order, none overlapping or touching another. */
export function mergeParts(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const { start, end } of parts.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (start < end) merged.push({ start, end });
  }
  return merged;
}
