import { expect, test } from 'vitest';
import { foldTable } from '../../src/language/fold.js';
import { UnitWriter } from '../../src/language/unit-writer.js';

test('parts of texts, as they are or by a table', () => {
  const text = '網(wǎng)貸𠮷';
  const written = new UnitWriter().write(text, 0, 1).write('', 0, 0).write(text, 7, text.length, foldTable());
  expect(written.end()).toBe('網贷𠮷');
});

test('nothing is the empty text', () => {
  expect(new UnitWriter().end()).toBe('');
});

test.each([4095, 4096, 4097, 8192, 10_000])('a text of %i code units is written whole', (length) => {
  const text = '渡口的早晨𠮷'.repeat(length).slice(0, length);
  expect(new UnitWriter().write(text, 0, length).end()).toBe(text);
  expect(new UnitWriter().write(text, 0, 10).write(text, 10, length).end()).toBe(text);
});
