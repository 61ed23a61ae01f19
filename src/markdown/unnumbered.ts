import type { Candidate } from './candidate.js';
import { isListLine, listLine } from './lists.js';
import { endsParagraph, endsSentence, isCaption } from './marks.js';
import { isQuestionOrAnswer } from './questions.js';

/** Longest heading without a number, in UTF-16 code units, and the shortest. */
const LONGEST = 20;
const SHORTEST = 2;

/** Longest heading right above or below another; what is longer there may be a caption. */
const SHORT = 12;

/** The paragraph below has at least so many code units, and so many times the heading's. */
const SHORTEST_BODY = 16;
const BODY_RATIO = 2;

/** So many are parallel by their number alone; fewer must be alike in length or in how they begin or end. */
const ENOUGH = 3;
const ALIKE = 2;

/** A heading is a phrase of Chinese, with no mark but these inside and ？ or ！ at its end; a comma if there are enough. */
const PHRASE =
  /^(?:\d{1,4}(?:世[纪紀]|年代)|[\p{Script=Han}A-Za-z《“‘「])[\p{Script=Han}A-Za-z\d\s，、：·《》“”‘’「」—\-+&%]*[？?！!]?$/u;

/** Marks that are set before a heading, as before an item of a list. */
const DECORATION = /^[◆◇■□●○▶►★☆▪◎※]\s*/;
const BRACKETED = /^【[^【】]{2,18}】$/;

/** Captions, bylines and the like, which are short lines above paragraphs as well. */
const NO_HEADING =
  /(?<![地蓝藍意企试試版])[图圖](?:[：:]|$)|[摄攝](?:[：:]|$)|供[图圖]|照片|[摄攝]影|[来來]源|[编編][辑輯]|作者|[记記]者|[视視][频頻]|截[图圖]|[资資]料|新[华華]社|[：:]$|^(?:文|[图圖])[/：:]|^[（(]|[说說道]$|^\d(?!\d{0,3}(?:世[纪紀]|年代))|[年月]\d+日|点击|點擊|[阅閱][读讀](?:[数數量次全原]|\s?\d|$)|目[录錄]$|^完$|全文|^第\d+[页頁]/u;

/**
 * Lines that are headings though they have no number: short phrases without a final mark, each between the end of a
 * paragraph or a heading and a paragraph, and parallel to one another. A single one is none: it may be a caption.
 *
 * @param isHeading whether the line with an index is a heading already, the title included
 * @param known how many of them are headings without a number, to which others are parallel
 */
export function unnumberedHeadings(
  texts: readonly string[],
  isHeading: (index: number) => boolean,
  known = 0,
): Candidate[] {
  const mayBe = (index: number) => {
    const text = texts[index] as string | undefined;
    return (
      text !== undefined &&
      text.length <= LONGEST &&
      !isHeading(index) &&
      isPhrase(text) &&
      !isItem(texts, index)
    );
  };
  const found: number[] = [];
  const sure: number[] = [];
  for (let index = 0; index < texts.length; index++) {
    if ((texts[index] as string).length > LONGEST || isHeading(index)) continue;
    const hasOwnBody = hasBody(texts, index);
    // A heading may stand above a heading, but not three in a row: these are lines of something else.
    const isAbove = !hasOwnBody && isShort(texts[index + 1]) && hasBody(texts, index + 1) && mayBe(index + 1);
    const isAboveOther = !hasOwnBody && isAboveBlockOrHeading(texts, index, isHeading);
    if (!hasOwnBody && !((isAbove || isAboveOther) && isShort(texts[index]))) continue;
    if (!mayBe(index) || (found.at(-1) !== index - 1 && !isFree(texts, index, isHeading))) continue;
    found.push(index);
    if (!isAboveOther && !(texts[index] as string).includes('，')) sure.push(index);
  }
  const isEnough = found.length + known >= ENOUGH;
  const headings = isEnough && sure.length > 0 ? found : sure;
  if (!isEnough && !areParallel(headings.map((index) => texts[index] as string))) return [];
  return headings.map((index) => ({ index, style: 'unnumbered', group: '', number: Number.NaN }));
}

function isShort(text = ''): boolean {
  return text.length <= SHORT;
}

function isPhrase(line: string): boolean {
  const text = line.replace(DECORATION, '');
  if (BRACKETED.test(text)) return true;
  if (text.length < SHORTEST || !PHRASE.test(text)) return false;
  return !NO_HEADING.test(text) && !isListLine(text) && !isCaption(text) && !isQuestionOrAnswer(text);
}

/** Whether a line is an item of a list that another item with its bullet stands above or below. */
function isItem(texts: readonly string[], index: number): boolean {
  const style = listLine(texts[index] as string)?.style;
  return (
    style !== undefined && [index - 1, index + 1].some((at) => listLine(texts[at] ?? '')?.style === style)
  );
}

/** Whether a table or another block stands below (which a caption may stand above as well), or the first heading of a part. */
function isAboveBlockOrHeading(
  texts: readonly string[],
  index: number,
  isHeading: (index: number) => boolean,
): boolean {
  if (texts[index + 1] === '') return true;
  return isHeading(index + 1) && endsParagraph(texts[index - 1] ?? '');
}

/** Whether a paragraph or a list of two items stands below, that a heading may stand above. */
function hasBody(texts: readonly string[], index: number): boolean {
  const [heading = '', below, next = ''] = [texts[index], texts[index + 1], texts[index + 2]];
  if (below === undefined) return false;
  if (isListLine(below)) return isListLine(next) && !isListLine(heading);
  return below.length >= Math.max(SHORTEST_BODY, BODY_RATIO * heading.length) && endsSentence(below);
}

/** Whether what stands above is finished: a paragraph that ends, an item of a list, a heading, or a block (which is `''`). */
function isFree(texts: readonly string[], index: number, isHeading: (index: number) => boolean): boolean {
  const above = texts[index - 1];
  if (above === undefined) return false;
  return isHeading(index - 1) || above === '' || endsParagraph(above) || isListLine(above);
}

function areParallel(headings: readonly string[]): boolean {
  const [one, other] = headings;
  if (one === undefined || other === undefined) return false;
  return Math.abs(one.length - other.length) <= ALIKE || one[0] === other[0] || one.at(-1) === other.at(-1);
}
