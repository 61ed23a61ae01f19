// Measures what the project promises about speed, as ratios of things measured in the same run: this machine and its
// neighbours change from minute to minute. Run it with `npm run bench`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { toLines, toText } from '../../dist/core/article.js';
import { clean } from '../../dist/index.js';
import { toMarkdown } from '../../dist/markdown/index.js';
import { resolveOptions } from '../../dist/options/options.js';
import { pipeline, stageNames } from '../../dist/pipeline.js';
import { writeArticles } from './articles.js';
import { hostile } from './hostile.js';
import { measureReportPage } from './report-page.js';

/** Rounds that are not counted. */
const WARM_UP = 30;

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin/clean-articles.js');
const seedFolder = join(root, 'fixtures/seeds');
const texts = readdirSync(seedFolder).map((name) => readFileSync(join(seedFolder, name), 'utf8'));

throughput('the seeds as they are', texts, WARM_UP);
// The pipeline has more code for V8 to compile than a table look-up has: 1,000 documents are the beginning of a corpus.
throughput('the seeds without lines that are searched for a repair', texts.map(withoutSearched), 200);
repairs();
hostile();
startUp();
memory();
workers();
await report();

/** Whether a change undid a byte shift, alone or with other rules. */
function isByteShift({ rule, also = [] }) {
  return [rule, ...also].includes('byte-shift');
}

/** A text without the lines in which the byte shift or dropped words were looked for: what clean text costs. */
function withoutSearched(text) {
  const { changes, findings } = clean(text);
  const searched = [
    ...changes.filter((change) => change.stage === 'restore' || isByteShift(change)),
    ...findings,
  ];
  const numbers = new Set(searched.map(({ line }) => line));
  return toText(toLines(text).filter(({ number }) => !numbers.has(number)));
}

/** MB/s of UTF-8 of raw texts: OpenCC alone, the whole, and each stage on what the stages before it left. */
function throughput(title, texts, warmUp) {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const openCc = createRequire(import.meta.url)('opencc-js/t2cn').Converter({ from: 't', to: 'cn' });
  const tasks = { 'opencc-js alone': () => texts.map((text) => openCc(text)) };
  tasks['whole pipeline'] = () => texts.map((text) => clean(text));
  const options = resolveOptions({}, stageNames);
  let articles = texts.map((text) => ({ lines: toLines(text), metadata: {} }));
  for (const stage of pipeline) {
    const inputs = articles;
    tasks[stage.name] = () => inputs.map((article) => stage.run(article, options));
    articles = inputs.map((article) => ({ ...article, ...stage.run(article, options) }));
  }
  const cleaned = articles;
  tasks.markdown = () => cleaned.map((article) => toMarkdown(article, options));

  console.log(`\n${title}`);
  const times = interleave(tasks, 100, warmUp);
  const alone = times.get('opencc-js alone');
  for (const [name, samples] of times) {
    const ratio = median(samples.map((time, round) => time / alone[round]));
    const speed = (megabytes / median(samples)) * 1e3;
    console.log(
      `${name.padEnd(16)} ${speed.toFixed(1).padStart(7)} MB/s   ${ratio.toFixed(2)} × opencc-js alone`,
    );
  }
}

/** What the search for a repair costs in a document that needs one, above the same document without those lines. */
function repairs() {
  const damaged = texts.filter((text) => clean(text).changes.some(isByteShift));
  const calm = damaged.map(withoutSearched);
  const times = interleave(
    {
      damaged: () => damaged.map((text) => clean(text, { stages: ['annotations'] })),
      calm: () => calm.map((text) => clean(text, { stages: ['annotations'] })),
    },
    20,
  );
  const more = median(times.get('damaged')) - median(times.get('calm'));
  console.log(`\na span garbled by a byte shift ${(more / damaged.length).toFixed(1)} ms`);
}

/** Runs all tasks in turn, so that they share the machine's moods; milliseconds by task and round. */
function interleave(tasks, rounds, warmUp = WARM_UP) {
  const times = new Map(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      if (round >= 0) times.get(name).push(performance.now() - start);
    }
  }
  return times;
}

/** Whole processes, in turn: what a small scrape through a pipe and `--version` cost above an empty program. */
function startUp() {
  const scrape = texts[2].slice(0, 400);
  const commands = {
    'node -e 0': ['-e', '0'],
    'clean-articles --version': [bin, '--version'],
    'a small pipe': [bin, '--quiet'],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = -2; round < 15; round++) {
    for (const [name, argv] of Object.entries(commands)) {
      const start = performance.now();
      spawnSync(process.execPath, argv, { input: scrape });
      if (round >= 0) times.get(name).push(performance.now() - start);
    }
  }
  const empty = times.get('node -e 0');
  for (const [name, samples] of times) {
    const more = median(samples.map((time, round) => time - empty[round]));
    console.log(`${name.padEnd(25)} ${median(samples).toFixed(0).padStart(4)} ms   +${more.toFixed(0)} ms`);
  }
}

/**
 * What a second thread gains over a folder of 2,000 articles, in turns. Meaningful only while at least two cores are
 * free: the bar is 1.7.
 */
function workers() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  mkdirSync(join(folder, 'in'));
  for (let file = 0; file < 2000; file++) {
    writeFileSync(join(folder, `in/${file}.txt`), texts[file % texts.length]);
  }
  const times = [1, 2].map(() => []);
  for (let round = 0; round < 3; round++) {
    for (const [index, samples] of times.entries()) {
      const argv = [
        bin,
        '--quiet',
        `--jobs=${index + 1}`,
        join(folder, 'in'),
        join(folder, `out-${round}-${index}`),
      ];
      const start = performance.now();
      spawnSync(process.execPath, argv);
      samples.push(performance.now() - start);
    }
  }
  const [one, two] = times.map((samples) => median(samples) / 1e3);
  console.log(
    `\n2,000 files, one thread ${one.toFixed(1)} s, two workers ${two.toFixed(1)} s   ${(one / two).toFixed(2)} × as fast`,
  );
  rmSync(folder, { recursive: true });
}

/** What a report of 5,000 articles adds to a run, in turns (the bar is 30 %), its size (the bar is 1.2 × gzip), and its page. */
async function report() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  const [scrapes, page] = [join(folder, 'in'), join(folder, 'report.html')];
  writeArticles(scrapes, 5000);
  const argvs = [[], ['--report', page]];
  const times = argvs.map(() => []);
  for (let round = 0; round < 3; round++) {
    for (const [index, argv] of argvs.entries()) {
      const out = join(folder, `out-${round}-${index}`);
      const start = performance.now();
      spawnSync(process.execPath, [bin, '--quiet', ...argv, scrapes, out]);
      times[index].push(performance.now() - start);
    }
  }
  const more = median(times[1].map((time, round) => time / times[0][round] - 1));
  console.log(`\nreport of 5,000 articles   +${(100 * more).toFixed(0)} % time`);
  const pairs = readdirSync(scrapes, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [join(scrapes, name), join(folder, 'out-0-0', name.replace(/txt$/, 'md'))])
    .map((paths) => paths.map((path) => readFileSync(path)));
  const size = statSync(page).size;
  const sum = (sizes) => sizes.reduce((all, each) => all + each, 0);
  const sizes = {
    'all of them in one': gzipSync(Buffer.concat(pairs.flat())).length,
    'each file by itself': sum(pairs.flat().map((file) => gzipSync(file).length)),
  };
  for (const [how, zipped] of Object.entries(sizes)) {
    console.log(
      `its size                   ${(size / zipped).toFixed(2)} × gzip of raw and Markdown, ${how}`,
    );
  }
  await measureReportPage(page);
  rmSync(folder, { recursive: true });
}

/** Peak resident memory of a folder run, for folders of two sizes. */
function memory() {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-bench-'));
  const peaks = [];
  let written = 0;
  for (const files of [500, 4000]) {
    for (; written < files; written++)
      writeFileSync(join(folder, `${written}.txt`), texts[written % texts.length]);
    const script = `process.argv.splice(1, 0, ${JSON.stringify(bin)});
      process.on('exit', () => process._rawDebug(process.resourceUsage().maxRSS));
      import(${JSON.stringify(bin)});`;
    const argv = [
      '-e',
      script,
      '--',
      folder,
      join(tmpdir(), `clean-articles-bench-out-${process.pid}`),
      '--quiet',
    ];
    const run = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    peaks.push(Number(run.stderr.trim().split('\n').at(-1)) / 1024);
    console.log(`peak memory, ${String(files).padStart(4)} files ${peaks.at(-1).toFixed(0).padStart(6)} MB`);
  }
  console.log(`peak memory, ratio      ${(peaks[1] / peaks[0]).toFixed(2)}`);
  rmSync(folder, { recursive: true });
  rmSync(join(tmpdir(), `clean-articles-bench-out-${process.pid}`), { recursive: true, force: true });
}

function median(samples) {
  return samples.toSorted((left, right) => left - right)[samples.length >> 1];
}
