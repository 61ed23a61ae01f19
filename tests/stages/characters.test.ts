import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/core/cause.js';
import { FINDING_RULES } from '../../src/stages/characters/findings/rules.js';
import { SPUN } from '../../src/stages/characters/findings/spun-words.js';
import { KEYWORDS } from '../../src/stages/characters/keywords.js';
import { NOISE_RULES } from '../../src/stages/characters/noise.js';
import { CHARACTER_RULES } from '../../src/stages/characters/rules.js';
import { seeds } from '../support/fixtures.js';
import { brief, runStages, testCases } from '../support/stages.js';

const run = (text: string) => runStages(text, ['characters']);

describe('cases', () => testCases('characters', ['characters']));

describe('each rule on its example', () => {
  test.each(CHARACTER_RULES)('$id: $why', ({ id, name, example }) => {
    const { text, changes } = run(example.original);
    expect(text).toBe(example.expected);
    expect(changes[0]?.reason).toContain(name);
    expect(changes.flatMap(rulesOf)).toContain(id);
  });
});

describe('each rule for noise on its example', () => {
  test.each(NOISE_RULES)('$id: $why', ({ id, name, example, stays }) => {
    const { text, changes } = run(example.original);
    expect(text).toBe(example.expected);
    expect(changes[0]?.reason).toContain(name);
    expect(changes.flatMap(rulesOf)).toContain(id);
    for (const alike of stays) expect(run(alike)).toMatchObject({ text: alike, changes: [] });
  });
});

describe('each finding on its example', () => {
  test.each(FINDING_RULES)('$id: $what', ({ id, example }) => {
    const { text, findings } = run(example);
    expect(text).toBe(example);
    expect(findings.map(brief)).toContain(`1 ${id}`);
  });

  test('an id stands in one row', () => {
    expect(new Set(FINDING_RULES.map(({ id }) => id)).size).toBe(FINDING_RULES.length);
  });
});

test.each(KEYWORDS)('each form of $forms has its sign', ({ forms, sign }) => {
  for (const form of forms) expect([...sign].filter((character) => form.includes(character))).toHaveLength(1);
});

test.each(SPUN)('$words for $instead has its sign', ({ words, instead, sign }) => {
  expect([...sign].filter((character) => words.includes(character))).toHaveLength(1);
  expect(instead).not.toBe(words);
});

test('an encoded address is decoded, and a tag that holds none stays', () => {
  const tag = (hex: string) => `来信请寄<a data-cfemail="${hex}">[email protected]</a>。`;
  expect(run(tag('1273527c3c717c')).text).toBe('来信请寄a@n.cn。');
  expect(run(tag('00ffff')).findings.map(brief)).toEqual(['1 hidden-address']);
});

// What noise is made of, many times: a pattern that takes exponential time never ends.
const PIECES = [
  ...[
    '<b>',
    '<<b>b>',
    '<p =',
    '<!--',
    '<a b="',
    '[1]',
    '[[1]]',
    '[网]',
    '【渡】【口】',
    '8 V7 s: e0 m# w5',
    'x0dx0a',
    ' x0dx0a',
  ],
  ...[
    '\\n',
    '。\\n',
    '&nbsp',
    '? ',
    '网? ',
    '??',
    '2?3',
    '代孕',
    '网代孕',
    '用(yong)',
    '用(yong)(yong)',
    '鍋(guo)爐',
    '网🚗',
  ],
  ...['网站🚗', '网pangbian', '占20,', '罹,', '不,', '采纳手段', 'Б(xu)', ' ', '<span id="a"', '/p>'],
];

test.each(PIECES)('many times %j', (piece) => {
  for (const text of [piece.repeat(20_000 / piece.length), `${piece}\n`.repeat(2_000)]) {
    const once = runStages(text, ['annotations', 'characters']).text;
    expect(runStages(once, ['annotations', 'characters']).text).toBe(once);
  }
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

test.each([
  ['an icon alone', '\uf002', 0],
  ['an icon before a button', '\ue665我来答', 0],
  ['an icon behind a heading', '标签\ue617', 0],
  ['an icon on both sides', '\ue602 微信 \ue603', 0],
  [
    'an icon that a blank sets off from a paragraph',
    '\ue621 发布芯片时，他拿出一张展示，说它真的非常大。',
    0,
  ],
  ['a bullet of a word processor', '\uf0b7 第一项是准备材料，第二项是写一份说明。', 0],
  ['inside a word', '姓\ue863的人', 1],
  ['a character of GBK alone', '\ue863', 1],
  ['a user-defined pair of GBK behind a heading', '投身外交(3)\ue004', 1],
  ['inside a word and at an edge', '\ue602姓\ue863的人', 1],
  ['at the end of a paragraph', '他从江州出发，先到了宁州，再坐船去了南\ue863', 1],
  ['at the start of a paragraph', '\ue863先生从江州出发，先到了宁州，再坐船去了南海。', 1],
  ['of a plane that no icon font uses', '\u{10fc54} 发布', 1],
])('private-use characters: %s', (_, text, expected) => {
  expect(run(text).findings.filter(({ rule }) => rule === 'private-use')).toHaveLength(expected);
});

test('a finding names the code points, each once', () => {
  expect(run('一\ue850二\ue850三\u{F0000}').findings[0]?.message).toBe(
    "3 private-use characters left (U+E850, U+F0000): damage, or a font's own characters",
  );
});
