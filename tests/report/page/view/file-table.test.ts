import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openReport } from '../../browser.js';
import { pages, reportOf } from '../../reports.js';

describeInBrowser('the table of files', () => {
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });

  it.each([
    ['a name', '003_', ['003_c51b3416373c3aa0.txt'], '1 of 5 files'],
    ['a title', '上门催收严重', ['002_777cc129594c5af2.txt'], '1 of 5 files'],
    ['words of both, in any case and width', '００２ 及贷 TXT', ['002_777cc129594c5af2.txt'], '1 of 5 files'],
    ['what no file has', '没有这个', [], '0 of 5 files'],
  ])('is searched for %s', async (_, query, found, shown) => {
    const page = await openReport(report);
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    expect(await cellsOf(page, 'name')).toEqual(found);
    expect(await page.locator('#shown').innerText()).toBe(shown);
    await page.locator('#search').fill('');
    expect(await cellsOf(page, 'name')).toHaveLength(5);
    expect(await page.locator('#shown').innerText()).toBe('5 files');
  });

  it('has the worst files first', async () => {
    const page = await openReport(await reportOf(...pages));
    const findings = (await cellsOf(page, 'findings')).map(Number);
    const changes = (await cellsOf(page, 'changes')).map(Number);
    const badness = findings.map((count, row) => count * 1e6 + (changes[row] as number));
    expect(badness).toEqual(badness.toSorted((one, other) => other - one));
    expect(findings[0]).toBeGreaterThan(findings.at(-1) as number);
    expect(await page.locator('th[aria-sort]').getAttribute('data-column')).toBe('findings');
  });

  it.each([
    { column: 'name', first: 'ascending' },
    { column: 'title', first: 'ascending' },
    { column: 'date', first: 'ascending' },
    { column: 'charactersIn', first: 'descending' },
    { column: 'charactersOut', first: 'descending' },
    { column: 'changes', first: 'descending' },
    { column: 'findings', first: 'ascending' },
  ])('is sorted by $column: $first, then the other way', async ({ column, first }) => {
    const page = await openReport(report);
    const head = page.locator(`th[data-column=${column}]`);
    for (const direction of [first, first === 'ascending' ? 'descending' : 'ascending']) {
      await head.getByRole('button').click();
      expect(await head.getAttribute('aria-sort')).toBe(direction);
      expect(await page.locator('th[aria-sort]').count()).toBe(1);
      const cells = await cellsOf(page, column);
      const known = cells.filter((text) => text !== '');
      const rising = known.toSorted(compare);
      expect(known).toEqual(direction === 'ascending' ? rising : rising.toReversed());
      expect(cells.slice(0, known.length), 'files without it come last').toEqual(known);
    }
  });

  it('leads to a file by a click anywhere in its row, and back to that row', async () => {
    const page = await openReport(report);
    await page.locator('#rows tr', { hasText: '001_' }).locator('.changes').click();
    await page.locator('#file').waitFor();
    expect(await page.locator('h1').innerText()).toBe('fixtures/seeds/001_06aa91a513787219.txt');
    await page.goBack();
    await page.locator('#overview').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('001_06aa91a513787219.txt');
  });

  it('leads to a file by the keyboard, and back', async () => {
    const page = await openReport(report);
    await page.locator('[data-sort=name]').click();
    await page.locator('[data-sort=findings]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#file').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('fixtures/seeds/001_06aa91a513787219.txt');
    await page.keyboard.press('Escape');
    await page.locator('#overview').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('001_06aa91a513787219.txt');
  });

  it('leads on to the files beside it, in the order shown', async () => {
    const page = await openReport(report);
    await page.locator('[data-sort=name]').click();
    await page.locator('#rows a').nth(3).click();
    await page.locator('#next-file').click();
    await page.locator('h1', { hasText: '004_' }).waitFor();
    expect(await page.locator('#next-file').count()).toBe(0);
    await page.keyboard.press('[');
    await page.locator('h1', { hasText: '003_' }).waitFor();
  });
});

/** The texts of a column, row by row. */
async function cellsOf(page: Page, column: string): Promise<string[]> {
  const heads = await page
    .locator('#files thead th')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')));
  return page.locator(`#rows tr > :nth-child(${heads.indexOf(column) + 1})`).allInnerTexts();
}

/** Numbers as such, Chinese by its readings. */
function compare(one: string, other: string): number {
  const [number, otherNumber] = [one, other].map((text) => Number(text.replaceAll(',', '')));
  if (Number.isNaN(number)) return one.localeCompare(other, 'zh');
  return (number as number) - (otherNumber as number);
}
