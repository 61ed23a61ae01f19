import type { Finding } from '../core/article.js';
import { Problem } from '../core/problem.js';
import { shortened } from '../core/shown.js';
import type { Messages } from './messages.js';
import { count } from './reporters/summary.js';
import { findingRulesOfAll } from './rule-list.js';

/** A finding that was looked at and is none, or is to stay: a row of the configuration. */
export interface Suppression {
  readonly rule: string;
  /** The line, or a part of it that the report shows. */
  readonly text: string;
  readonly why?: string | undefined;
}

/**
 * What `check` does not report, by rule and by text, as the configuration says. A scrape can hold no comment that says so: it
 * is never edited, and scraped again it would be lost.
 */
export class Suppressions {
  private readonly met = new Set<Suppression>();
  private suppressed = 0;

  /** @throws Problem naming a rule that there is not */
  constructor(private readonly rows: readonly Suppression[]) {
    for (const { rule } of rows) {
      if (findingRulesOfAll.some(({ id }) => id === rule)) continue;
      const message = `suppressions: "${shortened(rule)}" is no rule of findings`;
      throw new Problem(undefined, message, 'clean-articles rules lists the rules.');
    }
  }

  /** The findings that no row suppresses. */
  take<T extends Finding>(findings: readonly T[]): readonly T[] {
    if (this.rows.length === 0) return findings;
    return findings.filter((finding) => {
      const row = this.rows.find(({ rule, text }) => rule === finding.rule && isOf(finding, text));
      if (!row) return true;
      this.met.add(row);
      this.suppressed++;
      return false;
    });
  }

  /** Says how many there were; with `--verbose`, which rows did nothing. */
  async finish(messages: Messages): Promise<void> {
    if (this.suppressed > 0)
      await messages.note(`${count(this.suppressed, 'finding')} suppressed, as the configuration says`);
    for (const row of this.rows) {
      if (!this.met.has(row)) await messages.detail(`suppressions: no ${row.rule} in ${shortened(row.text)}`);
    }
  }
}

/** Whether a text stands in what the report shows of a finding's line or, where that was cut, the other way round. */
function isOf({ excerpt, message }: Finding, text: string): boolean {
  const shown = plain(excerpt ?? message);
  const asked = plain(text);
  return shown.includes(asked) || (excerpt?.includes('…') === true && asked.includes(shown));
}

/** As a baseline compares texts. */
function plain(text: string): string {
  return text.replaceAll(/[\s…]+/g, '').normalize('NFC');
}
