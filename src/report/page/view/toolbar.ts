import type { Direction } from '../stepping.js';
import { copyLink } from './copy-link.js';
import { button, element } from './dom.js';
import type { Stepper } from './stepper.js';

/** What is done with the marks of a file: choosing them, stepping through them, passing on where one is. */
export function toolbar(
  switches: HTMLElement,
  steps: Stepper,
  hasFindings: boolean,
  showHelp: () => void,
): HTMLElement {
  return element(
    'div',
    { id: 'toolbar', role: 'region', 'aria-label': 'Changes and findings' },
    switches,
    element(
      'div',
      { class: 'steppers' },
      group('change', 'Change', ['p', 'n'], steps.stepChange, steps.changePlace),
      ...(hasFindings
        ? [group('finding', 'Finding', ['F', 'f'], steps.stepFinding, steps.findingPlace)]
        : []),
      button({ id: 'copy-link' }, () => void copyLink(steps.link()), 'Copy link'),
      button({ id: 'help', 'aria-label': 'Keys', title: 'Keys (?)' }, showHelp, '?'),
    ),
  );
}

/** @param keys that do the same as the buttons */
function group(
  kind: 'change' | 'finding',
  name: string,
  [previousKey, nextKey]: readonly [string, string],
  step: (direction: Direction) => void,
  place: HTMLElement,
): HTMLElement {
  const previous = { id: `previous-${kind}`, 'aria-label': `Previous ${kind}` };
  const next = { id: `next-${kind}`, 'aria-label': `Next ${kind}` };
  return element(
    'div',
    { class: 'stepper', role: 'group', 'aria-label': `${name}s` },
    button({ ...previous, title: `Previous ${kind} (${previousKey})` }, () => step(-1), '↑'),
    button({ ...next, title: `Next ${kind} (${nextKey})` }, () => step(1), '↓'),
    element('span', { class: 'stepper-name' }, name, ' ', place),
  );
}
