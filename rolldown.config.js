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
  'corpus/worker',
  'language/fold',
  'markdown/index',
  'markdown/stringify',
  'options/options',
  'pipeline',
  'report/recorded',
  'report/writer',
];

export default defineConfig([
  // The program in a few files: Node takes longer to find and link 370 modules than to run a short scrape through them.
  {
    input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
    platform: 'node',
    tsconfig: 'tsconfig.json',
    external: /^[a-z@]/,
    plugins: [modulesKeepTheirUrls('src')],
    output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name].js' },
  },
  // The report's program and its look as one file each, which the command writes into each report.
  {
    input: 'src/report/page/view/main.ts',
    platform: 'browser',
    tsconfig: 'src/report/page/tsconfig.json',
    plugins: [styleSheet],
    output: { file: 'dist/report/page/page.js', format: 'iife', minify: true, postBanner: LICENCE },
  },
]);
