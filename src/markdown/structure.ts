import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { Article } from '../core/article.js';
import { withoutAtx } from './atx.js';
import { hasBar } from './bars.js';
import { withBlocks } from './blocks.js';
import { type Depth, headingDepths } from './depths.js';
import { isHeadingLike } from './heading-rules.js';
import { inline } from './inline.js';
import { itemRuns, listRuns, type PlacedRun } from './item-runs.js';
import { bareList, toList } from './list-nodes.js';
import { listedHeadings } from './listed.js';
import { isListLine, listAt, listLine } from './lists.js';
import { looksLikeHeading } from './marks.js';
import { noteLines } from './notes.js';
import { withNumberedNames } from './number-rows.js';
import { type OwnBlock, ownMarkdown } from './own-markdown.js';
import { joinWrapped } from './paragraphs.js';
import { linesOf, paragraphOf } from './phrases.js';
import { isAnsweredQuestion } from './questions.js';
import { type Row, rowOfLines, toRows } from './rows.js';
import { isSeriesLine } from './series.js';
import { slice } from './spans.js';
import { stanzaEnds } from './stanzas.js';
import { taggedRows } from './tags/rows.js';
import { METRED_KINDS, verseFinder } from './verses.js';

/**
 * The structure of a cleaned article as mdast, in the order of the lines: a title and headings, paragraphs, lists,
 * questions with their answers, tables, quotations, code, poems. Nothing of the text changes but what Markdown
 * writes itself: the blanks around a paragraph, the numbers and bullets of list items, the separators of tables,
 * the line ends of hard-wrapped text.
 */
export function toMdast(article: Article): Root {
  return { type: 'root', children: structureOf(article).children };
}

/** The structure of an article and what it was made of. */
export interface Structure {
  readonly children: RootContent[];
  /** The rows that are not blank; those of a list are its items, with nested ones behind the item that they are part of. */
  readonly rows: readonly Row[];
  /** Of each child, the index of its first row; its last is the one before the next child's. A title may have none. */
  readonly starts: readonly number[];
}

/** The runs of an article that may be lists without signs, for those who measure what they are. */
export function runsOfArticle(article: Article): PlacedRun[] {
  return itemRuns(layoutOf(article));
}

/** The rows of an article that are not blank, and which of them are headings. */
interface Layout {
  readonly items: readonly Row[];
  readonly texts: readonly string[];
  readonly title: string | undefined;
  /** Index of the title's row; -1 if it has none. */
  readonly titleIndex: number;
  readonly depths: ReadonlyMap<number, Depth>;
  /** Whether tags tell which lines are items of lists. */
  readonly isTagged: boolean;
  isApart(index: number): boolean;
  isHeading(index: number): boolean;
}

function layoutOf(article: Article): Layout {
  const title = article.metadata.title?.trim() || undefined;
  const tagged = article.page && taggedRows(article);
  const rows = withNumberedNames(joinWrapped(withBlocks(tagged?.rows ?? toRows(article.lines)), title));
  const { items, texts, isApart } = toItems(rows);
  const titleIndex = title === undefined ? findTitle(texts) : texts.indexOf(title);
  const listed = listedHeadings(items, article.contents ?? []);
  const depths = tagged?.hasHeadings ? new Map<number, Depth>() : headingDepths(texts, titleIndex, listed);
  const isHeading = (index: number) => index === titleIndex || depths.has(index);
  return { items, texts, title, titleIndex, depths, isTagged: tagged !== undefined, isApart, isHeading };
}

/** The children of `toMdast`, with the rows that each was made of. */
export function structureOf(article: Article): Structure {
  const own = article.page ? undefined : ownMarkdown(article.lines.map(({ text }) => text));
  if (own) return readStructure(article, own);
  const layout = layoutOf(article);
  const { items, title, titleIndex } = layout;
  if (items.length === 0) return { children: [], rows: [], starts: [] };

  const children: RootContent[] = title !== undefined && titleIndex < 0 ? [heading(1, title)] : [];
  const starts = children.map(() => 0);
  const rows: Row[] = [];
  const partAt = partFinder(layout);
  for (let index = 0; index < items.length; ) {
    const { node, end } = partAt(index);
    starts.push(rows.length);
    for (const row of items.slice(index, end)) for (const own of row.inner ?? [row]) rows.push(own);
    children.push(node);
    index = end;
  }
  return { children, rows, starts };
}

/** What begins at a row, asked from the first row to the last; `end` is the row behind it. */
function partFinder(layout: Layout): (index: number) => { readonly node: RootContent; readonly end: number } {
  const { items, texts, titleIndex, depths, isApart, isHeading } = layout;
  const notes = noteLines(texts);
  const itemAt = (index: number) => {
    const row = items[index];
    if (!row || isHeading(index) || notes.has(index)) return undefined;
    const { text, indent } = row;
    const item = listLine(text, indent);
    const { spans } = slice(row, text.length - (item?.text.length ?? 0));
    return item && { ...item, ...(spans && { spans }), indent, isApart: isApart(index) };
  };
  const runs: ReadonlyMap<number, number> = layout.isTagged ? new Map() : listRuns(layout);
  const standing = {
    texts,
    isApart: (index: number) => isApart(index) || isHeading(index) || isHeading(index - 1),
  };
  const metredFrom = verseFinder(standing, METRED_KINDS);
  const versesFrom = verseFinder(standing);
  const stanzas = stanzaEnds(standing, (index) => !items[index]?.node && !isHeading(index));
  return (index) => {
    const { text, node } = items[index] as Row;
    if (node) return { node, end: index + 1 };
    const depth = index === titleIndex ? 1 : depths.get(index);
    if (depth) return { node: heading(depth, withoutAtx(text)), end: index + 1 };
    const list = listAt(itemAt, index);
    if (list) return { node: toList(list), end: list.end };
    const runEnd = runs.get(index);
    const metredEnd = metredFrom(index);
    if (runEnd && !metredEnd) return { node: toList(bareList(texts, index, runEnd)), end: runEnd };
    const verseEnd = stanzas.get(index) ?? metredEnd ?? versesFrom(index);
    if (verseEnd) return { node: linesOf(items.slice(index, verseEnd)), end: verseEnd };
    const isQuestion = isAnsweredQuestion(texts, index);
    return { node: isQuestion ? question(text) : paragraphOf(items[index] as Row), end: index + 1 };
  };
}

/** The structure of a text that is Markdown already. */
function readStructure({ lines: all }: Article, blocks: readonly OwnBlock[]): Structure {
  const rows: Row[] = [];
  const starts: number[] = [];
  for (const { node, start, end } of blocks) {
    starts.push(rows.length);
    const isByLine = node.type === 'list' || node.type === 'paragraph';
    const places = all.slice(start, end).filter(({ text }) => text.trim() !== '');
    const [first, last] = [places[0]?.number ?? 0, places.at(-1)?.number ?? 0];
    if (isByLine) for (const { number } of places) rows.push(rowOfLines(number, number));
    else rows.push(rowOfLines(first, last));
  }
  return { children: blocks.map(({ node }) => node), rows, starts };
}

/** The rows that are not blank: lines and paragraphs of text, and blocks, whose text is `''`. */
function toItems(rows: readonly Row[]) {
  const items: Row[] = [];
  const places: number[] = [];
  for (const [place, row] of rows.entries()) {
    if (row.text === '' && !row.node) continue;
    items.push(row);
    places.push(place);
  }
  const isApart = (index: number) => (rows[(places[index] as number) - 1]?.text ?? '') === '';
  return { items, texts: items.map((item) => item.text), isApart };
}

/** A salutation, or what introduces a poem or a list. */
const LEADS_ON = /[:：,，、;；]$/;

/** What somebody says. */
const SPOKEN = /^[“「].*[”」]$/;

/** Where no stage has found the title: the first line, if it looks like one and an article follows. */
function findTitle(texts: readonly string[]): number {
  const [first = '', second = ''] = texts;
  const isPart =
    isHeadingLike(first) || isListLine(first) || isSeriesLine(first) || LEADS_ON.test(first) || hasBar(first);
  if (SPOKEN.test(first) && /^[“「]/.test(second)) return -1;
  return texts.length > 1 && /\p{L}/u.test(first) && looksLikeHeading(first) && !isPart ? 0 : -1;
}

function heading(depth: Heading['depth'], text: string): Heading {
  return { type: 'heading', depth, children: inline(text) };
}

/** A question stands out among the answers. */
function question(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: inline(text) }] };
}
