import { looksLikeHeading } from './marks.js';
import type { Row } from './rows.js';

/** A number that stands on a line of its own above the name of a part: `01`. */
const NUMBER = /^0[1-9]$|^[1-9]\d$/;
/** The first of them. */
const FIRST = '01';
/** Fewer may be anything. */
const FEWEST = 2;

/**
 * The rows, each number on a line of its own joined with the name of the part below it: `01`, `老车站` is `01 老车站`. The numbers begin with 01 and rise by one;
 * the names are short, and text follows each.
 */
export function withNumberedNames(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ text }) => text === FIRST);
  if (first < 0) return rows;
  const names = new Map<number, number>();
  for (let index = first; index < rows.length; index++) {
    const { text } = rows[index] as Row;
    if (!NUMBER.test(text)) continue;
    const name = below(rows, index);
    if (Number(text) !== names.size + 1 || !isName(rows, name)) return rows;
    names.set(index, name);
  }
  return names.size < FEWEST ? rows : joined(rows, names);
}

/** The next row that is not blank. */
function below(rows: readonly Row[], index: number): number {
  let next = index + 1;
  while (next < rows.length && rows[next]?.text === '' && !rows[next]?.node) next++;
  return next;
}

function isName(rows: readonly Row[], index: number): boolean {
  const text = rows[index]?.text ?? '';
  const body = rows[below(rows, index)];
  const hasBody =
    body !== undefined &&
    !NUMBER.test(body.text) &&
    (body.node !== undefined || body.text.length > text.length);
  return /^[\p{L}《“「]/u.test(text) && looksLikeHeading(text) && hasBody;
}

function joined(rows: readonly Row[], names: ReadonlyMap<number, number>): readonly Row[] {
  const result: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const name = names.get(index);
    const other = name === undefined ? undefined : rows[name];
    if (name === undefined || !other) {
      result.push(row);
      continue;
    }
    const text = `${row.text} ${other.text}`;
    result.push({ ...row, last: other.last, text, raw: text });
    index = name;
  }
  return result;
}
