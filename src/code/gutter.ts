import type { CodeBlock } from './block.js';

const NUMBER = /^\s*(\d{1,4})\s*$/;
/** So many numbers beside code are no chance; fewer in a column must fit the code exactly. */
const FEWEST = 3;
/** At most so many lines, blank ones among them, stand between a number and the next, where code is beside them. */
const MOST_BETWEEN = 4;

/** Lone numbers that rise from 1 by one. */
export interface Gutter {
  /** Indices of their lines, rising. */
  readonly indices: readonly number[];
  /** Whether nothing but blank lines stands between them: a column above or below the code, and none beside it. */
  readonly isColumn: boolean;
}

/** The runs of lines that number others: 1, 2, 3 and so on, each alone on its line. */
export function findGutters(texts: readonly string[]): Gutter[] {
  const gutters: Gutter[] = [];
  for (let index = 0; index < texts.length; index++) {
    if (numberOn(texts[index] as string) !== 1) continue;
    const indices = [index];
    let next = nextNumber(texts, index);
    while (next !== undefined && numberOn(texts[next] as string) === indices.length + 1) {
      indices.push(next);
      next = nextNumber(texts, next);
    }
    const isColumn = isBlankBetween(texts, indices);
    if (!isColumn && indices.length < FEWEST) continue;
    gutters.push({ indices, isColumn });
    index = indices.at(-1) as number;
  }
  return gutters;
}

function numberOn(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The next line with a number alone, near enough. */
function nextNumber(texts: readonly string[], index: number): number | undefined {
  for (let at = index + 1; at <= index + 1 + MOST_BETWEEN && at < texts.length; at++) {
    if (NUMBER.test(texts[at] as string)) return at;
  }
  return undefined;
}

function isBlankBetween(texts: readonly string[], indices: readonly number[]): boolean {
  const [first, last] = [indices[0] as number, indices.at(-1) as number];
  return texts.slice(first, last).every((text) => text.trim() === '' || NUMBER.test(text));
}

/** Whether a column is as long as a block next to it, with or without the blank lines there. */
function numbersBlock(texts: readonly string[], { indices }: Gutter, block: CodeBlock): boolean {
  const [first, last] = [indices[0] as number, indices.at(-1) as number];
  const isNear =
    (first >= block.end && isBlank(texts, block.end, first)) ||
    (last < block.start && isBlank(texts, last + 1, block.start));
  if (!isNear) return false;
  const lines = texts.slice(block.start, block.end);
  const filled = lines.filter((text) => text.trim() !== '').length;
  const slack = indices.length >= FEWEST ? 1 : 0;
  return indices.length >= filled - slack && indices.length <= lines.length + 2 * slack;
}

function isBlank(texts: readonly string[], start: number, end: number): boolean {
  return texts.slice(start, end).every((text) => text.trim() === '');
}

/** The blocks with the columns of numbers next to them. */
export function withGutters(
  texts: readonly string[],
  blocks: readonly CodeBlock[],
  gutters: readonly Gutter[],
): CodeBlock[] {
  let next = 0;
  return blocks.map((block, at) => {
    const from = at === 0 ? 0 : (blocks[at - 1] as CodeBlock).end;
    const to = blocks[at + 1]?.start ?? texts.length;
    const near: Gutter[] = [];
    while (next < gutters.length && (gutters[next]?.indices[0] as number) < from) next++;
    for (let other = next; other < gutters.length; other++) {
      const gutter = gutters[other] as Gutter;
      if ((gutter.indices[0] as number) >= to) break;
      if (gutter.isColumn && numbersBlock(texts, gutter, block)) near.push(gutter);
    }
    return { ...block, gutter: [...block.gutter, ...near.flatMap(({ indices }) => indices)] };
  });
}

/** Which gutter a line is of, by index. */
export function placesOf(gutters: readonly Gutter[]): ReadonlyMap<number, Gutter> {
  return new Map(gutters.flatMap((gutter) => gutter.indices.map((index) => [index, gutter] as const)));
}

/** The lines of a block that number its others, with the blank lines below where there is one above as well. */
export function numbersBeside(
  texts: readonly string[],
  numbers: ReadonlyMap<number, Gutter>,
  start: number,
  end: number,
): number[] {
  if (numbers.size === 0) return [];
  const isBlank = (index: number) => (texts[index]?.trim() ?? '') === '';
  const beside: number[] = [];
  for (let index = start; index < end; index++) {
    if (numbers.get(index)?.isColumn !== false) continue;
    beside.push(index);
    if (!isBlank(index - 1)) continue;
    while (index + 1 < end && isBlank(index + 1)) beside.push(++index);
  }
  return beside;
}
