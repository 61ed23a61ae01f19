import { describe, expect, test } from 'vitest';
import { costOfRate, rateOf } from '../../../src/stages/restore/drop-rate.js';

describe('how often a site drops a word', () => {
  test.each([
    ['nothing is known', { elsewhere: 0, expected: 0 }, 0, 1],
    ['a rare word that explains nine gaps', { elsewhere: 0, expected: 0 }, 9, 10],
    ['a common word that is never missing', { elsewhere: 0, expected: 99 }, 0, 0.01],
    ['as often missing as ordinary text has it', { elsewhere: 0, expected: 9 }, 9, 1],
    ['gaps of other pages count as well', { elsewhere: 4, expected: 1 }, 5, 5],
  ])('%s', (_, frequency, gaps, rate) => expect(rateOf(frequency, gaps)).toBeCloseTo(rate));

  test.each([
    ['no gap', 0, 0, 0],
    // Each gap has the rate that those before it show, 1, 2, 3 and so on: their product is 10! for ten of them, and 11 to the tenth when it is fitted to all.
    ['ten gaps', 0, 10, Math.log10(11 ** 10 / 3_628_800)],
    ['one gap', 0, 1, Math.log10(2)],
    ['one gap more of many that are known', 99, 1, Math.log10(101 / 100)],
  ])('the cost of not knowing it: %s', (_, elsewhere, gaps, cost) => {
    expect(costOfRate({ elsewhere, expected: 0 }, gaps)).toBeCloseTo(cost, 5);
  });
});
