import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { expectedArticle, seeds } from '../../../support/fixtures.js';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { blocksOf, rawLinesOf } from '../../file-page.js';
import { pages, ROOT, reportOf } from '../../reports.js';

describeInBrowser('raw text and article', () => {
  let report: string;
  beforeAll(async () => {
    report = await reportOf('fixtures/seeds', ...pages);
  });

  it.each([...seeds.map(({ name }) => `fixtures/seeds/${name}`), ...pages])(
    'show every line of the scrape as it is: %s',
    async (path) => {
      const page = await openReport(report, { hash: hashOf(path) });
      const lines = readFileSync(join(ROOT, path), 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/);
      const shown = new Map(await rawLinesOf(page));
      const numbered = lines.map((text, index) => [index + 1, text] as const);
      expect([...shown]).toEqual(numbered.filter(([number]) => shown.has(number)));
      expect(numbered.filter(([number, text]) => text.trim() !== '' && !shown.has(number))).toEqual([]);
    },
  );

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
      const [, hashes = '', number = '', text = ''] = /^(?:(#+) |(\d+\.) )?(.*)$/.exec(line) ?? [];
      const kind = hashes !== '' ? `h${hashes.length}` : number !== '' ? 'ordered' : 'paragraph';
      return { kind, text };
    });
}
