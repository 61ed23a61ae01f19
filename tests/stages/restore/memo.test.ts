import { expect, test } from 'vitest';
import { findGaps } from '../../../src/stages/restore/gaps.js';
import { findHalves, type HalfMemo } from '../../../src/stages/restore/halves.js';
import { Texts } from '../../../src/stages/restore/texts.js';
import { type Memo, weighGaps } from '../../../src/stages/restore/weigh.js';

test('fits that are kept are those of the same words', () => {
  const text = '他去年买了一份 ，每月都要交钱。';
  const gaps = findGaps([{ number: 1, text }]);
  const fitsOf = (word: string, memo?: Memo) => {
    const [weighed] = weighGaps(
      gaps,
      new Texts([text]),
      [{ word, odds: 1, gaps: 2 }],
      [],
      'quick',
      memo,
    ).gaps;
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

test('a 问 is weighed once for what stands around it, in all lines and rounds', () => {
  const memo: HalfMemo = new Map();
  const lines = Array.from({ length: 40 }, (_, i) => ({ number: i + 1, text: '问'.repeat(50) }));
  const found = findHalves(lines, [], memo);
  // The beginning and the end of a line, and all between.
  expect(memo.size).toBe(13);
  expect(findHalves(lines, [], memo)).toEqual(found);
  expect(memo.size).toBe(13);
});
