/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/*
 * Reads the view of one file from the page, as data.
 */

/** A mark in the text. */
export interface ShownMark {
  readonly side: 'raw' | 'article';
  /** Indexes of the changes that it stands for. */
  readonly changes: readonly number[];
  /** Of the raw text. */
  readonly line: number;
  /** What the tooltip says of each of the changes when the mark has the focus, in their order. */
  readonly steps: readonly { readonly stage: string; readonly reason: string; readonly isRemoval: boolean }[];
}

/** All marks, each with the tooltip that it has. */
export function marksOf(page: Page): Promise<ShownMark[]> {
  return page.locator('#text [data-changes]').evaluateAll((marks) =>
    marks.map((mark) => {
      (mark as HTMLElement).focus({ preventScroll: true });
      const steps = [...document.querySelectorAll('#tooltip:not([hidden]) .step:not([data-severity])')];
      return {
        side: mark.closest('.raw') ? 'raw' : 'article',
        changes: (mark.getAttribute('data-changes') ?? '').split(' ').map(Number),
        line: Number.parseInt(mark.getAttribute('data-piece') ?? '', 10),
        steps: steps.map((step) => ({
          stage: step.querySelector('.stage-label')?.textContent ?? '',
          reason: textWithInvisible(step.querySelector('.reason')),
          isRemoval: step.querySelector('.edit-note')?.textContent === 'line removed',
        })),
      };

      function textWithInvisible(node: Element | null): string {
        const copy = node?.cloneNode(true) as Element;
        for (const name of copy.querySelectorAll('.invisible'))
          name.textContent = String.fromCodePoint(Number.parseInt(name.textContent.slice(2), 16));
        return copy.textContent;
      }
    }),
  );
}

/** Line numbers of the raw text, with the lines as they were: characters that the page names are themselves again. */
export function rawLinesOf(page: Page): Promise<[number: number, text: string][]> {
  return page.locator('#text [data-line]').evaluateAll((lines) =>
    lines.map((line) => {
      const copy = line.querySelector('.content')?.cloneNode(true) as Element;
      for (const name of copy.querySelectorAll('.invisible'))
        name.textContent = String.fromCodePoint(Number.parseInt(name.textContent.slice(2), 16));
      return [Number(line.getAttribute('data-line')), copy.textContent];
    }),
  );
}

/** Blocks of the article, with their kinds. */
export function blocksOf(page: Page): Promise<{ kind: string; text: string }[]> {
  return page.locator('#text .row:not([data-kind=removed]) .article .block').evaluateAll((blocks) =>
    blocks.map((block) => ({
      kind: block.closest('.row')?.getAttribute('data-kind') ?? '',
      text: block.textContent,
    })),
  );
}

/** Changes that the element with the focus stands for. */
export async function focusedChanges(page: Page): Promise<number[]> {
  const changes = await page.locator(':focus').getAttribute('data-changes');
  return (changes ?? '').split(' ').filter(Boolean).map(Number);
}
