import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** The parts of the report's look, in the order of their cascade. */
const STYLES = [
  'theme',
  'base',
  'overview',
  'file-table',
  'file-head',
  'findings-list',
  'toolbar',
  'parallel-text',
  'looks',
  'marks',
  'overlays',
  'narrow',
  'preferences',
  'print',
];

/** Writes them as one file, `page.css`. */
const styleSheet = {
  name: 'style-sheet',
  generateBundle() {
    const parts = STYLES.map((name) => readFileSync(`src/report/page/styles/${name}.css`, 'utf8'));
    this.emitFile({ type: 'asset', fileName: 'page.css', source: parts.join('\n') });
  },
};

/** The program holds this library, whose licence wants to be told. */
const LICENCE = readFileSync('node_modules/@tanstack/virtual-core/LICENSE', 'utf8').trim();
const postBanner = `/*! With @tanstack/virtual-core:\n\n${LICENCE}\n*/`;

/** The report's program and its look as one file each, which the command writes into each report. */
export default defineConfig({
  input: 'src/report/page/view/main.ts',
  platform: 'browser',
  tsconfig: 'src/report/page/tsconfig.json',
  plugins: [styleSheet],
  output: { file: 'dist/report/page/page.js', format: 'iife', minify: true, postBanner },
});
