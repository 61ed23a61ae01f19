import type { Line } from '../../article.js';
import { countHan } from '../../language/han.js';
import type { LinePlace } from '../../learned-line.js';
import { COMMON_HEADING, FURNITURE, HEADING_NUMBER } from './furniture.js';
import { isSentenceKey, lineKey, matchKey } from './key.js';
import { parseMetadataLine } from './metadata.js';

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
interface Item {
  readonly line: Line;
  readonly key: string;
  readonly isShared: boolean;
}

/** A paragraph has this many Chinese characters and a mark that ends a sentence. */
const PARAGRAPH_HAN = 25;
const STOP = /[。！？!?；;…]/;
const SENTENCE_HAN = 6;
/** No heading has these: arrows of links, addresses, the value that differs on every page. */
const LINK = /[>»›→|]|https?:|www\.|\*/;
/** As many lines without any text between them are no headings: outside of the text, and within it. */
const RUN_OUTSIDE = 3;
const RUN_WITHIN = 4;

/**
 * Judges the lines of a document that many documents share. The others are the document's own; the article's text
 * runs from the first to the last of the own paragraphs (own sentences, where there is no paragraph; own lines, where
 * there is no sentence). Before and behind it shared lines are furniture, unless they stand where headings stand:
 * right above text of the document's own. Within it only lines go that can be no heading.
 *
 * @param isShared tells by `lineKey` whether many documents have a line.
 * @returns by line number; empty when no line is the document's own, for then nothing tells what is the article.
 */
export function judgeShared(
  lines: readonly Line[],
  isShared: (key: string) => boolean,
): Map<number, Standing> {
  const items = lines
    .filter(({ text }) => text.trim() !== '')
    .map((line): Item => {
      const key = lineKey(line.text);
      return { line, key, isShared: isShared(key) };
    });
  const standings = new Map<number, Standing>();
  const body = findBody(items);
  if (!body || !items.some((item) => item.isShared)) return standings;
  const textBelow = findTextBelow(items, body.start);
  for (const [index, { line, key, isShared }] of items.entries()) {
    if (!isShared) continue;
    const place = index < body.start ? 'head' : index > body.end ? 'foot' : 'body';
    const isAboveText = textBelow[index] === body.start;
    standings.set(line.number, { key, place, verdict: judge(items, index, place, isAboveText) });
  }
  return standings;
}

/** First and last item of the article's own text. */
function findBody(items: readonly Item[]): { start: number; end: number } | undefined {
  const isParagraph = ({ line: { text } }: Item) => STOP.test(text) && countHan(text) >= PARAGRAPH_HAN;
  const isSentence = ({ key }: Item) => isSentenceKey(key) && countHan(key) >= SENTENCE_HAN;
  for (const isText of [isParagraph, isSentence, () => true]) {
    const isOwnText = (item: Item) => !item.isShared && isText(item);
    const start = items.findIndex(isOwnText);
    if (start >= 0) return { start, end: items.findLastIndex(isOwnText) };
  }
  return undefined;
}

function judge(items: readonly Item[], index: number, place: LinePlace, isAboveText: boolean): Verdict {
  const { line, key } = items[index] as Item;
  const within = place === 'body';
  if (hasMetadata(line)) return 'article'; // The stage reads it, and removes it then.
  if (FURNITURE.some(({ pattern, anywhere }) => (anywhere || !within) && pattern.test(key)))
    return 'furniture';
  if (isSentenceKey(key)) return within ? 'article' : 'furniture';
  const isAboveOwn = items[index + 1]?.isShared === false;
  if (isNumberedOrCommon(line)) {
    return !within && !isAboveOwn && runLength(items, index) >= RUN_OUTSIDE ? 'furniture' : 'article';
  }
  if (within) return !isAboveOwn && runLength(items, index) >= RUN_WITHIN ? 'furniture' : 'doubt';
  if (LINK.test(key)) return 'furniture';
  if (place === 'foot') return isAboveOwn ? 'doubt' : 'furniture';
  const isTitleOfSeries = key.includes('#') && isAboveOwn;
  return isAboveText || isTitleOfSeries ? 'doubt' : 'furniture';
}

function isNumberedOrCommon({ text }: Line): boolean {
  const key = matchKey(text);
  return COMMON_HEADING.test(key) || HEADING_NUMBER.test(key);
}

/** Whether a line says something about the page; counts of readers say nothing. */
function hasMetadata({ text }: Line): boolean {
  return Object.keys(parseMetadataLine(text) ?? {}).length > 0;
}

/** How many shared lines stand around this one without a line of the document's own between them; counts no further than needed. */
function runLength(items: readonly Item[], index: number): number {
  let first = index;
  let last = index;
  while (index - first < RUN_WITHIN && items[first - 1]?.isShared) first--;
  while (last - index < RUN_WITHIN && items[last + 1]?.isShared) last++;
  return last - first + 1;
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

function isPassedOver({ line, key, isShared }: Item): boolean {
  if (isShared && FURNITURE.some(({ pattern }) => pattern.test(key))) return true;
  return parseMetadataLine(line.text) !== undefined;
}
