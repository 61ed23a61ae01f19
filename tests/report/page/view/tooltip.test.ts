import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { seed } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { explain, reportOf } from '../../reports.js';

describeInBrowser('the tooltip of a mark', () => {
  const path = `fixtures/seeds/${seed('003').name}`;
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });
  const tooltip = (page: Page) => page.getByRole('tooltip');

  it('is shown while the pointer is on it, with stage, rule, edit and reason', async () => {
    const { changes } = await explain(path);
    const page = await openReport(report, { hash: hashOf(path) });
    const mark = page.locator('.raw [data-changes="4"]').first();
    await mark.hover();
    expect(await tooltip(page).locator('.stage-label').innerText()).toBe('annotations');
    expect(await tooltip(page).locator('.rule').innerText()).toBe('inserted-pinyin');
    expect(await tooltip(page).locator('.reason').innerText()).toBe(changes[4]?.reason);
    expect(await tooltip(page).locator('del').innerText()).toBe('(wǎng)');
    expect(await mark.getAttribute('aria-describedby')).toBe(await tooltip(page).getAttribute('id'));
    await page.mouse.move(2, 2);
    await tooltip(page).waitFor({ state: 'hidden' });
  });

  it('can be reached with the pointer', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    await page.clock.install();
    await page.locator('.raw [data-changes="4"]').first().hover();
    await tooltip(page).hover();
    await page.clock.runFor(1000);
    expect(await tooltip(page).isVisible()).toBe(true);
  });

  it('is shown with the focus; Escape closes it, and a second one leaves the file', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    await page.keyboard.press('n');
    expect(await tooltip(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tooltip(page).isVisible()).toBe(false);
    expect(await page.locator('#file').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('#overview').waitFor();
  });

  it('tells of the mark for the same piece on the other side', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    const mark = page.locator('.article [data-changes="11"]').nth(2);
    await mark.hover();
    const piece = await mark.getAttribute('data-piece');
    const paired = await page
      .locator('.paired')
      .evaluateAll((marks) => marks.map((node) => node.getAttribute('data-piece')));
    expect(paired).toEqual([piece, piece]);
  });

  it('lies within the window, beside its mark', async () => {
    const page = await openReport(report, { hash: hashOf(path), viewport: { width: 500, height: 600 } });
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('n');
      const box = await tooltip(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(500);
    }
  });
});
