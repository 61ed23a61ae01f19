import type { Edit } from '../data.js';

/**
 * Edits divided as far as they can be without a doubt, so that a mark covers what was changed and no more. Where as much
 * comes as goes, as a conversion of the script makes them, only the characters that differ: 網貸已經 → 网贷已经 leaves 已
 * alone. Where what comes is a part of what goes, only the rest: (diàn)車(jū) → 車 takes out two notes.
 *
 * @param text what the edits are of
 * @param seams offsets in the text where earlier changes start and end: exchanged characters on either side of what was
 *   taken out before are two edits
 */
export function finerEdits(edits: readonly Edit[], text: string, seams: ReadonlySet<number>): Edit[] {
  return edits.flatMap((edit) => {
    const [start, length, inserted] = edit;
    if (length < 2 || inserted === '' || inserted.length > length) return [edit];
    const removed = text.slice(start, start + length);
    return inserted.length === length ? exchanges(edit, removed, seams) : (removals(edit, removed) ?? [edit]);
  });
}

/** Edits that only take out; `undefined` if what comes is not all there, in its order. */
function removals([start, length, inserted]: Edit, removed: string): Edit[] | undefined {
  const edits: Edit[] = [];
  let from = 0;
  let at = 0;
  let kept = 0;
  for (const character of removed) {
    if (kept < inserted.length && inserted.codePointAt(kept) === character.codePointAt(0)) {
      if (at > from) edits.push([start + from, at - from, '']);
      kept += character.length;
      from = at + character.length;
    }
    at += character.length;
  }
  if (length > from) edits.push([start + from, length - from, '']);
  return kept === inserted.length ? edits : undefined;
}

/** Edits of the characters that differ; those beside each other are one, but for the seams. */
function exchanges([start, length, inserted]: Edit, removed: string, seams: ReadonlySet<number>): Edit[] {
  const edits: Edit[] = [];
  let from = -1;
  const end = (at: number) => {
    if (from !== -1) edits.push([start + from, at - from, inserted.slice(from, at)]);
    from = -1;
  };
  for (let at = 0; at < length; at++) {
    if (isLow(removed, at) || isLow(inserted, at)) continue;
    if (seams.has(start + at)) end(at);
    if (isSame(removed, inserted, at)) end(at);
    else if (from === -1) from = at;
  }
  end(length);
  return edits;
}

/** Whether both have the same code point at an offset. */
function isSame(one: string, other: string, at: number): boolean {
  if (one[at] !== other[at]) return false;
  return !isLow(one, at + 1) && !isLow(other, at + 1) ? true : one[at + 1] === other[at + 1];
}

/** Whether the second half of a surrogate pair stands there: no edit cuts a code point. */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
