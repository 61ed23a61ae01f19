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

/** A label that has its value on the next line: 作者, then 晚風. */
const LABEL_ALONE =
  /^(?:本文作者|文章作者|作者|发布者|发 {0,4}布 {0,4}机 {0,4}构|发文机关|发布日期|发布时间|发文日期|成文日期|文 {0,8}号) ?:?$/;
const MAX_VALUE = 30;

/** Joins a label with the value below it. The texts stay as long as their keys. */
function joinLabels(lines: readonly EdgeLine[]): readonly EdgeLine[] {
  return lines.map((line, at) => {
    const value = lines[at + 1];
    if (!value || value.text.length > MAX_VALUE || value.key.endsWith(':') || !LABEL_ALONE.test(line.key))
      return line;
    const mark = line.key.endsWith(':') ? '' : ':';
    return { text: `${line.text.trim()}${mark}${value.text.trim()}`, key: `${line.key}${mark}${value.key}` };
  });
}

/**
 * @param lines those of the page that are not blank
 * @param start index of the first line of the article's text
 * @param end index of the line behind its last one
 */
export function edgesOf(lines: readonly EdgeLine[], start: number, end: number): Edges {
  const isEmpty = end <= start;
  return {
    above: joinLabels(lines.slice(0, start)),
    first: isEmpty ? [] : lines.slice(start, Math.min(end, start + FIRST)),
    last: isEmpty ? undefined : lines[end - 1],
    below: joinLabels(lines.slice(end)),
  };
}
