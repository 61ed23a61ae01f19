import { rulesOf } from '../../../core/cause.js';
import type { FileRecord, Overview, ReportChange } from '../../data.js';
import type { LinePieces } from '../pieces.js';
import { type Step, stepOfRemoval, stepsOfPiece } from '../steps.js';
import { translated } from '../words/translated.js';
import { element } from './dom.js';
import { stageLabel } from './stage-label.js';
import { text } from './text.js';

/** What is told of a mark: each finding there, each change that made the piece, with its stage, rules and reason. */
export function aboutMark(
  mark: Element,
  file: FileRecord,
  lines: readonly LinePieces[],
  { stages }: Overview,
): HTMLElement[] {
  const findings = (mark.getAttribute('data-findings') ?? '').split(' ').filter(Boolean).map(Number);
  return [
    ...findings.flatMap((index) => file.findings[index] ?? []).map(aboutFinding),
    ...stepsOf(mark, file, lines).map((step) => {
      const change = file.changes[step.change] as ReportChange;
      const { stage } = change;
      return aboutStep(step, stageLabel(stages[stage]?.name ?? '', stage), change, file.lang);
    }),
  ];
}

function stepsOf(mark: Element, file: FileRecord, lines: readonly LinePieces[]): Step[] {
  const [number, index] = (mark.getAttribute('data-piece') ?? '').split('.').map(Number);
  const line = lines[(number ?? 0) - 1];
  if (!line) return [];
  if (index !== undefined) return stepsOfPiece(file, line, index);
  return line.removedBy === undefined ? [] : [stepOfRemoval(line, line.removedBy)];
}

function aboutStep(step: Step, label: HTMLElement, change: ReportChange, lang: string): HTMLElement {
  return element(
    'div',
    { class: 'step' },
    element('p', { class: 'step-head' }, label, ' ', ruleIds(rulesOf(change))),
    step.after === null
      ? element('p', { class: 'edit-note' }, 'line removed')
      : element(
          'p',
          { class: 'edit', lang },
          text(step.lead),
          ...(step.before === '' ? [] : [element('del', {}, text(step.before))]),
          ...(step.after === '' ? [] : [element('ins', {}, text(step.after))]),
          text(step.trail),
        ),
    element('p', { class: 'reason' }, text(translated(change.reason))),
  );
}

function ruleIds(rules: readonly string[]): HTMLElement {
  return element('span', { class: 'rule' }, text(rules.join(', ')));
}

function aboutFinding({ severity, rule, message }: FileRecord['findings'][number]): HTMLElement {
  return element(
    'div',
    { class: 'step', 'data-severity': severity },
    element('p', { class: 'step-head' }, ruleIds([rule])),
    element('p', { class: 'reason' }, text(translated(message))),
  );
}
