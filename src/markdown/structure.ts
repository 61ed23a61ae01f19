import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { Article } from '../article.js';
import { headingDepths, isHeadingLike } from './headings.js';
import { numberedLine, numberedRun } from './lists.js';
import { looksLikeHeading } from './marks.js';
import { toParagraphs } from './paragraphs.js';

/**
 * The structure of a cleaned article as mdast: a title, section headings, ordered lists and paragraphs, in the
 * order of the lines. Nothing of the text changes but what Markdown writes itself: the blanks around a
 * paragraph, the numbers of list items, the line ends of hard-wrapped text.
 */
export function toMdast(article: Article): Root {
  const title = article.metadata.title?.trim() || undefined;
  const texts = toParagraphs(article.lines, title);
  if (texts.length === 0) return { type: 'root', children: [] };

  const titleIndex = title === undefined ? findTitle(texts) : texts.indexOf(title);
  const children: RootContent[] = title !== undefined && titleIndex < 0 ? [heading(1, title)] : [];
  const depths = headingDepths(texts);
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    const depth = index === titleIndex ? 1 : depths.get(index);
    const run = depth ? undefined : numberedRun(texts, index);
    if (depth) children.push(heading(depth, text));
    else if (run) children.push(orderedList(run.start, run.items));
    else children.push(paragraph(text));
    if (run) index += run.items.length - 1;
  }
  return { type: 'root', children };
}

/** Where no stage has found the title: the first line, if it looks like one and an article follows. */
function findTitle(texts: readonly string[]): number {
  const [first = '', ...rest] = texts;
  const isTitle =
    /\p{L}/u.test(first) && looksLikeHeading(first) && !isHeadingLike(first) && !numberedLine(first);
  return isTitle && rest.length > 0 ? 0 : -1;
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A tight list: no blank lines between its items. */
function orderedList(start: number, texts: readonly string[]): List {
  const children = texts.map(
    (text): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(text)] }),
  );
  return { type: 'list', ordered: true, start, spread: false, children };
}
