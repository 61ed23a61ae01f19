import { describe, expect, test } from 'vitest';
import { makeInput } from './input.js';
import { KNOWN } from './known.js';
import { findBreak, LAWS } from './laws.js';
import { shrink } from './shrink.js';
import { ownSources } from './sources.js';

const SEED = 13;
/** About ten seconds. */
const COUNT = 60;
const sources = ownSources();

describe('on mutated texts', () => {
  test('the laws hold', { timeout: 300_000 }, () => {
    const laws = LAWS.filter(({ name }) => !(name in KNOWN));
    for (let number = 0; number < COUNT; number++) {
      const input = makeInput(SEED, number, sources);
      expect(findBreak(input, laws), `seed ${SEED}, input ${number}`).toBeUndefined();
    }
  });

  test('every law that is known to be broken is one', () => {
    const names = LAWS.map(({ name }) => name);
    for (const name of Object.keys(KNOWN)) expect(names).toContain(name);
  });
});

test('an input of a seed is always the same', () => {
  expect(makeInput(7, 3, sources)).toEqual(makeInput(7, 3, sources));
  expect(makeInput(7, 3, sources).text).not.toBe(makeInput(7, 4, sources).text);
});

test.each([
  ['one line of many', 'a\nb\nxyz\nd\ne', 'xyz'],
  ['characters of a line', 'lorem xyz ipsum', 'xyz'],
  ['parts that stand apart', 'x\n\ny and z', 'xyz'],
])('shrinking leaves what fails: %s', (_, text, left) => {
  const fails = (shorter: string) => /x[\s\S]*y[\s\S]*z/.test(shorter);
  expect(shrink(text, fails)).toBe(left);
});
