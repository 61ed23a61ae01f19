import { joinAcross } from './join.js';

/** Elements that are paragraphs or groups of them. */
const PARAGRAPH = 'p|hr|h[1-6]|section|article|header|footer|blockquote|pre|table|figure|ul|ol|dl|caption';
const LINE = 'div|br|li|dt|dd|tr|tbody|thead|tfoot|figcaption|form|center|option';
const CELL = 'td|th';
/** What stands between lines of text mostly, and in them now and then. */
const OBJECT = 'iframe|script|style|noscript|img|video|audio|embed|object';
const INLINE =
  'span|font|strong|em|b|i|u|s|a|sup|sub|small|big|label|input|button|code|ins|del|mark|nobr|o:p|wbr';

/** The `/` of a closing tag; JSON writes `\/`. */
const SLASH = '\\\\?\\/\\s?';

/** A tag of HTML: its attributes have a `=`, so that prose in angle brackets is none. */
const TAG = `<(?:${SLASH})?(?:${PARAGRAPH}|${LINE}|${CELL}|${OBJECT}|${INLINE})(?:\\s[^<>=]{0,60}=[^<>]{0,2000})?\\s{0,3}\\\\?\\/?>|<!--(?:[^-]|-(?!->)){0,500}-->`;

/**
 * Tags in a row. Not in backticks, not escaped as in Markdown (`\<b>`), and not behind a Latin letter or digit (`List<b>`,
 * `a<b>c`) unless it parts lines as no type and no variable does.
 */
export const TAGS = new RegExp(
  `(?<![\`\\\\])(?:(?<![A-Za-z0-9_])|(?=<(?:br|(?:${SLASH})(?:p|div|li|tr|td)|p|div|li)\\b))(?:${TAG})(?:\\s{0,3}(?:${TAG}))*(?!\`)`,
  'gi',
);

export const ONE_TAG = new RegExp(TAG, 'gi');

/** A line that begins with a tag and ends with one that closes a block. */
export const LAID_OUT = new RegExp(
  `^\\s*(?:${TAG})[\\s\\S]*<(?:${SLASH})(?:${PARAGRAPH}|${LINE}|${CELL})>\\s*$`,
  'i',
);

const OF = Object.fromEntries(
  Object.entries({ PARAGRAPH, LINE, CELL, OBJECT }).map(([kind, names]) => [
    kind,
    new RegExp(`<(?:${SLASH})?(?:${names})\\b`, 'i'),
  ]),
) as Readonly<Record<'PARAGRAPH' | 'LINE' | 'CELL' | 'OBJECT', RegExp>>;

const LINE_BREAK = /<br\b/gi;
const ROW = /<\\?\/?\s?tr\b/i;
/** A sentence or a title ends there. */
const END = /(?:^|[。！？…”」』》.!?])$/;

/** How far tags in a row part what stands around them. */
export type Parting = 'paragraph' | 'line' | 'cell' | 'object' | 'none';

/** The widest parting of some tags in a row. */
export function partingOf(tags: string): Parting {
  if (OF.PARAGRAPH.test(tags) || (tags.match(LINE_BREAK)?.length ?? 0) > 1) return 'paragraph';
  if (OF.LINE.test(tags) && !(OF.CELL.test(tags) && !ROW.test(tags))) return 'line';
  if (OF.CELL.test(tags)) return 'cell';
  return OF.OBJECT.test(tags) ? 'object' : 'none';
}

/** What stands for tags that go: the ends of lines, a tab between cells, or nothing. */
export function tagsAway(match: string, start: number, text: string): string {
  const end = start + match.length;
  switch (partingOf(match)) {
    case 'paragraph':
      return '\n\n';
    case 'line':
      return '\n';
    case 'cell':
      return start > 0 && end < text.length ? '\t' : '';
    case 'object':
      return END.test(text.slice(Math.max(0, start - 1), start)) ? '\n' : joinAcross(text, start, end);
    case 'none':
      return '';
  }
}
