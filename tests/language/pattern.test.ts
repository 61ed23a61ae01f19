import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../src/language/pattern.js';

describe('a pattern of a line matches the whole of it', () => {
  test.each<[string, string, boolean]>([
    ['分享到', '分享到', true],
    ['分享到', '  分享到 ', true],
    ['分享到', '分享到微信', false],
    ['分享到', '请分享到', false],
    ['分享到*', '分享到微信', true],
    ['分享到*', '分享到', true],
    ['*分享到', '请分享到', true],
    ['*分享*微信*', '请分享到微信群', true],
    ['*分享*微信*', '微信分享', false],
    ['a*a', 'a', false],
    ['ab*bc', 'abc', false],
    ['ab*bc', 'abbc', true],
    // Either script, either width.
    ['責任編輯：*', '责任编辑:张三', true],
    ['责任编辑:*', '責任編輯：張三', true],
    // What is special elsewhere is not here.
    ['阅读(1.5万+)', '阅读（1.5万+）', true],
    ['阅读(1.5万+)', '阅读(135万+)', false],
    ['为什么?', '为什么？', true],
    ['为什么?', '为什么吗', false],
    ['*\\**', '五*星', true],
    ['*\\**', '五星', false],
    ['/分享', '/分享', true],
    ['/分享/', '请分享一下', true],
    ['/^分享.{1,3}$/', '分享到微信', true],
    ['/^分享.{1,3}$/', '分享到微信群', false],
    ['/^编辑[:：]/', '編輯：張三', true],
    ['/^編輯[:：]/', '編輯：張三', true],
    ['/^編輯[:：]/', '编辑：张三', false],
    ['/^app下载$/i', 'APP下载', true],
    ['/^app下载$/', 'APP下载', false],
  ])('%j on %j: %s', (pattern, text, matches) => {
    expect(compilePattern(pattern).matchesLine(text)).toBe(matches);
  });
});

describe('a replacement takes the place of each match', () => {
  test.each<[string, string, string, string]>([
    ['本站将', '本文将', '本站将更新，本站将停。', '本文将更新，本文将停。'],
    ['本站将', '本文将', '本站將更新。', '本文将更新。'],
    ['本站将', '本文将', '本站更新。', '本站更新。'],
    ['（广告）', '', '一（广告）二(广告)', '一二'],
    ['开始*结束', '…', '甲开始乙结束丙结束', '甲…丙结束'],
    ['开始*结束', '…', '甲开始乙', '甲开始乙'],
    ['a.c', 'x', 'abc a.c', 'abc x'],
    ['本站', '$1', '本站', '$1'],
    ['/(某)(站)/', '$2$1$$', '某站', '站某$'],
    ['/(某)|站/', '<$1>', '某站', '<某><>'],
    ['/本站(將|将)/', '本文$1', '本站將更新', '本文將更新'],
    ['/x*/', 'y', '一二', '一二'],
  ])('%j by %j in %j', (pattern, replacement, text, expected) => {
    expect(compilePattern(pattern).replaceIn(text, replacement)).toBe(expected);
  });
});

describe('what is no pattern is named', () => {
  test.each([
    ['', 'it is blank'],
    ['　', 'it is blank'],
    ['*', 'it matches everything'],
    ['* *', 'it matches everything'],
    ['一'.repeat(501), 'it is longer than 500 characters'],
    ['/(/', 'missing closing ): `(` (RE2 has no look-around and no back-references)'],
    ['/a(?=b)/', 'invalid or unsupported Perl syntax: `(?=` (RE2 has no look-around and no back-references)'],
    ['/(a)\\1/', 'invalid escape sequence: `\\1` (RE2 has no look-around and no back-references)'],
    ['/(a{1000}){1000}/', 'invalid repeat count: `{1000}` (RE2 has no look-around and no back-references)'],
  ])('%j', (pattern, message) => {
    expect(() => compilePattern(pattern)).toThrow(new SyntaxError(message));
  });
});

// With backtracking each of these would run until the end of time.
test.each([
  ['/^(a+)+$/', 'a'.repeat(50_000)],
  ['/^(?:a|a)*$/', 'a'.repeat(50_000)],
  ['/^(?:a*)*(?:a*)*x$/', 'a'.repeat(50_000)],
  [`${'*a'.repeat(40)}*b`, 'a'.repeat(50_000)],
])('no pattern hangs: %j', (pattern, text) => {
  const { matchesLine, replaceIn } = compilePattern(pattern);
  expect(matchesLine(`${text}！`)).toBe(false);
  expect(replaceIn(`${text}！`, '')).toBe(`${text}！`);
});
