import { describe, expect, test } from 'vitest';
import { CHARACTER_RULES } from '../../src/stages/characters/rules.js';
import { seeds } from '../support/fixtures.js';
import { brief, runStages, testCases } from '../support/stages.js';

const run = (text: string) => runStages(text, ['characters']);

describe('cases', () => testCases('characters', ['characters']));

describe('each rule on its example', () => {
  test.each(CHARACTER_RULES)('$name: $why', ({ name, example }) => {
    const { text, changes } = run(example.original);
    expect(text).toBe(example.expected);
    expect(changes[0]?.reason).toContain(name);
  });
});

test('the reason counts what a rule did', () => {
  expect(run('网\u200b贷\u200b平台&amp;').changes.map(({ reason }) => reason)).toEqual([
    'HTML entity, invisible character (2 times)',
  ]);
});

test('the seeds have no such damage but for the private-use characters of a shift', () => {
  for (const { name, text } of seeds) {
    const result = run(text);
    expect(result.changes).toEqual([]);
    expect(result.findings.map(brief)).toEqual(name.startsWith('003') ? ['54 private-use'] : []);
  }
});

test('a finding names the code points, each once', () => {
  expect(run('一\ue850二\ue850三\u{F0000}').findings[0]?.message).toBe(
    "3 private-use character(s) left (U+E850, U+F0000): damage, or a font's own characters",
  );
});
