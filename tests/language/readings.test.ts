import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingsFile } from '../../models/readings/readings.js';
import { isSyllable, matchReading, withoutTone } from '../../src/language/readings.js';

test.each([
  ['wǎng', '網', 'exact'],
  ['wǎng', '网', 'exact'],
  ['zhǎng', '長', 'exact'],
  ['cháng', '長', 'exact'],
  ['lǜ', '綠', 'exact'],
  ['lü', '綠', 'exact'],
  ['yi', '義', 'exact'],
  ['wɑnɡ', '網', 'exact'],
  ['jī', '績', 'toneless'],
  ['bank', '行', false],
  ['wang', '行', false],
  ['', '網', false],
  ['wǎng', '', false],
  ['a', 'a', false],
  ['jí', '𠮷', false],
])('%s for %s: %s', (letters, character, expected) =>
  expect(matchReading(letters, character)).toBe(expected),
);

test.each([
  ['wǎng', 'wang'],
  ['lǜ', 'lü'],
  ['ńg', 'ng'],
  ['ê', 'ê'],
])('%s without its tone is %s', (letters, expected) => expect(withoutTone(letters)).toBe(expected));

test.each([
  ['wǎng', true],
  ['chē', true],
  ['zhuang', true],
  ['lüe', true],
  ['er', true],
  ['wɑnɡ', true],
  ['a', true],
  ['ng', false],
  ['w', false],
  ['bank', false],
  ['wangw', false],
  ['', false],
])('%s is a syllable: %s', (letters, expected) => expect(isSyllable(letters)).toBe(expected));

test('the readings are those of pinyin-pro', () => {
  const file = readFileSync(new URL('../../src/language/data/readings.txt', import.meta.url), 'utf8');
  const [, source = ''] = /^# Readings of Chinese characters\. Source: pinyin-pro (.*)\.\n/.exec(file) ?? [];
  expect(file === readingsFile(source)).toBe(true);
});
