import { type WordRow, wordsOf } from './word-row.js';

/**
 * Who asks: rows of links (`head`), links with a title (`foot`), buttons of readers (`buttons`), or the judge of lines that many
 * documents share (`shared`). In those, a title may follow some units behind a blank (`blank`), the others behind a colon alone (`colon`).
 */
type Asker = 'head' | 'foot' | 'buttons' | 'shared' | 'blank' | 'colon';

/** What links to the pages before and after are made of: 上 + 一 + 篇. */
export interface NeighbourRow extends WordRow {
  readonly where: readonly Asker[];
  readonly part: 'before' | 'after' | 'unit';
}

const SIDES: readonly Asker[] = ['head', 'foot', 'buttons', 'shared', 'blank', 'colon'];
const WIDE_SIDES: readonly Asker[] = ['head', 'shared', 'blank', 'colon'];
const row = (
  id: string,
  part: NeighbourRow['part'],
  words: string,
  where: readonly Asker[],
  why: string,
): NeighbourRow => ({ id, part, words, where, standsAlone: false, why });

export const NEIGHBOUR_WORDS: readonly NeighbourRow[] = [
  row('neighbour-before', 'before', '上', SIDES, 'the page before'),
  row('neighbour-before-in-blogs', 'before', '前', WIDE_SIDES, '前一篇; 前 alone begins sentences, too'),
  row('neighbour-after', 'after', '下', SIDES, 'the page after'),
  row('neighbour-after-in-blogs', 'after', '后', WIDE_SIDES, '后一篇'),
  row(
    'neighbour-page',
    'unit',
    '篇 页',
    ['head', 'foot', 'buttons', 'shared', 'blank'],
    'an article or a page',
  ),
  row('neighbour-item', 'unit', '条', ['head', 'foot', 'shared', 'blank'], 'an item of news'),
  row('neighbour-notice', 'unit', '则', ['head', 'foot', 'shared', 'colon'], 'a notice'),
  row('neighbour-chapter', 'unit', '章', ['foot', 'buttons', 'shared', 'colon'], 'a chapter of a novel'),
  row('neighbour-section', 'unit', '节', ['buttons', 'shared', 'colon'], 'a section of a chapter'),
  row('neighbour-episode', 'unit', '回', ['buttons'], 'a chapter of an old novel'),
];

/** A link to a page before or after, as the source of a pattern; `side`: only one of them. */
export function neighbourLink(asker: Asker, side?: 'before' | 'after'): string {
  const sides = side === undefined ? (['before', 'after'] as const) : [side];
  return `[${sides.map((part) => charactersOf(part, asker)).join('')}]一?[${charactersOf('unit', asker)}]`;
}

function charactersOf(part: NeighbourRow['part'], asker: Asker): string {
  const rows = NEIGHBOUR_WORDS.filter((each) => each.part === part && each.where.includes(asker));
  return rows.flatMap(wordsOf).join('');
}
