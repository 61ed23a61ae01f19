import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import type { Change, Line } from '../../src/core/article.js';
import { inRawText } from '../../src/core/raw-positions.js';

const change = (line: number, before: string, after: string | null): Change => ({
  stage: 'x',
  line,
  before,
  after,
  rule: 'x',
  reason: 'y',
});

/** Where the character at `column` of the last text stood in the first, as the excerpt from there on. */
function place(texts: readonly [string, ...string[]], column: number, given?: number): string {
  const changes = texts.slice(1).map((after, index) => change(1, texts[index] as string, after));
  const lines: Line[] = [{ number: 1, text: texts[0] }];
  const finding = { rule: 'r', severity: 'warning', line: 1, column, message: 'm' } as const;
  const isInInput = given !== undefined;
  const [found] = inRawText([{ ...finding, isInInput }], changes, given ?? changes.length, lines);
  return texts[0].slice((found?.column ?? 0) - 1);
}

describe('a column leads back to the raw line', () => {
  it.each<[string, [string, ...string[]], number, string]>([
    ['nothing changed', ['一二三'], 2, '二三'],
    ['something was cut before it', ['網(wǎng)貸', '網貸'], 2, '貸'],
    ['something was cut twice before it', ['網(wǎng)貸(dài)款', '網貸款'], 3, '款'],
    ['something was put in before it', ['問很多，啊', '問題很多，啊'], 5, '，啊'],
    ['it was put in itself', ['問很多', '問題很多'], 2, '很多'],
    [
      'several changes, one after another',
      ['　網(wǎng)貸 款', '網(wǎng)貸 款', '網貸 款', '网贷 款'],
      3,
      ' 款',
    ],
    ['the end of the line', ['網(wǎng)', '網'], 2, ''],
  ])('%s', (_label, texts, column, rest) => {
    expect(place(texts, column)).toBe(rest);
  });

  it('of the line as the stage got it, if the stage says so', () => {
    expect(place(['甲(jiǎ)乙丙', '甲乙丙', '丙'], 2, 1)).toBe('乙丙');
  });

  it('leaves changes of other lines out', () => {
    const lines = [
      { number: 1, text: '一一' },
      { number: 2, text: '二三' },
    ];
    const finding = { rule: 'r', severity: 'warning', line: 2, column: 2, message: 'm' } as const;
    expect(inRawText([finding], [change(1, '一一', '一')], 1, lines)).toEqual([
      { ...finding, excerpt: '二三' },
    ]);
  });

  it('in proportion where a line was changed altogether', () => {
    const before = '甲'.repeat(3000);
    expect(place([before, '乙'.repeat(3000)], 1501)).toHaveLength(1500);
  });
});

describe('the excerpt', () => {
  const long = `${'天'.repeat(50)}\u{20000}地`;
  it.each([
    ['a short line, whole', '今天\uFFFD天气很好。', '今天\uFFFD天气很好。'],
    ['the end of a long line', `${long}\uFFFD`, `…${'天'.repeat(36)}\u{20000}地\uFFFD`],
    [
      'a pair that is cut',
      `${'天'.repeat(7)}\uFFFD${'天'.repeat(31)}\u{20000}`,
      `${'天'.repeat(7)}\uFFFD${'天'.repeat(31)}…`,
    ],
  ])('is %s', (_label, text, excerpt) => {
    const { findings } = clean(text, { stages: ['characters'] });
    expect(findings.map((finding) => finding.excerpt)).toEqual([excerpt]);
  });
});

it('findings of a real line name its column in the scrape', () => {
  const text = '频繁(fán)的 骚扰，频繁(fán)的事情让人头痛，频繁(fán)的变化也是如此。';
  const { findings } = clean(text);
  expect(findings.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([
    { rule: 'dropped-word', line: 1, column: 9 },
  ]);
});
