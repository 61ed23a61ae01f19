import { defineConfig } from 'rolldown';
import { modulesKeepTheirUrls } from './scripts/module-urls.js';
import { LICENCE, styleSheet } from './scripts/report-page.js';

/** Modules that are loaded by their path: by the command, by threads, by users, by scripts and benchmarks. */
const ENTRIES = [
  'index',
  'cli/guard',
  'cli/io',
  'cli/main',
  'cli/rules-page',
  'cli/standard-output',
  'config/schema',
  'core/article',
  'core/built',
  'corpus/shards/child',
  'corpus/shards/clean-record',
  'corpus/shards/plan',
  'corpus/shards/run',
  'corpus/worker',
  'language/fold',
  'markdown/index',
  'markdown/stringify',
  'options/options',
  'pipeline',
  'replay',
  'records/answer',
  'records/protocol',
  'records/serve',
  'records/thread',
  'records/worker',
  'report/recorded',
  'report/writer',
];

/**
 * The files that most runs need are few, since finding one takes Node longer than parsing a small one: the record, what all share, what every
 * command needs, what the library needs, and what cleaning by the command needs above that. The first that needs a module has it.
 */
const CHUNKS = [
  { name: 'replay', test: /src[\\/]replay\.ts$/ },
  { name: 'shared', test: /src[\\/]core[\\/]/ },
  { name: 'start', test: /src[\\/]cli[\\/](?:guard|io|main|standard-output)\.ts$/ },
  { name: 'library', test: /src[\\/](?:index|pipeline)\.ts$/ },
  { name: 'clean', test: /src[\\/]cli[\\/]clean\.ts$/ },
];

export default defineConfig([
  // The program in a few files: Node takes longer to find and link 370 modules than to run a short scrape through them.
  {
    input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
    platform: 'node',
    tsconfig: 'tsconfig.json',
    // These two are wanted by every run, and most of what valibot has by none. Their licences go with the bundle.
    external: /^(?!valibot$|commander$)[a-z@]/,
    plugins: [modulesKeepTheirUrls('src')],
    output: {
      dir: 'dist',
      format: 'esm',
      chunkFileNames: 'chunks/[name].js',
      // Names stay, for stack traces; blanks and comments, a third of what Node would parse, go.
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      codeSplitting: {
        groups: CHUNKS.map((chunk, index) => ({ ...chunk, priority: CHUNKS.length - index })),
      },
    },
  },
  // The report's program and its look as one file each, which the command writes into each report.
  {
    input: 'src/report/page/view/main.ts',
    platform: 'browser',
    tsconfig: 'src/report/page/tsconfig.json',
    plugins: [styleSheet],
    output: { file: 'dist/report/page/page.js', format: 'iife', minify: true, postBanner: LICENCE },
  },
  // Its words in Chinese, which only Chinese reports carry.
  {
    input: 'src/report/page/words/chinese.ts',
    platform: 'browser',
    tsconfig: 'src/report/page/tsconfig.json',
    output: { file: 'dist/report/page/chinese.js', format: 'iife', minify: true },
  },
]);
