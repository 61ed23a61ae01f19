import { Problem } from '../core/problem.js';
import { resolveSeverities, type Severities } from '../core/severity.js';
import type { Context } from './context.js';
import type { ReporterName } from './reporters/names.js';
import { findingRulesOfAll } from './rule-list.js';
import { isInActions } from './screen.js';
import { Suppressions } from './suppressions.js';

/** What `check` was asked for, checked and with every default filled in. */
export interface CheckSettings {
  /** Of standard output. */
  readonly reporter: ReporterName;
  /** Whether standard output was asked for a report by name. */
  readonly isReportAskedFor: boolean;
  readonly fileReporter: ReporterName;
  readonly reporterFile: string | undefined;
  readonly severities: Severities;
  readonly suppressions: Suppressions;
  /** More warnings than this fail, as any error does. */
  readonly maxWarnings: number;
  /** An article that is less likely to be right fails. */
  readonly minConfidence: number;
  readonly statistics: boolean;
  readonly baseline: BaselineSettings | undefined;
  readonly against: string | undefined;
  /** Where docs/rules.md is. */
  readonly rulesUrl: string | undefined;
  /** Whether files are written beside the report on standard output. */
  readonly writesFiles: boolean;
}

export interface BaselineSettings {
  /** As the user named it. */
  readonly path: string;
  readonly update: boolean;
}

/** @throws Problem naming the option that does not fit, and what to do */
export function checkSettings({ flags, io }: Context): CheckSettings {
  const { baseline: path, updateBaseline: update = false, reporterFile, against } = flags;
  const byItself = isInActions(io.env) ? 'github' : 'text';
  if (update && path === undefined) throw misused('--update-baseline', '--baseline <file>');
  if (flags.diff && against === undefined) throw misused('--diff', '--against <folder>');
  return {
    reporter: reporterFile === undefined ? (flags.reporter ?? byItself) : byItself,
    isReportAskedFor: flags.reporter !== undefined && reporterFile === undefined,
    fileReporter: flags.reporter ?? 'text',
    reporterFile,
    severities: severitiesOf(flags.severity ?? []),
    suppressions: new Suppressions(flags.suppressions ?? []),
    rulesUrl: flags.rulesUrl,
    maxWarnings: flags.maxWarnings ?? 0,
    minConfidence: flags.minConfidence ?? 0,
    statistics: flags.statistics ?? false,
    baseline: path === undefined ? undefined : { path, update },
    against,
    writesFiles: reporterFile !== undefined || update || flags.report !== undefined,
  };
}

function misused(option: string, needed: string): Problem {
  return new Problem(undefined, `${option} needs ${needed}`, 'See clean-articles check --help.');
}

/** `rule=level`, the last one of a rule counts. */
function severitiesOf(given: readonly string[]): Severities {
  const entries = given.map((entry) => {
    const [rule = '', severity] = entry.split('=');
    return [rule.trim(), severity?.trim() ?? ''];
  });
  try {
    return resolveSeverities(Object.fromEntries(entries), findingRulesOfAll);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const advice = 'Give it as --severity dropped-word=off; clean-articles rules lists the rules.';
    throw new Problem(undefined, error.message, advice);
  }
}
