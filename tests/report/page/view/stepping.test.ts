import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { seed } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { focusedChanges } from '../../file-page.js';
import { explain, reportOf } from '../../reports.js';

describeInBrowser('stepping through a file', () => {
  const path = `fixtures/seeds/${seed('003').name}`;
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });

  it('visits each change once with n, in the order of the text, and back with p', async () => {
    const ids = [...(await explain(path)).changes.keys()];
    const page = await openReport(report, { hash: hashOf(path) });
    expect(await walk(page, 'n', ids, ids.length)).toEqual(ids);
    await page.keyboard.press('n');
    expect(await placeOf(page), 'stays at the last').toBe(ids.at(-1));
    expect(await page.getByRole('status').innerText()).toBe('No further change');
    expect(await walk(page, 'p', ids, ids.length - 1)).toEqual(ids.slice(0, -1).toReversed());
  });

  it('takes the focus into view, to a mark of the change that it is at', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    for (let step = 0; step < 30; step++) await page.keyboard.press('n');
    expect(await focusedChanges(page)).toContain(29);
    expect(await isInView(page)).toBe(true);
    expect(await page.locator('#change-place').innerText()).toBe('30 / 106');
    expect(await page.locator('#tooltip').isVisible()).toBe(true);
  });

  it('has buttons for it', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    await page.getByRole('button', { name: 'Next change' }).click();
    await page.getByRole('button', { name: 'Next change' }).click();
    expect(await placeOf(page)).toBe(1);
    await page.getByRole('button', { name: 'Previous change' }).click();
    expect(await placeOf(page)).toBe(0);
  });

  it('leaves out a stage that is switched off, which has no marks then', async () => {
    const { changes } = await explain(path);
    const page = await openReport(report, { hash: hashOf(path) });
    const marked = () =>
      page
        .locator('#text [data-look]')
        .evaluateAll((marks) =>
          marks.flatMap((mark) => mark.getAttribute('data-changes')?.split(' ').map(Number)),
        );
    const isScript = (id: number | undefined) => changes[id ?? -1]?.stage === 'script';
    expect((await marked()).some(isScript)).toBe(true);
    await page.getByRole('checkbox', { name: /script/ }).uncheck();
    const others = [...changes.keys()].filter((id) => !isScript(id));
    expect(new Set(await marked().then((ids) => ids.filter((id) => !isScript(id))))).toEqual(new Set(others));
    expect(
      await onlyScript(
        page,
        changes.map(({ stage }) => stage),
      ),
    ).toBe(0);
    expect(await walk(page, 'n', others, others.length)).toEqual(others);
    await page.getByRole('checkbox', { name: /script/ }).check();
    expect((await marked()).some(isScript)).toBe(true);
    expect(await page.locator('#change-place').innerText()).toContain('/ 106');
  });

  it('keeps a stage switched off in the next file', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    await page.getByRole('checkbox', { name: /script/ }).uncheck();
    await page.keyboard.press(']');
    await page.locator('h1', { hasText: '001_' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /script/ }).isChecked()).toBe(false);
    expect(await page.locator('#text [data-look="6"]').count()).toBe(0);
  });

  it('switches on the stage of a change to which a link leads', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    const box = page.getByRole('checkbox', { name: /script/ });
    await box.uncheck();
    const change = (await explain(path)).changes.findIndex(({ stage }) => stage === 'script');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      hashOf(path, `&change=${change}`),
    );
    await page.locator('#tooltip .step').first().waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await focusedChanges(page)).toContain(change);
  });

  it('goes on from a mark that was clicked', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    await page.locator('.raw [data-changes="2"]').first().click();
    await page.keyboard.press('n');
    expect(await placeOf(page)).toBe(3);
  });
});

/**
 * Presses a key so many times, in the page itself: a walk has hundreds of steps.
 *
 * @param ids of the changes that are switched on
 * @returns where one was after each
 */
async function walk(page: Page, key: string, ids: readonly number[], times: number): Promise<number[]> {
  const steps = await page.evaluate(
    ({ key, times }) =>
      Array.from({ length: times }, () => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const [number] = (document.querySelector('#change-place')?.textContent ?? '').split(' / ');
        const changes = document.activeElement?.getAttribute('data-changes') ?? '';
        return { shown: Number(number) - 1, focused: changes.split(' ').filter(Boolean).map(Number) };
      }),
    { key, times },
  );
  return steps.map(({ shown, focused }) => {
    const place = ids[shown] as number;
    expect(focused).toContain(place);
    return place;
  });
}

/** Index of where one is among the changes that are switched on, as the page says it. */
async function placeOf(page: Page): Promise<number> {
  const [number] = (await page.locator('#change-place').innerText()).split(' / ');
  return Number(number) - 1;
}

function isInView(page: Page): Promise<boolean> {
  return page.locator(':focus').evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** How many marks that are shown stand for changes of the script alone. */
function onlyScript(page: Page, stages: readonly string[]): Promise<number> {
  return page
    .locator('#text [data-look]')
    .evaluateAll(
      (marks, stages) =>
        marks.filter((mark) =>
          (mark.getAttribute('data-changes') ?? '').split(' ').every((id) => stages[Number(id)] === 'script'),
        ).length,
      stages,
    );
}
