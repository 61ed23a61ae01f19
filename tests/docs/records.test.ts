import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ERRORS } from '../../src/records/protocol.js';
import { BIN, folderWith } from '../cli/helpers.js';
import { blocksIn } from './blocks.js';

const blocks = blocksIn('records.md');
const block = (info: string) => blocks.get(info) ?? expect.fail(`records.md has no block ${info}`);

test('the requests of docs/records.md have the answers that stand there', () => {
  const cwd = folderWith({ 'requests.jsonl': block('jsonl requests.jsonl') });
  mkdirSync(join(cwd, 'bin'));
  symlinkSync(BIN, join(cwd, 'bin/clean-articles'));
  const env = { PATH: [join(cwd, 'bin'), process.env.PATH].join(delimiter) };
  const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', block('sh records')], { cwd, env });
  expect(status, String(stderr)).toBe(0);
  expect(readFileSync(join(cwd, 'answers.jsonl'), 'utf8')).toBe(block('jsonl answers.jsonl'));
  expect(blocks.size).toBe(3);
});

test('it lists every error', () => {
  const page = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8');
  const [, table = ''] = page.split('| name | what it means |');
  const listed = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(ERRORS));
});
