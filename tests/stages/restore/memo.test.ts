import { expect, test } from 'vitest';
import { findGaps } from '../../../src/stages/restore/gaps.js';
import { type Memo, weighGaps } from '../../../src/stages/restore/weigh.js';

test('fits that are kept are those of the same words', () => {
  const text = '他去年买了一份 ，每月都要交钱。';
  const gaps = findGaps([{ number: 1, text }]);
  const fitsOf = (word: string, memo?: Memo) => {
    const [weighed] = weighGaps(gaps, [text], [{ word, odds: 1, gaps: 2 }], [], 'quick', memo).gaps;
    const index = weighed?.candidates.findIndex((candidate) => candidate.word === word) ?? -1;
    return weighed?.fit[index];
  };
  const memo: Memo = new Map();
  const first = fitsOf('绸缎', memo);
  expect(fitsOf('绸缎', memo)).toBe(first);
  expect(memo.size).toBe(1);
  expect(fitsOf('寿险', memo)).toBe(fitsOf('寿险'));
  expect(fitsOf('寿险')).not.toBe(first);
});
