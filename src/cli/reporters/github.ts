import { posix } from 'node:path';
import { visible } from '../visible.js';
import { withoutCommands } from '../workflow-commands.js';
import { inLineOrder, placeOf, type Reporter } from './report.js';

/**
 * Workflow commands that GitHub Actions shows as annotations of a change (it shows ten errors and ten warnings a step;
 * the log has all of them).
 */
export const githubReporter: Reporter = async function* (reports) {
  for await (const { path, findings } of reports) {
    for (const finding of inLineOrder(findings)) {
      const { severity, rule, line, column, message, excerpt } = finding;
      const properties = Object.entries({ file: posix.normalize(path), line, col: column, title: rule })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      // The log shows no properties, so the message names the place once more.
      const text = `${placeOf(visible(path), finding)} ${visible(message)}${excerpt ? `\n${visible(excerpt)}` : ''}`;
      yield `::${severity} ${properties.join(',')}::${escapeData(text)}\n`;
      if (finding.diff) yield withoutCommands(visibleLines(finding.diff));
    }
  }
};

/** For the log: no annotation holds a diff. */
function visibleLines(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => `${visible(line)}\n`).join('');
}

/** As GitHub's own toolkit escapes: what would end the command is written as in a URL. Older commands are no commands. */
function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return escaped.replaceAll('##[', '#<U+0023>[');
}

function escapeProperty(text: string): string {
  return escapeData(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
