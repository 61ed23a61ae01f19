import { expect, test } from 'vitest';
import { clean, cleanArticle } from '../src/clean.js';
import { replay } from '../src/core/replay.js';
import { resolveOptions } from '../src/options/options.js';
import { stageNames } from '../src/pipeline.js';
import { BOILERPLATE_RULES } from '../src/stages/boilerplate/vocabulary/lines.js';
import { DAMAGED, UNDAMAGED } from './support/hostile-patterns.js';
import { mostSteps } from './support/steps.js';

// Lines made to slow a program down or to overflow its stack. One that takes exponential time never ends; one that takes
// quadratic time shows in the suite's own duration. What searches try is counted: it may not grow faster than the length.
const LONG = 20_000;
const SHORT = 2000;

test.each([...UNDAMAGED, ...DAMAGED])('many times %j', (piece) => {
  const long = piece.repeat(LONG / piece.length);
  const short = piece.repeat(SHORT / piece.length);
  for (const raw of [long, `${short}网,`, `${short}x`]) {
    const { text, changes } = clean(raw);
    expect(replay(raw, changes)).toBe(text);
    expect(clean(text).text).toBe(text);
  }
  const { searched } = cleanArticle(short, resolveOptions({}, stageNames));
  expect(searched).toBeLessThanOrEqual(mostSteps(short.length));
});

// The rules that speak of a whole line can't match one that goes on behind a line feed.
const WHOLE_LINE = BOILERPLATE_RULES.filter(({ pattern }) => pattern.source.endsWith('$'));

test.each(WHOLE_LINE)('$name: its own words many times', ({ pattern, example }) => {
  for (const character of example) expect(pattern.test(`${example}${character.repeat(200)}\nx`)).toBe(false);
});
