import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, folderWith, runHere } from './helpers.js';

const TEXT = '从前有座山，山里有座庙。\n';
const NOTE = '.clean-articles-written.json';

/** A folder of which `in/gone.txt` was cleaned with --prune, and is gone; `out/mine.md` was never the program's. */
async function afterDeletion(): Promise<string> {
  const cwd = folderWith({ 'in/a.txt': TEXT, 'in/gone.txt': `${TEXT}\n第二段。\n`, 'out/mine.md': TEXT });
  const { stderr } = await runHere(['--prune', 'in', 'out'], { cwd });
  expect(stderr).toContain('--prune removes nothing in its first run: it takes note of what is written\n');
  rmSync(join(cwd, 'in/gone.txt'));
  return cwd;
}

const markdown = (cwd: string) =>
  Object.keys(filesIn(`${cwd}/out`))
    .filter((name) => name !== NOTE)
    .sort();

test('removes what it wrote and whose scrape is gone, and nothing else', async () => {
  const cwd = await afterDeletion();
  expect((await runHere(['in', 'out'], { cwd })).code).toBe(0);
  expect(markdown(cwd)).toEqual(['a.md', 'gone.md', 'mine.md']);
  const dry = await runHere(['--prune', '--dry-run', 'in', 'out'], { cwd });
  expect(dry.stdout).toBe('would remove out/gone.md\n');
  expect(markdown(cwd)).toEqual(['a.md', 'gone.md', 'mine.md']);
  const { code, stderr } = await runHere(['--prune', '-v', 'in', 'out'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('removed out/gone.md\n') });
  expect(stderr).toContain('; 1 removed\n');
  expect(markdown(cwd)).toEqual(['a.md', 'mine.md']);
});

test.each<[string, (cwd: string) => void, readonly string[], string]>([
  [
    'Markdown that someone has changed',
    (cwd) => writeFileSync(join(cwd, 'out/gone.md'), `${TEXT}改过。\n`),
    ['in', 'out'],
    'warning: out/gone.md: its scrape is gone, but it was changed since it was written, so it stays.\n',
  ],
  [
    'anything when an input is not there',
    () => {},
    ['in', 'nowhere', 'out'],
    'warning: --prune removed nothing, since not all scrapes could be found.\n',
  ],
  [
    'anything when a folder is empty, as one is that is not mounted',
    (cwd) => rmSync(join(cwd, 'in/a.txt')),
    ['in', 'out'],
    'warning: --prune removed nothing, since not all scrapes could be found.\n',
  ],
  [
    'what a note leads out of the folder to',
    (cwd) => {
      mkdirSync(join(cwd, 'else'));
      writeFileSync(join(cwd, 'else/gone.md'), filesIn(`${cwd}/out`)['gone.md'] ?? '');
      rmSync(join(cwd, 'out/gone.md'));
      symlinkSync(join(cwd, 'else/gone.md'), join(cwd, 'out/gone.md'));
    },
    ['in', 'out'],
    '1 file',
  ],
])('does not remove %s', async (_what, change, args, message) => {
  const cwd = await afterDeletion();
  change(cwd);
  const { stderr } = await runHere(['--prune', ...args], { cwd });
  expect(stderr).toContain(message);
  expect(existsSync(join(cwd, 'out/gone.md'))).toBe(true);
});

test('what is excluded or not named is not gone', async () => {
  const cwd = folderWith({ 'in/a.txt': TEXT, 'in/b.txt': TEXT });
  await runHere(['--prune', 'in', 'out'], { cwd });
  await runHere(['--prune', '--exclude=b.txt', 'in', 'out'], { cwd });
  await runHere(['--prune', 'in/a.txt', 'out'], { cwd });
  expect(markdown(cwd)).toEqual(['a.md', 'b.md']);
});

test('a note that names a file outside, or is none, removes nothing', async () => {
  const cwd = folderWith({ 'in/a.txt': TEXT, 'mine.md': TEXT });
  await runHere(['--prune', 'in', 'out'], { cwd });
  const note = JSON.parse(filesIn(`${cwd}/out`)[NOTE] ?? '');
  const [row] = Object.values(note.files) as { digest: string }[];
  const files = { '../mine.md': { scrape: '../in/gone.txt', digest: row?.digest } };
  writeFileSync(join(cwd, 'out', NOTE), JSON.stringify({ version: 1, files }));
  await runHere(['--prune', 'in', 'out'], { cwd });
  expect(existsSync(join(cwd, 'mine.md'))).toBe(true);
  writeFileSync(join(cwd, 'out', NOTE), '[');
  const { code, stderr } = await runHere(['--prune', 'in', 'out'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining(`out/${NOTE}: no note of what was written`),
  });
});

test('--watch removes nothing', async () => {
  const { code, stderr } = await runHere(['--prune', '--watch', 'in', 'out'], {
    cwd: folderWith({ 'in/a.txt': TEXT }),
  });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--watch removes nothing') });
});
