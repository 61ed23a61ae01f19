import { describe, expect, test } from 'vitest';
import { fold } from '../../src/language/fold.js';
import { DELETION_RULES } from '../../src/stages/restore/deletions.js';
import { seed } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

describe('cases', () => testCases('restore', ['restore']));

describe('each rule on its example and counterexample', () => {
  test.each(DELETION_RULES)('$word: $why', ({ pattern, example, counterexample }) => {
    expect(fold(example).match(pattern)).not.toBeNull();
    expect(fold(counterexample).match(pattern)).toBeNull();
  });
});

describe('the seeds, as issue 4 lists their dropped words', () => {
  const TI = '题';
  const BLANK = 'blank';
  const SIBLING = 'sibling';

  test.each([
    ['000', { 12: [TI, TI, TI], 30: [BLANK], 34: [BLANK], 50: [BLANK], 76: [TI] }],
    ['001', { 7: [TI], 37: [BLANK, SIBLING], 55: [BLANK] }],
    ['002', { 7: [TI], 14: [BLANK, BLANK], 26: [TI], 31: [TI], 42: [TI, '的同时，'] }],
    ['003', { 14: [TI], 26: [TI], 46: [BLANK], 90: [BLANK, TI, TI] }],
    [
      '004',
      {
        16: [TI],
        34: [BLANK],
        38: [BLANK],
        44: [BLANK],
        48: [TI, TI],
        54: [BLANK],
        58: [TI],
        62: [TI],
        68: [TI],
        86: [TI],
      },
    ],
  ])('%s', (name, expected) => {
    const { findings, changes } = runStages(seed(name).text, ['annotations', 'boilerplate', 'restore']);
    const found: Record<number, string[]> = {};
    for (const { rule, line, message } of findings) {
      if (rule === 'dropped-word') found[line] = [...(found[line] ?? []), kind(message)];
    }
    expect(found).toEqual(expected);
    expect(changes.filter(({ stage }) => stage === 'restore')).toEqual([]);
  });

  /** What a message is about. */
  function kind(message: string): string {
    if (message.startsWith('a word is missing at the blank')) return BLANK;
    if (message.startsWith('a word is missing before')) return SIBLING;
    return message.slice(0, message.indexOf(' '));
  }
});

test('a message shows the place', () => {
  const { findings } = runStages('他們說，頻繁的催收 和信息讓人感到不安，很多人因此失眠。', ['restore']);
  expect(findings).toEqual([
    {
      rule: 'dropped-word',
      severity: 'warning',
      line: 1,
      message: 'a word is missing at the blank: …們說，頻繁的催收 和信息讓人感到不…',
    },
  ]);
});
