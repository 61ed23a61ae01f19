/** A line at an edge of the article: its text, and its `matchKey`, which is as long as the text without blanks around it. */
export interface EdgeLine {
  readonly text: string;
  readonly key: string;
}

/** So many lines of a text may still say who wrote it, and when. */
const FIRST = 6;

/** What stands around the article's text and at its ends, each from the top down; blank lines are left out. */
export interface Edges {
  readonly above: readonly EdgeLine[];
  /** The first lines of the text. */
  readonly first: readonly EdgeLine[];
  readonly last: EdgeLine | undefined;
  readonly below: readonly EdgeLine[];
}

/**
 * @param lines those of the page that are not blank
 * @param start index of the first line of the article's text
 * @param end index of the line behind its last one
 */
export function edgesOf(lines: readonly EdgeLine[], start: number, end: number): Edges {
  const isEmpty = end <= start;
  return {
    above: lines.slice(0, start),
    first: isEmpty ? [] : lines.slice(start, Math.min(end, start + FIRST)),
    last: isEmpty ? undefined : lines[end - 1],
    below: lines.slice(end),
  };
}
