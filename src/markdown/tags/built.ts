import type { BlockContent } from 'mdast';
import type { Row } from '../rows.js';
import type { Levels } from './levels.js';
import type { Piece } from './piece.js';

/** A block of an article, with the lines that it was made of. */
export interface Built {
  readonly node: BlockContent;
  readonly first: number;
  readonly last: number;
  /** Of a list: the lines of each item, nested ones behind the one that they are part of. */
  readonly items?: readonly Pick<Row, 'first' | 'last'>[];
}

/** What builders must know of the whole article. */
export interface Building {
  readonly levels: Levels;
  /** Builds what is in a holder. */
  build(pieces: readonly Piece[], depth: number): Built[];
}
