import { expect, test } from 'vitest';
import { toLines } from '../../src/core/article.js';
import { verbatimStructure } from '../../src/markdown/verbatim.js';

test('what stands between blank lines is a paragraph', () => {
  const { children, rows, starts } = verbatimStructure({ lines: toLines('a\nb\n\nc'), metadata: {} });
  expect(children).toMatchObject([{ children: [{ value: 'a\nb' }] }, { children: [{ value: 'c' }] }]);
  expect(rows.map(({ first }) => first)).toEqual([1, 2, 4]);
  expect(starts).toEqual([0, 2]);
});

test('more lines than a function takes arguments', () => {
  const count = 200_000;
  const { children, rows } = verbatimStructure({ lines: toLines('a\n'.repeat(count)), metadata: {} });
  expect(children).toHaveLength(1);
  expect(rows).toHaveLength(count);
});
