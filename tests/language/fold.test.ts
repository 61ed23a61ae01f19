import { describe, expect, test } from 'vitest';
import { fold, foldCode, foldTable } from '../../src/language/fold.js';

describe('fold', () => {
  test.each([
    ['網貸逾期', '网贷逾期'],
    ['這個問題怎麼辦？', '这个问题怎么办？'],
    ['頭髮與發現', '头发与发现'],
    ['A貸款B', 'A贷款B'],
    // 薴 → 苧 → 苎: followed to the end.
    ['薴', '苎'],
    ['😀網😀', '😀网😀'],
    ['\ud83d網\ude00', '\ud83d网\ude00'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  test.each([
    ['nothing', ''],
    ['ASCII', 'plain text, 3.5 %'],
    ['Simplified', '网贷逾期怎么办'],
    ['characters of both scripts', '土著皇后公里编著'],
    ['a Simplified form outside the BMP', '㗲'],
    ['characters outside the BMP', '𠮷野家'],
    ['lone surrogates', '\ud83d\ude00\ude00\ud83d'],
  ])('leaves %s as it is', (_, text) => {
    expect(fold(text)).toBe(text);
  });

  test('keeps long texts whole', () => {
    const simplified = '的'.repeat(5000);
    expect(fold(`${simplified}${'網貸'.repeat(5000)}`)).toBe(`${simplified}${'网贷'.repeat(5000)}`);
  });

  test('is the same for code units, and final', () => {
    expect(foldCode('網'.charCodeAt(0))).toBe('网'.charCodeAt(0));
    expect(foldTable()).toHaveLength(0x10000);
    expect(foldTable().findIndex((folded) => foldCode(folded) !== folded)).toBe(-1);
  });
});
