import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toText } from '../../src/core/article.js';
import { readHtml } from '../../src/html/index.js';
import { browserPath, NO_BROWSER } from '../report/chromium.js';
import { testKnown } from '../support/known-failure.js';
import { cases } from './cases.js';
import { chromiumTexts } from './chromium-text.js';

/** Where the text is meant to be another one than that of Chromium, and why. */
const OTHERS: Readonly<Record<string, string>> = {
  'code-hugo': 'code has the line ends of its pre; Chromium adds one for each block in it',
  'details-summary': 'what a reader can open is text of the article',
  'hidden-visibility': 'a script shows it: the article itself on some sites',
  'inline-formatting': 'a style makes capitals of letters; the text has them as they are written',
  'style-sheet': 'style sheets are not looked at',
  'svg-math': 'a formula stays in its line, with the letters that it is written with',
  'table-foster': 'what a table can not hold stays where it is written',
};

/** Cases by their names, so that a title has a name and no page. */
const byName = new Map(cases.map((each) => [each.name, each]));

function linesOf(name: string): string[] {
  const { lines } = readHtml(byName.get(name)?.html ?? '');
  return toText(lines).split('\n');
}

function expectedLines(name: string): string[] {
  const { expected } = byName.get(name) ?? {};
  return expected ? readFileSync(expected, 'utf8').split('\n') : [];
}

describe('the text of HTML is that of Chromium, line by line', () => {
  for (const name of byName.keys()) {
    testKnown(OTHERS[name], name, () => {
      expect(linesOf(name)).toEqual(expectedLines(name));
    });
  }

  test('each difference is that of a page', () => {
    expect([...byName.keys()]).toEqual(expect.arrayContaining(Object.keys(OTHERS)));
  });
});

describe.skipIf(browserPath === undefined)(browserPath ? 'Chromium' : `Chromium (${NO_BROWSER})`, () => {
  test('has the texts that are kept of it', async () => {
    const texts = await chromiumTexts(cases.map(({ html }) => html));
    for (const [at, { name }] of cases.entries())
      expect(texts[at]?.split('\n'), name).toEqual(expectedLines(name));
  });
});
