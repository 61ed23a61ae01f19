import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CleanResult, clean } from '../src/clean.js';
import { rulesOf } from '../src/core/cause.js';
import { ruleGroups } from '../src/explain/rule-groups.js';
import type { Script } from '../src/options/choices.js';
import { pipeline } from '../src/pipeline.js';
import { caseFiles, loadCases, seeds } from './support/fixtures.js';

/** `stage id` of every change that there is. */
const KNOWN: ReadonlySet<string> = new Set(
  ruleGroups.flatMap(({ name, rules }) =>
    rules.filter(({ kind }) => kind === 'change').map(({ id }) => `${name} ${id}`),
  ),
);

/** The rules that changes name and that no row has. */
function unknownRules({ changes }: CleanResult): string[] {
  const named = changes.flatMap((change) => rulesOf(change).map((rule) => `${change.stage} ${rule}`));
  return [...new Set(named)].filter((rule) => !KNOWN.has(rule));
}

const SCRIPTS: readonly Script[] = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK'];

test.each(pipeline)('what $name does without saying more is a rule of it', ({ name, rule }) => {
  expect(KNOWN).toContain(`${name} ${rule}`);
});

describe('every change names rules of its stage', () => {
  test.each(seeds)('in $name', ({ bytes }) => {
    for (const script of SCRIPTS) expect(unknownRules(clean(bytes, { script }))).toEqual([]);
  });

  test.each(caseFiles)('in the cases of %s', (file) => {
    for (const { original, script } of loadCases(file)) {
      expect(unknownRules(clean(original, { script }))).toEqual([]);
    }
  });

  const pages = new URL('../fixtures/pages/', import.meta.url);
  test.each(readdirSync(pages).filter((name) => name.endsWith('.txt')))('in the page %s', (name) => {
    const result = clean(readFileSync(new URL(name, pages)));
    expect(result.changes.length).toBeGreaterThan(0);
    expect(unknownRules(result)).toEqual([]);
  });
});

describe('the rules of a change', () => {
  test.each<[string, string, Script, Pick<CleanResult['changes'][number], 'rule' | 'also'>]>([
    ['marks alone', '今天下雨,他回家。', 'keep', { rule: 'full-width-marks' }],
    ['pairs alone', '他(化名)走了。', 'keep', { rule: 'full-width-pairs' }],
    [
      'a pair before a mark',
      '他(化名)走了,没有回来。',
      'keep',
      { rule: 'full-width-pairs', also: ['full-width-marks'] },
    ],
    ['characters alone', '他们来了。', 'zh-TW', { rule: 'simplified-to-traditional' }],
    ['words of a region alone', '這個軟件很好用。', 'zh-TW', { rule: 'words-of-the-region' }],
    [
      'characters, then words of a region',
      '这个软件很好用。',
      'zh-TW',
      { rule: 'simplified-to-traditional', also: ['words-of-the-region'] },
    ],
    ['no region', '这个软件很好用。', 'zh-Hant', { rule: 'simplified-to-traditional' }],
    ['the other way', '這個軟件很好用。', 'zh-Hans', { rule: 'traditional-to-simplified' }],
    [
      'noise of two kinds',
      '网\u200b贷&amp;平台很多。',
      'keep',
      { rule: 'html-entity', also: ['invisible-character'] },
    ],
  ])('%s', (_, text, script, expected) => {
    const { changes } = clean(text, { script });
    expect(changes.map(({ rule, also }) => ({ rule, ...(also && { also }) }))).toEqual([expected]);
  });
});
