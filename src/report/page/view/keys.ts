import { button, element } from './dom.js';

/** A key, or keys that do the same, as `KeyboardEvent.key` has them. */
export interface KeyBinding {
  readonly keys: readonly string[];
  readonly does: string;
  /** @returns `false` if there was nothing to do: another binding may have it */
  act(): unknown;
}

/** Single keys can be switched off: who dictates to the machine, or leans on a key, would set them off by chance. */
let areOn = true;

/** Obeys keys until it is aborted. A later binding of the same key stands in for an earlier one that has nothing to do. */
export function bindKeys(bindings: readonly KeyBinding[], signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') || isWriting(event.target)) return;
      if (!areOn && event.key !== 'Escape') return;
      for (const { keys, act } of bindings) {
        if (!keys.includes(event.key) || act() === false) continue;
        event.preventDefault();
        return;
      }
    },
    { signal },
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** Shows what the keys do, and lets them be switched off. */
export function showKeys(bindings: readonly KeyBinding[]): void {
  const box = element('input', { type: 'checkbox', id: 'keys-on' });
  box.checked = areOn;
  box.addEventListener('change', () => {
    areOn = box.checked;
  });
  const dialog = element(
    'dialog',
    { id: 'keys', 'aria-labelledby': 'keys-title' },
    element('h2', { id: 'keys-title' }, 'Keys'),
    element(
      'dl',
      {},
      ...bindings.map(({ keys, does }) =>
        element(
          'div',
          { class: 'key' },
          element(
            'dt',
            {},
            ...keys.flatMap((key, index) => [...(index > 0 ? [' '] : []), element('kbd', {}, nameOf(key))]),
          ),
          element('dd', {}, does),
        ),
      ),
    ),
    element('label', {}, box, ' Single-key shortcuts'),
    button({ class: 'close' }, () => dialog.close(), 'Close'),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function nameOf(key: string): string {
  return key === 'Escape' ? 'Esc' : key;
}
