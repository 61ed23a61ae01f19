import type { Candidate } from './candidate.js';

/** So many headings in a row, with nothing between, are a table of contents or a list. */
const CONTENTS = 3;

/** The candidates without tables of contents: numbers in a row with nothing between, and what has no text below but comes again with it. */
export function withoutContents(candidates: readonly Candidate[], texts: readonly string[]): Candidate[] {
  const comesAgain = repetitionFinder(candidates, texts);
  const kept: Candidate[] = [];
  // Behind the last entry of a table of contents another may stand, as 结语 does.
  let entriesEnd = -1;
  for (let start = 0; start < candidates.length; ) {
    let end = start + 1;
    while (end < candidates.length && isNext(candidates[end - 1] as Candidate, candidates[end] as Candidate))
      end++;
    for (let at = start; at < end; at++) {
      const candidate = candidates[at] as Candidate;
      const hasNoText = candidates[at + 1]?.index === candidate.index + 1 || candidate.index === entriesEnd;
      if (end - start >= CONTENTS || (hasNoText && comesAgain(candidate))) entriesEnd = candidate.index + 1;
      else kept.push(candidate);
    }
    start = end;
  }
  return kept;
}

/** Tells whether a candidate stands in the document once more, below. */
function repetitionFinder(
  candidates: readonly Candidate[],
  texts: readonly string[],
): (candidate: Candidate) => boolean {
  // The cheap question: whether another one below begins and ends alike.
  const lastByEdges = new Map<number, number>();
  for (const { index } of candidates) lastByEdges.set(edgesOf(texts[index] as string), index);
  let lastByWords: Map<string, number> | undefined;
  return ({ index }) => {
    const text = texts[index] as string;
    if (lastByEdges.get(edgesOf(text)) === index) return false;
    lastByWords ??= new Map(
      candidates.map((candidate) => [wordsOf(texts[candidate.index]), candidate.index]),
    );
    return (lastByWords.get(wordsOf(text)) as number) > index;
  };
}

/** A number that texts with the same words share, as they have no blanks around them; others may share it too. */
function edgesOf(text: string): number {
  return 31 * text.charCodeAt(0) + text.charCodeAt(text.length - 1);
}

/** Without blanks: 结 语 in one place is 结语 in another. */
function wordsOf(text = ''): string {
  return text.replace(/\s/g, '');
}

/** Whether a heading follows another one on the next line and by its number. */
function isNext(one: Candidate, other: Candidate): boolean {
  const isBelow = other.index === one.index + 1;
  return isBelow && other.style === one.style && other.group === one.group && other.number === one.number + 1;
}
