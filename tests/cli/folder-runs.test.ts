import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/main.js';
import { filesIn, folderWith, runHere, sink } from './helpers.js';

vi.mock('../../src/clean.js', () => import('./fake-clean.js'));

const HEAD = 'undefined|undefined|undefined|undefined\n';

describe('--dry-run', () => {
  it('names what would be written and writes nothing', async () => {
    const cwd = folderWith({
      'in/a.txt': '一',
      'in/b\x1b.txt': '二',
      'in/c.txt': '三',
      'in/d': 'BINARY',
    });
    writeFileSync(join(cwd, 'in/e.txt'), '五');
    const files = { ...filesIn(cwd), 'out/c.md': `c.txt|${HEAD}三` };
    const target = folderWith(files);
    expect(await runHere(['--dry-run', '--cache', 'in', 'out'], { cwd: target })).toEqual({
      code: 2,
      stdout: 'would write out/a.md\nwould write out/b<U+001B>.md\nwould write out/e.md\n',
      stderr:
        'error: in/d: not a text (not-text). Nothing was written for it.\n' +
        '5 files, 0 changes, 1 finding; 1 error (`clean-articles check` lists the findings)\n',
    });
    expect(filesIn(target)).toEqual(files);
  });

  it.each([
    [
      'a folder in the way',
      { 'out/a.md/x': '' },
      'out/a.md: something that is not a plain file is in the way',
    ],
    ['a file in the way of a folder', { 'out/sub': '' }, 'out/sub/b.md: a part of the path is a file'],
  ])('fails as the run itself would: %s', async (_label, files, message) => {
    const cwd = folderWith({ 'in/a.txt': '一', 'in/sub/b.txt': '二', ...files });
    const dry = await runHere(['--dry-run', 'in', 'out'], { cwd });
    expect(dry.stderr).toContain(`error: ${message}`);
    expect((await runHere(['in', 'out'], { cwd })).code).toBe(dry.code);
  });

  it.each([
    ['--dry-run', 'in/a.txt'],
    ['--watch', 'in/a.txt'],
  ])('%s without an output folder is refused', async (option, input) => {
    const cwd = folderWith({ 'in/a.txt': '一' });
    expect(await runHere([option, input], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${option} needs an output folder. Say where its Markdown goes: clean-articles in/a.txt <output-dir>\n`,
    });
  });
});

describe('--cache', () => {
  const CACHE = '.clean-articles-cache';

  it('gives the same outputs, messages and exit codes as a run without', async () => {
    const cwd = folderWith({ 'in/a.txt': '一!', 'in/b.txt': '二~', 'in/c': 'BINARY' });
    const first = await runHere(['--cache', '-v', 'in', 'out'], { cwd });
    const written = filesIn(join(cwd, 'out'));
    const second = await runHere(['--cache', '-v', 'in', 'out'], { cwd });
    expect(second).toEqual(await runHere(['-v', 'in', 'out'], { cwd }));
    expect(second.code).toBe(first.code);
    expect(filesIn(join(cwd, 'out'))).toEqual(written);
    expect(await runHere(['check', '--cache', 'in'], { cwd })).toEqual(
      await runHere(['check', 'in'], { cwd }),
    );
  });

  it('uses what it knows, and cleans again what is not there any more', async () => {
    const cwd = folderWith({ 'in/a.txt': '一', 'in/b.txt': '二', 'in/c.txt': '三' });
    await runHere(['--cache', 'in', 'out'], { cwd });
    // A made-up count shows that the cache was asked.
    const cache = join(cwd, CACHE);
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('"changes":0', '"changes":5'));
    rmSync(join(cwd, 'out/b.md'));
    writeFileSync(join(cwd, 'out/c.md'), 'edited');
    expect((await runHere(['--cache', 'in', 'out'], { cwd })).stderr).toBe(
      '3 files, 5 changes, 0 findings; 2 written, 1 unchanged\n',
    );
  });

  it('--cache-location says where, and switches it on', async () => {
    const cwd = folderWith({ 'in/a.txt': '一' });
    await runHere(['--cache-location', 'x/cache.json', 'in', 'out'], { cwd });
    expect(Object.keys(filesIn(cwd)).sort()).toEqual(['in/a.txt', 'out/a.md', 'x/cache.json']);
  });

  it.each([
    ['file/cache', "it can't be read (ENOTDIR) and is not used."],
    ...(existsSync('/proc/self') ? [['/proc/nowhere/cache', 'the cache could not be written: ']] : []),
  ])('a place that will not do is a warning: %s', async (location, message) => {
    const cwd = folderWith({ 'in/a.txt': '一', file: '' });
    expect(await runHere(['--cache-location', location as string, 'in', 'out'], { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`warning: ${location}: ${message}`),
    });
  });

  it('never replaces an input', async () => {
    const cwd = folderWith({ 'in/a.txt': '一', 'in/b.txt': '' });
    for (const input of ['in/a.txt', 'in/b.txt']) {
      await runHere(['--cache-location', input, 'in', 'out'], { cwd });
    }
    expect(filesIn(join(cwd, 'in'))).toEqual({ 'a.txt': '一', 'b.txt': '' });
  });
});

describe('--watch', () => {
  function watching(argv: readonly string[], cwd: string) {
    const controller = new AbortController();
    const stderr = sink();
    const io: Io = {
      stdin: process.stdin,
      stdout: sink(),
      stderr,
      env: {},
      cwd,
      signal: controller.signal,
    };
    const code = run(['--watch', ...argv], io);
    onTestFinished(() => controller.abort());
    /** Waits for the n-th time that it waits for changes; gives what was said since the last time. */
    const rounds = async (number: number) => {
      await vi.waitUntil(() => stderr.text().split('watching for changes').length > number, 10_000);
      return stderr.text().split('watching for changes; Ctrl-C ends\n')[number - 1];
    };
    return { rounds, code, stop: () => controller.abort() };
  }

  it('cleans everything, then what changes, tells of what is gone, and ends', async () => {
    const cwd = folderWith({
      'real/a.txt': '一',
      'real/b.txt': '二',
      'real/sub/c.txt': '三',
      'one.txt': '四',
    });
    symlinkSync('real', join(cwd, 'in'));
    const { rounds, code, stop } = watching(['-v', 'in', 'one.txt', 'out'], cwd);
    await rounds(1);
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual(['a.md', 'b.md', 'one.md', 'sub/c.md']);

    writeFileSync(join(cwd, 'real/a.txt'), 'BUG');
    writeFileSync(join(cwd, 'real/sub/new.txt'), '新');
    writeFileSync(join(cwd, 'real/.hidden'), '新');
    expect(await rounds(2)).toBe(
      'error: in/a.txt: internal error: x is undefined. This is a bug: please report it with this file and what --debug adds.\n' +
        'written out/sub/new.md (0 changes, 0 findings)\n' +
        '1 file, 0 changes, 0 findings; 1 written, 0 unchanged; 1 error\n',
    );

    rmSync(join(cwd, 'real/b.txt'));
    writeFileSync(join(cwd, 'one.txt'), '五');
    expect(await rounds(3)).toBe(
      'in/b.txt is gone; its Markdown is left: out/b.md\n' +
        'written out/one.md (0 changes, 0 findings)\n' +
        '1 file, 0 changes, 0 findings; 1 written, 0 unchanged\n',
    );
    expect(readFileSync(join(cwd, 'out/one.md'), 'utf8')).toBe(`one.txt|${HEAD}五`);
    stop();
    expect(await code).toBe(130);
  });

  it('outlives its input folder', async () => {
    const cwd = folderWith({ 'in/a.txt': '一' });
    const { rounds, code, stop } = watching(['in', 'out'], cwd);
    await rounds(1);
    rmSync(join(cwd, 'in'), { recursive: true });
    expect(await rounds(2)).toContain('in/a.txt is gone; its Markdown is left: out/a.md\n');
    stop();
    expect(await code).toBe(130);
  });

  it('standard input is refused', async () => {
    expect(await runHere(['--watch', '-', 'out', '--stdin-filepath=a'], { cwd: folderWith() })).toMatchObject(
      {
        code: 2,
        stderr: 'error: standard input cannot be watched. Name files and folders.\n',
      },
    );
  });
});

describe('--max-size', () => {
  it('refuses what is larger, does the others, and exits with 2', async () => {
    const cwd = folderWith({ 'in/a.txt': 'x'.repeat(1025), 'in/b.txt': 'x'.repeat(1024) });
    expect(await runHere(['--max-size=1KiB', 'in', 'out'], { cwd })).toMatchObject({
      code: 2,
      stderr:
        'error: in/a.txt: larger than the limit of 1 KiB. Split it into its articles, or allow more with --max-size.\n' +
        '1 file, 0 changes, 0 findings; 1 written, 0 unchanged; 1 error\n',
    });
    expect(await runHere(['check', '--max-size=3'], { stdin: '四' })).toMatchObject({ code: 0 });
    expect(await runHere(['--max-size=2'], { stdin: '四' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error: <stdin>: larger than the limit of 2 bytes.'),
    });
  });
});

it.each([
  ['--jobs', '0', 'a whole number, 1 or more'],
  ['--jobs', '1.5', 'a whole number, 1 or more'],
  ['--jobs', 'all', 'a whole number, 1 or more'],
  ['--max-size', '0', 'a size such as 64MiB'],
  ['--max-size', 'big', 'a size such as 64MiB'],
])('%s %s is refused', async (option, value, allowed) => {
  const { code, stderr } = await runHere([option, value, 'in', 'out']);
  expect(code).toBe(2);
  expect(stderr).toContain(`argument '${value}' is invalid. It must be ${allowed}`);
});
