import { describe, expect, test } from 'vitest';
import { clean } from '../src/clean.js';
import { rulesOf } from '../src/core/cause.js';
import { type FindingRule, findingMaker, findingRules, type Rule } from '../src/core/rule.js';
import { ruleGroups } from '../src/explain/rule-groups.js';
import type { CleanOptions } from '../src/options/options.js';
import { pipeline } from '../src/pipeline.js';
import { runStages } from './support/stages.js';

const rows = ruleGroups.flatMap(({ name, rules }) => rules.map((rule) => ({ stage: name, ...rule })));
const isChange = <T extends Rule>(rule: T) => rule.kind === 'change';

test('every stage has rules, and every rule an id of its own', () => {
  expect(ruleGroups.map(({ name }) => name)).toEqual(['charset', ...pipeline.map(({ name }) => name)]);
  for (const { rules } of ruleGroups) expect(rules.length).toBeGreaterThan(0);
  const ids = rows.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test.each(rows)('$stage: $id says what, why and with an example', (rule) => {
  expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(rule.what).toMatch(/^\S.{2,100}[^.\s]$/u);
  expect(rule.why).toMatch(/^\S.{9,160}[^.\s]$/u);
  if (rule.kind === 'finding') expect(rule.help).toMatch(/^[A-Z].{10,170}[.!]$/u);
});

/** What an example needs beside the defaults. */
const OPTIONS: Readonly<Record<string, CleanOptions>> = {
  'simplified-to-traditional': { script: 'zh-Hant' },
  'slips-of-a-converter': { script: 'zh-Hant' },
  'words-of-the-region': { script: 'zh-TW' },
  'words-of-computing': { script: 'zh-TW' },
  ...Object.fromEntries(
    ['short-ellipsis', 'short-dash', 'doubled-mark', 'every-blank-around-a-mark'].map((id) => [
      id,
      { punctuation: 'all' },
    ]),
  ),
  'own-replacement': { replacements: [{ pattern: '本站将', with: '本文将' }] },
  'replacement-loop': { replacements: [{ pattern: '本', with: '本本' }] },
};

describe('the example of a change', () => {
  const changes = rows.filter(isChange).flatMap((rule) => {
    const { stage, id, example } = rule as Extract<(typeof rows)[number], { kind: 'change' }>;
    return example.expected === null ? [] : [{ stage, id, ...example }];
  });
  test.each(changes)('$stage: $id', ({ stage, id, original, expected }) => {
    const { text, changes } = runStages(original, [stage], OPTIONS[id]);
    expect(text).toBe(expected);
    expect(changes.flatMap(rulesOf)).toContain(id);
  });

  const ARTICLE = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';
  /** Pages in which the line is told by what stands around it. */
  const PAGES: Readonly<Record<string, readonly string[]>> = {
    'title-repeated': ['渡口的早晨', ARTICLE, 'LINE', ARTICLE],
    'line-numbers': ['LINE', '2', '3', 'int x = f(1);', 'int y = f(2);', 'int z = f(3);', ARTICLE],
    'table-of-contents': ['渡口的早晨', 'LINE', '清晨', '老船', '清晨', ARTICLE, '老船', ARTICLE],
    'name-of-the-site': ['LINE', '首页 > 新闻 > 正文', '渡口的早晨', ARTICLE, ARTICLE],
    watermark: ['渡口的早晨', ARTICLE, 'LINE', ARTICLE, 'LINE', ARTICLE, 'LINE'],
  };
  /** Told by whole pages with menus, and by files of learned lines or patterns: tests of their own have them. */
  const TESTED_ELSEWHERE = [
    'page-around-the-article',
    'name-above-a-button-to-follow',
    'label-of-the-page',
    'learned-line',
    'own-pattern',
    'permalink',
  ];
  const removals = rows
    .filter(isChange)
    .flatMap(({ id, example }) =>
      typeof example !== 'string' && example.expected === null && !TESTED_ELSEWHERE.includes(id)
        ? [{ id, line: example.original }]
        : [],
    );
  test.each(removals)('boilerplate: $id', ({ id, line }) => {
    const pages = PAGES[id]
      ? [PAGES[id]]
      : [
          ['标题在此', 'LINE', ARTICLE],
          ['标题在此', ARTICLE, ARTICLE, 'LINE'],
        ];
    const removed = pages.some((page) => {
      const raw = page.map((text) => (text === 'LINE' ? line : text)).join('\n');
      return runStages(raw, ['boilerplate']).changes.some(
        (change) => change.before === line && change.after === null && rulesOf(change).includes(id),
      );
    });
    expect(removed).toBe(true);
  });
});

describe('the example of a finding', () => {
  /** Found in bytes or in a page, which an example can only describe. */
  const DESCRIBED: Readonly<Record<string, Uint8Array>> = {
    'mixed-encodings': Buffer.concat([
      Buffer.from('清晨的渡口没有人，只有一条旧船系在岸边。\n老人们说，水很冷。\n'),
      Buffer.from('d7f3b0b6b5c4c1f8caf7cfc2a3accbaed0dcd2a1bbcea3acc3bbd3d0c8cba1a3', 'hex'),
    ]),
    'undecodable-bytes': Buffer.concat([
      Buffer.from('清晨的渡口没有人'),
      Buffer.from([0xff]),
      Buffer.from('只有一条旧船。'),
    ]),
    'other-encoding': Buffer.from('kH2PkYrZgs2NoZP6guCKSoKigsSCooLcgreBQg==', 'base64'),
    'not-text': Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) % 256)),
    empty: Buffer.from(' \n'),
  };
  /** Tests of their own have them. */
  const TESTED_ELSEWHERE = [
    'possible-boilerplate',
    'repeated-line',
    'uncertain-start',
    'uncertain-end',
    'uncertain-title',
  ];
  const findings = rows.filter((rule) => rule.kind === 'finding' && !TESTED_ELSEWHERE.includes(rule.id));
  test.each(findings)('$stage: $id', (rule) => {
    const { id, example, severity } = rule as FindingRule;
    const result = clean(DESCRIBED[id] ?? example, OPTIONS[id]);
    expect(result.findings.map((finding) => `${finding.severity} ${finding.rule}`)).toContain(
      `${severity} ${id}`,
    );
  });
});

test('a finding is made of its row: severity, place, message', () => {
  const rules = findingRules([
    { id: 'lost', what: 'a', why: 'b', example: 'c', help: 'd' },
    { id: 'broken', severity: 'error', what: 'a', why: 'b', example: 'c', help: 'd' },
  ]);
  const make = findingMaker(rules);
  expect(make('lost', { number: 3 }, 'm', 0)).toEqual({
    rule: 'lost',
    severity: 'warning',
    line: 3,
    column: 1,
    message: 'm',
  });
  expect(make('broken', { number: 3 }, 'm')).toEqual({
    rule: 'broken',
    severity: 'error',
    line: 3,
    message: 'm',
  });
  // @ts-expect-error an id without a row
  expect(make('mistyped', { number: 1 }, 'm').severity).toBeUndefined();
});
