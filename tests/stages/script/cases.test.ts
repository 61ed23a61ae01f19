import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toLines, toText } from '../../../src/core/article.js';
import type { Script } from '../../../src/options/choices.js';
import { resolveOptions } from '../../../src/options/options.js';
import { stageNames } from '../../../src/pipeline.js';
import { script } from '../../../src/stages/script/index.js';
import { testKnown } from '../../support/known-failure.js';

interface Case {
  readonly label: string;
  readonly target: Script;
  readonly original: string;
  readonly expected: string;
  /** Why the case fails for now; such a case must fail. */
  readonly knownFailure?: string;
}

const cases: Case[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/cases/script-context.json', import.meta.url), 'utf8'),
);

function convert(text: string, target: Script): string {
  const article = { lines: toLines(text), metadata: {} };
  return toText(script.run(article, resolveOptions({ script: target }, stageNames)).lines ?? []);
}

const known = cases.filter(({ knownFailure }) => knownFailure);
const passing = cases.filter(({ knownFailure }) => !knownFailure);

describe('conversion that reads the context', () => {
  test.each(passing)('$label, to $target', ({ target, original, expected }) => {
    expect(convert(original, target)).toBe(expected);
  });

  test.each(passing)('$label, to $target, twice', ({ target, expected }) => {
    expect(convert(expected, target)).toBe(expected);
  });

  for (const { label, target, original, expected, knownFailure } of known) {
    testKnown(knownFailure, label, () => {
      expect(convert(original, target)).toBe(expected);
    });
  }
});
