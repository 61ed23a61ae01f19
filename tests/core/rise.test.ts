import { expect, test } from 'vitest';
import { longestRise } from '../../src/core/rise.js';

test.each<[string, number[], [number, number][]]>([
  ['nothing', [], []],
  ['one number', [4], [[0, 4]]],
  [
    'all of a row that rises',
    [1, 2, 5],
    [
      [0, 1],
      [1, 2],
      [2, 5],
    ],
  ],
  [
    'not a number that is too high for those behind it',
    [1, 9, 2, 3],
    [
      [0, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    'not one that stands below',
    [-1, 3, -1, 4],
    [
      [1, 3],
      [3, 4],
    ],
  ],
  ['one of equal numbers', [7, 7], [[1, 7]]],
])('%s', (_, numbers, rise) => {
  expect([...longestRise(numbers)].sort(([one], [other]) => one - other)).toEqual(rise);
});
