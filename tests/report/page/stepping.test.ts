import { describe, expect, test } from 'vitest';
import { type Direction, nextStop, readingOrder } from '../../../src/report/page/stepping.js';

test('changes are read by line, findings by column as well, alike ones as they were made', () => {
  expect(readingOrder([{ line: 3 }, { line: 1 }, { line: 3 }, { line: 2 }])).toEqual([1, 3, 0, 2]);
  expect(readingOrder([{ line: 1, column: 9 }, { line: 1 }, { line: 1, column: 2 }])).toEqual([1, 2, 0]);
});

describe('the next stop', () => {
  const order = [1, 3, 0, 2];
  const all = () => true;
  test.each<[string, number | undefined, Direction, (index: number) => boolean, number | undefined]>([
    ['the first', undefined, 1, all, 1],
    ['the last', undefined, -1, all, 2],
    ['forth', 3, 1, all, 0],
    ['back', 3, -1, all, 1],
    ['none after the last', 2, 1, all, undefined],
    ['none before the first', 1, -1, all, undefined],
    ['past what is switched off', 1, 1, (index) => index === 2, 2],
    ['none if all are switched off', 1, 1, () => false, undefined],
    ['from one that is switched off itself', 3, 1, (index) => index !== 3, 0],
  ])('%s', (_, from, direction, isOn, expected) => {
    expect(nextStop(order, from, direction, isOn)).toBe(expected);
  });
});
