import { expect, test } from 'vitest';
import { joinFiles, packFile, unpack } from '../../src/report/chunk.js';
import type { FileRecord } from '../../src/report/data.js';

const files: readonly FileRecord[] = [
  {
    name: 'a/一.txt',
    lang: 'zh-Hans',
    raw: ['首頁 > 新聞', '網(wǎng)絡(luò)很慢', '', '- 甲', '- 乙'],
    metadata: { title: '網絡', category: '新聞' },
    changes: [
      { stage: 3, line: 1, edits: null, rule: 'breadcrumb', reason: 'the path' },
      {
        stage: 1,
        line: 2,
        edits: [
          [1, 6, ''],
          [8, 5, ''],
        ],
        rule: 'byte-shift',
        also: ['inserted-pinyin'],
        reason: 'pinyin note',
      },
      { stage: 6, line: 2, edits: [[0, 2, '网络']], rule: 'traditional-to-simplified', reason: 'script' },
    ],
    findings: [
      { rule: 'dropped-word', severity: 'warning', line: 2, column: 3, message: 'a word is missing' },
      { rule: 'not-an-article', severity: 'warning', line: 1, message: 'a menu' },
    ],
    blocks: [
      { kind: 'paragraph', first: 2, last: 2 },
      { kind: 'bulleted', first: 4, last: 4 },
      { kind: 'bulleted', first: 5, last: 5 },
    ],
  },
  { name: '-', lang: 'zh', raw: [''], metadata: {}, changes: [], findings: [], blocks: [] },
];

test('files come back from a chunk, in their order', () => {
  expect(unpack(joinFiles(files.map(packFile)))).toEqual(files);
});

test('no files come back from none', () => {
  expect(unpack(joinFiles([]))).toEqual([]);
});

test('a cause that many changes have is written once', () => {
  const [file] = files as [FileRecord];
  expect(packFile(file).head.causes).toEqual([
    { rule: 'breadcrumb', reason: 'the path' },
    { rule: 'byte-shift', also: ['inserted-pinyin'], reason: 'pinyin note' },
    { rule: 'traditional-to-simplified', reason: 'script' },
  ]);
});
