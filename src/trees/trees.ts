import { type FeatureTable, REACH } from './table.js';

/** Boosted trees as a file holds them. Of all trees the splits stand in one row, and the leaves in another. */
export interface TreeFile {
  /** What was fitted, on what, with what result. */
  readonly notice: string;
  /** What splits ask of: the name of a column, with `@-2` for that of the line two above. */
  readonly features: readonly string[];
  /** For each split the place in `features` of what it asks. */
  readonly feature: readonly number[];
  /** For each split: a row whose value is no greater goes left. */
  readonly threshold: readonly number[];
  /** For each split where it leads: a split, or the leaf `-1 - child`. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The values of leaves in units of `unit`: log odds (natural). */
  readonly leaf: readonly number[];
  /** For each split the mean value below it, in the same units: what is known when the walk comes there. */
  readonly mean: readonly number[];
  readonly unit: number;
  /** Where each tree begins: a split or a leaf, as in `left`. */
  readonly roots: readonly number[];
}

/** How many trees give the reasons. */
const REASONED = 30;
/** So many numbers of a split stand beside one another. */
const NODE = 4;

/** What trees say of the rows of a table. */
export interface Reading {
  /** The probability of each row. */
  readonly probabilities: Float64Array;
  /**
   * The features that speak most against a row: along the way through each tree, what each split changes in the mean of the rows
   * below it (the method of Saabas). The first trees are asked, which say most.
   *
   * @returns their columns, the most telling first; a neighbour's counts for its column
   */
  against(row: number, count: number): string[];
}

/** Boosted trees over the features of lines: the sum of their leaves is the log odds of what they were fitted to. */
export class Trees {
  readonly #features: readonly Reference[];
  readonly #feature: Uint16Array;
  readonly #threshold: Int16Array;
  readonly #left: Int16Array;
  readonly #right: Int16Array;
  readonly #leaf: Int32Array;
  readonly #mean: Int32Array;
  readonly #roots: Int16Array;
  readonly #unit: number;

  constructor(file: TreeFile) {
    this.#features = file.features.map(parseFeature);
    this.#feature = Uint16Array.from(file.feature);
    this.#threshold = Int16Array.from(file.threshold);
    this.#left = Int16Array.from(file.left);
    this.#right = Int16Array.from(file.right);
    this.#leaf = Int32Array.from(file.leaf);
    this.#mean = Int32Array.from(file.mean);
    this.#roots = Int16Array.from(file.roots);
    this.#unit = file.unit;
  }

  /** Reads all rows of a table. */
  read(table: FeatureTable): Reading {
    const starts = Int32Array.from(this.#features, ({ column, offset }) => table.start(column) + offset);
    return {
      probabilities: this.#predict(table, starts),
      against: (row, count) => this.#against(table.values, starts, row, count),
    };
  }

  #predict({ values, rows }: FeatureTable, starts: Int32Array): Float64Array {
    const sums = new Float64Array(rows);
    const nodes = this.#nodesFor(starts);
    for (const root of this.#roots) {
      const first = root < 0 ? root : root * NODE;
      for (let row = 0; row < rows; row++) {
        let at = first;
        while (at >= 0) {
          const value = values[(nodes[at] as number) + row] as number;
          // The sign of the difference, and no branch: a processor can't foresee which way a row goes.
          at = nodes[at + 2 + (((nodes[at + 1] as number) - value) >>> 31)] as number;
        }
        sums[row] = (sums[row] as number) + (this.#leaf[-1 - at] as number);
      }
    }
    return sums.map((sum) => 1 / (1 + Math.exp(-sum * this.#unit)));
  }

  /** The splits for one table: four numbers each, beside one another in memory. Where the column starts, threshold, left, right. */
  #nodesFor(starts: Int32Array): Int32Array {
    const nodes = new Int32Array(this.#feature.length * NODE);
    for (let at = 0; at < this.#feature.length; at++) {
      const [left, right] = [this.#left[at] as number, this.#right[at] as number];
      nodes[at * NODE] = starts[this.#feature[at] as number] as number;
      nodes[at * NODE + 1] = this.#threshold[at] as number;
      nodes[at * NODE + 2] = left < 0 ? left : left * NODE;
      nodes[at * NODE + 3] = right < 0 ? right : right * NODE;
    }
    return nodes;
  }

  #against(values: Int16Array, starts: Int32Array, row: number, count: number): string[] {
    const sums = new Float64Array(this.#features.length);
    for (const root of this.#roots.subarray(0, REASONED)) {
      let at: number = root;
      while (at >= 0) {
        const feature = this.#feature[at] as number;
        const value = values[(starts[feature] as number) + row] as number;
        const next = (value <= (this.#threshold[at] as number) ? this.#left[at] : this.#right[at]) as number;
        const known = (next >= 0 ? this.#mean[next] : this.#leaf[-1 - next]) as number;
        sums[feature] = (sums[feature] as number) + known - (this.#mean[at] as number);
        at = next;
      }
    }
    return this.#lowest(sums, count);
  }

  /** The columns of the features with the lowest sums below 0, each once. */
  #lowest(sums: Float64Array, count: number): string[] {
    const columns: string[] = [];
    while (columns.length < count) {
      let lowest = -1;
      for (let at = 0; at < sums.length; at++) {
        if ((sums[at] as number) < (lowest < 0 ? 0 : (sums[lowest] as number))) lowest = at;
      }
      if (lowest < 0) break;
      const { column } = this.#features[lowest] as Reference;
      if (!columns.includes(column)) columns.push(column);
      sums[lowest] = 0;
    }
    return columns;
  }
}

/** `han@-2` is the column `han` two lines above. */
function parseFeature(name: string): Reference {
  const [column = '', offset = '0'] = name.split('@');
  if (Math.abs(Number(offset)) > REACH)
    throw new RangeError(`${name}: no line further off than ${REACH} is known`);
  return { column, offset: Number(offset) };
}

/** A column, read so many lines below the line (above it if negative). */
interface Reference {
  readonly column: string;
  readonly offset: number;
}
