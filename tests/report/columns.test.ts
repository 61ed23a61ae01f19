import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnReader, encodeNumbers, encodeText } from '../../src/report/columns.js';

test.each([
  [0, [0]],
  [127, [127]],
  [128, [128, 1]],
  [300, [172, 2]],
  [2 ** 31 - 1, [255, 255, 255, 255, 7]],
])('%i in bytes', (number, bytes) => {
  expect([...encodeNumbers([number])]).toEqual(bytes);
});

test('a text in bytes, the lower one first', () => {
  expect([...encodeText('a網')]).toEqual([0x61, 0, 0xb2, 0x7d]);
});

test('numbers come back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      const reader = new ColumnReader(encodeNumbers(numbers));
      expect(numbers.map(() => reader.number())).toEqual(numbers);
    }),
  );
});

test('texts come back, halves of surrogate pairs too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('一', 'a', '\0', '😀', '\ud83d', '\ude00') })),
      (texts) => {
        const reader = new ColumnReader(encodeText(texts.join('')));
        expect(texts.map(({ length }) => reader.text(length))).toEqual(texts);
      },
    ),
  );
});

test('a text longer than a call has arguments', () => {
  const text = '網'.repeat(300_000);
  expect(new ColumnReader(encodeText(text)).text(text.length)).toBe(text);
});
