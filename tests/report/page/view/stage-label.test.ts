import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOOKS, lookOf } from '../../../../src/report/page/view/stage-label.js';

const style = (name: string) =>
  readFileSync(new URL(`../../../../src/report/page/styles/${name}.css`, import.meta.url), 'utf8');

/** The numbers in a style sheet, each once, in rising order. */
const numbersIn = (css: string, pattern: RegExp) =>
  [...new Set(Array.from(css.matchAll(pattern), ([, number]) => Number(number)))].sort((a, b) => a - b);

const looks = Array.from({ length: LOOKS }, (_, look) => look);

test('the style sheets have a rule and a colour for each look', () => {
  expect(numbersIn(style('looks'), /\[data-look="(\d+)"\]/g)).toEqual(looks);
  expect(numbersIn(style('theme'), /--stage-(\d+):/g)).toEqual(looks);
  expect(numbersIn(style('print'), /--stage-(\d+):/g)).toEqual(looks);
});

test('a stage beyond the looks shares one of another stage, not that of a severity', () => {
  expect([...looks, LOOKS, LOOKS + 1].map(lookOf)).toEqual([...looks, 0, 1]);
});
