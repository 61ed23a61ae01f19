/** What a run did, counted. */
export interface Tally {
  /** Scrapes cleaned. */
  files: number;
  changes: number;
  findings: number;
  /** Outputs written and outputs that were right already; only of a run into a folder. */
  written: number;
  unchanged: number;
  /** Problems: scrapes not cleaned, outputs not written, paths not found. */
  failed: number;
}

export function createTally(): Tally {
  return { files: 0, changes: 0, findings: 0, written: 0, unchanged: 0, failed: 0 };
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The line at the end of a run: `3 files, 12 changes, 1 finding; 2 written, 1 unchanged; 1 error`. */
export function summaryLine(tally: Tally): string {
  const parts = [
    [count(tally.files, 'file'), count(tally.changes, 'change'), count(tally.findings, 'finding')].join(', '),
  ];
  if (tally.written + tally.unchanged > 0) {
    parts.push(`${tally.written} written, ${tally.unchanged} unchanged`);
  }
  if (tally.failed > 0) parts.push(count(tally.failed, 'error'));
  return parts.join('; ');
}
