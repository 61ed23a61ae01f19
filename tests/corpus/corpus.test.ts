import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ioProblem, Problem } from '../../src/core/problem.js';
import { outputName, planOutputs } from '../../src/corpus/outputs.js';
import { scrapeOf } from '../../src/corpus/scrape.js';
import { joinShown, walk } from '../../src/corpus/walk.js';
import { makeFolder, writeOutput } from '../../src/corpus/write.js';
import { filesIn, folderWith } from '../cli/helpers.js';

describe('walk', () => {
  it('finds plain files however deep, in code point order, without hidden ones', async () => {
    const folder = folderWith({
      'b.txt': '',
      'a/z.txt': '',
      'a-b.txt': '',
      '！.txt': '',
      '😀.txt': '',
      '.x': '',
      '.g/y': '',
      'a/.h': '',
    });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('/etc', join(folder, 'away'));
    symlinkSync('nothing', join(folder, 'dangling'));
    expect(await walk(folder, 'in')).toEqual({
      files: ['a-b.txt', 'a/z.txt', 'b.txt', '！.txt', '😀.txt'],
      others: [],
      links: ['a/up', 'away', 'dangling'],
      saved: [],
      problems: [],
      ignored: 0,
    });
  });

  it('looks into no folder that can’t have what is wanted, and follows a signal', async () => {
    const folder = folderWith({ 'a.x': '', 'b/a.x': '', 'c/a.x': '', 'b/d/a.x': '' });
    symlinkSync('..', join(folder, 'b/up'));
    symlinkSync('..', join(folder, 'c/up'));
    symlinkSync('nothing', join(folder, 'away'));
    const asked: string[] = [];
    const selection = {
      includes: (path: string) => path.endsWith('.x'),
      excludes: () => false,
      looksInto: (path: string) => asked.push(path) > 0 && path.startsWith('b'),
      isAskedFor: true,
    };
    expect(await walk(folder, 'in', { selection })).toMatchObject({
      files: ['a.x', 'b/a.x', 'b/d/a.x'],
      links: ['b/up'],
    });
    expect(asked.sort()).toEqual(['away', 'b', 'b/d', 'b/up', 'c']);
    await expect(walk(folder, 'in', { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });

  it('names a folder that cannot be read as it was typed', async () => {
    const { problems } = await walk('/nowhere/at/all', './in');
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      ['./in', 'no such file or folder'],
    ]);
  });
});

it.each([
  ['in', 'a.txt', 'in/a.txt'],
  ['in/', 'a.txt', 'in/a.txt'],
  ['./-in', 'a.txt', './-in/a.txt'],
  ['/', 'a.txt', '/a.txt'],
  ['in', '', 'in'],
])('%s and %s is shown as %s', (folder, below, shown) => {
  expect(joinShown(folder, below)).toBe(shown);
});

it.each([
  ['a/b.txt', 'a/b.md'],
  ['b.HTML', 'b.md'],
  ['b', 'b.md'],
  ['b.md', 'b.md'],
  ['b.tar.gz', 'b.tar.md'],
  ['文章1.2', '文章1.2.md'],
  ['v1.0/读我', 'v1.0/读我.md'],
  ['標題。正文.正文', '標題。正文.正文.md'],
  ['.txt', '.txt.md'],
  ['a/.txt', 'a/.txt.md'],
])('%s becomes %s', (name, output) => {
  expect(outputName(name)).toBe(output);
});

describe('planOutputs', () => {
  const scrape = (path: string) => scrapeOf({ path, name: path, source: `/${path}` });

  it('gives each scrape its output', () => {
    const [a, b] = [scrape('a.txt'), scrape('x/a.txt')];
    expect([...planOutputs([a, b], 'out/', '/').targets]).toEqual([
      [a, 'out/a.md'],
      [b, 'out/x/a.md'],
    ]);
  });

  it('gives none to scrapes that would share one, and names three at most', () => {
    const shared = ['a.txt', 'a.html', 'a.htm', 'a'].map(scrape);
    const { targets, problems } = planOutputs([...shared, scrape('b.txt')], 'out', '/');
    expect([...targets.values()]).toEqual(['out/b.md']);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'out/a.md: a.txt and a.html and a.htm and 1 more would all be written here, so none was',
    ]);
  });
});

describe('writeOutput', () => {
  const content = Buffer.from('文章\n');

  it('makes the folders it needs and leaves nothing else behind', () => {
    const folder = folderWith();
    expect(writeOutput(join(folder, 'a/b/c.md'), content, 'c.md')).toBe('written');
    expect(filesIn(folder)).toEqual({ 'a/b/c.md': '文章\n' });
  });

  it('replaces other content, also of the same length, and keeps the permissions', () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'a.md'), 'x'.repeat(content.length), { mode: 0o600 });
    expect(writeOutput(join(folder, 'a.md'), content, 'a.md')).toBe('written');
    expect(filesIn(folder)).toEqual({ 'a.md': '文章\n' });
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o600);
  });

  it('does not touch a file that is right already', () => {
    const folder = folderWith({ 'a.md': content });
    utimesSync(join(folder, 'a.md'), 1, 1);
    expect(writeOutput(join(folder, 'a.md'), content, 'a.md')).toBe('unchanged');
    expect(statSync(join(folder, 'a.md')).mtimeMs).toBe(1000);
  });

  it('writes neither through a link nor over a folder', () => {
    const folder = folderWith({ 'scrape.txt': 'raw' });
    symlinkSync('scrape.txt', join(folder, 'link.md'));
    mkdirSync(join(folder, 'folder.md'));
    for (const name of ['link.md', 'folder.md']) {
      expect(() => writeOutput(join(folder, name), content, name)).toThrow(Problem);
    }
    expect(readFileSync(join(folder, 'scrape.txt'), 'utf8')).toBe('raw');
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
  });

  it('leaves no temporary file when the name cannot be written', () => {
    const folder = folderWith();
    expect(() => writeOutput(join(folder, `${'x'.repeat(253)}.md`), content, 'x')).toThrow('ENAMETOOLONG');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!existsSync('/proc/self'))('does not hang where folders cannot be made', () => {
    expect(() => makeFolder('/proc/nowhere/at/all')).toThrow(/ENOENT|EACCES|EPERM/);
  });
});

describe('ioProblem', () => {
  const systemError = (code: string) => Object.assign(new Error(`${code}: in English`), { code });
  it.each([
    [systemError('ENOSPC'), 'a', 'no space left on the device'],
    [systemError('EROFS'), 'a', 'read-only file system'],
    [systemError('EWEIRD'), 'a', 'EWEIRD: in English'],
    [systemError('ENOENT'), 'a\uFFFD.txt', 'its name is not valid UTF-8, so it cannot be opened'],
    ['not an error', 'a', 'not an error'],
  ])('%s', (error, path, message) => {
    expect(ioProblem(error, path)).toMatchObject({ path, message });
  });

  it('keeps a problem as it is', () => {
    const problem = new Problem('a', 'b', 'c');
    expect(ioProblem(problem, 'x')).toBe(problem);
  });
});
