import type { Heading } from 'mdast';
import type { Article } from '../../core/article.js';
import { linesOf, phrases } from '../phrases.js';
import { BLANK_ROW, nodeRow, type Row, rowOfLines, rowsOfLine } from '../rows.js';
import { slice, trim } from '../spans.js';
import { blockOf, builder, headingOf, holderEnd } from './build.js';
import type { Built } from './built.js';
import { headingLevels } from './levels.js';
import { isBlank, type Piece } from './piece.js';
import { piecesOf } from './pieces.js';
import { withoutSetType } from './set-type.js';

/** The rows of an article that is HTML. */
export interface TaggedRows {
  readonly rows: readonly Row[];
  /** Whether tags tell which of its lines are headings: no other one is, then. */
  readonly hasHeadings: boolean;
}

/** A line of verse, or of an address, is no longer. */
const VERSE_LENGTH = 40;

/** The rows of an article: what tags tell to be more than text is nodes, all else is rows of text with their links and emphasis. */
export function taggedRows(article: Article): TaggedRows {
  const title = article.metadata.title?.trim();
  const pieces = withTitle(withoutSetType(piecesOf(article)), title);
  const top = title === undefined ? topHeading(pieces) : undefined;
  const isTitle = (piece: Piece) => piece === top || piece.content.text === title;
  const levels = headingLevels(pieces, isTitle);
  const { build } = builder(levels);
  const rows: Row[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece;
    const heading = piece === top ? titleOf(piece) : headingOf(piece, levels);
    const end = piece.path.length > 0 ? holderEnd(pieces, index, 0) : verseEnd(pieces, index);
    if (end > index + 1 || piece.node || piece.path.length > 0)
      for (const block of build(pieces.slice(index, end), 0)) rows.push(toRow(block));
    else if (heading) rows.push(nodeRow(heading, piece.first, piece.last));
    else for (const row of textRows(piece)) rows.push(row);
    index = end;
  }
  return { rows: withoutBlankEnds(rows), hasHeadings: levels.size > 0 };
}

/** The first piece that is the title, as the metadata have it: its links and emphasis are the page's. */
function withTitle(pieces: readonly Piece[], title: string | undefined): readonly Piece[] {
  const at = title ? pieces.findIndex(({ content }) => squeezed(content.text) === squeezed(title)) : -1;
  const content = { text: title ?? '' };
  return at < 0
    ? pieces
    : pieces.map((piece, index) => (index === at ? { ...piece, content, path: [] } : piece));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The one `<h1>` that stands above all else, where no stage has found the title. */
function topHeading(pieces: readonly Piece[]): Piece | undefined {
  const [first, second] = pieces.filter(({ heading }) => heading?.name === 'h1');
  return second === undefined && first !== undefined && pieces.find((piece) => !isBlank(piece)) === first
    ? first
    : undefined;
}

function titleOf({ content }: Piece): Heading {
  return { type: 'heading', depth: 1, children: phrases({ text: content.text.trim() }) };
}

/** Short lines of preformatted text, right below one another. */
function verseEnd(pieces: readonly Piece[], start: number): number {
  const block = blockOf(pieces[start] as Piece);
  const isVerse = (piece: Piece | undefined) =>
    piece !== undefined &&
    blockOf(piece) === block &&
    piece.element !== undefined &&
    isPreformatted(piece) &&
    !isBlank(piece) &&
    !piece.node;
  let end = start;
  while (isVerse(pieces[end])) end++;
  const texts = pieces.slice(start, end).map(({ content }) => content.text.trim());
  return texts.length > 1 && texts.every((text) => text.length <= VERSE_LENGTH) ? end : start + 1;
}

function isPreformatted({ element }: Piece): boolean {
  let around = element;
  while (around && around.name !== 'pre') around = around.parent;
  return around !== undefined;
}

function toRow({ node, first, last, items }: Built): Row {
  const inner = items?.map((item) => rowOfLines(item.first, item.last));
  return nodeRow(node, first, last, inner);
}

/** Rows of text with what their spans have in each. */
function textRows(piece: Piece): Row[] {
  if (isBlank(piece)) return [BLANK_ROW];
  const { content, raw, first } = piece;
  if (content.text.trim() === '') return [nodeRow(linesOf([trim(content)]), first, piece.last)];
  const block = blockOf(piece);
  const rows = content.text === raw ? rowsOfLine(raw, first) : rowsOfLine(content.text, first);
  let from = 0;
  return rows.map((row) => {
    const start = Math.max(from, content.text.indexOf(row.text, from));
    const isLast = row === rows.at(-1);
    from = start + row.text.length;
    const { spans = [] } = trim(slice(content, start, isLast ? undefined : from));
    return { ...row, block, ...(spans.length > 0 && { spans }) };
  });
}

function withoutBlankEnds(rows: readonly Row[]): readonly Row[] {
  const isFilled = (row: Row) => row.text !== '' || row.node !== undefined;
  return rows.slice(Math.max(rows.findIndex(isFilled), 0), rows.findLastIndex(isFilled) + 1);
}
