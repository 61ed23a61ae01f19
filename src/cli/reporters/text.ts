import { ENGLISH, type Words } from '../../messages/words.js';
import type { Palette } from '../colour.js';
import { visible } from '../visible.js';
import { type FileReport, inLineOrder, placeOf, type ReportedFinding } from './report.js';

export { type FileReport, inLineOrder } from './report.js';

/** `severity` in its colour. */
export function paintSeverity(
  severity: ReportedFinding['severity'],
  palette: Palette,
): (text: string) => string {
  return severity === 'error' ? palette.red : palette.yellow;
}

/**
 * Findings for a person (and for grep): one a line, `path:line:column  severity  rule  message  │ excerpt`, in columns
 * within a file. Reads one report at a time and gives its text at once.
 */
export async function* textReporter(
  reports: AsyncIterable<FileReport>,
  palette: Palette,
  { translate, phrase }: Words = ENGLISH,
): AsyncGenerator<string, void, undefined> {
  for await (const { path, findings } of reports) {
    const rows = inLineOrder(findings).map((finding) => ({
      ...finding,
      place: placeOf(visible(path), finding),
    }));
    const place = columnWidth(rows.map((row) => row.place));
    const severity = columnWidth(rows.map((row) => phrase(row.severity)));
    const rule = columnWidth(rows.map((row) => row.rule));
    for (const row of rows) {
      yield `${[
        palette.cyan(row.place.padEnd(place)),
        paintSeverity(row.severity, palette)(phrase(row.severity).padEnd(severity)),
        palette.bold(row.rule.padEnd(rule)),
        visible(translate(row.message)),
        ...(isTelling(row) ? [palette.dim(`│ ${visible(row.excerpt)}`)] : []),
      ].join('  ')}\n`;
      if (row.diff) yield paintDiff(row.diff, palette);
    }
  }
}

/** Code units do for alignment: in a column, only numbers and ASCII names differ. */
function columnWidth(cells: readonly string[]): number {
  return cells.reduce((width, cell) => Math.max(width, cell.length), 0);
}

/** Whether there is an excerpt and it is not in the message already. */
function isTelling(finding: ReportedFinding): finding is ReportedFinding & { readonly excerpt: string } {
  const text = finding.excerpt?.replace(/^…|…$/g, '') ?? '';
  return text !== '' && !finding.message.includes(text);
}

/** A unified diff line by line, in the colours that git gives it. */
function paintDiff(diff: string, palette: Palette): string {
  const lines = diff.replace(/\n$/, '').split('\n');
  const paint = (line: string) => {
    if (/^(?:---|\+\+\+) /.test(line)) return palette.bold;
    return { '+': palette.green, '-': palette.red, '@': palette.cyan }[line[0] ?? ''];
  };
  return lines.map((line) => `${paint(line)?.(visible(line)) ?? visible(line)}\n`).join('');
}
