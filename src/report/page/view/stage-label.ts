import { element } from './dom.js';

/** How many looks there are for the marks of a stage; the style sheet has one for each number below. */
export const LOOKS = 8;

/** The name of a stage, marked as its changes are: the key to the marks, wherever it stands. */
export function stageLabel(name: string, stage: number): HTMLElement {
  return element('span', { class: 'mark stage-label', 'data-look': stage % LOOKS }, name);
}
