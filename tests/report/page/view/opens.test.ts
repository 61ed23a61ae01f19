import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openReport, takeComplaints } from '../../browser.js';
import { reportOf } from '../../reports.js';

describeInBrowser('a report opened from disk', () => {
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });

  it('shows itself without network, console messages and other files', async () => {
    const page = await openReport(report);
    expect(await page.title()).toBe('clean-articles report');
    expect(await page.locator('#rows tr').count()).toBe(5);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('shows the file at once if it has one only', async () => {
    const page = await openReport(await reportOf('fixtures/seeds/003_c51b3416373c3aa0.txt'));
    expect(await page.locator('h1').innerText()).toBe('fixtures/seeds/003_c51b3416373c3aa0.txt');
    await page.locator('#back').click();
    await page.locator('#overview').waitFor();
    expect(await page.locator('#rows tr').count()).toBe(1);
  });

  it.each([
    [
      'a script',
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.hacked = 1';
        document.body.append(script);
      },
    ],
    [
      'HTML',
      () => {
        document.body.innerHTML = '<img src=x onerror="window.hacked = 1">';
      },
    ],
    [
      'a handler in an attribute',
      () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'window.hacked = 1');
        button.click();
      },
    ],
  ])('refuses %s that is put into it', async (_, attack) => {
    const page = await openReport(report);
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    expect(await policy.getAttribute('content')).toContain("default-src 'none'; script-src 'sha256-");
    await page.evaluate(attack).catch(() => 'a Trusted Type is asked for');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    expect(takeComplaints().length, 'refusals').toBeGreaterThan(0);
  });

  it('asks for scripts where they are switched off', async () => {
    const page = await openReport(report, { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('allow scripts');
  });

  it.each(['data-overview', 'data-chunk'])('says that it is cut off before %s', async (part) => {
    const html = readFileSync(report, 'utf8');
    const cut = report.replace('report.html', `cut-${part}.html`);
    const program = html.slice(html.lastIndexOf('<script>'));
    writeFileSync(
      cut,
      html.slice(0, html.indexOf(`<script type="application/octet-stream" ${part}`)) + program,
    );
    const page = await openReport(cut);
    expect(await page.getByRole('alert').innerText()).toContain('the run that wrote it did not end');
  });
});
