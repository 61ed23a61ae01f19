import { element } from './dom.js';
import { text } from './text.js';

/** How many looks there are for the marks of a stage; the style sheet has one for each number below. */
export const LOOKS = 8;

/** The number of a stage's look: with more stages than looks, some share one. */
export function lookOf(stage: number): number {
  return stage % LOOKS;
}

/** The name of a stage, marked as its changes are: the key to the marks, wherever it stands. */
export function stageLabel(name: string, stage: number): HTMLElement {
  return element('span', { class: 'mark stage-label', 'data-look': lookOf(stage) }, text(name));
}
