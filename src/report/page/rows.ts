import type { BlockKind, FileRecord } from '../data.js';
import type { LinePieces } from './pieces.js';

/** A block of the article beside the raw lines that became it, or raw lines beside nothing: removed ones. */
export interface Row {
  readonly kind: BlockKind | 'removed';
  readonly lines: readonly LinePieces[];
}

/**
 * The text as rows, in the order of the raw lines, each in one row. Left out are blank lines that nothing happened to:
 * they only part the blocks, except in code. Removed lines that follow one another make one row.
 */
export function toRows(
  { blocks, findings }: Pick<FileRecord, 'blocks' | 'findings'>,
  lines: readonly LinePieces[],
): Row[] {
  const found = new Set(findings.map(({ line }) => line));
  const isShown = (line: LinePieces) => !isBlank(line) || isChanged(line) || found.has(line.number);
  const rows: Row[] = [];
  let done = 0;
  for (const { kind, first, last } of blocks) {
    for (const row of outsideBlocks(lines.slice(done, Math.max(done, first - 1)).filter(isShown)))
      rows.push(row);
    const own = lines.slice(Math.max(done, first - 1), Math.max(done, last));
    const shown = kind === 'code' ? own : own.filter(isShown);
    if (shown.length > 0) rows.push({ kind, lines: shown });
    done = Math.max(done, last);
  }
  return [...rows, ...outsideBlocks(lines.slice(done).filter(isShown))];
}

/** Lines that are in no block were removed; any other is shown as what it most likely is. */
function outsideBlocks(lines: readonly LinePieces[]): Row[] {
  const rows: { kind: Row['kind']; lines: LinePieces[] }[] = [];
  for (const line of lines) {
    const kind = line.removedBy === undefined ? 'paragraph' : 'removed';
    const row = rows.at(-1);
    if (row?.kind === 'removed' && kind === 'removed') row.lines.push(line);
    else rows.push({ kind, lines: [line] });
  }
  return rows;
}

function isBlank({ pieces }: LinePieces): boolean {
  return pieces.every(({ raw, text }) => raw.trim() === '' && text.trim() === '');
}

function isChanged({ pieces, removedBy }: LinePieces): boolean {
  return removedBy !== undefined || pieces.some(({ changes }) => changes.length > 0);
}
