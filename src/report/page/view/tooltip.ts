import type { FileRecord, Overview } from '../../data.js';
import type { LinePieces } from '../pieces.js';
import { type Step, stepOfRemoval, stepsOfPiece } from '../steps.js';
import { element, setAttribute } from './dom.js';
import { stageLabel } from './stage-label.js';
import { text } from './text.js';

/** Between a mark and its tooltip, and between that and the edge of the window, in CSS pixels. */
const GAP = 6;
/** For how long the tooltip waits for the pointer to come over to it, in ms. */
const PATIENCE = 200;

const MARKS = '[data-changes], [data-findings]';

/** Tells of the mark under the pointer, or the one with the focus: what was done, by which stage, and why. */
export interface Tooltip {
  readonly node: HTMLElement;
  /** @returns whether there was something to close */
  close(): boolean;
}

/** @param area where the marks are */
export function tooltip(
  area: HTMLElement,
  file: FileRecord,
  lines: readonly LinePieces[],
  { stages }: Overview,
  signal: AbortSignal,
): Tooltip {
  const node = element('div', { id: 'tooltip', role: 'tooltip', hidden: true });
  let shownFor: Element | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  const open = (mark: Element) => {
    clearTimeout(closing);
    if (mark === shownFor) return;
    close();
    node.replaceChildren(...describe(mark));
    node.hidden = false;
    shownFor = mark;
    setAttribute(mark, 'aria-describedby', node.id);
    for (const partner of partners(area, mark)) partner.classList.add('paired');
    placeBeside(node, mark);
  };

  const close = () => {
    clearTimeout(closing);
    if (!shownFor) return false;
    shownFor.removeAttribute('aria-describedby');
    for (const partner of area.querySelectorAll('.paired')) partner.classList.remove('paired');
    shownFor = undefined;
    node.hidden = true;
    return true;
  };

  const closeSoon = () => {
    clearTimeout(closing);
    closing = setTimeout(close, PATIENCE);
  };

  /** What the focus opened stays open. */
  const pointerLeft = () => {
    if (shownFor && shownFor !== document.activeElement) closeSoon();
  };

  const describe = (mark: Element): Node[] => [
    ...findingsOf(mark).map((index) => aboutFinding(file.findings[index])),
    ...stepsOf(mark, file, lines).map((step) => {
      const { stage, reason } = file.changes[step.change] as FileRecord['changes'][number];
      return aboutStep(step, stageLabel(stages[stage]?.name ?? '', stage), reason, file.lang);
    }),
  ];

  area.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (mark) open(mark);
    else pointerLeft();
  });
  area.addEventListener('pointerleave', pointerLeft);
  area.addEventListener('focusin', (event) => {
    const mark = markAt(event.target);
    if (mark) open(mark);
  });
  area.addEventListener('focusout', closeSoon);
  node.addEventListener('pointerenter', () => clearTimeout(closing));
  node.addEventListener('pointerleave', pointerLeft);
  const follow = () => shownFor && placeBeside(node, shownFor);
  window.addEventListener('scroll', follow, { signal, passive: true });
  window.addEventListener('resize', follow, { signal });
  return { node, close };
}

/** The innermost mark that is shown. */
function markAt(target: EventTarget | null): Element | null {
  const mark = (target as Element).closest(MARKS);
  return mark && isOff(mark) ? markAt(mark.parentElement?.closest(MARKS) ?? null) : mark;
}

function isOff(mark: Element): boolean {
  return mark.hasAttribute('data-changes') && !mark.hasAttribute('data-look');
}

/** The mark itself and the one for the same piece on the other side. */
function partners(area: HTMLElement, mark: Element): Iterable<Element> {
  const piece = mark.getAttribute('data-piece');
  return piece === null ? [] : area.querySelectorAll(`[data-piece="${CSS.escape(piece)}"]`);
}

function findingsOf(mark: Element): number[] {
  return (mark.getAttribute('data-findings') ?? '').split(' ').filter(Boolean).map(Number);
}

function stepsOf(mark: Element, file: FileRecord, lines: readonly LinePieces[]): Step[] {
  const [number, index] = (mark.getAttribute('data-piece') ?? '').split('.').map(Number);
  const line = lines[(number ?? 0) - 1];
  if (!line) return [];
  if (index !== undefined) return stepsOfPiece(file, line, index);
  return line.removedBy === undefined ? [] : [stepOfRemoval(line, line.removedBy)];
}

function aboutStep(step: Step, label: HTMLElement, reason: string, lang: string): HTMLElement {
  const edit =
    step.after === null
      ? [element('span', { class: 'edit-note' }, 'line removed')]
      : [
          ...text(step.lead),
          ...(step.before === '' ? [] : [element('del', {}, ...text(step.before))]),
          ...(step.after === '' ? [] : [element('ins', {}, ...text(step.after))]),
          ...text(step.trail),
        ];
  return element(
    'div',
    { class: 'step' },
    element('p', { class: 'step-head' }, label),
    element('p', { class: 'edit', lang }, ...edit),
    element('p', { class: 'reason' }, ...text(reason)),
  );
}

function aboutFinding(finding: FileRecord['findings'][number] | undefined): HTMLElement {
  if (!finding) return element('div');
  return element(
    'div',
    { class: 'step', 'data-severity': finding.severity },
    element('p', { class: 'step-head' }, element('span', { class: 'rule' }, ...text(finding.rule))),
    element('p', { class: 'reason' }, ...text(finding.message)),
  );
}

/** Below the mark, or above it where there is no room; within the window. */
function placeBeside(node: HTMLElement, mark: Element): void {
  const at = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = node.getBoundingClientRect();
  const right = document.documentElement.clientWidth - width - GAP;
  const isBelow = at.bottom + GAP + height <= window.innerHeight || at.top < height + GAP;
  node.style.left = `${Math.max(GAP, Math.min(at.left, right))}px`;
  node.style.top = `${isBelow ? at.bottom + GAP : at.top - GAP - height}px`;
}
