import { rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Completion, isUpToDate, stampOf } from '../../../src/corpus/shards/completion.js';
import { StatisticsBuilder } from '../../../src/corpus/shards/statistics.js';
import { folderWith } from '../../cli/helpers.js';

const CONTENT = '{"text":"正文。"}\n';
/** Of `CONTENT`: sha256sum. */
const SHA256 = '529b4576e3c9dce4af694023014ceb214ee62d4a01204ddf7835b91ff6904ae2';

it.each<[string, (cwd: string) => string | undefined, boolean]>([
  ['nothing', () => undefined, true],
  ['another key', () => 'other', false],
  ['another time, the same content', (cwd) => void utimesSync(join(cwd, 'a.jsonl'), 1, 1), true],
  [
    'other content of the same size',
    (cwd) => void writeFileSync(join(cwd, 'a.jsonl'), CONTENT.replace('正文', '文章')),
    false,
  ],
  ['more content', (cwd) => void writeFileSync(join(cwd, 'a.jsonl'), `${CONTENT} `), false],
  ['an output cut off', (cwd) => void truncateSync(join(cwd, 'out/a.jsonl'), 3), false],
  ['an output gone', (cwd) => void rmSync(join(cwd, 'out/a.jsonl')), false],
])('a shard after %s', async (_label, change, expected) => {
  const cwd = folderWith({ 'a.jsonl': CONTENT, 'out/a.jsonl': 'cleaned' });
  const completion: Completion = {
    version: '1.2.3',
    input: 'a.jsonl',
    key: 'key',
    ...stampOf(join(cwd, 'a.jsonl')),
    sha256: SHA256,
    outputs: [{ path: 'a.jsonl', size: 7 }],
    statistics: new StatisticsBuilder().build(),
  };
  const key = change(cwd) ?? 'key';
  const resolve = (path: string) => join(cwd, 'out', path);
  expect(await isUpToDate(completion, key, join(cwd, 'a.jsonl'), resolve)).toBe(expected);
});
