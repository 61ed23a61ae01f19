import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../../scripts/json-schema.js';
import { OPTIONS } from '../../src/cli/options.js';
import { configSchema, RUN_OPTION_NAMES } from '../../src/config/schema.js';
import { resolveOptions } from '../../src/options/options.js';

test('the schema for editors is fresh (npm run schema)', () => {
  const file = new URL('../../schema/clean-articles.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonSchemaOf(configSchema));
});

/** What is said at the command line alone, and why. */
const COMMAND_LINE_ONLY: Readonly<Record<string, string>> = {
  output: 'writes a file',
  cacheLocation: 'writes a file',
  dryRun: 'is about one run',
  prune: 'removes files',
  include: 'is asked for once',
  exclude: 'has .clean-articlesignore',
  rulesUrl: 'is about one run',
  watch: 'is about one run',
  json: 'is about one run',
  context: 'is about one run',
  reporter: 'is about one run',
  reporterFile: 'writes a file',
  report: 'writes a file',
  statistics: 'is about one run',
  baseline: 'is about one run',
  updateBaseline: 'writes a file',
  against: 'is about one run',
  diff: 'is about one run',
  debug: 'is the matter of who sits there',
  config: 'is about the configuration itself',
  printConfig: 'is about the configuration itself',
  ignore: 'is asked for once',
  stdinFilepath: 'is about one run',
  quiet: 'is the matter of who sits there',
  verbose: 'is the matter of who sits there',
  lang: 'is the matter of who sits there',
  textKey: 'is about one run',
  print: 'is about one run',
  color: 'is the matter of who sits there',
};

/** What `corpus` and `records` alone take: runs that a script starts. */
const OF_RECORDS: ReadonlySet<string> = new Set(
  OPTIONS.filter(({ commands }) => commands?.every((name) => name === 'corpus' || name === 'records')).map(
    ({ option }) => option().attributeName(),
  ),
);

/** Keys of the file that no option has, and why. */
const FILE_ONLY: Readonly<Record<string, string>> = { suppressions: 'is a table' };

/** Keys of the file with another shape than the option's. */
const SHAPED: Readonly<Record<string, string>> = { restoreWords: 'restore' };

test('every option of the command line is a key of the file, or a deliberate exception', () => {
  const keys = Object.keys(configSchema.entries);
  const names = OPTIONS.map(({ option }) => option().attributeName());
  const missing = names.filter(
    (name) => !keys.includes(SHAPED[name] ?? name) && !(name in COMMAND_LINE_ONLY) && !OF_RECORDS.has(name),
  );
  expect(missing).toEqual([]);
  expect(
    Object.keys(COMMAND_LINE_ONLY).filter((name) => keys.includes(name) || !names.includes(name)),
  ).toEqual([]);
});

test('every option of the library is a key of the file', () => {
  const keys = Object.keys(configSchema.entries);
  expect(
    Object.keys(resolveOptions({}, [])).filter((name) => name !== 'path' && !keys.includes(name)),
  ).toEqual([]);
});

test('an option of a run is one of the command line', () => {
  const names = OPTIONS.map(({ option }) => option().attributeName());
  expect(RUN_OPTION_NAMES.filter((name) => !names.includes(name) && !(name in FILE_ONLY))).toEqual([]);
});
