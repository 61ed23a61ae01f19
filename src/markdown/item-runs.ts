import { countHan } from '../language/han.js';
import { type ItemRun, RUN_FEATURES } from './item-run-features.js';
import { BIAS, RUN_WEIGHTS } from './item-run-weights.js';
import { isListLine } from './lists.js';
import { isCaption } from './marks.js';
import { isQuestionOrAnswer } from './questions.js';
import type { Row } from './rows.js';

/** A run is a list from this probability on. */
const LIKELY = 0.6;
/** A document of which no greater share of the paragraphs is set apart by blank lines says nothing by leaving them out. */
const LEAST_SPACING = 0.5;
/** So many paragraphs stand alone in a document that sets them apart. */
const FEWEST_ALONE = 3;
/** A paragraph has so many UTF-16 code units. */
const PARAGRAPH = 25;

/** The rows of a document as they stand below one another. */
export interface Rows {
  readonly items: readonly Row[];
  /** Whether a blank row, or nothing, is above a row. */
  isApart(index: number): boolean;
  isHeading(index: number): boolean;
}

/** Where a run stands: rows by index, `end` exclusive. */
export interface PlacedRun {
  readonly start: number;
  readonly end: number;
  readonly run: ItemRun;
}

/**
 * The runs of a document that may be lists without signs: at least two rows of text that no blank row parts. A row above them that ends
 * with a colon leads to them. A page's text keeps the blank lines between its paragraphs, and has none between the items of a list.
 */
export function itemRuns(rows: Rows): PlacedRun[] {
  const { items, isApart } = rows;
  const isText = (index: number) => index < items.length && !items[index]?.node && !rows.isHeading(index);
  const spacing = spacingOf(rows);
  const mayBeItem = (index: number) => !isOfAnotherForm((items[index] as Row).text);
  const runs: { start: number; end: number }[] = [];
  for (let index = 0; index < items.length; ) {
    let end = index + 1;
    if (!isText(index)) {
      index = end;
      continue;
    }
    while (isText(end) && !isApart(end)) end++;
    const start = /[：:]$/.test((items[index] as Row).text) ? index + 1 : index;
    const isPlain = Array.from({ length: end - start }, (_, at) => start + at).every(mayBeItem);
    if (end - start > 1 && isPlain) runs.push({ start, end });
    index = end;
  }
  return runs.map(({ start, end }) => ({
    start,
    end,
    run: { ...runOf(rows, start, end), spacing, runs: runs.length },
  }));
}

/** The date below a letter or a notice, which stands below the name of who signs. */
const DATE =
  /(?:\d{4}|[〇零○一二三四五六七八九]{4})\s?[年./-]\s?[\d一二三四五六七八九十]{1,3}\s?[月./-]\s?[\d一二三四五六七八九十]{1,3}\s?日?$/;

/** Who took a picture, wrote or sent in a text: such lines stand below pictures and titles. */
const CREDIT =
  /^(?:[摄攝]影|[摄攝]|[图圖](?:片)?|供[图圖]|文|撰文|作者|[来來]源|[编編][辑輯]|[记記]者|[译譯]者|校[对對])\s?[：:/|]/;

/** Whether a line says by its form that it is no item, or an item of a list with signs. */
function isOfAnotherForm(text: string): boolean {
  const isMarked = text.startsWith('>') || isListLine(text) || isQuestionOrAnswer(text) || isCaption(text);
  return isMarked || DATE.test(text) || CREDIT.test(text);
}

/** What a run says itself. */
function runOf({ items, isHeading }: Rows, start: number, end: number): Omit<ItemRun, 'spacing' | 'runs'> {
  const above = items[start - 1];
  return {
    texts: items.slice(start, end).map(({ text }) => text),
    above: above?.text ?? '',
    isBelowHeading: start > 0 && isHeading(start - 1),
    isBelowCode: above?.node?.type === 'code',
  };
}

/** The share of the paragraphs that stand alone, of those and of such as have another right below. */
function spacingOf({ items, isApart }: Rows): number {
  let [alone, adjacent] = [0, 0];
  const isParagraph = (index: number) => (items[index]?.text.length ?? 0) >= PARAGRAPH;
  for (let index = 0; index < items.length; index++) {
    if (!isParagraph(index) || countHan((items[index] as Row).text) === 0) continue;
    const isLast = index + 1 >= items.length || isApart(index + 1);
    if (isLast && isApart(index)) alone++;
    else if (!isLast && isParagraph(index + 1)) adjacent++;
  }
  return alone < FEWEST_ALONE ? 0 : alone / (alone + adjacent);
}

/** The ends of the runs that are lists, by their first rows. */
export function listRuns(rows: Rows): ReadonlyMap<number, number> {
  const likely = itemRuns(rows).filter(
    ({ run }) => run.spacing >= LEAST_SPACING && probabilityOf(run) >= LIKELY,
  );
  return new Map(likely.map(({ start, end }) => [start, end]));
}

/** How likely a run is a list. */
function probabilityOf(run: ItemRun): number {
  const sum = RUN_FEATURES.reduce(
    (total, { id, measure }) => total + (RUN_WEIGHTS[id] ?? 0) * measure(run),
    BIAS,
  );
  return 1 / (1 + Math.exp(-sum));
}
