import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runHere } from './helpers.js';

const FILES = { 'in/a.txt': '渡口的早晨很安静。\n\n船系在岸边。', 'in/b/c.txt': '鄉村的夜晚很安靜。' };

/** Scrapes and the Markdown that they give. */
async function cleaned() {
  const cwd = folderWith(FILES);
  expect((await runHere(['in', 'out', '-q'], { cwd })).code).toBe(0);
  return cwd;
}

const check = (cwd: string, ...flags: string[]) =>
  runHere(['check', 'in', '--against', 'out', ...flags], { cwd });

it('is silent when all is as it should be', async () => {
  expect(await check(await cleaned())).toEqual({
    code: 0,
    stdout: '',
    stderr: '2 files, 0 changes, 0 findings\n'.replace('0 changes', '1 change'),
  });
});

it('reports what is missing, stale or left over, in that order of files', async () => {
  const cwd = await cleaned();
  rmSync(join(cwd, 'out/a.md'));
  writeFileSync(join(cwd, 'out/b/c.md'), '---\ntitle: 別的\n---\n');
  writeFileSync(join(cwd, 'out/old.md'), '旧');
  writeFileSync(join(cwd, 'out/notes.txt'), 'mine');
  const { code, stdout } = await check(cwd);
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
    'out/a.md:1 error markdown-missing the Markdown of in/a.txt is missing',
    'out/b/c.md:2 error markdown-stale not what in/b/c.txt gives now; this line is the first that differs │ title: 別的',
    'out/old.md:1 error markdown-left-over no scrape gives this',
    '',
  ]);
});

it('with other options the Markdown is stale', async () => {
  const cwd = await cleaned();
  expect((await check(cwd, '--script=zh-Hant')).stdout).toMatch(/^out\/a\.md:\d+ {2}error {2}markdown-stale/);
});

it('shows what would change', async () => {
  const cwd = await cleaned();
  rmSync(join(cwd, 'out/b/c.md'));
  writeFileSync(
    join(cwd, 'out/a.md'),
    '---\npath: a.txt\n---\n\n渡口的晚上\x1b[2J很安静。\n\n船系在岸边。\n',
  );
  const { stdout } = await check(cwd, '--diff');
  expect(stdout).not.toContain('\x1b');
  expect(stdout).toContain(
    '--- out/a.md\n+++ out/a.md\n@@ -2,6 +2,6 @@\n path: a.txt\n ---\n \n-渡口的晚上<U+001B>[2J很安静。\n+渡口的早晨很安静。\n \n 船系在岸边。\n',
  );
  expect(stdout).toContain('--- /dev/null\n+++ out/b/c.md\n@@ -0,0 +1,');
});

it('Markdown of a scrape without an article is left over', async () => {
  const cwd = await cleaned();
  writeFileSync(join(cwd, 'in/a.txt'), '');
  const { stdout } = await check(cwd, '--severity=empty=off');
  expect(stdout).toBe('out/a.md:1  error  markdown-left-over  in/a.txt holds no article\n');
});

it('a few files by name say nothing about the others', async () => {
  const cwd = await cleaned();
  expect((await runHere(['check', 'in/a.txt', '--against', 'out'], { cwd })).code).toBe(0);
});

it('severities and baseline hold for Markdown, too', async () => {
  const cwd = await cleaned();
  writeFileSync(join(cwd, 'out/README.md'), '# Mine\n');
  expect((await check(cwd, '--severity=markdown-left-over=off')).code).toBe(0);
  expect((await check(cwd, '--baseline=b.json', '--update-baseline')).code).toBe(0);
  expect((await check(cwd, '--baseline=b.json')).code).toBe(0);
});

describe('errors', () => {
  it('no such folder', async () => {
    const { code, stderr } = await runHere(['check', 'in', '--against', 'nowhere'], {
      cwd: folderWith(FILES),
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: nowhere: no such folder. Make it: clean-articles in nowhere\n',
    });
  });

  it('the folder of the scrapes', async () => {
    const { code, stderr } = await runHere(['check', 'in', '--against', 'in'], { cwd: folderWith(FILES) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: in: the output folder is the input in. Choose a folder elsewhere.\n',
    });
  });

  it('something else than a file where Markdown should be', async () => {
    const cwd = await cleaned();
    rmSync(join(cwd, 'out/a.md'));
    mkdirSync(join(cwd, 'out/a.md'));
    const { code, stderr } = await check(cwd);
    expect(code).toBe(2);
    expect(stderr).toContain('error: out/a.md: is a folder, not a file. Name a file.\n');
  });
});
