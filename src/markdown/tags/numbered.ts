import type { Element } from '../../core/hints.js';
import { join, slice, trim } from '../spans.js';
import type { Piece } from './piece.js';

/** The number that a person wrote before the text of an item. */
const WRITTEN = /^\s*(\d{1,4})(?:[.．](?!\d)|、|[)）])\s*(?=\S)/;

/** CommonMark has no number of more digits. */
const HIGHEST = 999_999_999;

/** An item with its pieces. */
export interface Item {
  readonly item: Element | undefined;
  readonly pieces: readonly Piece[];
}

/** Items that are numbered one after the other, or have bullets. */
export interface NumberedRun {
  /** The number of the first; `undefined`: they have bullets. */
  readonly start: number | undefined;
  readonly items: readonly (readonly Piece[])[];
}

/**
 * How the items of a list are numbered: where the numbers leap, one run ends. Numbers that stand in the text of all of them, rising by
 * one, are those of the list: written twice they would be read twice.
 */
export function numbered(list: Element, items: readonly Item[]): readonly NumberedRun[] {
  const written = items.map(({ pieces }) => writtenNumber(pieces[0]));
  const [first = Number.NaN] = written;
  const isSeries = written.every((number, at) => number === first + at);
  if (isSeries && (items.length > 1 || list.name === 'ol'))
    return [{ start: first, items: items.map(({ pieces }) => withoutNumber(pieces)) }];
  const bullets = { start: undefined, items: items.map(({ pieces }) => pieces) };
  if (list.name !== 'ol') return [bullets];
  const numbers = numbersOf(list, items);
  // Markdown has no list that counts down: the numbers stand in the text.
  if (list.attributes.reversed !== undefined)
    return [{ ...bullets, items: items.map(({ pieces }, at) => withNumber(pieces, numbers[at] as number)) }];
  return toRuns(items, numbers);
}

function writtenNumber(piece: Piece | undefined): number {
  return Number.parseInt(WRITTEN.exec(piece?.content.text ?? '')?.[1] ?? '', 10);
}

/** The numbers that a browser shows. */
function numbersOf({ attributes }: Element, items: readonly Item[]): readonly number[] {
  const step = attributes.reversed === undefined ? 1 : -1;
  let next = integer(attributes.start) ?? (step > 0 ? 1 : items.length);
  return items.map(({ item }) => {
    const number = integer(item?.attributes.value) ?? next;
    next = number + step;
    return number;
  });
}

function toRuns(items: readonly Item[], numbers: readonly number[]): readonly NumberedRun[] {
  const runs: { start: number; items: (readonly Piece[])[] }[] = [];
  for (const [at, { pieces }] of items.entries()) {
    const number = Math.min(HIGHEST, Math.max(0, numbers[at] as number));
    const last = runs.at(-1);
    if (last && number === last.start + last.items.length) last.items.push(pieces);
    else runs.push({ start: number, items: [pieces] });
  }
  return runs;
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number.parseInt(value, 10) : undefined;
}

function withNumber(pieces: readonly Piece[], number: number): readonly Piece[] {
  const [first, ...others] = pieces;
  if (!first) return pieces;
  return [{ ...first, content: join([{ text: `${number}. ` }, trim(first.content)]) }, ...others];
}

function withoutNumber(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  if (!first) return pieces;
  const { length } = WRITTEN.exec(first.content.text)?.[0] ?? '';
  return [{ ...first, content: trim(slice(first.content, length)) }, ...others];
}
