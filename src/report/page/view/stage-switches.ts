import type { FileRecord, Overview } from '../../data.js';
import { formatNumber } from '../numbers.js';
import { element, setAttribute } from './dom.js';
import { lookOf, stageLabel } from './stage-label.js';

/** Stages whose marks are not shown, by index; stays as it is from file to file. */
export type StagesOff = Set<number>;

export interface StageSwitches {
  readonly node: HTMLElement;
  /** @param stage by index */
  switchOn(stage: number): void;
}

/** A switch for each stage that changed something in the file: also the key to the marks. */
export function stageSwitches(
  { stages }: Overview,
  { changes }: FileRecord,
  off: StagesOff,
  onChange: () => void,
): StageSwitches {
  const counts = stages.map((_, stage) => changes.filter((change) => change.stage === stage).length);
  const boxes = new Map<number, HTMLInputElement>();
  const node = element(
    'fieldset',
    { id: 'stages' },
    element('legend', {}, 'Changes by'),
    ...stages.flatMap(({ name, summary }, stage) => {
      const count = counts[stage] as number;
      if (count === 0) return [];
      const box = element('input', { type: 'checkbox', name: 'stage', value: name });
      boxes.set(stage, box);
      box.checked = !off.has(stage);
      box.addEventListener('change', () => {
        if (box.checked) off.delete(stage);
        else off.add(stage);
        onChange();
      });
      return [
        element(
          'label',
          { class: 'switch', title: summary, 'data-stage': name },
          box,
          stageLabel(name, stage),
          element('span', { class: 'count' }, formatNumber(count)),
        ),
      ];
    }),
  );
  return {
    node,
    switchOn(stage) {
      if (off.has(stage)) boxes.get(stage)?.click();
    },
  };
}

/**
 * Gives each mark the look of the first stage in it that is switched on, and none if there is none: a word that was put
 * back says more than that its script was converted after that.
 */
export function paintMarks(text: ParentNode, { changes }: FileRecord, off: ReadonlySet<number>): void {
  for (const mark of text.querySelectorAll('[data-changes]')) {
    const shown = changeIds(mark).find((id) => !off.has(changes[id]?.stage ?? -1));
    setAttribute(mark, 'data-look', shown !== undefined && lookOf(changes[shown]?.stage ?? 0));
  }
}

/** The changes that a mark stands for. */
export function changeIds(mark: Element): number[] {
  return (mark.getAttribute('data-changes') ?? '').split(' ').filter(Boolean).map(Number);
}
