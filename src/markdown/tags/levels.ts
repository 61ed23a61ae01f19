import type { Heading } from 'mdast';
import type { Element } from '../../core/hints.js';
import { HEADING_LENGTH } from '../marks.js';
import type { Piece } from './piece.js';

/** A heading of more characters, or one that is long and of several sentences, is a paragraph that a page wanted to be large. */
const LONGEST = 3 * HEADING_LENGTH;
const SENTENCES = /[。！；][^。！；]+[。！；]/;
const DEEPEST = 6;

/** How deep each heading is, by its element. */
export type Levels = ReadonlyMap<Element, Heading['depth']>;

/**
 * The depths of the headings that tags tell: 2 for the highest rank that the article has, one more for each rank below it, so that
 * pages which use `<h1>`, or begin at `<h4>`, have the same depths.
 *
 * @param isTitle whether a piece is the article's title, which has depth 1
 */
export function headingLevels(pieces: readonly Piece[], isTitle: (piece: Piece) => boolean): Levels {
  const headings = pieces.filter((piece) => isHeading(piece) && !isTitle(piece));
  const ranks = [...new Set(headings.map(rankOf))].sort();
  return new Map(
    headings.flatMap((piece) => {
      const depth = Math.min(DEEPEST, ranks.indexOf(rankOf(piece)) + 2) as Heading['depth'];
      return piece.heading ? [[piece.heading, depth] as const] : [];
    }),
  );
}

function rankOf({ heading }: Piece): string {
  return heading?.name ?? '';
}

function isHeading({ heading, content }: Piece): boolean {
  const text = content.text.trim();
  if (!heading || text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return false;
  return text.length <= HEADING_LENGTH || !SENTENCES.test(text);
}
