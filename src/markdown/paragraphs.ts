import { isHeadingLike } from './heading-rules.js';
import { isListLine } from './lists.js';
import { endsSentence, isCaption } from './marks.js';
import { isQuestionOrAnswer } from './questions.js';
import { PARAGRAPH_INDENT, type Row } from './rows.js';
import { join, type SpannedText } from './spans.js';
import { displayWidth } from './width.js';
import { glue, NARROWEST } from './wrapping.js';

/** How a wrapper may have counted: by columns, or by characters however wide. */
interface Measure {
  of(text: string): number;
  /** Poems and addresses are narrower than hard-wrapped text, whole paragraphs wider. */
  readonly narrowest: number;
  readonly widest: number;
  /** How much a full line may fall short of the widest: a mark hangs over the edge there, or moved down here. */
  readonly slack: number;
  /** The indent of a paragraph's first line, two characters, whether it is there still or was lost in part or altogether. */
  readonly indent: number;
}

const MEASURES: readonly Measure[] = [
  { of: displayWidth, narrowest: NARROWEST, widest: 160, slack: 2, indent: 4 },
  { of: (text) => text.length, narrowest: NARROWEST / 2, widest: 160, slack: 1, indent: 2 },
];

/** A document is hard-wrapped if so many lines are broken amid a sentence, and this share of these are full. */
const LEAST_BREAKS = 3;
const LEAST_SHARE = 0.8;

/** From so many sentences a paragraph on, where a full line ends one it is taken to go on. */
const SENTENCES_A_PARAGRAPH = 4;

/** What a wrapper does not part: a word, or a character, with the marks before and after that belong to it. */
const FIRST_UNIT = /^[“‘（《〈「『【([]*(?:[A-Za-z0-9'’._%-]+|.)[”’）)》〉」』】\]，。、；：？！…,.;:?!]*/su;

/** Marks that begin no line of Chinese text, and such as end none. */
const CLOSING = unitsOf('，。、；：？！）》〉」』】”’');
const OPENING = unitsOf('（《〈「『【“‘');

/** A bullet or another mark that begins a line of its own. */
const OWN_LINE = /^[-*+>|#•·●○■□◆◇▪※]/;

/**
 * The rows of an article, with one for each paragraph: each row that has text is one, except that the rows of a
 * hard-wrapped document are joined. Whether it is hard-wrapped, and how wide, is inferred from its rows: of those
 * that stop amid a sentence with text right below, nearly all must be so full that the first word below would not
 * have fitted. In doubt rows stay apart. Nothing is joined over a blank row, so that paragraphs read again, with
 * blank lines between, stay the same.
 *
 * @param title a row that is never joined with another
 */
export function joinWrapped(rows: readonly Row[], title?: string): readonly Row[] {
  const continued = continuedRows(rows, title);
  for (const index of partedRows(rows, title)) continued.add(index);
  if (continued.size === 0) return rows;
  const joined: Row[] = [];
  let pieces: SpannedText[] = [];
  let first: number | undefined;
  rows.forEach((row, index) => {
    first ??= row.first;
    pieces.push(row);
    if (continued.has(index)) {
      pieces.push({ text: glue(row.text, rows[index + 1]?.text as string) });
    } else {
      joined.push(pieces.length > 1 ? { ...row, first, ...joinedText(pieces) } : row);
      pieces = [];
      first = undefined;
    }
  });
  return joined;
}

function joinedText(pieces: readonly SpannedText[]): SpannedText {
  const { text, spans = [] } = join(pieces);
  return spans.length > 0 ? { text, spans } : { text };
}

/**
 * The rows that are parted from the row below though no Chinese text is parted there: a closing mark begins no line, an
 * opening one ends none. Pages do so that set links on lines of their own.
 */
function partedRows(rows: readonly Row[], title: string | undefined): number[] {
  const parted: number[] = [];
  for (let index = 0; index + 1 < rows.length; index++) {
    const { text } = rows[index] as Row;
    const below = rows[index + 1] as Row;
    if (text === '' || below.text === '') continue;
    const isParted = CLOSING.has(below.text.charCodeAt(0)) || OPENING.has(text.charCodeAt(text.length - 1));
    if (isParted && mayContinue(rows[index] as Row, below, title) && !isHeadingLike(text)) parted.push(index);
  }
  return parted;
}

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}

/** The rows that go on in the row below, by index. */
function continuedRows(rows: readonly Row[], title: string | undefined): Set<number> {
  const textOf = (index: number) => (rows[index] as Row).text;
  const amidSentence = (index: number) => !endsSentence(textOf(index));
  const isAdjacent = (index: number) => mayContinue(rows[index] as Row, rows[index + 1], title);
  const indices: number[] = [];
  for (let index = 0; index + 1 < rows.length; index++) {
    if (textOf(index) !== '' && textOf(index + 1) !== '') indices.push(index);
  }
  const broken = indices.filter(
    (index) => amidSentence(index) && !isHeadingLike(textOf(index)) && isAdjacent(index),
  );
  if (broken.length < LEAST_BREAKS) return new Set();

  const least = Math.max(LEAST_BREAKS, LEAST_SHARE * broken.length);
  const [wrapped] = MEASURES.map((measure) => fullness(rows, measure))
    .map((isFull) => ({ isFull, breaks: broken.filter(isFull).length }))
    .filter(({ breaks }) => breaks >= least)
    .sort((one, other) => other.breaks - one.breaks);
  if (!wrapped) return new Set();

  // Where nothing else parts the paragraphs, a full line that ends a sentence may well end a paragraph too.
  const isParted = rows.some((row) => isIndented(row) || row.text === '') || areLong(rows, wrapped.isFull);
  const goesOn = (index: number) => wrapped.isFull(index) && (isParted || amidSentence(index));
  return new Set(indices.filter((index) => isAdjacent(index) && goesOn(index)));
}

/**
 * Whether so many sentences end for each paragraph that surely does (in a row that is not full) that one which ends
 * with a full row is hardly the last of its paragraph.
 */
function areLong(rows: readonly Row[], isFull: (index: number) => boolean): boolean {
  let [sentences, paragraphs] = [0, 0];
  for (const [index, { text }] of rows.entries()) {
    sentences += text.match(/[。！？]/g)?.length ?? 0;
    if (text !== '' && endsSentence(text) && !isFull(index)) paragraphs++;
  }
  return sentences >= SENTENCES_A_PARAGRAPH * paragraphs;
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
    const lost = isIndented(rows[index] as Row) || above === '' || endsSentence(above) ? indent : 0;
    return lost + of(rows[index]?.text ?? '') + of(unit) + slack > width;
  };
}

/** Whether a row and the row below it may belong to one paragraph. */
function mayContinue(row: Row, below: Row | undefined, title: string | undefined): boolean {
  if (row.text === '' || !below || below.text === '' || isIndented(below)) return false;
  if (row.text === title || below.text === title || row.block !== below.block) return false;
  return !beginsOwnLine(below.text) && !isHeadingLike(below.text);
}

/** Whether a row is written as the beginning of something: an item, a question, a caption. */
function beginsOwnLine(text: string): boolean {
  return OWN_LINE.test(text) || isListLine(text) || isQuestionOrAnswer(text) || isCaption(text);
}

function isIndented(row: Row): boolean {
  return row.indent >= PARAGRAPH_INDENT;
}
