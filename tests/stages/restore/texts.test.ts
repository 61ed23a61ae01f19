import { expect, test, vi } from 'vitest';
import { Texts } from '../../../src/stages/restore/texts.js';

test.each([
  ['网', 3],
  ['网贷', 2],
  ['贷网', 1],
  ['网贷网', 1],
  ['贷贷', 0],
  ['催收', 0],
])('%s stands %i times', (word, count) => {
  expect(new Texts(['网贷网贷', '', '甲网乙']).count(word)).toBe(count);
  expect(new Texts([]).count(word)).toBe(0);
});

test('a word is looked for once in texts, however many gaps they have', () => {
  const texts = new Texts(['网贷'.repeat(100)]);
  const search = vi.spyOn(String.prototype, 'indexOf');
  expect(texts.count('网贷')).toBe(100);
  const before = search.mock.calls.length;
  expect(texts.count('网贷')).toBe(100);
  expect(search.mock.calls.length).toBe(before);
  search.mockRestore();
});
