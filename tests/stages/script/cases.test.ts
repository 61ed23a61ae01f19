import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toLines, toText } from '../../../src/core/article.js';
import type { Script } from '../../../src/options/choices.js';
import { resolveOptions } from '../../../src/options/options.js';
import { stageNames } from '../../../src/pipeline.js';
import { script } from '../../../src/stages/script/index.js';

interface Case {
  readonly label: string;
  readonly target: Script;
  readonly original: string;
  readonly expected: string;
  /** Why this one is known to fail. */
  readonly xfail?: string;
}

const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/cases/script-context.json', import.meta.url), 'utf8'),
);

function convert(text: string, target: Script): string {
  const article = { lines: toLines(text), metadata: {} };
  return toText(script.run(article, resolveOptions({ script: target }, stageNames)).lines ?? []);
}

const known = cases.filter(({ xfail }) => xfail);
const passing = cases.filter(({ xfail }) => !xfail);

describe('conversion that reads the context', () => {
  test.each(passing)('$label, to $target', ({ target, original, expected }) => {
    expect(convert(original, target)).toBe(expected);
  });

  test.each(passing)('$label, to $target, twice', ({ target, expected }) => {
    expect(convert(expected, target)).toBe(expected);
  });

  for (const { label, target, original, expected, xfail } of known) {
    test.fails(`${label} (${xfail})`, () => {
      expect(convert(original, target)).toBe(expected);
    });
  }
});
