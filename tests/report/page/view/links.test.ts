import { beforeAll, expect, it } from 'vitest';
import { seed } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { focusedChanges } from '../../file-page.js';
import { reportOf } from '../../reports.js';

describeInBrowser('the address of the page', () => {
  const path = `fixtures/seeds/${seed('002').name}`;
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });

  it('opened fresh shows the file and the change that it names, with the focus', async () => {
    const sender = await openReport(report, { hash: hashOf(path) });
    for (let step = 0; step < 40; step++) await sender.keyboard.press('n');
    const address = new URL(sender.url());
    const page = await openReport(report, { hash: address.hash });
    expect(await page.locator('h1').innerText()).toBe(path);
    expect(await focusedChanges(page)).toContain(39);
    expect(await page.locator('#change-place').innerText()).toBe('40 / 100');
    await page.waitForFunction(() => {
      const { top, bottom } = (document.activeElement as Element).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(await page.locator('#tooltip').isVisible()).toBe(true);
  });

  it.each([
    { width: 1280, height: 900, change: 5 },
    { width: 1280, height: 900, change: 99 },
    { width: 400, height: 900, change: 5 },
    { width: 400, height: 900, change: 40 },
    { width: 400, height: 900, change: 99 },
  ])('is shown uncovered, with the tooltip beside it: change $change at $width px', async (row) => {
    const { change, ...viewport } = row;
    const page = await openReport(report, { hash: hashOf(path, `&change=${change}`), viewport });
    await page.locator('#tooltip').waitFor();
    const place = () =>
      page.locator(':focus').evaluate((mark) => {
        const { left, right, top, bottom } = mark.getClientRects()[0] as DOMRect;
        const tooltip = (document.getElementById('tooltip') as HTMLElement).getBoundingClientRect();
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return {
          isUncovered: seen !== null && (mark.contains(seen) || seen.contains(mark)),
          isBeside: Math.min(Math.abs(tooltip.top - bottom), Math.abs(top - tooltip.bottom)) < 12,
        };
      });
    // Rows on the way take their true heights first.
    await expect.poll(place).toEqual({ isUncovered: true, isBeside: true });
  });

  it('is copied by the button', async () => {
    const page = await openReport(report, {
      hash: hashOf(path, '&change=7'),
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.hash).toBe(hashOf(path, '&change=7'));
  });

  it.each([
    ['a change that there is not', hashOf(path, '&change=99999')],
    ['a change that is not a number', hashOf(path, '&change=x%00')],
    ['a finding that there is not', hashOf(path, '&finding=3')],
  ])('shows the file if it names %s', async (_, hash) => {
    const page = await openReport(report, { hash });
    expect(await page.locator('h1').innerText()).toBe(path);
  });

  it.each(['#file=no/such.txt', '#file=%E0%A4%A', '#else'])('shows all files otherwise: %s', async (hash) => {
    const page = await openReport(report, { hash });
    expect(await page.locator('#rows tr').count()).toBe(5);
    expect(await page.getByRole('status').allInnerTexts()).toEqual(
      hash.includes('such') ? expect.arrayContaining(['no/such.txt is not in this report']) : ['5 files', ''],
    );
  });

  it('goes back and forth with the browser', async () => {
    const page = await openReport(report);
    await page.locator('#rows a').first().click();
    await page.locator('#next-file').click();
    await page.locator('h1', { hasText: '001_' }).waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: '003_' }).waitFor();
    await page.goBack();
    await page.locator('#overview').waitFor();
    await page.goForward();
    await page.locator('h1', { hasText: '003_' }).waitFor();
    expect(await page.title()).toContain('003_');
  });
});
