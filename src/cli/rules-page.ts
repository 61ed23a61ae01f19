import type { Rule } from '../core/rule.js';
import { allRuleGroups } from './rule-list.js';
import { visible } from './visible.js';

/** docs/rules.md: all rules, out of the tables that the program runs on. `npm run docs` writes it. */
export function rulesPage(): string {
  const groups = allRuleGroups.map(
    ({ name, summary, rules }) =>
      `## ${name}\n\n${capitalized(markdownText(summary))}.\n\n${rules.map(describe).join('\n')}`,
  );
  return `${HEAD}\n${groups.join('\n')}`;
}

const HEAD = `# Rules

<!-- Written by \`npm run docs\` out of the tables of the program. Don't edit. -->

What is done to a scrape, in the order in which it is done, and what is found in it. \`clean-articles rules\` prints the
same; \`clean-articles rules <id>\` one of them. Findings are what \`clean-articles check\` reports; \`--severity <id>=off\` (or
\`warning\`, \`error\`) says how grave one is.
`;

/** Where a rule stands on the page: what GitHub and GitLab make of its heading. */
export function anchorOf(rule: Rule): string {
  return `${rule.id} ${kindOf(rule)}`
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}

function kindOf(rule: Rule): string {
  return rule.kind === 'change' ? '(change)' : `(finding, ${rule.severity})`;
}

function describe(rule: Rule): string {
  const example =
    rule.kind === 'finding'
      ? code(rule.example)
      : `${code(rule.example.original)} → ${rule.example.expected === null ? 'nothing' : code(rule.example.expected)}`;
  const lines = [
    `### \`${rule.id}\` ${kindOf(rule)}`,
    '',
    `${capitalized(markdownText(rule.what))}.`,
    '',
    `- Why: ${markdownText(rule.why)}.`,
    `- Example: ${example}`,
    ...(rule.kind === 'finding' ? [`- What to do: ${markdownText(rule.help)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Text in which nothing is markup but the code spans that it has. */
function markdownText(text: string): string {
  const parts = text.split(/(`[^`]*`)/);
  return parts
    .map((part) => (part.startsWith('`') ? part : visible(part).replace(/[\\<>*_[\]]/g, '\\$&')))
    .join('');
}

/** A code span; a line end is shown as one sees it nowhere else. */
function code(text: string): string {
  const shown = visible(text.replaceAll('\n', ' ⏎ '));
  const fence = '`'.repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}${shown.startsWith('`') || shown.endsWith('`') ? ` ${shown} ` : shown}${fence}`;
}

function capitalized(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
