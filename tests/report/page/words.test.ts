import { expect, test } from 'vitest';
import { counted, formatNumber, sum } from '../../../src/report/page/numbers.js';
import { rawLanguage } from '../../../src/report/page/raw-language.js';

test.each([
  ['zh-Hans', true, 'zh-Hant'],
  ['zh-Hant', true, 'zh-Hans'],
  ['zh-TW', true, 'zh-Hans'],
  ['zh-Hans', false, 'zh-Hans'],
  ['zh', false, 'zh'],
])('the raw text of a %s article, converted: %s, is %s', (lang, isConverted, expected) => {
  expect(rawLanguage(lang, isConverted)).toBe(expected);
});

test('numbers as they are read', () => {
  expect(formatNumber(1234567)).toBe('1,234,567');
  expect([counted(0, 'file'), counted(1, 'file'), counted(1200, 'file')]).toEqual([
    '0 files',
    '1 file',
    '1,200 files',
  ]);
  expect(counted(2, 'a file', 'some files')).toBe('2 some files');
  expect([sum([]), sum([1, 2, 3])]).toEqual([0, 6]);
});
