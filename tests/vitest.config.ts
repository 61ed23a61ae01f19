import { defineConfig } from 'vitest/config';
import { browserPath, NO_BROWSER } from './report/chromium.js';

if (browserPath === undefined) console.warn(`Tests of the report's page are skipped: ${NO_BROWSER}.`);

/** They put another module in the place of one, which other files must not meet. */
const WITH_OTHER_MODULES = ['tests/cli/commands.test.ts', 'tests/cli/folder-runs.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Files share what a worker has loaded: the modules of the program, its language model and tables, a browser.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: WITH_OTHER_MODULES,
        },
      },
      { extends: true, test: { name: 'alone', include: WITH_OTHER_MODULES } },
    ],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    // Hooks start browsers and run the command over many files.
    hookTimeout: 120_000,
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
