import { expect, test } from 'vitest';
import { replay } from '../src/core/replay.js';
import { editLines } from '../src/core/stage.js';
import { clean, stages } from '../src/index.js';
import { pipeline } from '../src/pipeline.js';
import { seed } from './support/fixtures.js';
import { runStages } from './support/stages.js';

test('the stages run in this order', () => {
  expect(pipeline.map(({ name }) => name)).toEqual([
    'mojibake',
    'annotations',
    'characters',
    'boilerplate',
    'restore',
    'replacements',
    'script',
    'punctuation',
  ]);
});

test('the order in which stages are named does not matter', () => {
  const { text } = seed('003');
  const names = stages.map(({ name }) => name);
  expect(clean(text, { stages: [...names].reverse() })).toEqual(clean(text, { stages: names }));
  expect(clean(text, { stages: ['script', 'annotations'] })).toEqual(
    clean(text, { stages: ['annotations', 'script', 'script'] }),
  );
});

test('only the named stages run', () => {
  const { changes } = clean(seed('000').text, { stages: ['script', 'boilerplate'] });
  expect([...new Set(changes.map(({ stage }) => stage))]).toEqual(['boilerplate', 'script']);
});

test('without stages nothing changes', () => {
  const { text } = seed('000');
  const result = clean(text, { stages: [] });
  expect([result.text, result.changes, result.findings, result.metadata]).toEqual([text, [], [], {}]);
});

test('each change says what became of which line, by which stage, and why', () => {
  const raw = [
    '您好!歡迎訪問逾期頻道!',
    '網(wǎng)貸',
    '',
    `愛又米網(wǎng)貸是一家平臺,它的催收手段引起了廣泛的關注和討論。`,
  ].join('\n');
  expect(clean(raw).changes).toEqual([
    {
      stage: 'annotations',
      line: 2,
      before: '網(wǎng)貸',
      after: '網貸',
      rule: 'inserted-pinyin',
      reason: 'inserted pinyin: 網(wǎng); the document annotates 1 character throughout',
    },
    {
      stage: 'annotations',
      line: 4,
      before: '愛又米網(wǎng)貸是一家平臺,它的催收手段引起了廣泛的關注和討論。',
      after: '愛又米網貸是一家平臺,它的催收手段引起了廣泛的關注和討論。',
      rule: 'inserted-pinyin',
      reason: 'inserted pinyin: 網(wǎng); the document annotates 1 character throughout',
    },
    {
      stage: 'boilerplate',
      rule: 'greeting',
      line: 1,
      before: '您好!歡迎訪問逾期頻道!',
      after: null,
      reason: 'greeting',
    },
    {
      stage: 'script',
      rule: 'traditional-to-simplified',
      line: 2,
      before: '網貸',
      after: '网贷',
      reason: 'converted to the script asked for',
    },
    {
      stage: 'script',
      line: 4,
      before: '愛又米網貸是一家平臺,它的催收手段引起了廣泛的關注和討論。',
      after: '爱又米网贷是一家平台,它的催收手段引起了广泛的关注和讨论。',
      rule: 'traditional-to-simplified',
      reason: 'converted to the script asked for',
    },
    {
      stage: 'punctuation',
      line: 4,
      before: '爱又米网贷是一家平台,它的催收手段引起了广泛的关注和讨论。',
      after: '爱又米网贷是一家平台，它的催收手段引起了广泛的关注和讨论。',
      rule: 'full-width-marks',
      reason: 'full-width marks in Chinese text',
    },
  ]);
});

test('editLines keeps the line objects it does not change', () => {
  const lines = [1, 2, 3].map((number) => ({ number, text: `第${number}行` }));
  const result = editLines({ lines, metadata: {} }, ({ number, text }) => {
    if (number === 1) return text;
    return number === 2 ? { text: '新', cause: { rule: 'new', reason: '因为' } } : { text: null };
  });
  expect(result.lines).toEqual([lines[0], { number: 2, text: '新' }]);
  expect(result.lines[0]).toBe(lines[0]);
  expect([...(result.causes ?? [])]).toEqual([[2, { rule: 'new', reason: '因为' }]]);
});

test('a stage that changes nothing records nothing', () => {
  expect(
    runStages(
      '一行。\n又一行。',
      stages.map(({ name }) => name),
    ).changes,
  ).toEqual([]);
});

test('replay refuses changes of another text', () => {
  const change = { stage: 'script', rule: 'r', line: 2, before: '網', after: '网', reason: '' };
  expect(() => replay('一\n二', [change])).toThrow(
    new Error('line 2: the change by script does not fit the text'),
  );
  expect(() => replay('一', [change])).toThrow('line 2');
});
