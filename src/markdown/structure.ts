import type { BlockContent, Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { Article } from '../article.js';
import { withBlocks } from './blocks.js';
import { headingDepths } from './depths.js';
import { isHeadingLike } from './headings.js';
import { inline, lines, paragraph } from './inline.js';
import { isListLine, type ListRun, listAt } from './lists.js';
import { looksLikeHeading } from './marks.js';
import { joinWrapped } from './paragraphs.js';
import { isAnsweredQuestion } from './questions.js';
import { toRows } from './rows.js';
import { verseFinder } from './verses.js';

/**
 * The structure of a cleaned article as mdast, in the order of the lines: a title and headings, paragraphs, lists,
 * questions with their answers, tables, quotations, code, poems. Nothing of the text changes but what Markdown
 * writes itself: the blanks around a paragraph, the numbers and bullets of list items, the separators of tables,
 * the line ends of hard-wrapped text.
 */
export function toMdast(article: Article): Root {
  const title = article.metadata.title?.trim() || undefined;
  const rows = joinWrapped(withBlocks(toRows(article.lines)), title);
  const items = toItems(rows);
  if (items.length === 0) return { type: 'root', children: [] };

  const texts = items.map((item) => item.text);
  const titleIndex = title === undefined ? findTitle(texts) : texts.indexOf(title);
  const children: RootContent[] = title !== undefined && titleIndex < 0 ? [heading(1, title)] : [];
  const depths = headingDepths(texts, titleIndex);
  const isHeading = (index: number) => index === titleIndex || depths.has(index);
  const listLines = {
    texts: texts.map((text, index) => (isHeading(index) ? '' : text)),
    indents: items.map((item) => item.indent),
  };
  const isApart = (index: number) =>
    items[index]?.isApart === true || isHeading(index) || isHeading(index - 1);
  const versesFrom = verseFinder({ texts, isApart });
  for (let index = 0; index < items.length; ) {
    const { text, node } = items[index] as Item;
    const depth = index === titleIndex ? 1 : depths.get(index);
    const list = node || depth ? undefined : listAt(listLines, index);
    const verseEnd = node || depth || list ? undefined : versesFrom(index);
    if (node) children.push(node);
    else if (depth) children.push(heading(depth, text));
    else if (list) children.push(toList(list));
    else if (verseEnd) children.push(lines(texts.slice(index, verseEnd)));
    else children.push(isAnsweredQuestion(texts, index) ? question(text) : paragraph(text));
    index = list?.end ?? verseEnd ?? index + 1;
  }
  return { type: 'root', children };
}

/** A paragraph or a line of the text, or a block that is more than text, whose `text` is `''`. */
interface Item {
  readonly text: string;
  readonly indent: number;
  readonly node: BlockContent | undefined;
  /** Whether a blank line or a block is above it. */
  readonly isApart: boolean;
}

function toItems(rows: ReturnType<typeof joinWrapped>): Item[] {
  return rows.flatMap(({ text, indent, node }, index) => {
    if (text === '' && !node) return [];
    return [{ text, indent, node, isApart: node !== undefined || (rows[index - 1]?.text ?? '') === '' }];
  });
}

/** Where no stage has found the title: the first line, if it looks like one and an article follows. */
function findTitle(texts: readonly string[]): number {
  const [first = '', ...rest] = texts;
  const isTitle =
    /\p{L}/u.test(first) && looksLikeHeading(first) && !isHeadingLike(first) && !isListLine(first);
  return isTitle && rest.length > 0 ? 0 : -1;
}

function heading(depth: Heading['depth'], text: string): Heading {
  return { type: 'heading', depth, children: inline(text) };
}

/** A question stands out among the answers. */
function question(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: inline(text) }] };
}

/** A tight list: no blank lines between its items. */
function toList({ start, items }: ListRun): List {
  const children = items.map(({ text, list }): ListItem => {
    const item = paragraph(text);
    return { type: 'listItem', spread: false, children: list ? [item, toList(list)] : [item] };
  });
  const isOrdered = start !== undefined;
  return { type: 'list', ordered: isOrdered, start: start ?? null, spread: false, children };
}
