import { expect, test } from 'vitest';
import { remembered } from '../../src/core/remembered.js';

test('a line that was asked about is not asked about again, until too many others were', () => {
  const asked: string[] = [];
  const lengthOf = remembered((line) => {
    asked.push(line);
    return line.length;
  });
  expect(['渡口', '', '渡口', ''].map(lengthOf)).toEqual([2, 0, 2, 0]);
  expect(asked).toEqual(['渡口', '']);
  for (let other = 0; other < 1000; other++) lengthOf(`第${other}行`);
  expect(lengthOf('渡口')).toBe(2);
  expect(asked.filter((line) => line === '渡口')).toHaveLength(2);
});
