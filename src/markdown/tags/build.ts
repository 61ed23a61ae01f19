import type { Heading } from 'mdast';
import { linesOf, phrases } from '../phrases.js';
import { trim } from '../spans.js';
import type { Building, Built } from './built.js';
import type { Levels } from './levels.js';
import { toLists } from './list.js';
import { isBlank, type Piece } from './piece.js';
import { toTable } from './table.js';

/** Blocks out of pieces. @param levels the depths of headings */
export function builder(levels: Levels): Building {
  const building: Building = { levels, build: (pieces, depth) => buildBlocks(pieces, depth, building) };
  return building;
}

/** @param depth how many holders are around all the pieces */
function buildBlocks(pieces: readonly Piece[], depth: number, building: Building): Built[] {
  const blocks: Built[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index] as Piece;
    const end = piece.path[depth] ? holderEnd(pieces, index, depth) : paragraphEnd(pieces, index, depth);
    const made = isBlank(piece) ? [] : blocksOf(pieces.slice(index, end), depth, building);
    for (const block of made) blocks.push(block);
    index = end;
  }
  return blocks;
}

/** The end of the pieces that the holder of one holds; blank ones between them are part of that. */
export function holderEnd(pieces: readonly Piece[], start: number, depth: number): number {
  const element = pieces[start]?.path[depth]?.element;
  let end = start + 1;
  for (let index = end; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (piece.path[depth]?.element === element) end = index + 1;
    else if (!isBlank(piece)) break;
  }
  return end;
}

/** Lines right below one another in one element are one paragraph. */
function paragraphEnd(pieces: readonly Piece[], start: number, depth: number): number {
  const first = pieces[start] as Piece;
  let end = start + 1;
  if (first.node || first.heading || isBlank(first)) return end;
  for (let last = first; end < pieces.length; end++) {
    const piece = pieces[end] as Piece;
    const goesOn = piece.first === last.last + 1 && blockOf(piece) === blockOf(first) && !piece.path[depth];
    if (!goesOn || piece.node || piece.heading || isBlank(piece)) break;
    last = piece;
  }
  return end;
}

function blocksOf(pieces: readonly Piece[], depth: number, building: Building): Built[] {
  const [piece] = pieces as [Piece];
  const place = { first: piece.first, last: pieces.at(-1)?.last ?? piece.last };
  const holder = piece.path[depth];
  if (holder?.kind === 'list') return toLists(pieces, depth, building);
  if (holder?.kind === 'table') return toTable(pieces, holder.element);
  if (holder?.kind === 'quote') {
    const children = building.build(pieces, depth + 1).map(({ node }) => node);
    return [{ node: { type: 'blockquote', children }, ...place }];
  }
  if (piece.node) return [{ node: piece.node, ...place }];
  const heading = headingOf(piece, building.levels);
  return [{ node: heading ?? linesOf(pieces.map(({ content }) => trim(content))), ...place }];
}

/** The heading that a piece is; emphasis in it is a page's way to set all of them. */
export function headingOf({ heading, content }: Piece, levels: Levels): Heading | undefined {
  const depth = heading && levels.get(heading);
  if (!depth) return undefined;
  const { text, spans = [] } = trim(content);
  const isKept = (kind: string, start: number, end: number) =>
    kind === 'code' || kind === 'image' || (kind === 'link' && end - start < text.length);
  const inside = spans.filter(({ kind, start, end }) => isKept(kind, start, end));
  return { type: 'heading', depth, children: phrases({ text, spans: inside }) };
}

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);

/** The element that lays out the lines of a piece one below the other. */
export function blockOf({ element }: Piece): unknown {
  let around = element;
  while (around?.parent && INLINE.has(around.name)) around = around.parent;
  return around;
}
