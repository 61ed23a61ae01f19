import { built } from './built.js';
import { lazy } from './lazy.js';
import { type Needs, needsOf } from './pattern-needs.js';

const UNITS = 0x10000;
/** In place of a number of code units: nothing is known. */
const UNKNOWN = 0xffff;
/** What a text fulfils of what a row needs. */
const HAS = 1;
const BEGINS = 2;
const BOTH = HAS | BEGINS;

/** Rows by code unit. */
interface Lists {
  /** By UTF-16 code unit, the place of its rows in `rows`. */
  readonly at: Uint16Array;
  readonly rows: number[][];
}

/** What the rows of a table need. */
interface Index {
  readonly has: Lists;
  readonly begins: Lists;
  /** By row, what it doesn't need, or what isn't known. */
  readonly given: Uint8Array;
}

/**
 * A table of rows with a pattern each, of which most can't match a text, because it lacks a character that they need, or begins
 * with another one. Those are not tried: V8 compiles a pattern when it is first tried, and again soon after, which for all
 * patterns takes longer than the rest of a short scrape. What they need is read from their sources by the build.
 */
export class PatternIndex<Row> {
  private readonly index: () => Index;

  /**
   * @param name of the file that the build writes
   * @param patternOf the pattern that a text must match for the row to matter
   */
  constructor(
    name: string,
    readonly rows: readonly Row[],
    patternOf: (row: Row) => RegExp,
  ) {
    const table = built(`needs-${name}`, Uint16Array, () =>
      packed(rows.map((row) => needsOf(patternOf(row)))),
    );
    this.index = lazy(() => unpacked(table(), rows.length));
  }

  /** The rows whose patterns may match a text, in the order of the table. */
  candidates(text: string): readonly Row[] {
    const { has, begins, given } = this.index();
    const found = given.slice();
    mark(found, begins, text.charCodeAt(0), BEGINS);
    for (let at = 0; at < text.length; at++) mark(found, has, text.charCodeAt(at), HAS);
    return this.rows.filter((_, row) => found[row] === BOTH);
  }
}

function mark(found: Uint8Array, { at, rows }: Lists, unit: number, bit: number): void {
  const place = at[unit] ?? 0;
  if (place > 0)
    for (const row of rows[place] as readonly number[]) found[row] = (found[row] as number) | bit;
}

/** By row: how many code units it needs one of and these, how many it may begin with and these. */
function packed(needs: readonly Needs[]): Uint16Array {
  const pack = (units: ReadonlySet<number> | undefined) => (units ? [units.size, ...units] : [UNKNOWN]);
  return Uint16Array.from(needs.flatMap(({ units, first }) => [...pack(units), ...pack(first)]));
}

function unpacked(table: Uint16Array, rows: number): Index {
  const [has, begins] = [newLists(), newLists()];
  const given = new Uint8Array(rows);
  let next = 0;
  const read = (row: number, lists: Lists, bit: number) => {
    const size = table[next++] as number;
    if (size === UNKNOWN) given[row] = (given[row] as number) | bit;
    else for (const end = next + size; next < end; next++) add(lists, table[next] as number, row);
  };
  for (let row = 0; row < rows; row++) {
    read(row, has, HAS);
    read(row, begins, BEGINS);
  }
  return { has, begins, given };
}

function newLists(): Lists {
  return { at: new Uint16Array(UNITS), rows: [[]] };
}

function add({ at, rows }: Lists, unit: number, row: number): void {
  if (at[unit] === 0) at[unit] = rows.push([]) - 1;
  rows[at[unit] as number]?.push(row);
}
