import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOutputs } from '../../src/corpus/outputs.js';
import { assertApart, assertNoMeeting, assertNotAmong, type FileUse } from '../../src/corpus/run-files.js';
import { scrapeOf } from '../../src/corpus/scrape.js';
import { filesIn, folderWith } from '../cli/helpers.js';

/** Two scrapes, links of all kinds to one of them, and an output folder with a link among the scrapes. */
function folder(): string {
  const cwd = folderWith({ 'in/a.txt': 'a', 'in/sub/b.txt': 'b', 'out/a.md': 'a' });
  symlinkSync('in', join(cwd, 'linked'));
  symlinkSync('../in/a.txt', join(cwd, 'out/link.md'));
  symlinkSync('nowhere', join(cwd, 'out/dangling.md'));
  symlinkSync('../in/sub', join(cwd, 'out/sub'));
  symlinkSync('.', join(cwd, 'out/itself'));
  linkSync(join(cwd, 'in/a.txt'), join(cwd, 'out/hard.md'));
  linkSync(join(cwd, 'out/a.md'), join(cwd, 'out/twin.md'));
  return cwd;
}

const usesOf = (cwd: string, paths: readonly string[], what: string): FileUse[] =>
  paths.map((path) => ({ path, file: join(cwd, path), what }));

const attempt = (reads: readonly string[], writes: readonly string[]) => {
  const cwd = folder();
  const before = filesIn(cwd);
  try {
    assertNoMeeting(usesOf(cwd, reads, 'the scrape'), usesOf(cwd, writes, 'the output'));
    return 'apart';
  } catch (error) {
    expect(filesIn(cwd)).toEqual(before);
    const { path, message } = error as { path: string; message: string };
    return `${path}: ${message}`;
  }
};

describe('a run whose files meet is refused', () => {
  it.each<[string, string[], string[], string]>([
    ['by name', ['in/a.txt'], ['in/a.txt'], 'in/a.txt: the output would replace the scrape, which is read'],
    [
      'by a link to the folder',
      ['in/a.txt'],
      ['linked/a.txt'],
      'linked/a.txt: the output would replace the scrape in/a.txt, which is read',
    ],
    [
      'by a link to the folder of the scrape',
      ['linked/a.txt'],
      ['in/a.txt'],
      'in/a.txt: the output would replace the scrape linked/a.txt, which is read',
    ],
    [
      'by a link to the file',
      ['in/a.txt'],
      ['out/link.md'],
      'out/link.md: the output would replace the scrape in/a.txt, which is read',
    ],
    [
      'by a hard link',
      ['in/a.txt'],
      ['out/hard.md'],
      'out/hard.md: the output would replace the scrape in/a.txt, which is read',
    ],
    [
      'by a link in the output folder',
      ['in/sub/b.txt'],
      ['out/x.md', 'out/sub/b.txt'],
      'out/sub/b.txt: the output would replace the scrape in/sub/b.txt, which is read',
    ],
    [
      'before there is a file, in a folder that is there',
      [],
      ['out/new.md', 'out/itself/new.md'],
      'out/itself/new.md: the output and the output (out/new.md) would be one file',
    ],
    [
      'before there is a folder',
      [],
      ['out/new/x/y.md', 'out/itself/new/x/y.md'],
      'out/itself/new/x/y.md: the output and the output (out/new/x/y.md) would be one file',
    ],
    [
      'one name twice',
      [],
      ['out/./new.md', 'out/new.md'],
      'out/new.md: the output and the output (out/./new.md) would be one file',
    ],
  ])('%s', (_label, reads, writes, message) => {
    expect(attempt(reads, writes)).toBe(message);
  });

  it.each<[string, string[], string[]]>([
    ['other names in the same folder', ['in/a.txt', 'in/sub/b.txt'], ['in/a.md', 'in/sub/b.md']],
    ['the same name in other folders', ['in/a.txt'], ['out/a.txt', 'in/sub/a.txt']],
    ['a scrape that is named twice', ['in/a.txt', 'linked/a.txt'], ['out/a.md']],
    ['outputs that are hard links: each is renamed to its place', [], ['out/a.md', 'out/twin.md']],
    ['a link that leads nowhere', ['in/a.txt'], ['out/dangling.md']],
    ['a scrape that is gone', ['in/gone.txt'], ['out/gone.md']],
    ['names in another case, where case counts', ['in/a.txt'], ['in/A.txt']],
  ])('not: %s', (_label, reads, writes) => {
    expect(attempt(reads, writes)).toBe('apart');
  });
});

it('scrapes that a link gives one output get none', () => {
  const cwd = folder();
  const scrapes = ['x.txt', 'itself/x.html', 'y.txt'].map((name) =>
    scrapeOf({ path: name, name, source: join(cwd, 'in', name) }),
  );
  const { targets, problems } = planOutputs(scrapes, 'out', cwd);
  expect([...targets.values()]).toEqual(['out/y.md']);
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'out/x.md: x.txt and itself/x.html would all be written here, so none was',
  ]);
});

it.each([
  ['in', ['in'], 'the output folder is the input in'],
  ['linked', ['in'], 'the output folder is the input in'],
  ['.', ['in/a.txt'], 'the output folder holds the input in/a.txt'],
  ['in/out', ['in'], undefined],
  ['out', ['in', '-'], undefined],
  ['new', ['in', 'nowhere'], undefined],
])('an output folder %s for %j: %s', async (output, inputs, message) => {
  const cwd = folder();
  const apart = assertApart(inputs, output, cwd);
  if (message === undefined) await expect(apart).resolves.toBeUndefined();
  else await expect(apart).rejects.toMatchObject({ path: output, message });
});

it.each([
  ['out/sub/new.md', 'out', 'the output would stand in the input in'],
  ['out/sub/deep/new.md', 'out', 'the output would stand in the input in'],
  ['out/new.md', 'out', undefined],
  ['out/itself/new.md', 'out', undefined],
  ['in/out/new.md', 'in/out', undefined],
])('Markdown %s in the folder %s: %s', async (path, output, message) => {
  const cwd = folder();
  mkdirSync(join(cwd, 'in/out'));
  const among = assertNotAmong(['in', '-'], usesOf(cwd, [path], 'the output'), output, cwd);
  if (message === undefined) await expect(among).resolves.toBeUndefined();
  else await expect(among).rejects.toMatchObject({ path, message });
});
