import { defineConfig } from 'rolldown';

/** The report's program as one file, which the command writes into each report. */
export default defineConfig({
  input: 'src/report/page/view/main.ts',
  platform: 'browser',
  tsconfig: 'src/report/page/tsconfig.json',
  output: { file: 'dist/report/page/page.js', format: 'iife', minify: true },
});
