import type { Line } from '../../../core/article.js';
import { countHan } from '../../../language/han.js';
import type { LinePlace } from '../../../options/choices.js';
import { isSentenceKey, lineKey, matchKey } from '../lines/key.js';
import { parseMetadataLine } from '../metadata/line.js';
import { COMMON_HEADING, FURNITURE, HEADING_NUMBER } from './furniture.js';

/**
 * What a line that many documents share is in this one: `furniture` of the page, part of the `article`, or in `doubt`:
 * where it stands a heading could stand too.
 */
export type Verdict = 'furniture' | 'article' | 'doubt';

/** A line that many documents share, judged by its place and its neighbours. */
export interface Standing {
  readonly key: string;
  readonly place: LinePlace;
  readonly verdict: Verdict;
}

/** A line of the document that is not blank. */
interface Item extends Line {
  readonly key: string;
  readonly isShared: boolean;
}

/** A paragraph has this many Chinese characters and a mark that ends a sentence. */
const PARAGRAPH_HAN = 25;
const STOP = /[。！？!?；;…]/;
const SENTENCE_HAN = 6;
/** No heading has these: arrows of links, addresses, the value that differs on every page. */
const LINK = /[>»›→|]|https?:|www\.|\*/;
/** So many numbered lines without text between them are a table of contents. */
const RUN = 3;
/** A heading right above text was not learned, so a run that was may be one line shorter now. */
export const LEARNED_RUN = 2;
/** So many lines of any kind are a block of links, even between lines of the document's own. */
const BLOCK = 6;

/**
 * Judges the lines of a document that many documents share; the others are the document's own. Before its first own line
 * and behind its text shared lines are furniture, unless they stand where headings stand: right above text. Between
 * its own lines only those go that can be no heading and no item of a list.
 *
 * @param isShared tells by `lineKey` whether many documents have a line.
 * @param minRun how many numbered lines make a table of contents.
 * @returns by line number; empty when no line is the document's own, for then nothing tells what is the article.
 */
export function judgeShared(
  lines: readonly Line[],
  isShared: (key: string) => boolean,
  minRun = RUN,
): Map<number, Standing> {
  const items = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ number, text }): Item => {
      const key = lineKey(text);
      return { number, text, key, isShared: isShared(key) };
    });
  const standings = new Map<number, Standing>();
  if (items.every((item) => item.isShared) || !items.some((item) => item.isShared)) return standings;
  const body = findBody(items);
  const textBelow = findTextBelow(items, body.start);
  const lastOf = new Map(items.map(({ key }, index) => [key, index]));
  const isAgainBelow = (index: number) => (lastOf.get(items[index]?.key ?? '') ?? 0) > index;
  for (const [index, item] of items.entries()) {
    if (!item.isShared) continue;
    const place = index < body.start ? 'head' : index > body.end ? 'foot' : 'body';
    const run = runLength(items, index, (other) => other.isShared);
    const verdict = judge(item, place, {
      isAboveOwn: items[index + 1]?.isShared === false,
      isAboveText: textBelow[index] === body.textStart,
      isTitleDue: body.start === body.textStart,
      isInRun: place === 'head' && runLength(items, index, isSharedNumber) >= minRun,
      isInBlock: run >= BLOCK,
      isContents: run >= minRun && (isAgainBelow(index) || (isContentsHead(item) && isAgainBelow(index + 1))),
    });
    standings.set(item.number, { key: item.key, place, verdict });
  }
  return standings;
}

/** Where the article is, as indexes of items. */
interface Body {
  /** The first line of the document's own that is neither metadata nor an address: the title, as a rule. */
  readonly start: number;
  /** The first paragraph. */
  readonly textStart: number;
  /** The last line of the document's own before the foot shows itself. */
  readonly end: number;
}

/**
 * The text goes from the first to the last of the document's own paragraphs, or its own sentences if it has no paragraph.
 * Lists of its own that follow (ingredients, steps) and all that follows a common heading (参考文献) belong to it, up to the
 * first line that is furniture by its words. A document without a sentence of its own is body as a whole up to there: a
 * list, a card, a poem.
 */
function findBody(items: readonly Item[]): Body {
  const isOwn = (item: Item) => !item.isShared;
  const isParagraph = ({ text }: Item) => STOP.test(text) && countHan(text) >= PARAGRAPH_HAN;
  const isSentence = ({ key }: Item) => isSentenceKey(key) && countHan(key) >= SENTENCE_HAN;
  const isText = [isParagraph, isSentence].find((is) => items.some((item) => isOwn(item) && is(item)));
  const textStart = isText ? items.findIndex((item) => isOwn(item) && isText(item)) : 0;
  const textEnd = isText ? items.findLastIndex((item) => isOwn(item) && isText(item)) : 0;
  const isTitle = ({ text }: Item) => !text.includes('://') && !parseMetadataLine(text);
  const first = isText ? items.findIndex((item) => isOwn(item) && isTitle(item)) : 0;
  const start = first < 0 ? textStart : Math.min(first, textStart);
  const foot = items.findIndex((item, index) => index > textEnd && item.isShared && isCertain(item));
  const footStart = foot < 0 ? items.length : foot;
  const hasAppendix = items
    .slice(textEnd + 1, footStart)
    .some(({ text }) => COMMON_HEADING.test(matchKey(text)));
  if (hasAppendix) return { start, textStart, end: footStart - 1 };
  const lastOwn = items.slice(0, footStart).findLastIndex(isOwn);
  const endsInList = foot < 0 && (!isText || lastOwn > textEnd);
  return { start, textStart, end: endsInList ? items.length - 1 : Math.max(lastOwn, textEnd) };
}

/** Whether a shared line behind the text is furniture by its words. */
function isCertain({ text, key }: Item): boolean {
  if (HEADING_NUMBER.test(matchKey(text))) return false;
  return isSentenceKey(key) || LINK.test(key) || FURNITURE.some(({ pattern }) => pattern.test(key));
}

/** What stands around a line. */
interface Surroundings {
  /** The next line is the document's own. */
  readonly isAboveOwn: boolean;
  /** In the head: but for metadata and furniture, the next line is the first paragraph. */
  readonly isAboveText: boolean;
  /** No line of the document's own above its text can be the title. */
  readonly isTitleDue: boolean;
  /** In the head: it stands in a row of numbered lines, a table of contents of the site. */
  readonly isInRun: boolean;
  readonly isInBlock: boolean;
  /** It stands in a row of shared lines and once more below: there it is the heading, and here it announces it. */
  readonly isContents: boolean;
}

function judge({ text, key }: Item, place: LinePlace, around: Surroundings): Verdict {
  const within = place === 'body';
  const metadata = parseMetadataLine(text);
  // The stage reads metadata and removes it then; counts of readers say nothing.
  if (metadata) return Object.keys(metadata).length > 0 ? 'article' : 'furniture';
  if (FURNITURE.some(({ pattern, anywhere }) => (anywhere || !within) && pattern.test(key)))
    return 'furniture';
  if (isSentenceKey(key)) return within ? 'article' : 'furniture';
  const mayBeTitle = place === 'head' && (around.isAboveText || key.includes('#'));
  if (around.isContents && !mayBeTitle) return 'furniture';
  const isHeadingPlace = place === 'head' ? around.isAboveText : around.isAboveOwn;
  if (isNumberedOrCommon(text)) {
    return !isHeadingPlace && around.isInRun ? 'furniture' : 'article';
  }
  if (within) return !isHeadingPlace && around.isInBlock ? 'furniture' : 'doubt';
  if (LINK.test(key)) return 'furniture';
  const isTitleOfSeries = place === 'head' && key.includes('#') && (around.isAboveOwn || around.isTitleDue);
  return isHeadingPlace || isTitleOfSeries ? 'doubt' : 'furniture';
}

function isContentsHead({ key }: Item): boolean {
  return /^[【[]?(?:文章|本文|内容)?目录[\]】]?[: ]*$/.test(key);
}

function isNumberedOrCommon(text: string): boolean {
  const key = matchKey(text);
  return COMMON_HEADING.test(key) || HEADING_NUMBER.test(key);
}

/** How many lines of a kind stand around this one without another between them; counts no further than needed. */
function runLength(items: readonly Item[], index: number, isOfKind: (item: Item) => boolean): number {
  const isPart = (at: number) => at >= 0 && at < items.length && isOfKind(items[at] as Item);
  let first = index;
  let last = index;
  while (index - first < BLOCK && isPart(first - 1)) first--;
  while (last - index < BLOCK && isPart(last + 1)) last++;
  return last - first + 1;
}

function isSharedNumber({ text, isShared }: Item): boolean {
  return isShared && HEADING_NUMBER.test(matchKey(text));
}

/**
 * For each line of the head the next one that is neither metadata nor furniture by its words: what a title or a heading
 * stands above.
 */
function findTextBelow(items: readonly Item[], start: number): readonly number[] {
  const below: number[] = [];
  for (let index = start - 1; index >= 0; index--) {
    const next = items[index + 1] as Item;
    below[index] = isPassedOver(next) ? (below[index + 1] ?? start) : index + 1;
  }
  return below;
}

function isPassedOver({ text, key, isShared }: Item): boolean {
  if (isShared && FURNITURE.some(({ pattern }) => pattern.test(key))) return true;
  return parseMetadataLine(text) !== undefined;
}
