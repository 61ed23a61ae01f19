import type { Root, RootContent } from 'mdast';
import { findCode } from '../code/find.js';
import type { Article } from '../core/article.js';
import { frontMatterLength } from './own-front-matter.js';
import { eachBlock, readBlocks } from './read-blocks.js';
import { BETWEEN, printParts } from './stringify.js';

/** What plain text hardly has: a title as the first line, a mark that is escaped, a line that is broken by a backslash. */
const TITLE = /^# \S/;
const HEADING = /^#{1,6} \S/;
const ESCAPE = /\\[!-/:-@[-`{-~]/;
const BREAK = /\\$/;
const FEWEST_HEADINGS = 2;

/** A node with the indices of the first line that it was read from and of the one behind its last. */
export interface OwnBlock {
  readonly node: RootContent;
  readonly start: number;
  readonly end: number;
}

/**
 * The blocks of a text that is Markdown already: it has signs of Markdown, and printed again it is the same. So what is
 * escaped is read as what it means, and written as it was. A text that only looks like it is not the same printed again:
 * in `\.` the backslash is not one that Markdown needs, but a part of a regular expression.
 */
export function ownMarkdown(lines: readonly string[]): readonly OwnBlock[] | undefined {
  if (!hasSigns(lines)) return undefined;
  const blocks: OwnBlock[] = [];
  let next = 0;
  const skipBlank = () => {
    while (lines[next]?.trim() === '') next++;
  };
  // Read and printed block by block: of a text that only looks like Markdown, not much is.
  for (const part of printParts(nodesOf(lines, blocks))) {
    for (const line of part.split('\n')) {
      // Blank lines that a stage left, or took, make no difference.
      if (line.trim() === '') continue;
      skipBlank();
      if (line !== lines[next++]) return undefined;
    }
  }
  skipBlank();
  return next === lines.length ? blocks : undefined;
}

/** The nodes of a text's blocks, each read when it is asked for; its block is added to `blocks`. */
function* nodesOf(lines: readonly string[], blocks?: OwnBlock[]): Generator<RootContent> {
  for (const block of eachBlock(lines)) {
    blocks?.push(block);
    yield block.node;
  }
}

/** Whether a text is, to the byte, what this program writes without front matter. */
export function isOwnMarkdown(text: string): boolean {
  const lines = text.split('\n');
  if (!hasSigns(lines)) return false;
  let at = 0;
  let between = '';
  for (const part of printParts(nodesOf(lines))) {
    if (!text.startsWith(between, at) || !text.startsWith(part, at + between.length)) return false;
    at += between.length + part.length;
    between = BETWEEN;
  }
  const isEnded = /[\n\r]/.test(text[at - 1] ?? '');
  return isEnded ? at === text.length : at === text.length - 1 && text.endsWith('\n');
}

function hasSigns(lines: readonly string[]): boolean {
  if (lines.some((line) => ESCAPE.test(line) || BREAK.test(line))) return true;
  const first = lines.findIndex((line) => line !== '');
  const headings = lines.flatMap((line, index) => (HEADING.test(line) ? index : []));
  const isTitled =
    TITLE.test(lines[first] ?? '') && lines.some((line, index) => index > first && line !== '');
  if (!isTitled && headings.length < FEWEST_HEADINGS) return false;
  // What root typed at a shell begins like a title: # apt-get update
  const typed = findCode(lines).filter(({ isFenced }) => !isFenced);
  const others = headings.filter((index) => !typed.some(({ start, end }) => start <= index && index < end));
  return (isTitled && others[0] === first) || others.length >= FEWEST_HEADINGS;
}

/** A text with front matter as mdast, as far as it is Markdown that the program writes. */
export function ownTree({ lines }: Article): Root {
  const texts = lines.map(({ text }) => text);
  const length = frontMatterLength(texts);
  const value = texts.slice(1, length - 1).join('\n');
  const blocks = readBlocks(texts.slice(length)).map(({ node }) => node);
  return { type: 'root', children: [{ type: 'yaml', value }, ...blocks] };
}
