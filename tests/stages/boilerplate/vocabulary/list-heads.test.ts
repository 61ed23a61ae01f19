import { expect, test } from 'vitest';
import { HEAD_WORDS, headWords } from '../../../../src/stages/boilerplate/vocabulary/list-heads.js';
import { wordsOf } from '../../../../src/stages/boilerplate/vocabulary/word-row.js';

test.each(['qualifier', 'subject', 'whole'])('no %s stands in two rows', (part) => {
  const words = HEAD_WORDS.filter((row) => row.part === part).flatMap(wordsOf);
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test.each([
  ['站长', 'shared', true],
  ['站长', 'foot', false],
  ['近期', 'beside', true],
  ['近期', 'foot', false],
  ['相关', 'foot', true],
] as const)('%s is asked by %s: %s', (word, asker, isAsked) => {
  expect(new RegExp(`^${headWords('qualifier', asker)}$`).test(word)).toBe(isAsked);
});
