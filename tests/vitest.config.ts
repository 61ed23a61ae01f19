import { defineConfig } from 'vitest/config';
import { browserPath, NO_BROWSER } from './report/chromium.js';

if (browserPath === undefined) console.warn(`Tests of the report's page are skipped: ${NO_BROWSER}.`);

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    // Vitest leaves one core free, which on two is half of them.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Runs in a browser only, and is tested there.
      exclude: ['src/report/page/view/**'],
      reporter: ['text'],
      thresholds: { lines: 95 },
    },
  },
});
