import { expect, test } from 'vitest';
import { diffCharacters } from '../../src/core/diff-characters.js';

const CASES: readonly (readonly [before: string, after: string, most: number, edits: number | undefined])[] =
  [
    ['网贷', '网贷', 0, 0],
    ['网贷', '網貸', 4, 4],
    ['网贷', '網貸', 3, undefined],
    ['网贷', '贷网', 2, 2],
    ['网贷', '贷网', 1, undefined],
    ['', '网贷', 2, 2],
    ['𠮷', '吉', 2, 2],
    ['𠮷', '吉', 1, undefined],
  ];

test.each(CASES)('%j to %j in at most %d edits', (before, after, most, edits) => {
  const parts = diffCharacters(before, after, most);
  const changed = parts?.filter(({ added, removed }) => added || removed);
  expect(changed?.reduce((sum, { value }) => sum + Array.from(value).length, 0)).toBe(edits);
});
