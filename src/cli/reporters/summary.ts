import { count } from '../../core/shown.js';

export { count } from '../../core/shown.js';

/** What a run did, counted. */
export interface Tally {
  /** Scrapes cleaned. */
  files: number;
  changes: number;
  findings: number;
  /** Outputs written and outputs that were right already; only of a run into a folder. */
  written: number;
  unchanged: number;
  /** Named files that are no text, such as images. */
  leftOut: number;
  /** Markdown that was removed because its scrape is gone. */
  removed: number;
  /** Problems: scrapes not cleaned, outputs not written, paths not found. */
  failed: number;
}

export function createTally(): Tally {
  return { files: 0, changes: 0, findings: 0, written: 0, unchanged: 0, leftOut: 0, removed: 0, failed: 0 };
}

/** The line at the end of a run: `3 files, 12 changes, 1 finding; 2 written, 1 unchanged; 1 error`. */
export function summaryLine(tally: Tally): string {
  const parts = [
    [count(tally.files, 'file'), count(tally.changes, 'change'), count(tally.findings, 'finding')].join(', '),
  ];
  if (tally.written + tally.unchanged > 0) {
    parts.push(`${tally.written} written, ${tally.unchanged} unchanged`);
  }
  if (tally.removed > 0) parts.push(`${tally.removed} removed`);
  if (tally.leftOut > 0) parts.push(`${tally.leftOut} left out`);
  if (tally.failed > 0) parts.push(count(tally.failed, 'error'));
  return parts.join('; ');
}
