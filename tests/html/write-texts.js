/** Writes what Chromium has as the text of the pages in `fixtures/html`: `node tests/html/write-texts.js`, after a page was added. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cases } from './cases.js';
import { chromiumTexts } from './chromium-text.js';

const texts = await chromiumTexts(cases.map(({ html }) => html));
for (const [at, { expected }] of cases.entries()) {
  mkdirSync(new URL('.', expected), { recursive: true });
  writeFileSync(expected, texts[at] ?? '');
}
process.stdout.write(`${cases.length} texts written\n`);
