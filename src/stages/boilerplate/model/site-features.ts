import type { FeatureTable } from '../../../trees/table.js';
import { COMMON, type SiteEvidence } from '../site/evidence.js';
import { distances, sums } from './windows.js';

const WINDOWS = [1, 2, 4, 8];
const SIDES = ['up', 'down'] as const;
/** Distances are no longer than this, in lines. */
const FAR = 150;
/** More pages say no more. */
const MAX_PAGES = 20;

/** The columns that say what the other pages of the site hold. */
export const SITE_COLUMNS: readonly string[] = [
  'site-pages',
  'site-common-share',
  'site-share',
  'site-top',
  'site-bottom',
  ...SIDES.flatMap((side) => [
    ...WINDOWS.map((lines) => `site-sum-${side}-${lines}`),
    `site-to-common-${side}`,
    `site-common-${side}`,
  ]),
  'site-run-lines',
  'site-run-share',
];

/** Fills the columns of the site, in linear time. Shares of pages are per mille. @param lengths characters of each line */
export function readSite(table: FeatureTable, evidence: SiteEvidence, lengths: ArrayLike<number>): void {
  const { pages, holders, fromTop, fromBottom, commonShare } = evidence;
  const { rows } = table;
  table.set('site-pages', () => Math.min(pages, MAX_PAGES));
  table.set('site-common-share', () => 100 * commonShare);
  table.set('site-share', (row) => (1000 * (holders[row] as number)) / pages);
  table.set('site-top', (row) => fromTop[row] as number);
  table.set('site-bottom', (row) => fromBottom[row] as number);
  const shares = table.column('site-share');
  const isCommon = (row: number) => (shares[row] as number) >= 1000 * COMMON;
  const common = Uint8Array.from({ length: rows }, (_, row) => Number(isCommon(row)));
  for (const side of SIDES) {
    for (const lines of WINDOWS) {
      const sum = sums(shares, { lines, side });
      table.set(`site-sum-${side}-${lines}`, (row) => (sum[row] as number) / 10);
    }
    const next = distances(isCommon, rows, side, FAR);
    table.set(`site-to-common-${side}`, (row) => next[row] as number);
    const beyond = sums(common, { lines: rows, side });
    table.set(`site-common-${side}`, (row) => Math.min(beyond[row] as number, 300));
  }
  readRuns(table, isCommon, lengths);
}

/** The run of lines between common lines in which a line stands: its lines, and its part of all that is not common. */
function readRuns(table: FeatureTable, isCommon: (row: number) => boolean, lengths: ArrayLike<number>): void {
  const { rows } = table;
  let all = 1;
  for (let row = 0; row < rows; row++) if (!isCommon(row)) all += lengths[row] as number;
  const lines = table.column('site-run-lines').fill(0);
  const share = table.column('site-run-share').fill(0);
  for (let start = 0; start < rows; start++) {
    if (isCommon(start)) continue;
    let end = start;
    let characters = 0;
    for (; end < rows && !isCommon(end); end++) characters += lengths[end] as number;
    lines.fill(Math.min(end - start, 1000), start, end);
    share.fill(Math.round((1000 * characters) / all), start, end);
    start = end;
  }
}
