import { ENGLISH, type Words } from '../../messages/words.js';
import type { Palette } from '../colour.js';
import { visible } from '../visible.js';
import type { FileReport, ReportedFinding, Reporter } from './report.js';
import { count } from './summary.js';
import { paintSeverity } from './text.js';

/** How often a rule was found, by its id and severity. */
interface RuleCount extends Pick<ReportedFinding, 'rule' | 'severity'> {
  findings: number;
  files: number;
}

/** Counts findings by rule: what `--statistics` and the reporter `summary` show. */
export class RuleCounts {
  private readonly counts = new Map<string, RuleCount>();

  add({ findings }: FileReport): void {
    const met = new Set<RuleCount>();
    for (const { rule, severity } of findings) {
      const key = `${severity} ${rule}`;
      const row = this.counts.get(key) ?? { rule, severity, findings: 0, files: 0 };
      this.counts.set(key, row);
      row.findings++;
      met.add(row);
    }
    for (const row of met) row.files++;
  }

  /** One line for each rule, the most frequent first: `12  warning  dropped-word  in 3 files`. */
  lines(palette: Palette, { translate, phrase }: Words = ENGLISH): string[] {
    const rows = [...this.counts.values()].sort(
      (a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1),
    );
    const digits = String(rows[0]?.findings ?? '').length;
    const width = Math.max(0, ...rows.map(({ rule }) => rule.length));
    return rows.map(({ rule, severity, findings, files }) =>
      [
        String(findings).padStart(digits),
        paintSeverity(severity, palette)(phrase(severity).padEnd('warning'.length)),
        palette.bold(visible(rule).padEnd(width)),
        translate(`in ${count(files, 'file')}`),
      ].join('  '),
    );
  }
}

/** Only how often each rule was found, and in how many files. */
export const summaryReporter: Reporter = async function* (reports, { palette, words }) {
  const counts = new RuleCounts();
  for await (const report of reports) counts.add(report);
  for (const line of counts.lines(palette, words)) yield `${line}\n`;
};
