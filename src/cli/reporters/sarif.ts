import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FindingRule } from '../../core/rule.js';
import { fingerprint, occurrences } from '../fingerprint.js';
import { findingRulesOfAll } from '../rule-list.js';
import { anchorOf } from '../rules-page.js';
import { version } from '../version.js';
import { safeJson } from '../visible.js';
import { inLineOrder, type ReportedFinding, type Reporter } from './report.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS), as GitHub code scanning and editors read it: every rule that there is, with its help, then the
 * results, one a line.
 */
export const sarifReporter: Reporter = async function* (reports, { cwd, rulesUrl }) {
  const driver = {
    name: 'clean-articles',
    semanticVersion: version(),
    rules: findingRulesOfAll.map((rule) => ({
      ...descriptor(rule),
      ...(rulesUrl && { helpUri: `${rulesUrl}#${anchorOf(rule)}` }),
    })),
  };
  yield `{\n"version": "2.1.0",\n"$schema": "${SCHEMA}",\n"runs": [{\n"tool": ${safeJson(JSON.stringify({ driver }))},\n"columnKind": "utf16CodeUnits",\n"results": [`;
  let separator = '\n';
  for await (const { path, findings } of reports) {
    const uri = uriOf(path, cwd);
    const occurrence = occurrences();
    for (const finding of inLineOrder(findings)) {
      const print = fingerprint(finding);
      yield separator + safeJson(JSON.stringify(result(finding, uri, `${print}:${occurrence(print)}`)));
      separator = ',\n';
    }
  }
  yield '\n]\n}]\n}\n';
};

function descriptor({ id, severity, what, why, example, help }: FindingRule) {
  const text = `${help} For example: ${example}`;
  return {
    id,
    shortDescription: { text: `${what}.` },
    fullDescription: { text: `${what}: ${why}.` },
    help: { text },
    defaultConfiguration: { level: severity },
  };
}

function result(
  { rule, severity, line, column, message, excerpt }: ReportedFinding,
  uri: string,
  print: string,
) {
  const ruleIndex = findingRulesOfAll.findIndex(({ id }) => id === rule);
  const region = { startLine: line, startColumn: column, snippet: excerpt ? { text: excerpt } : undefined };
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    // The name under which GitHub looks for it; the value, as its own, ends in the number of the occurrence.
    partialFingerprints: { primaryLocationLineHash: print },
  };
}

/** A URI reference: relative to the working directory for what lies in it, else with a scheme. */
function uriOf(path: string, cwd: string): string {
  const below = relative(cwd, resolve(cwd, path));
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    return pathToFileURL(resolve(cwd, path)).href;
  }
  return below
    .split(sep)
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
