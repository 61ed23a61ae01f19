import { type Line, toLines } from '../article.js';
import { isHeadingLike } from './headings.js';
import { numberedLine } from './lists.js';
import { endsSentence } from './marks.js';
import { displayWidth } from './width.js';

/** How a wrapper may have counted: by columns, or by characters however wide. */
interface Measure {
  of(text: string): number;
  /** Poems and addresses are narrower than hard-wrapped text, whole paragraphs wider. */
  readonly narrowest: number;
  readonly widest: number;
  /** How much a full line may fall short of the widest: a mark hangs over the edge there, or moved down here. */
  readonly slack: number;
  /** The indent of a paragraph's first line, two characters, which the line may have lost. */
  readonly indent: number;
}

const MEASURES: readonly Measure[] = [
  { of: displayWidth, narrowest: 36, widest: 160, slack: 2, indent: 4 },
  { of: (text) => text.length, narrowest: 18, widest: 160, slack: 1, indent: 2 },
];

/** A document is hard-wrapped if so many lines are broken amid a sentence, and this share of these are full. */
const LEAST_BREAKS = 3;
const LEAST_SHARE = 0.8;

/** What a wrapper does not part: a word, or a character, with the marks before and after that belong to it. */
const FIRST_UNIT = /^[“‘（《〈「『【([]*(?:[A-Za-z0-9'’._%-]+|.)[”’）)》〉」』】\]，。、；：？！…,.;:?!]*/su;

/** A bullet or another mark that begins a line of its own. */
const OWN_LINE = /^[-*+>|#•·●○■□◆◇▪※]/;

/** A row of the page: the text of a line without the blanks around it; `''` for a blank line. */
interface Row {
  readonly text: string;
  readonly indented: boolean;
}

/**
 * The paragraphs of an article, without blanks around them: each line that has text is one, except that the lines
 * of a hard-wrapped document are joined. Whether it is hard-wrapped, and how wide, is inferred from its lines:
 * of those that stop amid a sentence with text right below, nearly all must be so full that the first word below
 * would not have fitted. In doubt lines stay apart. Nothing is joined over a blank line, so that paragraphs read
 * again, with blank lines between, stay the same.
 *
 * @param title a line that is never joined with another
 */
export function toParagraphs(lines: readonly Line[], title?: string): string[] {
  const rows = trimRows(lines.flatMap((line) => toRows(line.text)));
  const continued = continuedRows(rows, title);
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  rows.forEach(({ text }, index) => {
    pieces.push(text);
    if (continued.has(index)) {
      pieces.push(glue(text, rows[index + 1]?.text as string));
    } else {
      if (text !== '') paragraphs.push(pieces.join(''));
      pieces = [];
    }
  });
  return paragraphs;
}

/** One row, or several for a line into which a stage put line ends (`&#10;`). */
function toRows(text: string): Row[] {
  const trimmed = text.trim();
  if (trimmed.includes('\n') || trimmed.includes('\r'))
    return toLines(text).flatMap((line) => toRows(line.text));
  return [{ text: trimmed, indented: /^(?:\u3000|\s{2})/.test(text) }];
}

/** Without the blank rows at either end. */
function trimRows(rows: Row[]): Row[] {
  const hasText = (row: Row) => row.text !== '';
  return rows.slice(Math.max(rows.findIndex(hasText), 0), rows.findLastIndex(hasText) + 1);
}

/** The rows that go on in the row below, by index. */
function continuedRows(rows: readonly Row[], title: string | undefined): Set<number> {
  const adjacent = rows.flatMap((row, index) => (mayContinue(row, rows[index + 1], title) ? [index] : []));
  if (adjacent.length < LEAST_BREAKS) return new Set();

  const textOf = (index: number) => (rows[index] as Row).text;
  const amidSentence = (index: number) => !endsSentence(textOf(index));
  const broken = adjacent.filter((index) => amidSentence(index) && !isHeadingLike(textOf(index)));
  const least = Math.max(LEAST_BREAKS, LEAST_SHARE * broken.length);
  const [wrapped] = MEASURES.map((measure) => fullness(rows, measure))
    .map((isFull) => ({ isFull, breaks: broken.filter(isFull).length }))
    .filter(({ breaks }) => breaks >= least)
    .sort((one, other) => other.breaks - one.breaks);
  if (!wrapped) return new Set();

  // Where nothing else parts the paragraphs, a full line that ends a sentence may well end a paragraph too.
  const partedOtherwise = rows.some((row) => row.indented || row.text === '');
  const goesOn = (index: number) => wrapped.isFull(index) && (partedOtherwise || amidSentence(index));
  return new Set(adjacent.filter(goesOn));
}

/** Tells whether a row is so full that the first word of the row below would not have fitted. */
function fullness(
  rows: readonly Row[],
  { of, narrowest, widest, slack, indent }: Measure,
): (index: number) => boolean {
  const width = rows.reduce(
    (most, { text }) => Math.max(most, text.length > widest ? Infinity : of(text)),
    0,
  );
  if (width < narrowest || width > widest) return () => false;
  return (index) => {
    const [unit = ''] = FIRST_UNIT.exec(rows[index + 1]?.text ?? '') ?? [];
    const above = rows[index - 1]?.text ?? '';
    const lost = above === '' || endsSentence(above) ? indent : 0;
    return lost + of(rows[index]?.text ?? '') + of(unit) + slack > width;
  };
}

/** Whether a row and the row below it may belong to one paragraph. */
function mayContinue(row: Row, below: Row | undefined, title: string | undefined): boolean {
  if (row.text === '' || !below || below.text === '' || below.indented) return false;
  if (row.text === title || below.text === title) return false;
  return !OWN_LINE.test(below.text) && !isHeadingLike(below.text) && !numberedLine(below.text);
}

/** Nothing between Chinese characters, a blank between Latin words. */
function glue(text: string, below: string): string {
  return /[!-,.-~]$/.test(text) && /^[!-~]/.test(below) ? ' ' : '';
}
