import { safeJson } from '../visible.js';
import { inLineOrder, type Reporter } from './report.js';

/**
 * One array of findings, one a line: `path`, `line`, `column` (1-based, UTF-16; absent if the whole line is meant),
 * `severity`, `rule`, `message`, `excerpt`, and `diff` with --diff.
 */
export const jsonReporter: Reporter = async function* (reports) {
  let separator = '[\n';
  for await (const { path, findings } of reports) {
    for (const { line, column, severity, rule, message, excerpt, diff } of inLineOrder(findings)) {
      const row = { path, line, column, severity, rule, message, excerpt, diff };
      yield `${separator}  ${safeJson(JSON.stringify(row))}`;
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
};
