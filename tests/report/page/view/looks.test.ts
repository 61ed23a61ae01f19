import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { pages, reportOf } from '../../reports.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the looks of the page', () => {
  /** Has findings, removed lines, and changes of five stages. */
  const path = 'fixtures/pages/37-car-column.txt';
  let report: string;
  beforeAll(async () => {
    report = await reportOf(...pages);
  });
  const views = [
    ['all files', ''],
    ['a file', hashOf(path)],
    ['a change, with its tooltip', hashOf(path, '&change=12')],
  ] as const;
  const themes = ['light', 'dark'] as const;

  it.each(views.flatMap(([view, hash]) => themes.map((colorScheme) => ({ view, hash, colorScheme }))))(
    'has no violation that axe finds: $view, $colorScheme',
    async ({ hash, colorScheme }) => {
      const page = await openReport(report, { hash, colorScheme });
      expect(await violationsOf(page)).toEqual([]);
    },
  );

  it('has none with the keys and with a narrow screen', async () => {
    const page = await openReport(report, { hash: hashOf(path), viewport: { width: 400, height: 800 } });
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('?');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is light or dark, as the reader has it', async () => {
    const [light, dark] = await Promise.all(
      themes.map(async (colorScheme) => brightnessOf(await openReport(report, { colorScheme }))),
    );
    expect(light).toMatchObject({ isPaperBright: true, isInkBright: false });
    expect(dark).toMatchObject({ isPaperBright: false, isInkBright: true });
  });

  it.each(views)('fits a narrow screen: %s', async (_, hash) => {
    const page = await openReport(report, { hash, viewport: { width: 400, height: 800 } });
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
    expect(await page.locator('#rows a, .block').first().isVisible()).toBe(true);
  });

  it('has the article below the raw text on a narrow screen, beside it on a wide one', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    const row = page.locator('#text .row[data-kind=paragraph]').first();
    const places = async () => [
      await row.locator('.raw').boundingBox(),
      await row.locator('.article').boundingBox(),
    ];
    const [raw, article] = await places();
    expect(article?.x).toBeGreaterThanOrEqual((raw?.x ?? 0) + (raw?.width ?? 0));
    await page.setViewportSize({ width: 400, height: 800 });
    const [above, below] = await places();
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
  });

  it.each([
    ['all files', '', '#search', '#rows'],
    ['a file', hashOf(path), '.steppers', '#text'],
  ])('is printed with its texts and without its controls: %s', async (_, hash, control, text) => {
    const page = await openReport(report, { hash });
    expect(await page.locator(control).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(control).isVisible()).toBe(false);
    expect(await page.locator(text).isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  });

  it('is printed in the colours of paper and with all columns, whatever the screen', async () => {
    // As wide as A4 has room.
    const viewport = { width: 718, height: 1000 };
    const page = await openReport(report, { colorScheme: 'dark', viewport });
    const title = page.locator('#rows .title').first();
    const findings = page.locator('#rows .some').first();
    expect(await title.isVisible()).toBe(false);
    expect(isBright(await colourOf(findings))).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await title.isVisible()).toBe(true);
    expect(isBright(await colourOf(findings))).toBe(false);
  });

  it('shows the ring of a mark as a whole, one ring at a time', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    await page.keyboard.press('n');
    const mark = page.locator('.current:focus');
    const shown = await mark.evaluate((node) => {
      const { outlineWidth, outlineOffset, boxShadow } = getComputedStyle(node);
      const row = getComputedStyle(node.closest('.row') as Element);
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      return { boxShadow, isWhole: Number.parseFloat(row.overflowClipMargin) >= ring };
    });
    expect(shown).toEqual({ boxShadow: 'none', isWhole: true });
  });

  it('has Chinese text in fonts of its script', async () => {
    const page = await openReport(report, { hash: hashOf(path) });
    const fontOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).fontFamily.split(',')[0]);
    expect(await page.locator('.article[lang]').first().getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('.raw .content[lang]').first().getAttribute('lang')).toBe('zh-Hant');
    expect(await fontOf('.article[lang] .block')).toMatch(/ SC"$/);
    expect(await fontOf('.raw .content')).toMatch(/ TC"$/);
  });

  it('marks each stage by the kind of its line, not by colour alone', async () => {
    const page = await openReport(report);
    const lines = await page.locator('#changes-by-stage .stage-label').evaluateAll((labels) =>
      labels.map((label) => {
        const { textDecorationStyle, textDecorationLine, textDecorationThickness } = getComputedStyle(label);
        return `${textDecorationStyle} ${textDecorationLine} ${textDecorationThickness}`;
      }),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });
});

/** What axe-core finds in the page as it is, contrast included: its rules, each with where. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

async function brightnessOf(page: Page): Promise<{ isPaperBright: boolean; isInkBright: boolean }> {
  const root = page.locator(':root');
  const paper = await root.evaluate((node) => getComputedStyle(node).backgroundColor);
  return { isPaperBright: isBright(paper), isInkBright: isBright(await colourOf(root)) };
}

function colourOf(element: Locator): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).color);
}

/** @param colour as `rgb(…)` */
function isBright(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return red + green + blue > 384;
}
