// Draws the pictures of the report that the documentation shows: of the seeds, as the command cleans them. Run it with
// `npm run screenshots` after a change of the page, and look at what came out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from './chromium.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const images = join(root, 'docs/images');
const FILE = `#file=${encodeURIComponent('fixtures/seeds/001_06aa91a513787219.txt')}`;
/** A word that was put back, the evidence for which is shown. */
const MARK = '.article [data-changes~="5"]';
const WIDE = { width: 1280, height: 900 };

const PICTURES = [
  { name: 'report-overview-zh', hash: '', colorScheme: 'light', viewport: WIDE, language: 'zh' },
  { name: 'report-file-zh', hash: FILE, colorScheme: 'light', viewport: WIDE, language: 'zh' },
  { name: 'report-overview', hash: '', colorScheme: 'light', viewport: WIDE },
  { name: 'report-file', hash: FILE, colorScheme: 'light', viewport: WIDE },
  { name: 'report-file-dark', hash: FILE, colorScheme: 'dark', viewport: WIDE },
  { name: 'report-narrow', hash: FILE, colorScheme: 'light', viewport: { width: 400, height: 900 } },
];

const folder = mkdtempSync(join(tmpdir(), 'clean-articles-screenshots-'));
const reportIn = (language) => join(folder, `${language}.html`);
for (const language of ['en', 'zh']) {
  const report = ['--report', reportIn(language), '--lang', language, '--quiet'];
  const argv = ['bin/clean-articles.js', 'fixtures/seeds', join(folder, 'out'), ...report];
  const { status } = spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`clean-articles ended with ${status}`);
}
mkdirSync(images, { recursive: true });
const browser = await launchBrowser(['--font-render-hinting=none', '--disable-lcd-text']);
for (const { name, hash, language = 'en', ...look } of PICTURES) {
  const context = await browser.newContext({ ...look, deviceScaleFactor: 1, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(reportIn(language)).href + hash);
  await page.locator('#rows tr, #text .block').first().waitFor();
  if (hash !== '') await page.locator(MARK).hover();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(images, `${name}.png`), animations: 'disabled' });
  await context.close();
}
await browser.close();
rmSync(folder, { recursive: true });
