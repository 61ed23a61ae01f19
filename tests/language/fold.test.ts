import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldCode } from '../../src/language/fold.js';

test.each([
  ['網貸催收問題', '网贷催收问题'],
  ['后果怎么處理', '后果怎么处理'],
  ['著名', '著名'],
  ['乾隆', '干隆'],
  ['plain text', 'plain text'],
  ['𠮷野家', '𠮷野家'],
  ['', ''],
])('%s folds to %s', (text, expected) => expect(fold(text)).toBe(expected));

test('folding keeps the length and has nothing left to fold', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom(...'網貸后後乾著a1，'));
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      const folded = fold(text);
      expect(folded).toHaveLength(text.length);
      expect([...Array(text.length).keys()].map((i) => foldCode(text.charCodeAt(i)))).toEqual(
        [...Array(text.length).keys()].map((i) => folded.charCodeAt(i)),
      );
    }),
  );
});
