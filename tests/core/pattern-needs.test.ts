import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsOf } from '../../src/core/pattern-needs.js';

/** What a pattern needs, and what it begins with, sorted; `undefined` where nothing is known. */
const CASES: readonly (readonly [pattern: RegExp, units: string | undefined, first: string | undefined])[] = [
  [/^渡口$/, '渡', '渡'],
  [/渡口/, '渡', undefined],
  [/^(?:渡口|船家)/, '渡船', '渡船'],
  [/^(?:渡口|.家)/, '渡家', undefined],
  [/^(?:渡口|.)/, undefined, undefined],
  [/^船?家/, '家', '家船'],
  [/^[(【]?第\d+章/, '第', '(【第'],
  [/^\d{1,4}$/, '0123456789', '0123456789'],
  [/^\d{0,4}章$/, '章', '0123456789章'],
  [/^[^。]{1,8}频道$/, '频', undefined],
  [/^(?=.*分钟)(?!全文)\S+$/, '分', undefined],
  [/(?<=记者)\S/, '记', undefined],
  [/^[上下]一[篇页]/, '一', '上下'],
  [/^[\u4E00-\u4E03甲]、/, '一丁丂七甲', '一丁丂七甲'],
  [/^[一-龥]、/, '、', undefined],
  [/^tags?:/i, 'Tt', 'Tt'],
  [/^ks/iu, 'Kk\u212A', 'Kk\u212A'],
  [/^é/i, undefined, undefined],
  [/^\u6E21\x41/, '渡', '渡'],
  [/^\u{6E21}/u, '渡', '渡'],
  [/^👇船/u, '船', undefined],
  [/^[👇船]/u, undefined, undefined],
  [/^(船)\1渡?\b/, '船', '船'],
  [/^(?<who>船)\k<who>/, '船', '船'],
  [/^\p{L}+：/u, '：', undefined],
  [/^(?:船*|渡+)$/, undefined, undefined],
  [/船|^渡/, '渡船', undefined],
  [/^船$|^渡/, '渡船', '渡船'],
  [/^船/m, undefined, undefined],
  [/^[^雾]船/, '船', undefined],
  [/^\[船\]/, '船', '['],
  [/^a{2}b{0}c/, 'a', 'a'],
  [/^(?:)船/, '船', '船'],
];

describe('needsOf', () => {
  const sorted = (units: ReadonlySet<number> | undefined) =>
    units &&
    [...units]
      .map((unit) => String.fromCharCode(unit))
      .sort()
      .join('');
  test.each(CASES)('%s', (pattern, units, first) => {
    const needs = needsOf(pattern);
    const asCase = (text: string | undefined) => text && [...text].sort().join('');
    expect([sorted(needs.units), sorted(needs.first)]).toEqual([asCase(units), asCase(first)]);
  });

  /** None with lookarounds or references, for which no texts can be made. */
  const MATCHED = [
    /^[(【[]?(?:渡口|船家|雾)?[,。 ]{0,2}请?点击下一[页章][^。]{0,20}[)】\]。!]{0,2}$/,
    /^(?:第[一二三\d]{1,5}[章节]|[一二三]{1,3}[、.]|\d{1,2}(?:\.\d{1,2}){0,3}) ?\S/,
    /^(?:\+?关注|发消息|(?:新手|高级)会员|积分:?\d*)*楼主/,
    /(?:本文|文章)?(?:作者|author)[ :/]{1,2}[^\s]{2,8}/,
    /^[^。]{0,4}(?:版权|©|copyright)/,
  ];
  test.each(MATCHED)('what %s matches has what it needs', (pattern) => {
    const { units, first } = needsOf(pattern);
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => {
        if (units) expect([...text].some((character) => units.has(character.charCodeAt(0)))).toBe(true);
        if (first) expect(first.has(text.charCodeAt(0))).toBe(true);
      }),
    );
  });
});
