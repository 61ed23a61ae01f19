import { visible } from '../visible.js';
import { inLineOrder, placeOf, type ReportedFinding, type Reporter } from './report.js';

/**
 * JUnit's XML: a suite for each file, a failed test case for each finding, one passed for a file without. Severity and
 * rule are the type of the failure.
 */
export const junitReporter: Reporter = async function* (reports) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="clean-articles">\n';
  for await (const { path, findings } of reports) {
    const cases =
      findings.length === 0 ? [passed(path)] : inLineOrder(findings).map((row) => failed(path, row));
    const counts = `tests="${cases.length}" failures="${findings.length}" errors="0"`;
    yield `  <testsuite name="${escapeXml(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
  }
  yield '</testsuites>\n';
};

function passed(path: string): string {
  return `    <testcase name="no findings" classname="${escapeXml(path)}"/>\n`;
}

function failed(path: string, finding: ReportedFinding): string {
  const { severity, rule, message, excerpt = '' } = finding;
  const place = placeOf(path, finding);
  const type = `${severity}: ${rule}`;
  return (
    `    <testcase name="${escapeXml(`${rule} (${place.slice(path.length + 1)})`)}" classname="${escapeXml(path)}">\n` +
    `      <failure type="${escapeXml(type)}" message="${escapeXml(message)}">${escapeXml(`${place} ${excerpt}`)}</failure>\n` +
    '    </testcase>\n'
  );
}

/**
 * Text as XML has it. XML 1.0 has no way to write most control characters; `visible` shows them, and everything else that
 * no XML may hold.
 */
function escapeXml(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('##[', '#&#35;[');
}
