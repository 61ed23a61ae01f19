import { expect, test } from 'vitest';
import {
  NEIGHBOUR_WORDS,
  neighbourLink,
} from '../../../../src/stages/boilerplate/vocabulary/neighbour-links.js';

const matches = (source: string, text: string) => new RegExp(`^${source}$`).test(text);

test.each<[Parameters<typeof neighbourLink>[0], string[], string[]]>([
  ['head', ['上一篇', '前一页', '下一条', '后则'], ['上一章', '下节', '左一篇']],
  ['foot', ['上一篇', '下一章', '上则'], ['前一篇', '后一页', '下一回']],
  ['buttons', ['上一章', '下一回', '上一页'], ['前一章', '下一条']],
  ['shared', ['上一篇', '前一章', '下一节', '后条'], ['上一回', '上两篇']],
  ['blank', ['上一篇', '后一条'], ['上一章', '下一则']],
  ['colon', ['上一章', '前一节', '下则'], ['上一篇', '下一条']],
])('links for %s', (asker, links, others) => {
  expect(links.filter((text) => !matches(neighbourLink(asker), text))).toEqual([]);
  expect(others.filter((text) => matches(neighbourLink(asker), text))).toEqual([]);
});

test('one side alone', () => {
  expect(
    ['上一篇', '前一篇', '下一篇'].map((text) => matches(neighbourLink('head', 'before'), text)),
  ).toEqual([true, true, false]);
});

test('each row has an id of its own, and each word stands once', () => {
  for (const of of [({ id }) => [id], ({ words }) => words.split(' ')] as ((row: {
    id: string;
    words: string;
  }) => string[])[]) {
    const all = NEIGHBOUR_WORDS.flatMap(of);
    expect(new Set(all).size).toBe(all.length);
  }
});
