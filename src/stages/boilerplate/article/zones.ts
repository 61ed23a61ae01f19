import { countHan } from '../../../language/han.js';

/** The edges of a page, where boilerplate stands, as indexes into the lines. */
export interface Zones {
  /** The first line of the article's text or its first heading; lines before it are the head. */
  readonly bodyStart: number;
  /** The line after the last paragraph; lines from it on are the foot. */
  readonly bodyEnd: number;
}

/** A paragraph has this many Chinese characters and a full stop or the like. */
export const PARAGRAPH_HAN = 25;
const SENTENCE_END = /[。！？!?；;…]/;

/** Headings that open an article's body. */
const OPENING = /^(?:小[编編][导導][语語]|[导導]?[语語言]|前言|引言|摘要|[一1][、.．]|第[一1][章节節]|1\.1)/;

/**
 * Where the article's own text starts and ends.
 *
 * @param isBoilerplate whether a long line is known boilerplate, such as a disclaimer, and so no paragraph.
 * @param isLong whether a line is long enough for a paragraph and has a mark that ends a sentence, if that is known.
 */
export function findZones<Line extends { readonly text: string }>(
  lines: readonly Line[],
  isBoilerplate: (line: Line) => boolean,
  isLong: (line: Line) => boolean = isLongText,
): Zones {
  const isParagraph = (line: Line) => isLong(line) && !isBoilerplate(line);
  const start = lines.findIndex((line) => OPENING.test(line.text.trim()) || isParagraph(line));
  let end = lines.length;
  while (end > 0 && !isParagraph(lines[end - 1] as Line)) end--;
  // No paragraph at all: everything is head, and nothing foot.
  return start < 0
    ? { bodyStart: lines.length, bodyEnd: lines.length }
    : { bodyStart: start, bodyEnd: Math.max(end, start) };
}

function isLongText({ text }: { readonly text: string }): boolean {
  return SENTENCE_END.test(text) && countHan(text) >= PARAGRAPH_HAN;
}
