import { describe, expect, test } from 'vitest';
import { bestSegment, distances, heights, sums } from '../../../../src/stages/boilerplate/model/windows.js';

const VALUES = [1, 2, 4, -8, 16];

describe('windows over the lines around each line', () => {
  test.each([
    ['up', 1, [0, 1, 2, 4, -8]],
    ['up', 2, [0, 1, 3, 6, -4]],
    ['down', 2, [6, -4, 8, 16, 0]],
    ['down', 9, [14, 12, 8, 16, 0]],
  ] as const)('sums %s over %i lines', (side, lines, expected) => {
    expect([...sums(VALUES, { lines, side })]).toEqual(expected);
  });

  test('heights are the highest value, and none below 0', () => {
    expect([...heights(VALUES, { lines: 2, side: 'up' })]).toEqual([0, 1, 2, 4, 4]);
    expect([...heights([-1, -2], { lines: 2, side: 'down' })]).toEqual([0, 0]);
  });

  test('distances to the next line of a kind, the line itself not asked', () => {
    const isOf = (row: number) => row === 1;
    expect([...distances(isOf, 5, 'up', 3)]).toEqual([3, 3, 1, 2, 3]);
    expect([...distances(isOf, 5, 'down', 3)]).toEqual([1, 3, 3, 3, 3]);
  });

  test.each([
    ['the run with the highest sum', VALUES, { start: 4, end: 5 }],
    ['over a small loss', [3, -1, 3, -9, 4], { start: 0, end: 3 }],
    ['none where nothing is worth anything', [-1, 0], { start: 0, end: 0 }],
  ])('best segment: %s', (_, values, expected) => expect(bestSegment(values)).toEqual(expected));
});
