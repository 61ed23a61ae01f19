import type { FileRecord } from '../../data.js';
import { formatLink, type Hash, type Target } from '../link.js';
import { formatNumber } from '../numbers.js';
import { type Direction, nextStop, readingOrder } from '../stepping.js';
import { showAddress } from './address.js';
import { announce } from './announce.js';
import { element, setAttribute } from './dom.js';
import { changeIds } from './stage-switches.js';

/** Steps through the changes and the findings of a file. */
export interface Stepper {
  /** Says where one is. */
  readonly changePlace: HTMLElement;
  readonly findingPlace: HTMLElement;
  stepChange(direction: Direction): void;
  stepFinding(direction: Direction): void;
  goToChange(change: number): void;
  goToFinding(finding: number): void;
  /** What stages are switched on has changed. */
  update(): void;
  /** The link to where one is. */
  link(): Hash;
}

/** What stepping is about: `data-` attribute, its word, and what to do at its end. */
type Kind = 'change' | 'finding';

/** @param address the file in links */
export function stepper(
  area: HTMLElement,
  { changes, findings }: FileRecord,
  address: Target,
  off: ReadonlySet<number>,
): Stepper {
  const changePlace = element('span', { class: 'place', id: 'change-place' });
  const findingPlace = element('span', { class: 'place', id: 'finding-place' });
  const orders = { change: readingOrder(changes), finding: readingOrder(findings) };
  const current: { change: number | undefined; finding: number | undefined; last?: Kind } = {
    change: undefined,
    finding: undefined,
  };
  const isOn = (kind: Kind) => (index: number) => kind === 'finding' || !off.has(changes[index]?.stage ?? -1);

  /** Takes a stop for the current one: it is shown on both sides, and is the one that Tab leads to. */
  function take(kind: Kind, index: number, mark: HTMLElement): void {
    for (const before of area.querySelectorAll('.current')) before.classList.remove('current');
    for (const same of marksOf(kind, index)) same.classList.add('current');
    for (const before of area.querySelectorAll('[tabindex="0"]')) setAttribute(before, 'tabindex', -1);
    setAttribute(mark, 'tabindex', 0);
    current[kind] = index;
    current.last = kind;
    showAddress(link());
    showPlaces();
  }

  function goTo(kind: Kind, index: number): void {
    const mark = firstMark(kind, index);
    if (!mark) {
      announce(`This file has no ${kind} ${index}`);
      return;
    }
    take(kind, index, mark);
    mark.focus({ preventScroll: true });
    scrollTo(mark);
  }

  function step(kind: Kind, direction: Direction): void {
    const next = nextStop(orders[kind], current[kind], direction, isOn(kind));
    if (next !== undefined) goTo(kind, next);
    else announce(current[kind] === undefined ? `No ${kind}s here` : `No further ${kind}`);
  }

  function marksOf(kind: Kind, index: number): HTMLElement[] {
    return [...area.querySelectorAll<HTMLElement>(`[data-${kind}s~="${index}"]`)];
  }

  /** In the article, if the change is to be seen there; of a finding the place rather than the flag. */
  function firstMark(kind: Kind, index: number): HTMLElement | undefined {
    const marks = marksOf(kind, index);
    const best = kind === 'change' ? '.article [data-changes]' : '.finding-point';
    return marks.find((mark) => mark.matches(best)) ?? marks[0];
  }

  function showPlaces(): void {
    for (const [kind, node] of [
      ['change', changePlace],
      ['finding', findingPlace],
    ] as const) {
      const on = orders[kind].filter(isOn(kind));
      const at = current[kind] === undefined ? -1 : on.indexOf(current[kind]);
      node.textContent = `${at === -1 ? '–' : formatNumber(at + 1)} / ${formatNumber(on.length)}`;
    }
  }

  function link(): Hash {
    const { change, finding, last } = current;
    const place = last === 'finding' ? { finding } : { change };
    const [[name, index] = []] = Object.entries(place);
    return formatLink(index === undefined ? address : { ...address, [name as Kind]: index });
  }

  function update(): void {
    const tabbable = area.querySelector('[tabindex="0"]');
    const isHidden = tabbable?.matches('[data-changes]:not([data-look])');
    if (!tabbable || isHidden) {
      if (tabbable) setAttribute(tabbable, 'tabindex', -1);
      const first = area.querySelector('.article [data-look], .raw [data-look], [data-findings]');
      if (first) setAttribute(first, 'tabindex', 0);
    }
    showPlaces();
  }

  // A mark that was clicked, or reached with Tab, is where stepping goes on from.
  area.addEventListener('focusin', ({ target }) => {
    const mark = target as HTMLElement;
    const finding = mark.dataset.findings?.split(' ')[0];
    if (finding !== undefined) {
      if (current.last !== 'finding' || !isOf(mark, 'findings', current.finding))
        take('finding', Number(finding), mark);
      return;
    }
    const change = changeIds(mark).find(isOn('change'));
    if (change === undefined) return;
    if (current.last !== 'change' || !isOf(mark, 'changes', current.change)) take('change', change, mark);
  });

  return {
    changePlace,
    findingPlace,
    stepChange: (direction) => step('change', direction),
    stepFinding: (direction) => step('finding', direction),
    goToChange: (change) => goTo('change', change),
    goToFinding: (finding) => goTo('finding', finding),
    update,
    link,
  };
}

/**
 * Takes a mark to the middle of the window. Rows out of view have guessed heights, and true ones once they are in view:
 * it is done again until the mark stays where it is.
 */
function scrollTo(mark: HTMLElement, tries = 5): void {
  mark.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { top } = mark.getBoundingClientRect();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (tries > 1 && mark.getBoundingClientRect().top !== top) scrollTo(mark, tries - 1);
    }),
  );
}

/** Whether a mark stands for a change or a finding. */
function isOf(mark: HTMLElement, kinds: 'changes' | 'findings', index: number | undefined): boolean {
  return index !== undefined && (mark.dataset[kinds]?.split(' ').includes(String(index)) ?? false);
}
