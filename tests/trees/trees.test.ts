import { describe, expect, test } from 'vitest';
import { FeatureTable } from '../../src/trees/table.js';
import { type TreeFile, Trees } from '../../src/trees/trees.js';

/** Two trees: one asks the line's length, then that of the line above; the other has a leaf only. */
const FILE: TreeFile = {
  notice: 'made for this test',
  features: ['length', 'length@-1'],
  feature: [0, 1],
  threshold: [10, 20],
  left: [-1, -2],
  right: [1, -3],
  leaf: [-200, 0, 300, 100],
  mean: [20, 150],
  unit: 0.01,
  roots: [0, -4],
};

function tableOf(...lengths: readonly number[]): FeatureTable {
  const table = new FeatureTable(['length', 'other'], lengths.length);
  table.set('length', (row) => lengths[row] as number);
  table.set('other', () => 7);
  return table;
}

const odds = (sum: number) => 1 / (1 + Math.exp(-sum));

describe('trees', () => {
  test('sum the leaves that a row comes to; above the first line a feature is -1', () => {
    const { probabilities } = new Trees(FILE).read(tableOf(5, 30, 30));
    // A short line; a long one below a short one; a long one below a long one.
    expect([...probabilities]).toEqual([odds(-1), odds(1), odds(4)]);
  });

  test('name what speaks against a row, the most telling first', () => {
    const { against } = new Trees(FILE).read(tableOf(5, 30, 30));
    expect([0, 1, 2].map((row) => against(row, 2))).toEqual([['length'], ['length'], []]);
  });

  test.each([
    ['an unknown column', { ...FILE, features: ['width', 'length'] }, 'there is no feature width'],
    [
      'a line too far off',
      { ...FILE, features: ['length', 'length@-9'] },
      'length@-9: no line further off than 3 is known',
    ],
  ])('%s is an error', (_, file, message) => {
    expect(() => new Trees(file).read(tableOf(5))).toThrow(new RangeError(message));
  });
});
