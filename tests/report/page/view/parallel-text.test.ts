import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { toLines } from '../../../../src/article.js';
import { decode } from '../../../../src/charset/index.js';
import { expectedArticle, seeds } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { blocksOf, rawLinesOf } from '../../file-page.js';
import { pages, ROOT, reportOf } from '../../reports.js';

describeInBrowser('raw text and article', () => {
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds', ...pages);
  });

  it('show every line of a scrape as it is', async () => {
    const page = await openReport(report);
    for (const path of [...seeds.map(({ name }) => `fixtures/seeds/${name}`), ...pages]) {
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
