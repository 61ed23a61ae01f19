import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { explain, pages, reportOf } from '../../reports.js';

describeInBrowser('the findings of a file', () => {
  const path = 'fixtures/pages/37-car-column.txt';
  let report: string;
  beforeAll(async () => {
    report = await reportOf(...pages);
  });
  const findingsOf = async () => (await explain(path)).lines.flatMap(({ findings }) => findings);

  it('are listed, with rule, line and message', async () => {
    const findings = await findingsOf();
    const page = await openReport(report, { hash: hashOf(path) });
    const items = await page.locator('#findings li').evaluateAll((nodes) =>
      nodes.map((item) => ({
        severity: item.querySelector('.severity')?.getAttribute('aria-label'),
        rule: item.querySelector('.rule')?.textContent,
        line: item.querySelector('.line-of')?.textContent,
        message: item.querySelector('.message')?.textContent,
      })),
    );
    expect(items).toEqual(
      findings.map(({ severity, rule, line, message }) => ({
        severity,
        rule,
        line: `line ${line}`,
        message,
      })),
    );
    expect(findings.length).toBeGreaterThan(1);
  });

  it('are marked at their lines', async () => {
    const findings = await findingsOf();
    const page = await openReport(report, { hash: hashOf(path) });
    for (const [index, { line }] of findings.entries()) {
      const marks = page.locator(`[data-line="${line}"] [data-findings~="${index}"]`);
      expect(await marks.count()).toBeGreaterThan(0);
    }
    const flagged = await page
      .locator('[data-line]:has(.flag)')
      .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('data-line'))));
    expect(flagged).toEqual([...new Set(findings.map(({ line }) => line))]);
  });

  it('lead to their lines', async () => {
    const findings = await findingsOf();
    const page = await openReport(report, { hash: hashOf(path) });
    for (const [index, { line, message }] of findings.entries()) {
      await page.locator(`#findings [data-finding="${index}"]`).click();
      const focused = page.locator(`[data-line="${line}"] :focus`);
      expect(await focused.getAttribute('data-findings')).toBe(String(index));
      expect(await page.locator('#tooltip').innerText()).toContain(message);
      expect(page.url()).toMatch(new RegExp(`finding=${index}$`));
    }
  });

  it('are stepped through with f and F', async () => {
    const findings = await findingsOf();
    const page = await openReport(report, { hash: hashOf(path) });
    const visited = [];
    for (const _ of findings) {
      await page.keyboard.press('f');
      visited.push(await page.locator(':focus').getAttribute('data-findings'));
    }
    expect(visited).toEqual(findings.map((_, index) => String(index)));
    await page.keyboard.press('Shift+F');
    expect(await page.locator(':focus').getAttribute('data-findings')).toBe(String(findings.length - 2));
    expect(await page.locator('#finding-place').innerText()).toBe(
      `${findings.length - 1} / ${findings.length}`,
    );
  });

  it('have an address of their own', async () => {
    const page = await openReport(report, { hash: hashOf(path, '&finding=1') });
    expect(await page.locator(':focus').getAttribute('data-findings')).toBe('1');
  });
});
