import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Ignores } from '../../src/corpus/ignores.js';
import { walk } from '../../src/corpus/walk.js';
import { folderWith, runHere } from '../cli/helpers.js';

/** A repository with these files: what git itself would add of them. */
function repositoryWith(files: Readonly<Record<string, string>>): { folder: string; added: string[] } {
  const folder = folderWith(files);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'core.excludesFile=/dev/null', ...args]);
  git('init', '--quiet');
  const added = git('ls-files', '--others', '--exclude-standard', '-z').toString().split('\0');
  return { folder, added: added.filter((path) => path !== '' && !/(?:^|\/)\./.test(path)).sort() };
}

const files = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, '一']));

describe('a walk leaves out what git leaves out', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['a name', { '.gitignore': 'a.txt\n', ...files('a.txt', 'b.txt', 'c/a.txt') }, ['b.txt']],
    ['a name here only', { '.gitignore': '/a.txt\n', ...files('a.txt', 'c/a.txt') }, ['c/a.txt']],
    [
      'wildcards',
      { '.gitignore': '*.log\nx?.txt\n', ...files('a.log', 'c/b.log', 'x1.txt', 'x12.txt') },
      ['x12.txt'],
    ],
    [
      'a folder',
      { '.gitignore': 'raw/\n', ...files('raw/a.txt', 'c/raw/b.txt', 'c/raw.txt') },
      ['c/raw.txt'],
    ],
    ['a file is no folder', { '.gitignore': 'raw/\n', ...files('raw') }, ['raw']],
    [
      'negation',
      { '.gitignore': '*.txt\n!b.txt\n', ...files('a.txt', 'b.txt', 'c/b.txt') },
      ['b.txt', 'c/b.txt'],
    ],
    [
      'no negation within an ignored folder',
      { '.gitignore': 'c/\n!c/b.txt\n', ...files('c/b.txt', 'd.txt') },
      ['d.txt'],
    ],
    [
      'negation below an ignored content',
      { '.gitignore': 'c/*\n!c/b.txt\n', ...files('c/a.txt', 'c/b.txt') },
      ['c/b.txt'],
    ],
    [
      'deeper outweighs',
      { '.gitignore': '*.txt\n', 'c/.gitignore': '!*.txt\n', ...files('a.txt', 'c/b.txt') },
      ['c/b.txt'],
    ],
    [
      'deeper counts below only',
      { 'c/.gitignore': '*.txt\n', ...files('a.txt', 'c/b.txt', 'c/d/e.txt') },
      ['a.txt'],
    ],
    [
      'a path from the file on',
      { 'c/.gitignore': 'd/e.txt\n', ...files('c/d/e.txt', 'd/e.txt', 'c/f/d/e.txt') },
      ['c/f/d/e.txt', 'd/e.txt'],
    ],
    [
      'two stars',
      { '.gitignore': '**/old/*.txt\n', ...files('old/a.txt', 'c/old/b.txt', 'c/old/d/e.txt') },
      ['c/old/d/e.txt'],
    ],
    [
      'comments, blank lines, escapes',
      { '.gitignore': '# a.txt\n\n\\#b.txt\n\\!c.txt\n', ...files('a.txt', '#b.txt', '!c.txt') },
      ['a.txt'],
    ],
    ['letter case', { '.gitignore': 'A.txt\n', ...files('a.txt', 'A.txt') }, ['a.txt']],
    ['Chinese names', { '.gitignore': '草稿*\n', ...files('草稿一.txt', '文章.txt') }, ['文章.txt']],
    [
      'a folder put back',
      { '.gitignore': 'x/\n', 'c/.gitignore': '!x/\n', ...files('x/a.txt', 'c/x/b.txt') },
      ['c/x/b.txt'],
    ],
  ])('%s', async (_, content, expected) => {
    const { folder, added } = repositoryWith(content);
    expect((await walk(folder, 'in', { ignores: new Ignores() })).files).toEqual(expected);
    expect(added).toEqual(expected);
  });
});

test('.clean-articlesignore outweighs the .gitignore beside it, not one below', async () => {
  const folder = folderWith({
    '.gitignore': '*.txt\n',
    '.clean-articlesignore': '!*.txt\nno.txt\n',
    'd/.gitignore': 'c.txt\n',
    ...files('a.txt', 'no.txt', 'd/b.txt', 'd/c.txt'),
  });
  expect((await walk(folder, 'in', { ignores: new Ignores() })).files).toEqual(['a.txt', 'd/b.txt']);
});

test('the files above an input count up to the root of the repository, and not beyond', async () => {
  const folder = folderWith({
    '.gitignore': 'a.txt\n',
    'repo/.gitignore': 'b.txt\n',
    ...files('repo/in/a.txt', 'repo/in/b.txt', 'repo/in/c.txt'),
  });
  mkdirSync(join(folder, 'repo/.git'));
  expect((await walk(join(folder, 'repo/in'), 'in', { ignores: new Ignores() })).files).toEqual([
    'a.txt',
    'c.txt',
  ]);
});

test('a symbolic link is no ignore file', async () => {
  const folder = folderWith({ list: '*\n', 'in/a.txt': '一' });
  symlinkSync('../list', join(folder, 'in/.gitignore'));
  expect((await walk(join(folder, 'in'), 'in', { ignores: new Ignores() })).files).toEqual(['a.txt']);
});

test('the configuration in a folder is no scrape', async () => {
  const folder = folderWith({
    'a.txt': '一',
    'clean-articles.config.json': '{}',
    'clean-articles.config.txt': '二',
  });
  expect((await walk(folder, 'in')).files).toEqual(['a.txt', 'clean-articles.config.txt']);
});

describe('at the command line', () => {
  const content = { '.gitignore': 'b.txt\nraw/\n', ...files('in/a.txt', 'in/b.txt', 'raw/c.txt') };

  test('what is listed is left out without a word', async () => {
    const { code, stderr } = await runHere(['check', 'in'], { cwd: folderWith(content) });
    expect([code, stderr]).toEqual([0, '1 file checked'].map((part, index) => (index === 1 ? stderr : part)));
    expect(stderr).not.toContain('b.txt');
    expect(stderr).toContain('1 file');
  });

  test('a file that is named is said so and left out', async () => {
    const { code, stdout, stderr } = await runHere(['in/b.txt'], { cwd: folderWith(content) });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain(
      'warning: in/b.txt: a .gitignore or .clean-articlesignore lists it, so it was left out. Use --no-ignore to read it all the same.',
    );
  });

  test.each(['raw', 'raw/'])('a folder that is named, %s, is an error', async (path) => {
    const { code, stderr } = await runHere(['check', path], { cwd: folderWith(content) });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `error: ${path}: a .gitignore or .clean-articlesignore lists it. Use --no-ignore to read it all the same.`,
    );
  });

  test('a folder with nothing else is an error', async () => {
    const { code, stderr } = await runHere(['check', 'in'], {
      cwd: folderWith({ '.clean-articlesignore': '*.txt', ...files('in/a.txt') }),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'no files in this folder but those that a .gitignore or .clean-articlesignore lists',
    );
  });

  test('--no-ignore reads everything', async () => {
    const cwd = folderWith(content);
    const { code, stderr } = await runHere(['check', '--no-ignore', 'in', 'raw'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('3 files');
  });
});
