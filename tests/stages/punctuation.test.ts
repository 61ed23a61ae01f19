import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROTECTED } from '../../src/language/marks/protected.js';
import { widenMarks } from '../../src/language/marks/widen.js';
import type { PunctuationMode } from '../../src/options/choices.js';
import { MARK_RULES } from '../../src/stages/punctuation/mark-rules.js';
import { seed, seeds } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

describe('cases', () => testCases('punctuation', ['punctuation']));

describe('each protected stretch keeps its marks inside Chinese text', () => {
  test.each(PROTECTED)('$name: $why', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
    const isWholeLine = pattern.source.startsWith('^');
    const inside = isWholeLine ? example : `这里有 ${example} 的例子`;
    expect(widenMarks(inside)).toBe(inside);
  });
});

describe('how much is done', () => {
  const text = '雨停了， 天亮了...他走了—没有回头,真的。。';
  test.each<[PunctuationMode, string]>([
    ['off', text],
    ['safe', '雨停了， 天亮了...他走了—没有回头，真的。。'],
    ['all', '雨停了，天亮了……他走了—没有回头，真的。'],
  ])('%s', (punctuation, expected) => {
    expect(runStages(text, ['punctuation'], { punctuation }).text).toBe(expected);
  });

  test.each(MARK_RULES)('$id is in the table of the documentation', ({ id, mode }) => {
    const page = readFileSync(new URL('../../docs/punctuation.md', import.meta.url), 'utf8');
    const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
    expect(row?.split('|')[2]?.trim()).toBe(mode);
  });
});

test('metadata gets full-width marks too', () => {
  const page = `嚴重嗎?了解真相\n${'網'.repeat(30)}。`;
  expect(runStages(page, ['boilerplate', 'punctuation']).metadata).toEqual({ title: '嚴重嗎？了解真相' });
});

test('a long run of question marks takes no longer than other text of its length', () => {
  // In quadratic time this would be a minute, and the test run out of time.
  const marks = 200_000;
  expect(widenMarks(`，字${'?'.repeat(marks)}`)).toBe(`，字${'？'.repeat(marks)}`);
});

describe('the seeds', () => {
  test.each(seeds)('$name: no half-width mark is left behind a Chinese character', ({ text }) => {
    const result = runStages(text, ['annotations', 'boilerplate', 'punctuation']).text;
    expect(result.match(/[\u4E00-\u9FFF][,:;!]/g)).toBeNull();
  });

  test.each([
    ['001', 7, '其中，中網e貸作為一家知名的網絡借貸平臺，以其'],
    ['001', 15, '中網e貸成立于2015年，旨在'],
    ['001', 35, '1. 短信催收：借款逾期后，'],
    ['002', 1, '及貸上門催收嚴重嗎？了解催收的真實情況'],
    ['002', 24, '受到周圍人的指責和孤立，造成'],
  ])('%s line %i', (name, line, expected) => {
    const { changes } = runStages(seed(name).text, ['annotations', 'punctuation']);
    const change = changes.find((row) => row.stage === 'punctuation' && row.line === line);
    expect(change?.after).toContain(expected);
  });
});
