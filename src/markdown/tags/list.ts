import type { List, ListItem, RootContent } from 'mdast';
import type { Element } from '../../core/hints.js';
import type { Building, Built } from './built.js';
import { type NumberedRun, numbered } from './numbered.js';
import { isBlank, type Piece } from './piece.js';

/** The list whose pieces these are, or several where its numbers leap; `depth` is that of the list in their paths. */
export function toLists(pieces: readonly Piece[], depth: number, building: Building): Built[] {
  const list = pieces[0]?.path[depth]?.element as Element;
  const items = itemsOf(pieces, depth).map((own) => ({ item: own[0]?.path[depth]?.item, pieces: own }));
  return numbered(list, items).map((run) => toList(list, run, depth, building));
}

function toList(
  list: Element,
  { start, items: groups }: NumberedRun,
  depth: number,
  building: Building,
): Built {
  const children: ListItem[] = [];
  const items: { first: number; last: number }[] = [];
  for (const group of groups) {
    const blocks = building.build(list.name === 'dl' ? withStrongTerm(group, depth) : group, depth + 1);
    const nested = blocks.find(({ node }) => node.type === 'list');
    const own = blocks.filter(({ node }) => node.type !== 'list');
    const first = group[0]?.first ?? 0;
    const until = own.filter((block) => !nested || block.last < nested.first).at(-1)?.last ?? first;
    items.push({ first, last: until });
    for (const block of blocks) for (const item of block.items ?? []) items.push({ ...item });
    // What stands behind a nested list goes with its last item.
    const lowest = items.at(-1);
    if (lowest) lowest.last = Math.max(lowest.last, own.at(-1)?.last ?? 0);
    children.push({ type: 'listItem', spread: isSpread(blocks), children: blocks.map(({ node }) => node) });
  }
  const node: List = {
    type: 'list',
    ordered: start !== undefined,
    start: start ?? null,
    spread: children.some(({ spread }) => spread),
    children,
  };
  return { node, first: groups[0]?.[0]?.first ?? 0, last: groups.at(-1)?.at(-1)?.last ?? 0, items };
}

/** The pieces of each item. What stands between items is part of the one above; the terms of a list of definitions begin items. */
function itemsOf(pieces: readonly Piece[], depth: number): Piece[][] {
  const groups: Piece[][] = [];
  let open: Element | undefined;
  for (const piece of pieces) {
    const item = piece.path[depth]?.item;
    const isDefinition = item?.name === 'dd' && groups.length > 0;
    const isNext = item !== undefined && item !== open && !isDefinition;
    if (isNext || (groups.length === 0 && !isBlank(piece))) groups.push([]);
    if (item) open = item;
    groups.at(-1)?.push(piece);
  }
  return groups;
}

/** A list of definitions has the term in strong type above what it means. */
function withStrongTerm(pieces: readonly Piece[], depth: number): Piece[] {
  return pieces.map((piece) => {
    const { text } = piece.content;
    if (piece.path[depth]?.item?.name !== 'dt' || piece.path.length > depth + 1) return piece;
    const links = (piece.content.spans ?? []).filter(({ kind }) => kind !== 'strong' && kind !== 'emphasis');
    const spans = [...links, { kind: 'strong' as const, start: 0, end: text.trimEnd().length }];
    return { ...piece, content: { text, spans } };
  });
}

/** Whether blank lines part the blocks of an item: what Markdown would else read as one paragraph. */
function isSpread(blocks: readonly Built[]): boolean {
  const types: readonly RootContent['type'][] = blocks.map(({ node }) => node.type);
  return types.some((type, at) => at > 0 && type !== 'list' && type !== 'code');
}
