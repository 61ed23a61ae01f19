import { setAttribute } from './dom.js';

/**
 * A selection that the pointer starts in the raw text or in the article stays on its side, so that what is copied is
 * one text and not both in turn.
 *
 * @param area where the texts are; its `data-selecting` is the side, for the style sheet
 * @param signal stops it
 */
export function selectOneSide(area: HTMLElement, signal: AbortSignal): void {
  document.addEventListener(
    'pointerdown',
    ({ target, shiftKey }) => {
      // With Shift, the selection that there is grows.
      if (!shiftKey) setAttribute(area, 'data-selecting', sideOf(target as Element) ?? false);
    },
    { signal },
  );
}

/** Why lines are gone stands on neither side. */
function sideOf(target: Element): 'raw' | 'article' | undefined {
  const cell = target.closest('#text .row > :is(.raw, .article:not(.gone))');
  if (!cell) return undefined;
  return cell.matches('.raw') ? 'raw' : 'article';
}
