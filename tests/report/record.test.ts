import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanInFull } from '../../src/clean.js';
import type { Change } from '../../src/core/article.js';
import type { CleanOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { linesInPieces } from '../../src/report/page/pieces.js';
import { recordOf } from '../../src/report/record.js';
import { recordedOf, withFindings } from '../../src/report/recorded.js';
import { seeds } from '../support/fixtures.js';
import { fullResult } from '../support/full-result.js';

const [annotations, boilerplate, script] = ['annotations', 'boilerplate', 'script'].map((name) =>
  stageNames.indexOf(name),
);

const change = (stage: string, line: number, before: string, after: string | null): Change => ({
  stage,
  line,
  before,
  after,
  rule: `rule-of-${stage}`,
  reason: `reason of ${stage}`,
});

const RESULT = fullResult('首頁\n網(wǎng)絡\n\n很😀慢', {
  metadata: { title: '網絡', date: '2024-10-13' },
  changes: [
    change('annotations', 2, '網(wǎng)絡', '網絡'),
    change('boilerplate', 1, '首頁', null),
    change('script', 2, '網絡', '网络'),
  ],
  findings: [
    {
      rule: 'dropped-word',
      severity: 'warning',
      line: 4,
      column: 2,
      message: 'a word is missing',
      excerpt: '很慢',
    },
    { rule: 'spun-text', severity: 'warning', line: 1, message: 'words were exchanged' },
  ],
});

describe('the record of a result', () => {
  it('holds the raw lines, the changes line by line, and the findings', () => {
    expect(recordOf('a/b.txt', RESULT, {})).toEqual({
      name: 'a/b.txt',
      lang: 'zh-Hans',
      raw: ['首頁', '網(wǎng)絡', '', '很😀慢'],
      metadata: { title: '網絡', date: '2024-10-13' },
      changes: [
        {
          stage: boilerplate,
          line: 1,
          edits: null,
          rule: 'rule-of-boilerplate',
          reason: 'reason of boilerplate',
        },
        {
          stage: annotations,
          line: 2,
          edits: [[1, 6, '']],
          rule: 'rule-of-annotations',
          reason: 'reason of annotations',
        },
        {
          stage: script,
          line: 2,
          edits: [[0, 2, '网络']],
          rule: 'rule-of-script',
          reason: 'reason of script',
        },
      ],
      findings: [
        { rule: 'dropped-word', severity: 'warning', line: 4, column: 2, message: 'a word is missing' },
        { rule: 'spun-text', severity: 'warning', line: 1, message: 'words were exchanged' },
      ],
      blocks: [
        { kind: 'paragraph', first: 2, last: 2 },
        { kind: 'paragraph', first: 4, last: 4 },
      ],
    });
  });

  it.each<[string, CleanOptions, string, string]>([
    ['Simplified, by default', {}, '网络', 'zh-Hans'],
    ['the one asked for', { script: 'zh-Hant' }, '網絡', 'zh-Hant'],
    ['of Taiwan', { script: 'zh-TW' }, '網路', 'zh-TW'],
    ['kept: of most characters', { script: 'keep' }, '網絡很慢', 'zh-Hant'],
    ['kept: the other one', { script: 'keep' }, '网络很慢', 'zh-Hans'],
    ['kept: of neither', { script: 'keep' }, '公園'.replace('園', '共'), 'zh'],
    ['without the stage', { script: 'zh-Hans', stages: ['annotations'] }, '網絡很慢', 'zh-Hant'],
  ])('the language of the article is that of its script: %s', (_label, options, text, lang) => {
    expect(recordOf('', fullResult(text), options).lang).toBe(lang);
  });
});

describe('what goes to the writer', () => {
  it('counts characters without line ends, and changes by stage', () => {
    const { charactersIn, charactersOut, changesOfStage } = recordedOf('', RESULT, {});
    expect({ charactersIn, charactersOut }).toEqual({ charactersIn: 13, charactersOut: 5 });
    expect(stageNames.filter((_, stage) => changesOfStage[stage] === 1)).toEqual([
      'annotations',
      'boilerplate',
      'script',
    ]);
  });

  it('can be given other findings', () => {
    const recorded = recordedOf('a', RESULT, {});
    const [finding] = RESULT.findings;
    expect(withFindings(recorded, finding ? [{ ...finding, severity: 'error' }] : [])).toEqual({
      ...recorded,
      file: {
        ...recorded.file,
        head: {
          ...recorded.file.head,
          findings: [
            { rule: 'dropped-word', severity: 'error', line: 4, column: 2, message: 'a word is missing' },
          ],
        },
      },
    });
  });
});

const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const pages = readdirSync(PAGES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, PAGES)) }));

it.each([...seeds, ...pages])(
  'the pieces of $name are its raw lines and those of its article',
  ({ bytes }) => {
    const result = cleanInFull(bytes);
    const record = recordOf('', result, {});
    const lines = linesInPieces(record);
    expect(lines.map(({ pieces }) => pieces.map(({ raw }) => raw).join(''))).toEqual(record.raw);
    const kept = lines.filter(({ removedBy }) => removedBy === undefined);
    expect(kept.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n')).toBe(result.text);
    // No change is without a place: each is in a piece, or removed its line.
    const shown = new Set(
      lines.flatMap(({ pieces, removedBy }) => [removedBy, ...pieces.flatMap(({ changes }) => changes)]),
    );
    expect(record.changes.map((_, id) => id).filter((id) => !shown.has(id))).toEqual([]);
  },
);
