import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openReport } from '../../browser.js';
import { reportOfTexts } from '../../reports.js';

const COUNT = 300;

describeInBrowser('many files', () => {
  let report: string;
  beforeAll(async () => {
    const names = Array.from({ length: COUNT }, (_, index) => `${index}.txt`);
    report = await reportOfTexts(
      Object.fromEntries(names.map((name) => [name, `${name}的标题\n\n这一篇文章只有一句话。\n`])),
    );
  });

  it.each([
    ['the head', 0],
    ['the middle', 0.5],
    ['the end', 1],
  ])('are drawn in the whole window at %s', async (_, part) => {
    const page = await openReport(report);
    await page.locator('[data-sort=name]').click();
    await scrollTo(page, part);
    const { drawn, seen } = await rowsInView(page);
    expect(seen.length).toBeGreaterThan(3);
    expect(drawn, 'not all of them').toBeLessThan(COUNT / 2);
    const first = seen[0] as number;
    expect(seen).toEqual(seen.map((_, index) => first + index));
    if (part === 0) expect(first).toBe(0);
    if (part === 1) expect(seen.at(-1)).toBe(COUNT - 1);
  });

  it('stay where they were scrolled to, when one was looked at', async () => {
    const page = await openReport(report);
    await page.locator('[data-sort=name]').click();
    await scrollTo(page, 0.5);
    const { seen } = await rowsInView(page);
    const name = `${seen[5]}.txt`;
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('#file').waitFor();
    expect(await page.locator('#text').innerText()).toContain(`${name}的标题`);
    await page.goBack();
    await page.locator('#overview').waitFor();
    expect(await page.locator(':focus').innerText()).toBe(name);
    expect((await rowsInView(page)).seen).toContain(seen[5]);
  });

  it('say how many they are to a screen reader', async () => {
    const page = await openReport(report);
    await scrollTo(page, 1);
    expect(await page.locator('#files').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    expect(await page.locator('#rows tr').last().getAttribute('aria-rowindex')).toBe(String(COUNT + 1));
  });

  it('are all on paper', async () => {
    const page = await openReport(report);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction((count) => document.querySelectorAll('#rows tr').length === count, COUNT);
  });
});

/** @param part of the way to the end of the page */
async function scrollTo(page: Page, part: number): Promise<void> {
  await page.evaluate(async (part) => {
    window.scrollTo(0, part * (document.documentElement.scrollHeight - window.innerHeight));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, part);
}

/** How many rows are drawn, and the numbers in the names of those that are in view. */
function rowsInView(page: Page): Promise<{ drawn: number; seen: number[] }> {
  return page.locator('#rows tr').evaluateAll((rows) => ({
    drawn: rows.length,
    seen: rows
      .filter(
        (row) => row.getBoundingClientRect().top < innerHeight && row.getBoundingClientRect().bottom > 0,
      )
      .map((row) => Number.parseInt(row.querySelector('a')?.textContent ?? '', 10)),
  }));
}
