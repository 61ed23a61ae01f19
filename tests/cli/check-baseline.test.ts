import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatBaseline, judge, know, parseBaseline } from '../../src/cli/baseline.js';
import type { Finding } from '../../src/core/article.js';
import { folderWith, runHere } from './helpers.js';

const finding = (rule: string, excerpt: string): Finding => ({
  rule,
  severity: 'warning',
  line: 1,
  message: 'm',
  excerpt,
});
const [A, B, C] = [finding('r', '甲'), finding('r', '乙'), finding('r', '丙')] as [Finding, Finding, Finding];
const OTHER = finding('s', '甲');

describe('judge', () => {
  it.each([
    ['nothing known', [], [A, B], [A, B], 0],
    ['all known', [A, B], [A, B], [], 0],
    ['moved', [A, B], [B, A], [], 0],
    ['one more, told by its text', [A, C], [A, B, C], [B], 0],
    ['one more of the same text', [A], [A, { ...A }], [A], 0],
    ['a text was edited', [A, B], [A, C], [], 0],
    ['edited and one more', [A], [B, C], [C], 0],
    ['one less', [A, B], [A], [], 1],
    ['another rule is another count', [A], [OTHER], [OTHER], 1],
    ['all gone', [A, A, OTHER], [], [], 3],
  ])('%s', (_label, known, found, fresh, gone) => {
    expect(judge(found, know(known))).toEqual({ fresh, gone });
  });
});

describe('the file', () => {
  it('is sorted and read back as it was', () => {
    const baseline = new Map([
      ['乙.txt', know([OTHER, B, A, A])],
      ['__proto__', know([A])],
      ['a.txt', know([C])],
      ['empty.txt', know([])],
    ]);
    const text = formatBaseline(baseline);
    expect(Object.keys(JSON.parse(text).files)).toEqual(['__proto__', 'a.txt', '乙.txt']);
    expect(parseBaseline(text, 'b.json')).toEqual(
      new Map([...baseline].filter(([path]) => path !== 'empty.txt')),
    );
    expect(formatBaseline(new Map([...baseline].reverse()))).toBe(text);
  });

  it.each([
    ['{', /^no valid JSON: /],
    ['[]', /^no baseline: it has no "files"$/],
    ['{"name":"x"}', /^no baseline: it has no "files"$/],
    ['{"version":2,"files":{}}', /^version: 2 is not allowed; it must be 1$/],
    ['{"version":1,"files":{"a":[]}}', /^a: must be an object$/],
    ['{"version":1,"files":{"a":{"r":3}}}', /^a, r: must be an object$/],
    ['{"version":1,"files":{"a":{"r":{"f":0}}}}', /^a, r, f: must be a count, 1 or more$/],
  ])('%s is none', (text, message) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow(message);
  });
});

describe('check --baseline', () => {
  const FILES = { 'in/a.txt': '姓\ue863的人来了。\n第\ufffd章', 'in/b.txt': '又一个\ue863字。' };
  const run = (cwd: string, ...flags: string[]) =>
    runHere(['check', 'in', '--baseline=base/line.json', ...flags], { cwd });

  async function adopted() {
    const cwd = folderWith(FILES);
    expect(await run(cwd, '--update-baseline')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'base/line.json: 3 findings of this run in it\n2 files, 0 changes, 0 findings\n',
    });
    return cwd;
  }

  it('is written, and hides what it knows, from wherever it is used', async () => {
    const cwd = await adopted();
    expect(Object.keys(JSON.parse(readFileSync(join(cwd, 'base/line.json'), 'utf8')).files)).toEqual([
      '../in/a.txt',
      '../in/b.txt',
    ]);
    expect(await run(cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr: '3 findings known from base/line.json\n2 files, 0 changes, 0 findings\n',
    });
    const elsewhere = await runHere(['check', '.', '--baseline=../base/line.json'], { cwd: join(cwd, 'in') });
    expect(elsewhere.code).toBe(0);
  });

  it('shows only what is new, though lines move', async () => {
    const cwd = await adopted();
    writeFileSync(join(cwd, 'in/a.txt'), `新的一行。\n新的\ue863二行。\n${FILES['in/a.txt']}`);
    const { code, stdout, stderr } = await run(cwd);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^in\/a\.txt:2:3 {2}warning {2}private-use .*新的<U\+E863>二行。\n$/);
    expect(stderr).toBe('3 findings known from base/line.json\n2 files, 0 changes, 1 finding\n');
  });

  it('warns that it can shrink, and shrinks', async () => {
    const cwd = await adopted();
    writeFileSync(join(cwd, 'in/a.txt'), '第\ufffd章讲的是什么');
    rmSync(join(cwd, 'in/b.txt'));
    expect(await run(cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr:
        '1 finding known from base/line.json\n' +
        "warning: base/line.json: 1 finding in it can't be found any more. Run the same command with --update-baseline.\n" +
        'warning: base/line.json: 1 file in it is not there any more: ../in/b.txt. Run the same command with --update-baseline.\n' +
        '1 file, 0 changes, 0 findings\n',
    });
    await run(cwd, '--update-baseline');
    expect((await run(cwd)).stderr).toBe(
      '1 finding known from base/line.json\n1 file, 0 changes, 0 findings\n',
    );
  });

  it('keeps what it knows of files that are not checked now', async () => {
    const cwd = await adopted();
    const argv = ['check', 'in/b.txt', '--baseline=base/line.json'];
    expect((await runHere(argv, { cwd })).stderr).toBe(
      '1 finding known from base/line.json\n1 file, 0 changes, 0 findings\n',
    );
    await runHere([...argv, '--update-baseline'], { cwd });
    expect((await run(cwd)).code).toBe(0);
  });

  it('knows standard input by its name', async () => {
    const cwd = folderWith({});
    const argv = ['check', '--baseline=b.json'];
    await runHere([...argv, '--update-baseline'], { cwd, stdin: FILES['in/b.txt'] });
    expect((await runHere(argv, { cwd, stdin: FILES['in/b.txt'] })).code).toBe(0);
    expect((await runHere(argv, { cwd, stdin: FILES['in/a.txt'] })).code).toBe(1);
  });

  it('is not there, or is another file', async () => {
    const cwd = folderWith({ ...FILES, 'package.json': '{"name":"x"}' });
    expect(await run(cwd)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: base/line.json: no such baseline. Write it with --update-baseline.\n',
    });
    const other = await runHere(['check', 'in', '--baseline=package.json', '--update-baseline'], { cwd });
    expect(other.code).toBe(2);
    expect(readFileSync(join(cwd, 'package.json'), 'utf8')).toBe('{"name":"x"}');
  });
});
