import type { PhrasingContent, Table } from 'mdast';
import { displayWidth } from './width.js';

/** Blanks and a bar round a cell. */
const ROUND_A_CELL = 3;
/**
 * A table takes so many times the room of its cells at most, or its columns are not drawn straight: beside one cell of a whole page, each
 * of thousands of rows would be as wide, 400 MB for 64 KB. Of 99 tables of pages the widest takes 4.6 times.
 */
const MOST_ROOM = 16;

/** Whether the columns of a table may be drawn straight, each as wide as its widest cell. */
export function isDrawnStraight({ children: rows }: Table): boolean {
  const widest: number[] = [];
  let own = 0;
  for (const { children: cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const width = ROUND_A_CELL + widthOf(cell.children);
      own += width;
      widest[column] = Math.max(widest[column] ?? 0, width);
    }
  }
  return rows.length * widest.reduce((sum, width) => sum + width, 0) <= MOST_ROOM * own;
}

/** About how many columns parts of a line take. */
function widthOf(parts: readonly PhrasingContent[]): number {
  return parts.reduce((sum, part) => {
    if ('children' in part) return sum + widthOf(part.children) + ('url' in part ? part.url.length : 0);
    return sum + ('value' in part ? displayWidth(part.value) : 'url' in part ? part.url.length : 0);
  }, 0);
}
