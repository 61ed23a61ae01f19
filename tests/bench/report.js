// What a report of 5,000 articles adds to a run, in turns (the bar is 30 %), its size (the bar is 1.2 × gzip), and its page.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeArticles } from './articles.js';
import { interleave, median, runNode, sum } from './measure.js';
import { bin } from './places.js';
import { measureReportPage } from './report-page.js';

const ARTICLES = 5000;

export async function report() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  const [scrapes, out, page] = ['in', 'out', 'report.html'].map((name) => join(folder, name));
  writeArticles(scrapes, ARTICLES);
  const run = (...argv) => {
    rmSync(out, { recursive: true, force: true });
    return runNode([bin, '--quiet', ...argv, scrapes, out]).cpu;
  };
  const tasks = { without: () => run(), with: () => run('--report', page) };
  const times = interleave(tasks, 3, 0, (task) => task());
  const more = median(times.get('with').map((time, round) => time / times.get('without')[round] - 1));
  console.log(`\nreport of ${ARTICLES} articles   +${(100 * more).toFixed(0)} % CPU time`);
  size(scrapes, out, statSync(page).size);
  await measureReportPage(page);
  rmSync(folder, { recursive: true });
}

function size(scrapes, out, size) {
  const files = readdirSync(scrapes, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => [join(scrapes, name), join(out, name.replace(/txt$/, 'md'))])
    .map((path) => readFileSync(path));
  const sizes = {
    'all of them in one': gzipSync(Buffer.concat(files)).length,
    'each file by itself': sum(files.map((file) => gzipSync(file).length)),
  };
  for (const [how, zipped] of Object.entries(sizes))
    console.log(
      `its size                   ${(size / zipped).toFixed(2)} × gzip of raw and Markdown, ${how}`,
    );
}
