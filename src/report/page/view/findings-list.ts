import type { ReportFinding } from '../../data.js';
import { counted } from '../numbers.js';
import { readingOrder } from '../stepping.js';
import { translated } from '../words/translated.js';
import { button, element } from './dom.js';
import { text } from './text.js';

/** The findings of a file; each leads to its place. */
export function findingsList(
  findings: readonly ReportFinding[],
  goTo: (finding: number) => void,
): HTMLElement[] {
  if (findings.length === 0) return [];
  const items = readingOrder(findings).map((index) => {
    const { rule, severity, line, message } = findings[index] as ReportFinding;
    return element(
      'li',
      { 'data-severity': severity },
      button(
        { 'data-finding': index },
        () => goTo(index),
        element('span', { class: 'severity', role: 'img', 'aria-label': severity }),
        element('span', { class: 'rule' }, text(rule)),
        element('span', { class: 'line-of' }, `line ${line}`),
        element('span', { class: 'message' }, text(translated(message))),
      ),
    );
  });
  return [
    element(
      'section',
      { id: 'findings', 'aria-labelledby': 'findings-title' },
      element('h2', { id: 'findings-title' }, counted(findings.length, 'finding')),
      element('ol', {}, items),
    ),
  ];
}
