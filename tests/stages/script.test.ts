import { describe, expect, test } from 'vitest';
import { seed, seeds } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

describe('cases', () => testCases('script', ['script']));

describe('words of a region', () => testCases('script-words', ['script']));

test('the reason tells the odds that a word is of computing', () => {
  const { changes } = runStages('点击菜单里的选项。', ['script'], { script: 'zh-TW' });
  expect(changes.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^words of text about computing, by what stands around them: 菜單 [1-9]\.\d$/),
  ]);
});

test('metadata is converted too', () => {
  const { metadata } = runStages(`平臺逾期 13℃ 0\n愛又米網貸\n${'網'.repeat(30)}。`, [
    'boilerplate',
    'script',
  ]);
  expect(metadata).toEqual({ title: '爱又米网贷', category: '平台逾期' });
});

describe('the seeds', () => {
  test.each(seeds)('$name: to Traditional and back is what Simplified is', ({ text }) => {
    const clean = runStages(text, ['annotations']).text;
    const simplified = runStages(clean, ['script']).text;
    const traditional = runStages(clean, ['script'], { script: 'zh-Hant' }).text;
    expect(runStages(traditional, ['script']).text).toBe(simplified);
  });

  test.each([
    ['zh-Hans', ['随着网贷', '复杂性', '其背后的原因', '催收问']],
    ['zh-Hant', ['隨著網貸', '複雜性', '其背後的原因', '催收問']],
    ['zh-TW', ['隨著網貸', '複雜性', '其背後的原因', '催收問']],
    ['zh-HK', ['隨着網貸', '複雜性', '其背後的原因', '催收問']],
  ] as const)('000, mixed by a character-wise converter, in %s', (target, words) => {
    const { text } = runStages(seed('000').text, ['annotations', 'script'], { script: target });
    for (const word of words) expect(text.split('\n')[11]).toContain(word);
  });
});
