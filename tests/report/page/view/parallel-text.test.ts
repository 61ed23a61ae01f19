import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { decode } from '../../../../src/charset/index.js';
import { toLines } from '../../../../src/core/article.js';
import { stageNames } from '../../../../src/pipeline.js';
import { packFile } from '../../../../src/report/chunk.js';
import type { FileRecord } from '../../../../src/report/data.js';
import type { Recorded } from '../../../../src/report/recorded.js';
import { expectedArticle, seeds } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { blocksOf, rawLinesOf } from '../../file-page.js';
import { pages, ROOT, reportOf, reportOfRecords } from '../../reports.js';

describeInBrowser('raw text and article', () => {
  /** A page in four: how their lines are shown does not depend on what they say. */
  const some = pages.filter((_, index) => index % 4 === 0);
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds', ...some);
  });

  it('show every line of a scrape as it is', async () => {
    const page = await openReport(report);
    for (const path of [...seeds.map(({ name }) => `fixtures/seeds/${name}`), ...some]) {
      const scrape = decode(readFileSync(join(ROOT, path))).text;
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hashOf(path));
      await page.locator('h1', { hasText: path }).waitFor();
      const shown = new Map(await rawLinesOf(page));
      for (const { number, text } of toLines(scrape)) {
        if (text.trim() !== '' || shown.has(number))
          expect(shown.get(number), `${path}:${number}`).toBe(text);
      }
    }
  });

  it.each(seeds)('show the article, block by block: $name', async ({ name }) => {
    const page = await openReport(report, { hash: hashOf(`fixtures/seeds/${name}`) });
    expect(await blocksOf(page)).toEqual(blocksIn(expectedArticle(name)));
  });

  it.each([
    ['raw', '.content'],
    ['article', '.block'],
  ] as const)('are selected on one side: %s', async (side, text) => {
    const page = await openReport(report, { hash: hashOf(pages[0] as string) });
    const rows = page.locator('#text .row[data-kind=paragraph]');
    const [first, last] = [0, 2].map((index) => rows.nth(index).locator(`.${side} ${text}`));
    await last?.scrollIntoViewIfNeeded();
    const [from, to] = [await first?.boundingBox(), await last?.boundingBox()];
    if (!from || !to) throw new Error('no paragraphs');
    await page.mouse.move(from.x + 40, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 1, to.y + to.height - 5);
    await page.mouse.up();
    const shown = await Promise.all(
      [0, 1, 2].map((index) => rows.nth(index).locator(`.${side} ${text}`).innerText()),
    );
    const [all, selected] = [shown.join(''), await page.evaluate(() => String(getSelection()))].map((text) =>
      text.replace(/\s+/g, ''),
    ) as [string, string];
    const left = all.length - selected.length;
    expect(left, 'characters before the pointer').toBeGreaterThan(0);
    expect(left).toBeLessThan(6);
    expect(selected).toBe(all.slice(left));
    await page.locator('#counts').click();
    expect(await page.locator('#text').getAttribute('data-selecting')).toBe(null);
  });

  it('show a line of more pieces than a call may have arguments', async () => {
    const page = await openReport(await reportOfRecords([lineOfManyPieces(70_000)]));
    await page.locator('[data-line="81"]').waitFor({ state: 'attached' });
    const { raw, article, marks } = await page.locator('#text .row:last-child').evaluate((row) => ({
      raw: row.querySelector('.content')?.textContent ?? '',
      article: row.querySelector('.block')?.textContent ?? '',
      marks: row.querySelectorAll('.raw del').length,
    }));
    expect([raw.length, article.length, marks]).toEqual([140_000, 70_000, 70_000]);
    expect([raw.replaceAll('字(', ''), article.replaceAll('字', '')]).toEqual(['', '']);
  });
});

/** Of the Markdown of a seed, in which each line is a block: a heading, an item of a list or a paragraph. */
function blocksIn(markdown: string): { kind: string; text: string }[] {
  const [, , article = ''] = markdown.split(/^---\n/m);
  return article
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, hashes, text = ''] = /^(?:(#+) )?(.*)$/.exec(line) ?? [];
      if (hashes !== undefined) return { kind: `h${hashes.length}`, text };
      return { kind: /^\d+\. /.test(text) ? 'ordered' : 'paragraph', text };
    });
}

/** A line from which something was taken out after each character, far down: a browser need not lay it out. */
function lineOfManyPieces(count: number): Recorded {
  const above = Array.from({ length: 80 }, (_, index) => `第${index}段，说的是这件事。`);
  const file: FileRecord = {
    name: 'in/long.txt',
    lang: 'zh-Hans',
    raw: [...above, '字('.repeat(count)],
    metadata: {},
    changes: [
      {
        stage: 1,
        line: 81,
        edits: Array.from({ length: count }, (_, at) => [2 * at + 1, 1, '']),
        rule: 'r',
        reason: 'r',
      },
    ],
    findings: [],
    blocks: [...above, ''].map((_, index) => ({ kind: 'paragraph', first: index + 1, last: index + 1 })),
  };
  const changesOfStage = stageNames.map((_, stage) => Number(stage === 1));
  return { file: packFile(file), charactersIn: 2 * count, charactersOut: count, changesOfStage };
}
