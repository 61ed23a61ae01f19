import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase85, encodeBase85 } from '../../src/report/base85.js';

test.each([
  ['no byte', [], ''],
  ['one byte', [0], '00'],
  ['four zeros', [0, 0, 0, 0], '00000'],
  ['four times 255', [255, 255, 255, 255], '|NsC0'],
  ['five bytes', [1, 2, 3, 4, 5], '0RjUA1p'],
])('%s', (_, bytes, text) => {
  expect(encodeBase85(Uint8Array.from(bytes))).toBe(text);
});

test('any bytes come back; no character of the text means anything to HTML', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase85(bytes);
      expect(decodeBase85(text)).toEqual(bytes);
      expect(text).toMatch(/^[^<>&"'\\%`$\s]*$/);
      expect(text.length).toBeLessThanOrEqual(Math.ceil(bytes.length * 1.25));
    }),
  );
});
