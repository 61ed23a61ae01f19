import { element, setAttribute } from './dom.js';

/** Between a mark and its tooltip, and between that and the edge of the window, in CSS pixels. */
const GAP = 6;
/** For how long the tooltip waits for the pointer to come over to it, in ms. */
const PATIENCE = 200;

const MARKS = '[data-changes], [data-findings]';

/** Tells of the mark under the pointer, or of the one with the focus. */
export interface Tooltip {
  readonly node: HTMLElement;
  /** @returns whether there was something to close */
  close(): boolean;
}

/**
 * @param area where the marks are
 * @param about what is told of a mark
 * @param signal stops it
 */
export function tooltip(
  area: HTMLElement,
  about: (mark: Element) => readonly Node[],
  signal: AbortSignal,
): Tooltip {
  const node = element('div', { id: 'tooltip', role: 'tooltip', hidden: true });
  let shownFor: Element | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  function open(mark: Element): void {
    clearTimeout(closing);
    if (mark === shownFor) return;
    close();
    node.replaceChildren(...about(mark));
    node.hidden = false;
    shownFor = mark;
    setAttribute(mark, 'aria-describedby', node.id);
    for (const partner of partners(area, mark)) partner.classList.add('paired');
    placeBeside(node, mark);
  }

  function close(): boolean {
    clearTimeout(closing);
    if (!shownFor) return false;
    shownFor.removeAttribute('aria-describedby');
    for (const partner of area.querySelectorAll('.paired')) partner.classList.remove('paired');
    shownFor = undefined;
    node.hidden = true;
    return true;
  }

  function closeSoon(): void {
    clearTimeout(closing);
    closing = setTimeout(close, PATIENCE);
  }

  /** What the focus opened stays open. */
  function pointerLeft(): void {
    if (shownFor && shownFor !== document.activeElement) closeSoon();
  }

  function follow(): void {
    if (shownFor) placeBeside(node, shownFor);
  }

  area.addEventListener('pointerover', ({ target }) => {
    const mark = markAt(target as Element);
    if (mark) open(mark);
    else pointerLeft();
  });
  area.addEventListener('pointerleave', pointerLeft);
  area.addEventListener('focusin', ({ target }) => {
    const mark = markAt(target as Element);
    if (mark) open(mark);
  });
  area.addEventListener('focusout', closeSoon);
  node.addEventListener('pointerenter', () => clearTimeout(closing));
  node.addEventListener('pointerleave', pointerLeft);
  window.addEventListener('scroll', follow, { signal, passive: true });
  window.addEventListener('resize', follow, { signal });
  // Rows above the mark have guessed heights until they are seen.
  const sizes = new ResizeObserver(follow);
  sizes.observe(area);
  signal.addEventListener('abort', () => sizes.disconnect());
  return { node, close };
}

/** The innermost mark that is shown. */
function markAt(target: Element): Element | null {
  const mark = target.closest(MARKS);
  const isOff = mark?.matches('[data-changes]:not([data-look])') && !mark.matches('[data-findings]');
  return mark && isOff ? mark.parentElement && markAt(mark.parentElement) : mark;
}

/** The mark itself and the one for the same piece on the other side. */
function partners(area: HTMLElement, mark: Element): Iterable<Element> {
  const piece = mark.getAttribute('data-piece');
  return piece === null ? [] : area.querySelectorAll(`[data-piece="${CSS.escape(piece)}"]`);
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
