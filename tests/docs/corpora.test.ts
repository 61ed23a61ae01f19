import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { BIN, filesIn, folderWith } from '../cli/helpers.js';
import { blocksIn } from './blocks.js';

const blocks = blocksIn('corpora.md');

test('the commands of docs/corpora.md run as they stand there', () => {
  const records = Array.from({ length: 40 }, (_, id) => `{"id":${id},"text":"第${id}篇，沒有人。"}\n`).join(
    '',
  );
  const shard = gzipSync(records);
  const cwd = folderWith({ 'in/a.jsonl.gz': shard, 'in/b/c.jsonl.gz': shard });
  mkdirSync(join(cwd, 'bin'));
  symlinkSync(BIN, join(cwd, 'bin/clean-articles'));
  const env = { PATH: [join(cwd, 'bin'), process.env.PATH].join(delimiter) };
  const all = ['corpus', 'limits', 'sample', 'parts', 'formats', 'learn'];
  expect([...blocks.keys()]).toEqual([
    'sh corpus',
    'sh limits',
    'sh sample',
    'sh parts',
    'text slurm',
    'sh formats',
    'sh learn',
  ]);
  const script = all.map((name) => blocks.get(`sh ${name}`)).join('');
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
  const count = (folder: string) => JSON.parse(readFileSync(join(cwd, folder, 'stats.json'), 'utf8'));
  for (const folder of ['out', 'strict', 'kept', 'parts', 'columns', 'plain', 'by-site']) {
    expect(count(folder), folder).toMatchObject({ shards: 2, read: 80, written: 80, excluded: 0 });
  }
  expect(count('first')).toMatchObject({ shards: 1, read: 20 });
  expect(count('trial').passed_over['not in the sample']).toBeGreaterThan(50);
  expect(Object.keys(filesIn(join(cwd, 'parts'))).sort()).toEqual(
    Object.keys(filesIn(join(cwd, 'out'))).sort(),
  );
  expect(gunzipSync(readFileSync(join(cwd, 'out/b/c.jsonl.gz'))).toString()).toContain(
    '{"id":7,"text":"第7篇，没有人。",',
  );
});

test('it names options that there are, and every one of corpus', () => {
  const page = readFileSync(new URL('../../docs/corpora.md', import.meta.url), 'utf8');
  const named = new Set(page.match(/(?<![\w-])--[a-z][a-z-]+/g));
  const command = createProgram(() => {}).commands.find((one) => one.name() === 'corpus');
  const options = command?.options.map(({ long }) => long ?? '') ?? [];
  expect(options.filter((name) => !named.has(name))).toEqual([]);
});
