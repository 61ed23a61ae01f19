import type { Edit } from '../data.js';

/**
 * Edits in which as much comes as goes, as a conversion of the script makes them, divided into those of single
 * characters that differ: 網貸已經 → 网贷已经 leaves 已 alone. Characters that stand beside each other stay in one
 * edit, unless something lies between them that was taken out before.
 *
 * @param text what the edits are of
 * @param seams offsets in the text where earlier changes start and end
 */
export function splitExchanges(edits: readonly Edit[], text: string, seams: ReadonlySet<number>): Edit[] {
  return edits.flatMap((edit) =>
    edit[1] > 1 && edit[1] === edit[2].length ? split(edit, text, seams) : [edit],
  );
}

function split([start, length, inserted]: Edit, text: string, seams: ReadonlySet<number>): Edit[] {
  const removed = text.slice(start, start + length);
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
