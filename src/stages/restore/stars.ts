import type { Line } from '../../article.js';

const STARS = /(?<![A-Za-z\d*])\*{1,6}(?![A-Za-z\d* ])/g;
const CODE_MARKS = '.=`/\\|+-_#&$^~[]{}<>@';
/** The star of a list item, and rules made of stars. */
const LIST_ITEM = /^[\s>]*\*(?: |[\s*]*$)/;
/** So many stars amid a line stand for a word though others are paired: scraped text has no emphasis that strong. */
const ONLY_GAPS = 3;

/**
 * Stars next to Chinese text or a mark; between digits or Latin they multiply, and before a blank they make a list.
 *
 * @param emphasis whether paired stars of the article are Markdown
 */
export function findStars(text: string, emphasis: boolean) {
  if (!text.includes('*') || LIST_ITEM.test(text)) return [];
  const least = emphasis && isPaired(text) ? ONLY_GAPS : 1;
  return Array.from(text.matchAll(STARS), ({ 0: { length }, index: at }) => ({ at, length }))
    .filter(({ at, length }) => length >= least && (least === 1 || (at > 0 && at + length < text.length)))
    .map((star) => ({ ...star, quiet: isNote(text, star) }));
}

/** A single star before a mark refers to a note (数学*、物理*); one beside other ASCII is code or a pattern. */
function isNote(text: string, { at, length }: { at: number; length: number }): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + length)];
  return (
    (length === 1 && '，。、；：（），.;:()'.includes(after)) ||
    CODE_MARKS.includes(before || ' ') ||
    CODE_MARKS.includes(after || ' ')
  );
}

/**
 * Whether paired stars are Markdown emphasis in an article: not where a third of the lines with stars have one without
 * its partner, for a filter does not care about pairs.
 */
export function hasEmphasis(lines: readonly Line[]): boolean {
  const starred = lines.filter(({ text }) => text.includes('*') && !LIST_ITEM.test(text));
  const paired = starred.filter(({ text }) => isPaired(text)).length;
  return paired > 2 * (starred.length - paired);
}

/** Whether every run of stars of a line has a partner of the same length. */
function isPaired(text: string): boolean {
  const open = new Set<string>();
  for (const run of text.match(/\*+/g) ?? []) if (!open.delete(run)) open.add(run);
  return open.size === 0;
}
