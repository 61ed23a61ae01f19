import type { Overview } from '../../data.js';
import { counted, formatNumber, sum } from '../numbers.js';
import { translated } from '../words/translated.js';
import { barChart } from './bars.js';
import { element } from './dom.js';
import type { FileTable } from './file-table.js';
import { lookOf, stageLabel } from './stage-label.js';
import { text } from './text.js';

/** What is seen first: the figures of the run, its charts, what failed, and the table of files. */
export function overviewView(overview: Overview, table: FileTable): HTMLElement {
  return element(
    'div',
    { id: 'overview' },
    element(
      'header',
      { class: 'masthead' },
      element('p', { class: 'kicker' }, `clean-articles ${overview.version}`),
      element('h1', {}, 'What was changed, and what was found'),
      keyFigures(overview),
    ),
    element('main', {}, charts(overview), ...failures(overview), table.section),
  );
}

function keyFigures({ files, changesOfStage, findingsOfRule, failed }: Overview): HTMLElement {
  const changes = sum(changesOfStage);
  const findings = sum(findingsOfRule.map(({ count }) => count));
  const figures: [id: string, number: number, name: string][] = [
    ['files', files.name.length, files.name.length === 1 ? 'file' : 'files'],
    ['characters-in', sum(files.charactersIn), 'characters in'],
    ['characters-out', sum(files.charactersOut), 'characters out'],
    ['changes', changes, changes === 1 ? 'change' : 'changes'],
    ['findings', findings, findings === 1 ? 'finding' : 'findings'],
  ];
  if (failed.length > 0) figures.push(['failed', failed.length, 'failed']);
  return element(
    'dl',
    { id: 'figures' },
    ...figures.map(([id, number, name]) =>
      element('div', { 'data-figure': id }, element('dt', {}, name), element('dd', {}, formatNumber(number))),
    ),
  );
}

function charts({ stages, changesOfStage, findingsOfRule }: Overview): HTMLElement {
  const ofStages = stages.map(({ name, summary }, stage) => ({
    label: stageLabel(name, stage),
    title: summary,
    count: changesOfStage[stage] ?? 0,
    look: lookOf(stage),
    id: name,
  }));
  const ofRules = findingsOfRule.map(({ rule, severity, count }) => ({
    label: element('span', { class: 'rule', 'data-severity': severity }, text(rule)),
    title: severity,
    count,
    look: severity,
    id: rule,
  }));
  return element(
    'div',
    { class: 'charts' },
    chart('changes-by-stage', 'Changes by stage', ofStages),
    chart('findings-by-rule', 'Findings by rule', ofRules),
  );
}

function chart(id: string, title: string, bars: Parameters<typeof barChart>[0]): HTMLElement {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    bars.length > 0 ? barChart(bars) : element('p', { class: 'none' }, 'None.'),
  );
}

function failures({ failed }: Overview): HTMLElement[] {
  if (failed.length === 0) return [];
  return [
    element(
      'section',
      { id: 'failed', 'aria-labelledby': 'failed-title' },
      element(
        'h2',
        { id: 'failed-title' },
        counted(failed.length, 'file without an article', 'files without an article'),
      ),
      element(
        'ul',
        {},
        failed.map(({ name, message }) =>
          element(
            'li',
            {},
            element('bdi', { class: 'path' }, text(name)),
            element('span', { class: 'message' }, text(translated(message))),
          ),
        ),
      ),
    ),
  ];
}
