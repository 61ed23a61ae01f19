import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, runHere } from './helpers.js';

/** Two warnings of one rule and one of another; nothing; no article. */
const FILES = {
  'in/a.txt': '姓\ue863的人来了。\n他走了。\n又一个\ue863字。\n第\ufffd章',
  'in/b.txt': '渡口的早晨很安静。',
  'in/c.txt': ' ',
};
const SUM = '3 files, 0 changes, 4 findings\n';

interface Around {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `check in` with these flags. */
async function check(flags: readonly string[], { files = FILES, env = {} }: Around = {}) {
  const cwd = folderWith(files);
  return { cwd, ...(await runHere(['check', 'in', ...flags], { cwd, env })) };
}

/** `path:line rule severity` of a text report. */
function brief(stdout: string): string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+)\s+(\S+)\s+(\S+).*$/, '$1 $3 $2'));
}

it('shows path, line, column, severity, rule, message and excerpt', async () => {
  const { code, stdout, stderr } = await check([]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: SUM });
  expect(stdout.split('\n')[0]).toBe(
    "in/a.txt:1:2  warning  private-use            1 private-use character left (U+E863): damage, or a font's own characters  │ 姓<U+E863>的人来了。",
  );
  expect(brief(stdout)).toEqual([
    'in/a.txt:1:2 private-use warning',
    'in/a.txt:3:4 private-use warning',
    'in/a.txt:4:2 replacement-character warning',
    'in/c.txt:1 empty error',
  ]);
});

describe('the reporter', () => {
  it.each([
    ['is text', [], {}, /^in\/a\.txt:1:2 {2}warning/],
    [
      'is github in GitHub Actions',
      [],
      { GITHUB_ACTIONS: 'true' },
      /^::warning file=in\/a\.txt,line=1,col=2,/,
    ],
    [
      'is the one asked for',
      ['--reporter', 'json'],
      { GITHUB_ACTIONS: 'true' },
      /^\[\n {2}\{"path":"in\/a\.txt"/,
    ],
    ['summary', ['--reporter=summary'], {}, /^2 {2}warning {2}private-use +in 1 file\n/],
    ['junit', ['--reporter=junit'], {}, /^<\?xml/],
    ['sarif', ['--reporter=sarif'], {}, /^\{\n"version": "2\.1\.0",/],
  ])('%s', async (_label, flags, env, start) => {
    const { code, stdout } = await check(flags, { env });
    expect(code).toBe(1);
    expect(stdout).toMatch(start);
  });

  it('unknown', async () => {
    const { code, stderr } = await check(['--reporter=html']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are text, json, github, sarif, junit, summary.');
  });

  it('into a file: whole, without colour, and standard output has the default one', async () => {
    const { code, cwd, stdout } = await check([
      '--reporter=json',
      '--reporter-file=out/report.json',
      '--color',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('in/a.txt:1:2');
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).toHaveLength(4);
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['report.json']);
  });

  it('into a file, though nobody reads standard output', async () => {
    const cwd = folderWith(FILES);
    const argv = ['check', 'in', '--reporter=json', '--reporter-file=r.json'];
    const { code, stderr } = await runHere(argv, { cwd, stdoutFails: 'EPIPE' });
    expect({ code, stderr }).toEqual({ code: 1, stderr: SUM });
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toHaveLength(4);
  });

  it('not into a scrape, nor where no file can be', async () => {
    const { code, cwd, stderr } = await check(['--reporter-file=in/b.txt']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: in/b.txt: the report of --reporter-file would replace the scrape, which is read. Nothing was written. Choose another place for it.\n',
    });
    expect(filesIn(cwd)).toEqual(FILES);
    const below = await check(['--reporter-file=in/b.txt/report']);
    expect(below.code).toBe(2);
    expect(below.stderr).toContain('error: in/b.txt/report: a part of the path is a file, not a folder.');
  });

  it('no file when interrupted', async () => {
    const cwd = folderWith(FILES);
    const signal = AbortSignal.abort();
    const { code } = await runHere(
      ['check', 'in', '--reporter-file=r', '--baseline=b', '--update-baseline'],
      { cwd, signal },
    );
    expect(code).toBe(130);
    expect(filesIn(cwd)).toEqual(FILES);
  });
});

it('obeys no commands in names and texts under GitHub Actions', async () => {
  const files = { 'in/x': '姓\ue863的##[add-mask]人' };
  const cwd = folderWith({ '::error::x/a': '\ue863' });
  const env = { GITHUB_ACTIONS: 'true' };
  const named = await runHere(['check', '::error::x', '--reporter=text'], { cwd, env });
  expect(named.stdout).toMatch(/^<U\+003A>:error::x\/a:1:1 /);
  expect((await check(['--reporter=text'], { files, env })).stdout).not.toContain('##[');
});

describe('severity of rules', () => {
  const RULES = [
    'in/a.txt:1:2 private-use',
    'in/a.txt:3:4 private-use',
    'in/a.txt:4:2 replacement-character',
    'in/c.txt:1 empty',
  ];
  const severities = (...levels: string[]) =>
    RULES.flatMap((rule, index) => (levels[index] === 'off' ? [] : [`${rule} ${levels[index]}`]));

  it.each([
    ['off', ['--severity=private-use=off'], severities('off', 'off', 'warning', 'error'), 1],
    ['error', ['--severity', 'private-use=error'], severities('error', 'error', 'warning', 'error'), 1],
    [
      'several',
      ['--severity', 'private-use=off,empty=warning'],
      severities('off', 'off', 'warning', 'warning'),
      1,
    ],
    [
      'the last counts',
      ['--severity=empty=off', '--severity=empty=warning'],
      severities('warning', 'warning', 'warning', 'warning'),
      1,
    ],
    ['all off', ['--severity=private-use=off,replacement-character=off,empty=off'], [], 0],
  ])('%s', async (_label, flags, shown, exit) => {
    const { code, stdout, stderr } = await check(flags);
    expect(brief(stdout)).toEqual(shown);
    expect(code).toBe(exit);
    expect(stderr).toBe(`3 files, 0 changes, ${shown.length} findings\n`);
  });

  it.each([
    [
      'an unknown rule',
      'private=off',
      'error: severity: "private" is no rule of findings; they are mixed-encodings, ',
    ],
    ['a rule of changes', 'html-entity=off', 'error: severity: "html-entity" is no rule of findings'],
    [
      'an unknown level',
      'empty=fatal',
      'error: severity of empty: "fatal" is not allowed; it must be one of off, warning, error.',
    ],
    [
      'no level',
      'empty',
      'error: severity of empty: "" is not allowed; it must be one of off, warning, error.',
    ],
  ])('%s', async (_label, value, message) => {
    const { code, stdout, stderr } = await check(['--severity', value]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.slice(0, message.length)).toBe(message);
  });
});

describe('the number of warnings', () => {
  it.each([
    ['as many as allowed', ['--max-warnings=3', '--severity=empty=off'], 0],
    ['more than allowed', ['--max-warnings=2', '--severity=empty=off'], 1],
    ['an error fails always', ['--max-warnings=99'], 1],
    ['none allowed by itself', ['--severity=empty=off'], 1],
  ])('%s', async (_label, flags, exit) => {
    expect((await check(flags)).code).toBe(exit);
  });

  it('says when there are too many', async () => {
    expect((await check(['--max-warnings=2', '--severity=empty=off'])).stderr).toBe(
      '3 warnings, more than the 2 of --max-warnings\n3 files, 0 changes, 3 findings\n',
    );
  });

  it.each(['-1', 'x', '1.5', ''])('%j is none', async (value) => {
    const { code, stderr } = await check([`--max-warnings=${value}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('It must be a whole number, such as 3.');
  });
});

describe('the confidence asked for', () => {
  /** A list of short lines between menus: hardly an article. */
  const page = '首页\n登录\n注册\n江城\n渡口\n柳树\n旧船\n下一篇\n关于我们\n联系我们\n友情链接';
  // What is empty has an error of its own.
  const files = { 'in/a.txt': page, 'in/b.txt': '渡口的早晨很安静。', 'in/c.txt': '' };
  const named = 'low-confidence';

  it.each([
    ['a file below it fails, and no other', ['--min-confidence=0.9'], ['in/a.txt:1']],
    ['none is asked for by itself', [], []],
    ['0 asks for none', ['--min-confidence=0'], []],
    ['1 is what a text without furniture has', ['--min-confidence=1'], ['in/a.txt:1']],
    ['the rule can be off', ['--min-confidence=0.9', `--severity=${named}=off`], []],
  ])('%s', async (_label, flags, expected) => {
    const { stdout, code } = await check([...flags, '--severity=not-an-article=off'], { files });
    const low = brief(stdout).filter((line) => line.endsWith(`${named} error`));
    expect(low.map((line) => line.split(' ')[0])).toEqual(expected);
    if (expected.length > 0) expect(code).toBe(1);
  });

  it.each([
    [
      'text',
      /^in\/a\.txt:1 {2}error .*low-confidence {2,}the article is right with a confidence of 0(?:\.\d+)?, less than the 0\.9 of --min-confidence/m,
    ],
    ['json', /"path":"in\/a\.txt","line":1,"severity":"error","rule":"low-confidence"/],
    ['sarif', /"ruleId": ?"low-confidence"/],
    ['github', /^::error file=in\/a\.txt,line=1,.*low-confidence/m],
    ['junit', /low-confidence/],
    ['summary', /^1 {2}error +low-confidence +in 1 file$/m],
  ])('is told by the reporter %s', async (reporter, pattern) => {
    const { stdout } = await check(['--min-confidence=0.9', `--reporter=${reporter}`], { files });
    expect(stdout).toMatch(pattern);
  });

  it('is known of what a cache remembers', async () => {
    const cwd = folderWith(files);
    const argv = ['check', 'in', '--min-confidence=0.9', '--cache'];
    const runs = [await runHere(argv, { cwd }), await runHere(argv, { cwd })];
    expect(runs.map(({ stdout }) => stdout.includes(named))).toEqual([true, true]);
  });

  it.each(['-0.1', '1.1', 'x', '60', '', '1e-1'])('%j is none', async (value) => {
    const { code, stderr } = await check([`--min-confidence=${value}`], { files });
    expect(code).toBe(2);
    expect(stderr).toContain('It must be a number from 0 to 1, such as 0.6.');
  });
});

it('statistics: findings by rule, on standard error', async () => {
  const { stdout, stderr } = await check(['--statistics', '--reporter=json']);
  expect(JSON.parse(stdout)).toHaveLength(4);
  expect(stderr).toBe(
    '2  warning  private-use            in 1 file\n' +
      '1  error    empty                  in 1 file\n' +
      '1  warning  replacement-character  in 1 file\n' +
      SUM,
  );
});

it('options that need another one', async () => {
  expect((await check(['--diff'])).stderr).toBe(
    'error: --diff needs --against <folder>. See clean-articles check --help.\n',
  );
  expect((await check(['--update-baseline'])).stderr).toBe(
    'error: --update-baseline needs --baseline <file>. See clean-articles check --help.\n',
  );
});
