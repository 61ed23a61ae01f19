import { summaryReporter } from './by-rule.js';
import { githubReporter } from './github.js';
import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import type { ReporterName } from './names.js';
import type { Reporter } from './report.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

/** Those for people to read; what the others give is data, with an escaping of its own. */
export const FOR_PEOPLE: ReadonlySet<ReporterName> = new Set(['text', 'summary']);

/** The formats in which `check` reports, by name. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = {
  text: (reports, { palette, words }) => textReporter(reports, palette, words),
  json: jsonReporter,
  github: githubReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  summary: summaryReporter,
};
