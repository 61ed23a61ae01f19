import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith, runHere, runProcess } from './helpers.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGE = read('docs/ci.md');

/** The block of docs/ci.md whose fence has this after it. */
function block(fence: string): string {
  const found = new RegExp(`^\`\`\`${fence}\n([^]*?)^\`\`\`$`, 'm').exec(PAGE)?.[1];
  if (found === undefined) throw new Error(`docs/ci.md has no block of ${fence}`);
  return found;
}

/** The arguments of command lines that start with the program. */
function commands(lines: readonly string[]): string[][] {
  return lines
    .filter((line) => line.startsWith('clean-articles '))
    .map((line) => line.trim().split(' ').slice(1));
}

const DAMAGED = '姓\ue863的人来了。';

describe('the hook for pre-commit', () => {
  const [hook, ...others] = parse(read('.pre-commit-hooks.yaml'));

  it('is what the page names, and has what pre-commit needs', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ language: 'node', types: ['file'], require_serial: true });
    const [{ hooks }] = parse(block('yaml pre-commit')).repos;
    expect(hooks.map(({ id }: { id: string }) => id)).toEqual([hook.id]);
    expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(hook.entry.split(' ')[0]);
  });

  it('checks the files that pre-commit names behind it', async () => {
    const cwd = folderWith({ 'scrapes/a b.txt': DAMAGED, 'scrapes/文.txt': '渡口的早晨很安静。' });
    const args = hook.entry.split(' ').slice(1);
    const bad = await runProcess([...args, 'scrapes/a b.txt', 'scrapes/文.txt'], { cwd });
    expect(bad).toMatchObject({ code: 1, stderr: '2 files, 0 changes, 1 finding\n' });
    expect(bad.stdout).toMatch(/^scrapes\/a b\.txt:1:2 {2}warning {2}private-use {2}/);
    expect(await runProcess([...args, 'scrapes/文.txt'], { cwd })).toMatchObject({ code: 0, stdout: '' });
  });
});

it('the workflow for GitHub: its command annotates, and writes the file that is uploaded', async () => {
  const { steps } = parse(block('yaml github')).jobs.check;
  const [argv = []] = commands(steps.flatMap(({ run }: { run?: string }) => run ?? []));
  const cwd = folderWith({ 'scrapes/a.txt': DAMAGED });
  await runHere(['scrapes', 'articles', '-q'], { cwd });
  const { code, stdout } = await runHere(argv, { cwd, env: { GITHUB_ACTIONS: 'true', CI: 'true' } });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::warning file=scrapes\/a\.txt,line=1,col=2,title=private-use::[^\n]*\n$/);
  const upload = steps.at(-1);
  expect(upload.if).toBe('always()');
  expect(existsSync(join(cwd, upload.with.sarif_file))).toBe(true);
});

it('the workflow names its actions by digest, with the version beside it', () => {
  const used = block('yaml github').match(/uses: .*/g) ?? [];
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

it('the commands for a baseline', async () => {
  const cwd = folderWith({ 'scrapes/a.txt': DAMAGED });
  const [update = [], check = []] = commands(block('sh baseline').split('\n'));
  expect(await runHere(update, { cwd })).toMatchObject({ code: 0, stdout: '' });
  expect(await runHere(check, { cwd })).toMatchObject({ code: 0, stdout: '' });
  expect((await runHere(['check', 'scrapes'], { cwd })).code).toBe(1);
});
