import { FeatureTable } from '../../trees/table.js';
import type { CodeBlock } from '../block.js';
import type { Gutter } from '../gutter.js';
import { OWN_FEATURES, rankInside, readLine } from './own-features.js';

/** How many lines above and below are summed up. */
const WINDOWS = [3, 8] as const;
/** What is further off counts as so far, in lines. */
const FAR = 20;
/** So many Chinese characters of a line count in a sum. */
const MOST_HAN = 30;

const AROUND = [
  'rank-inside',
  'set-off',
  'set-off-below',
  'same-indent',
  'listing',
  'from-listing',
  'to-listing',
];
const SUMS = WINDOWS.flatMap((reach) => [`ranks-${reach}`, `han-${reach}`, `listings-${reach}`]);

/** The names of the features, in the order of the table. */
export const CODE_COLUMNS: readonly string[] = [...OWN_FEATURES.map(({ id }) => id), ...AROUND, ...SUMS];

/** The lines of a text that are judged, with their features. */
export interface CodeTable {
  /** Index of each row's line. */
  readonly lines: readonly number[];
  readonly table: FeatureTable;
}

/**
 * The features of lines: what each tells alone, what the rules make of it, and what stands around. Blank lines are left out, and
 * numbers of lines: these go later, and whether a line is code must not hang on them, or cleaning twice would not be cleaning once.
 *
 * @param listings the code that the rules find
 */
export function readCode(
  texts: readonly string[],
  listings: readonly CodeBlock[],
  gutters: readonly Gutter[],
): CodeTable {
  const numbers = new Set(gutters.flatMap(({ indices }) => indices));
  const lines = [...texts.keys()].filter((at) => texts[at]?.trim() !== '' && !numbers.has(at));
  const table = new FeatureTable(CODE_COLUMNS, lines.length);
  const read = lines.map((at) => readLine(texts[at] as string));
  for (const { id, measure } of OWN_FEATURES)
    table.set(id, (row) => measure(read[row] as (typeof read)[number]));
  table.set('rank-inside', (row) => rankInside(texts[lines[row] as number] as string));
  const isBlankFrom = (at: number, step: 1 | -1) => {
    let next = at + step;
    while (numbers.has(next)) next += step;
    return texts[next]?.trim() === '';
  };
  table.set('set-off', (row) => Number(isBlankFrom(lines[row] as number, -1)));
  table.set('set-off-below', (row) => Number(isBlankFrom(lines[row] as number, 1)));
  const indent = (row: number) => read[row]?.indent;
  table.set('same-indent', (row) => Number((indent(row) ?? 0) > 0 && indent(row) === indent(row - 1)));
  addListings(table, lines, texts.length, listings);
  for (const reach of WINDOWS) {
    addSums(table, `ranks-${reach}`, reach, table.column('rank-inside'));
    addSums(
      table,
      `han-${reach}`,
      reach,
      table.column('han').map((value) => Math.min(MOST_HAN, value)),
    );
    addSums(table, `listings-${reach}`, reach, table.column('listing'));
  }
  return { lines, table };
}

function addListings(
  table: FeatureTable,
  lines: readonly number[],
  count: number,
  listings: readonly CodeBlock[],
): void {
  const isListed = new Uint8Array(count);
  for (const { start, end } of listings) isListed.fill(1, start, end);
  table.set('listing', (row) => isListed[lines[row] as number] as number);
  let far = FAR;
  const distance = (row: number) => {
    far = isListed[lines[row] as number] ? 0 : Math.min(FAR, far + 1);
    return far;
  };
  table.set('from-listing', distance);
  far = FAR;
  const below = lines.map((_, at) => distance(lines.length - 1 - at)).reverse();
  table.set('to-listing', (row) => below[row] as number);
}

/** The sum of a column over each row and so many above and below. */
function addSums(table: FeatureTable, name: string, reach: number, values: Int16Array): void {
  let sum = 0;
  for (let row = 0; row < Math.min(reach, values.length); row++) sum += values[row] as number;
  table.set(name, (row) => {
    sum += (values[row + reach] ?? 0) - (values[row - reach - 1] ?? 0);
    return sum;
  });
}
