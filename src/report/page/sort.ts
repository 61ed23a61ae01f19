import type { FileColumns } from '../data.js';

export type Column = keyof FileColumns;

/** By what the table is sorted. */
export interface Sorting {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** The worst files first: most findings, then most changes. */
export const WORST_FIRST: Sorting = { column: 'findings', isDescending: true };

const TEXTS: ReadonlySet<Column> = new Set(['name', 'title', 'date']);

/** What a click on the head of a column asks for: the other direction, or the one that is of use first. */
export function sortingAfter(sorting: Sorting, column: Column): Sorting {
  const isDescending = sorting.column === column ? !sorting.isDescending : !TEXTS.has(column);
  return { column, isDescending };
}

/** Files in the order that was asked for; alike ones worst first, then as they came. Without a title or date: last. */
export function sortFiles(files: readonly number[], columns: FileColumns, sorting: Sorting): number[] {
  const compare = comparison(columns, sorting);
  const { findings, changes } = columns;
  return [...files].sort(
    (one, other) =>
      compare(one, other) || more(findings, one, other) || more(changes, one, other) || one - other,
  );
}

type Comparison = (one: number, other: number) => number;

function comparison(columns: FileColumns, { column, isDescending }: Sorting): Comparison {
  const sign = isDescending ? -1 : 1;
  if (column === 'name' || column === 'title' || column === 'date') {
    const texts = columns[column];
    const { compare } = new Intl.Collator(column === 'title' ? 'zh' : 'en', { numeric: true });
    return (one, other) => {
      const [text, otherText] = [texts[one] as string, texts[other] as string];
      if (text === '' || otherText === '') return Number(text === '') - Number(otherText === '');
      return sign * compare(text, otherText);
    };
  }
  const numbers = columns[column];
  return (one, other) => -sign * more(numbers, one, other);
}

function more(numbers: readonly number[], one: number, other: number): number {
  return (numbers[other] as number) - (numbers[one] as number);
}
