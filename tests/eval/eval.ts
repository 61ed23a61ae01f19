/**
 * Measures quality: `npm run eval [-- <name>… --list]`, from the project's folder. `own` measures on sentences of the project; the others
 * on clean text and real cases that are no part of it, where there is a folder `../shared` of them. Prints one line a figure.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measureBoilerplate } from './boilerplate.js';
import { measureEncodings } from './encodings.js';
import { measureHtml } from './html/html.js';
import { measureLearned } from './learned.js';
import { measureModel } from './model.js';
import { measureNoise } from './noise.js';
import { measureOwn } from './own.js';
import { measurePages } from './pages/pages.js';
import { measureSites } from './pages/sites.js';
import { measureReports } from './reports.js';
import { measureRestore } from './restore.js';
import { measureScript } from './script.js';
import { measureShift } from './shift.js';
import { measureStructure } from './structure/structure.js';

/** A measurement takes the folder, and whether what is wrong is listed where that is long, and yields its lines. */
type Measure = (shared: string, isListed: boolean) => Iterable<string> | AsyncIterable<string>;

const MEASUREMENTS: Readonly<Record<string, Measure>> = {
  learned: measureLearned,
  encodings: measureEncodings,
  boilerplate: measureBoilerplate,
  html: measureHtml,
  model: measureModel,
  noise: measureNoise,
  pages: measurePages,
  reports: measureReports,
  restore: measureRestore,
  script: measureScript,
  shift: measureShift,
  structure: measureStructure,
  sites: measureSites,
};

/** Tells page by page what is wrong. */
const LIST = '--list';

const shared = resolve('..', 'shared');
const names = process.argv.slice(2).filter((name) => name !== LIST);
const isListed = process.argv.includes(LIST);
const isWanted = (name: string) => names.length === 0 || names.includes(name);
if (isWanted('own')) {
  const sentences = pathToFileURL(resolve('fixtures/eval/sentences.tsv'));
  for (const line of measureOwn(sentences)) process.stdout.write(`${line}\n`);
}
if (!existsSync(shared)) {
  process.stdout.write(`the other texts are no part of the project: there is no ${shared}\n`);
} else {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (!isWanted(name)) continue;
    for await (const line of measure(shared, isListed)) process.stdout.write(`${line}\n`);
  }
}
