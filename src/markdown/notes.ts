/** A note, as it stands below a text: ① 见《县志》卷三。 */
const NOTE = /^([①-⑳])\s*\S/;

/**
 * The lines that are notes: they begin with ①, ② and so on, and each mark stands in the text above them as well. There it would point
 * to nothing if the notes lost theirs, as items of a list do.
 *
 * @returns indices
 */
export function noteLines(texts: readonly string[]): ReadonlySet<number> {
  const notes = new Set<number>();
  const marked = new Set<string>();
  for (let index = 0; index < texts.length; ) {
    let end = index;
    while (markOf(texts[end]) === String.fromCharCode(FIRST + end - index)) end++;
    const run = Array.from({ length: end - index }, (_, at) => index + at);
    if (run.every((at) => marked.has(markOf(texts[at]) as string))) for (const at of run) notes.add(at);
    for (const at of end > index ? run : [index]) addMarks(texts[at] as string, marked);
    index = Math.max(end, index + 1);
  }
  return notes;
}

const FIRST = '①'.charCodeAt(0);

function markOf(text = ''): string | undefined {
  return NOTE.exec(text)?.[1];
}

/** Marks right behind a word or a quotation. Behind a mark or a blank they number what follows: 有两种：①官渡；②野渡. */
const BEHIND_WORD = /[\p{L}\p{N}》”’」』）)]([①-⑳])/gu;

function addMarks(text: string, marked: Set<string>): void {
  for (const [, mark = ''] of text.matchAll(BEHIND_WORD)) marked.add(mark);
}
