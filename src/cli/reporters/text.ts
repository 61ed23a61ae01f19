import type { Finding } from '../../article.js';
import type { Palette } from '../colour.js';
import { visible } from '../visible.js';

/** The findings of one scrape. */
export interface FileReport {
  /** As the user can open it. */
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** Findings by line; those of one line in the order of the pipeline. */
export function inLineOrder<T extends { readonly line: number }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.line - b.line);
}

/** `severity` in its colour. */
export function paintSeverity(severity: Finding['severity'], palette: Palette): (text: string) => string {
  return severity === 'error' ? palette.red : palette.yellow;
}

/**
 * Findings for a person (and for grep): one a line, `path:line  severity  rule  message`, in columns within a
 * file. Reads one report at a time and gives its text at once.
 */
export async function* textReporter(
  reports: AsyncIterable<FileReport>,
  palette: Palette,
): AsyncGenerator<string, void, undefined> {
  for await (const { path, findings } of reports) {
    const rows = inLineOrder(findings).map((finding) => ({
      ...finding,
      place: `${visible(path)}:${finding.line}`,
    }));
    const place = columnWidth(rows.map((row) => row.place));
    const severity = columnWidth(rows.map((row) => row.severity));
    const rule = columnWidth(rows.map((row) => row.rule));
    for (const row of rows) {
      yield [
        palette.cyan(row.place.padEnd(place)),
        paintSeverity(row.severity, palette)(row.severity.padEnd(severity)),
        palette.bold(row.rule.padEnd(rule)),
        `${visible(row.message)}\n`,
      ].join('  ');
    }
  }
}

/** Code units do for alignment: in a column, only numbers and ASCII names differ. */
function columnWidth(cells: readonly string[]): number {
  return cells.reduce((width, cell) => Math.max(width, cell.length), 0);
}
