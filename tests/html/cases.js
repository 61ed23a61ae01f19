import { readdirSync, readFileSync } from 'node:fs';
import { writeHtml } from '../support/html-writer.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/**
 * Pages of HTML and where their text is, as Chromium has it: those that are written by hand, and the pages of plain text, written as HTML.
 *
 * @type {readonly {name: string, html: string, expected: URL}[]}
 */
export const cases = [
  ...namesIn('html/', '.html').map((name) => ({
    name,
    html: readFileSync(new URL(`html/${name}.html`, FIXTURES), 'utf8'),
    expected: new URL(`html/${name}.txt`, FIXTURES),
  })),
  ...namesIn('pages/', '.txt').flatMap((name, at) => {
    const text = readFileSync(new URL(`pages/${name}.txt`, FIXTURES), 'utf8');
    // Some are of other encodings.
    if (text.includes('\uFFFD')) return [];
    const expected = new URL(`html/pages/${name}.txt`, FIXTURES);
    return [{ name: `pages/${name}`, html: writeHtml(text, at), expected }];
  }),
];

function namesIn(/** @type {string} */ folder, /** @type {string} */ ending) {
  return readdirSync(new URL(folder, FIXTURES))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => name.slice(0, -ending.length));
}
