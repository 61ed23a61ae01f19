/** How many lines a feature may look up or down from its line. */
export const REACH = 3;
/** What a feature is beyond the first and the last line. */
const BEYOND = -1;
const MAX = 32767;

/**
 * Features of the lines of a page: a column of whole numbers a feature, a row a line. Around each column stand `REACH` rows
 * more, so that the features of neighbours are read from the same column.
 */
export class FeatureTable {
  readonly rows: number;
  /** Rows of a column with those around it. */
  readonly stride: number;
  readonly values: Int16Array;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(names: readonly string[], rows: number) {
    this.rows = rows;
    this.stride = rows + 2 * REACH;
    this.values = new Int16Array(names.length * this.stride).fill(BEYOND);
    this.#columns = new Map(names.map((name, at) => [name, at]));
    if (this.#columns.size !== names.length) throw new Error('two features have the same name');
  }

  /** Where the first line's value of a feature stands in `values`; those of the next lines follow. @throws RangeError for an unknown name */
  start(name: string): number {
    const column = this.#columns.get(name);
    if (column === undefined) throw new RangeError(`there is no feature ${name}`);
    return column * this.stride + REACH;
  }

  /** The lines' values of a feature: a view, to read and to write. */
  column(name: string): Int16Array {
    const start = this.start(name);
    return this.values.subarray(start, start + this.rows);
  }

  set(name: string, measure: (row: number) => number): void {
    const column = this.column(name);
    for (let row = 0; row < column.length; row++) column[row] = whole(measure(row));
  }
}

/** A number as columns have it: rounded, within 16 bits. */
export function whole(value: number): number {
  return Math.max(-MAX, Math.min(MAX, Math.round(value)));
}
