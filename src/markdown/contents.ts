import type { Candidate } from './candidate.js';

/** So many headings in a row, with nothing between, are a table of contents or a list. */
const CONTENTS = 3;

/** The candidates without tables of contents: numbers in a row with nothing between, and what has no text below but comes again with it. */
export function withoutContents(candidates: readonly Candidate[], texts: readonly string[]): Candidate[] {
  const last = new Map(candidates.map(({ index }) => [wordsOf(texts[index]), index]));
  const comesAgain = ({ index }: Candidate, next: Candidate | undefined) =>
    next?.index === index + 1 && (last.get(wordsOf(texts[index])) as number) > index;
  const kept: Candidate[] = [];
  // Behind the last entry of a table of contents another may stand, as 结语 does.
  let entriesEnd = -1;
  const isEntry = ({ index }: Candidate) =>
    index === entriesEnd && (last.get(wordsOf(texts[index])) as number) > index;
  for (let start = 0; start < candidates.length; ) {
    let end = start + 1;
    while (end < candidates.length && isNext(candidates[end - 1] as Candidate, candidates[end] as Candidate))
      end++;
    const run = candidates.slice(start, end);
    for (const [at, candidate] of run.entries()) {
      const isContents =
        run.length >= CONTENTS || comesAgain(candidate, candidates[start + at + 1]) || isEntry(candidate);
      if (isContents) entriesEnd = candidate.index + 1;
      else kept.push(candidate);
    }
    start = end;
  }
  return kept;
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
