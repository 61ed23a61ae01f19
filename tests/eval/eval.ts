/**
 * Measures quality on clean text and real cases that are no part of the project: `npm run eval [-- <name>…]`, from
 * the project's folder, with them in `../shared`. Prints one line a figure.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureBoilerplate } from './boilerplate.js';
import { measureEncodings } from './encodings.js';
import { measureLearned } from './learned.js';
import { measureModel } from './model.js';
import { measureNoise } from './noise.js';
import { measureReports } from './reports.js';
import { measureRestore } from './restore.js';
import { measureScript } from './script.js';
import { measureShift } from './shift.js';

/** A measurement takes the folder and yields its lines. */
const MEASUREMENTS: Readonly<Record<string, (shared: string) => Iterable<string> | AsyncIterable<string>>> = {
  learned: measureLearned,
  encodings: measureEncodings,
  boilerplate: measureBoilerplate,
  model: measureModel,
  noise: measureNoise,
  reports: measureReports,
  restore: measureRestore,
  script: measureScript,
  shift: measureShift,
};

const shared = resolve('..', 'shared');
const names = process.argv.slice(2);
if (!existsSync(shared)) {
  process.stdout.write(`nothing to measure: there is no ${shared}\n`);
} else {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for await (const line of measure(shared)) process.stdout.write(`${line}\n`);
  }
}
