/** A row of a table has at least so many tabs; two names with one between them are as often buttons. */
const MIN_TABS = 2;

/** A cell that is a figure, a time or a measure: 24, 08, 19:30, 3.5元. Menus have none. */
const FIGURE_CELL = /(?:^|\t)[ +-]?\d[\d.,:%/-]*[^\d\t]{0,4}(?=\t|$)/;

/**
 * Finds the rows of tables: lines right below one another with the same number of tabs, some of them with figures. Menus that a
 * page lays out as a table have words only.
 *
 * @returns the positions of the rows in `texts`.
 */
export function findTableRows(texts: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let start = 0;
  for (let end = 1; end <= texts.length; end++) {
    if (end < texts.length && tabsIn(texts[end]) === tabsIn(texts[start])) continue;
    const run = texts.slice(start, end);
    if (run.length > 1 && tabsIn(run[0]) >= MIN_TABS && run.some((text) => FIGURE_CELL.test(text))) {
      for (let at = start; at < end; at++) rows.add(at);
    }
    start = end;
  }
  return rows;
}

function tabsIn(text = ''): number {
  let count = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++;
  return count;
}
