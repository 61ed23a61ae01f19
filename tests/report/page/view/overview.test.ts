import { beforeAll, expect, it } from 'vitest';
import { type CleanResult, clean } from '../../../../src/index.js';
import { stageNames } from '../../../../src/pipeline.js';
import { seeds } from '../../../support/fixtures.js';
import { describeInBrowser, openReport } from '../../browser.js';
import { pages, reportOf, reportOfRecords, reportOfTexts } from '../../reports.js';

describeInBrowser('what is seen first', () => {
  const results = seeds.map(({ name, text }) => clean(text, { path: name }));
  const sumOf = (count: (result: CleanResult) => number) =>
    results.reduce((sum, result) => sum + count(result), 0);
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds');
  });

  it('has the figures of the run', async () => {
    const page = await openReport(report);
    const figures = page.locator('#figures > div');
    const shown = await figures.evaluateAll((nodes) =>
      nodes.map((node) => [node.querySelector('dt')?.textContent, node.querySelector('dd')?.textContent]),
    );
    expect(shown).toEqual([
      ['files', '5'],
      ['characters in', formatted(sumOf(({ raw }) => characters(raw)))],
      ['characters out', formatted(sumOf(({ text }) => characters(text)))],
      ['changes', formatted(sumOf(({ changes }) => changes.length))],
      ['findings', '0'],
    ]);
  });

  it('has them in Chinese, and one change is one change', async () => {
    const texts = { 'a.txt': '從前有座山。\n', 'b.txt': '' };
    const figuresIn = async (language: string) => {
      const page = await openReport(await reportOfTexts(texts, language));
      return page.locator('#figures dt').allTextContents();
    };
    expect(await figuresIn('zh')).toEqual(['文件', '输入字符', '输出字符', '改动', '问题', '失败']);
    expect(await figuresIn('en')).toEqual([
      'file',
      'characters in',
      'characters out',
      'change',
      'findings',
      'failed',
    ]);
  });

  it('has a bar for each stage, as long as it made changes', async () => {
    const page = await openReport(report);
    const bars = await page.locator('#changes-by-stage li').evaluateAll((items) =>
      items.map((item) => {
        const bar = item.querySelector('svg > rect:last-child') as Element;
        const track = item.querySelector('.bar-track') as Element;
        return {
          stage: item.querySelector('.bar-label')?.textContent,
          count: Number(item.querySelector('.bar-count')?.textContent),
          share: bar.getBoundingClientRect().width / track.getBoundingClientRect().width,
        };
      }),
    );
    const counts = stageNames.map((stage) =>
      sumOf(({ changes }) => changes.filter((change) => change.stage === stage).length),
    );
    expect(bars.map(({ stage, count }) => [stage, count])).toEqual(
      stageNames.map((stage, index) => [stage, counts[index]]),
    );
    for (const { count, share } of bars) expect(share).toBeCloseTo(count / Math.max(...counts), 2);
    expect(await page.locator('#findings-by-rule').innerText()).toContain('None.');
  });

  it('has bars that differ without colour', async () => {
    const page = await openReport(report);
    const patterns = await page
      .locator('#changes-by-stage .bar-pattern')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(new Set(patterns).size).toBe(stageNames.length);
  });

  it('has the findings by rule, the most frequent first', async () => {
    const page = await openReport(await reportOf(...pages));
    const shown = await page
      .locator('#findings-by-rule li')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('.rule')?.textContent,
          item.querySelector('.bar-count')?.textContent,
        ]),
      );
    const total = await page.locator('[data-figure=findings] dd').textContent();
    const counts = shown.map(([, count]) => Number(count));
    expect(shown.map(([rule]) => rule)).toContain('dropped-word');
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(total));
  });

  it('names files for which there is no article', async () => {
    const page = await openReport(
      await reportOfRecords([], [{ name: 'in/gone.txt', message: 'no such file' }]),
    );
    expect(await page.locator('#failed h2').innerText()).toBe('1 file without an article');
    expect(await page.locator('#failed li').innerText()).toMatch(/in\/gone\.txt\s+no such file/);
    expect(await page.locator('[data-figure=failed] dd').innerText()).toBe('1');
  });
});

/** As the page counts: code points but for line ends. */
function characters(text: string): number {
  return [...text.replace(/[\r\n]/g, '')].length;
}

function formatted(number: number): string {
  return number.toLocaleString('en');
}
