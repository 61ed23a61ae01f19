import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { filesIn, folderWith, runHere } from './helpers.js';

vi.mock('../../src/clean.js', () => import('./fake-clean.js'));

const HEAD = 'undefined|undefined|undefined|undefined\n';

describe('clean', () => {
  it('mirrors a folder below the output folder and sums up on standard error', async () => {
    const cwd = folderWith({ 'in/a/b.txt': '一', 'in/c.html': '二~', 'in/.hidden': 'no', 'in/.git/x': 'no' });
    expect(await runHere(['in', 'out'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '2 files, 1 change, 0 findings; 2 written, 0 unchanged\n',
    });
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'a/b.md': `a/b.txt|${HEAD}一`, 'c.md': `c.html|${HEAD}二~` });
  });

  it.each([
    ['standard input without arguments', [], `no path|${HEAD}文`],
    ['standard input as -', ['-'], `no path|${HEAD}文`],
    ['standard input by name', ['--stdin-filepath', 'x/y.txt'], `y.txt|${HEAD}文`],
    ['a file', ['in/a.txt'], `a.txt|${HEAD}一`],
    ['the command spelled out', ['clean', 'in/a.txt'], `a.txt|${HEAD}一`],
    [
      'options',
      [
        'in/a.txt',
        '--script',
        'zh-TW',
        '--stages',
        'script, mojibake',
        '--encoding=big5',
        '--no-front-matter',
      ],
      'a.txt|zh-TW|script,mojibake|big5|false\n一',
    ],
  ])('writes one scrape to standard output: %s', async (_label, argv, stdout) => {
    const cwd = folderWith({ 'in/a.txt': '一' });
    expect(await runHere(argv, { cwd, stdin: '文' })).toEqual({
      code: 0,
      stdout,
      stderr: '1 file, 0 changes, 0 findings\n',
    });
  });

  it('takes standard input as one input among others', async () => {
    const cwd = folderWith({ 'a.txt': '一' });
    const outcome = await runHere(['a.txt', '-', 'out', '--stdin-filepath=b.txt'], { cwd, stdin: '二' });
    expect(outcome.code).toBe(0);
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual(['a.md', 'b.md']);
  });

  it('writes nothing for scrapes without an article, says so, and does the others', async () => {
    const cwd = folderWith({
      'in/a': 'BINARY',
      'in/b.txt': 'EMPTY',
      'in/c.txt': 'BUG',
      'in/d.txt': '好',
    });
    expect(await runHere(['in', 'out'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: in/a: not a text (not-text). Nothing was written for it.\n' +
        'error: in/b.txt: no text (empty). Nothing was written for it.\n' +
        'error: in/c.txt: internal error: x is undefined. This is a bug: please report it with this file and what --debug adds.\n' +
        '3 files, 0 changes, 2 findings; 1 written, 0 unchanged; 3 errors (`clean-articles check` lists the findings)\n',
    });
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['d.md']);
    expect(await runHere(['in/b.txt'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('names written and unchanged files with --verbose, and only errors with --quiet', async () => {
    const cwd = folderWith({ 'in/a.txt': '一!', 'in/b.txt': '二' });
    await runHere(['in', 'out', '--quiet'], { cwd });
    const changed = folderWith({ 'a.txt': '三' });
    expect((await runHere(['-v', `${changed}/a.txt`, 'in/b.txt', 'out'], { cwd })).stderr).toBe(
      'written out/a.md (0 changes, 0 findings)\nunchanged out/b.md (0 changes, 0 findings)\n' +
        '2 files, 0 changes, 0 findings; 1 written, 1 unchanged\n',
    );
    expect(await runHere(['-q', 'in', 'nowhere', 'out'], { cwd })).toMatchObject({
      stderr: 'error: nowhere: no such file or folder. Check the path.\n',
    });
  });
});

describe('errors exit with 2 and say what to do', () => {
  const files = {
    'in/a.txt': '一',
    'in/a.html': '二',
    'in/b.txt': '三',
    'in/sub/c.txt': '四',
    'file.txt': '五',
  };
  const usage = '(clean-articles --help lists what there is)\n';
  it.each<[string, string[], string, string[]]>([
    [
      'two inputs, one output',
      ['in', 'out'],
      'error: out/a.md: in/a.html and in/a.txt would all be written here, so none was. Rename them, or clean them into different folders.\n',
      ['b.md', 'sub/c.md'],
    ],
    [
      'the same file twice',
      ['file.txt', './file.txt', 'in/b.txt', 'out'],
      'error: file.txt: given 2 times. Name it once.\n',
      ['b.md'],
    ],
    [
      'the output folder is the input',
      ['in', 'file.txt', 'in'],
      'error: in: the output folder is the input in. Choose a folder elsewhere.\n',
      [],
    ],
    [
      'the output folder holds an input',
      ['in/b.txt', 'in'],
      'error: in: the output folder holds the input in/b.txt. Choose a folder elsewhere.\n',
      [],
    ],
    [
      'a path that matches nothing',
      ['nowhere', 'file.txt', 'out'],
      'error: nowhere: no such file or folder. Check the path.\n',
      ['file.md'],
    ],
    [
      'an empty folder',
      ['void', 'file.txt', 'out'],
      'error: void: no files in this folder (hidden ones are not read). Name a folder of scrapes.\n',
      ['file.md'],
    ],
    [
      'standard input without a name',
      ['-', 'file.txt', 'out'],
      'error: <stdin>: standard input has no name to make an output from. Give it one with --stdin-filepath.\n',
      ['file.md'],
    ],
    [
      'a folder without an output folder',
      ['in'],
      'error: in: this is a folder, and one scrape was expected. Say where its Markdown goes: clean-articles in <output-dir>\n',
      [],
    ],
    [
      'a file as the output folder',
      ['in', 'file.txt'],
      'error: file.txt: the last of several paths is the output folder, and this is a file. Name a folder, or clean one file into another: clean-articles <file> -o article.md\n',
      [],
    ],
    [
      'an output folder meant as a file',
      ['file.txt', 'article.md'],
      'error: article.md: the last of several paths is the output folder, and this is a file.',
      [],
    ],
    [
      'an output folder below a file',
      ['in', 'file.txt/out'],
      'error: file.txt/out: a part of the path is a file, not a folder. Move that file away, or choose another path.\n',
      [],
    ],
    [
      'a file that does not exist',
      ['nowhere.txt'],
      'error: nowhere.txt: no such file or folder. Check the path.\n',
      [],
    ],
    ['an empty path', ['', 'out'], 'error: an empty path. Look for an unset variable.\n', []],
    [
      'explain of a folder',
      ['explain', 'in'],
      'error: in: this is a folder, and one scrape was expected. Name a file in it.\n',
      [],
    ],
    [
      'a bad option value',
      ['in', 'out', '--script=xx'],
      'error: script: got "xx", allowed are zh-Hans, zh-Hant, zh-CN, zh-TW, zh-HK, keep. See clean-articles --help.\n',
      [],
    ],
    [
      'an unknown flag',
      ['in', 'out', '--srcipt', 'keep'],
      `error: unknown option '--srcipt'\n(Did you mean --script?)\n${usage}`,
      [],
    ],
    [
      'a flag of another command',
      ['check', 'in', '--json'],
      `error: unknown option '--json'\n${usage}(--json is an option of rules and explain)\n`,
      [],
    ],
    ['a flag of no command', ['in', 'out', '--jsonn', 'x'], `error: unknown option '--jsonn'\n${usage}`, []],
    [
      'a misspelt command',
      ['chekc', 'in'],
      'error: chekc: neither a command nor a file. Did you mean clean-articles check?\n',
      [],
    ],
    [
      'a word for an option',
      ['version'],
      'error: version: neither a command nor a file. Did you mean clean-articles --version?\n',
      [],
    ],
    [
      'a word that is like no command',
      ['chicken', 'out'],
      'error: chicken: no such file or folder. Check the path.\n',
      [],
    ],
    ['a missing shell', ['completion'], "error: missing required argument 'bash|zsh|fish'\n", []],
    [
      'an option of the others',
      ['completion', 'bash', '--script=keep'],
      `error: completion takes no option '--script'\n${usage}`,
      [],
    ],
    ['an unknown flag of a command', ['check', '--frob'], `error: unknown option '--frob'\n${usage}`, []],
    [
      'a bad colour',
      ['in', 'out', '--color=blue'],
      `error: option '--color [when]' argument 'blue' is invalid. Allowed choices are auto, always, never.\n${usage}`,
      [],
    ],
    [
      'quiet and verbose',
      ['-q', '-v', 'in', 'out'],
      `error: option '-q, --quiet' cannot be used with option '-v, --verbose'\n${usage}`,
      [],
    ],
    [
      'two files to explain',
      ['explain', 'a', 'b'],
      `error: too many arguments for 'explain'. Expected 1 argument but got 2.\n${usage}`,
      [],
    ],
  ])('%s', async (_label, argv, message, written) => {
    const cwd = folderWith({ ...files, 'void/.hidden': '' });
    const { code, stdout, stderr } = await runHere(argv, { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.slice(0, message.length)).toBe(message);
    const made = Object.keys(filesIn(cwd))
      .filter((path) => path.endsWith('.md'))
      .sort();
    expect(made).toEqual(written.map((path) => `out/${path}`));
  });

  it('a terminal as standard input, and no arguments', async () => {
    for (const argv of [[], ['check'], ['explain']]) {
      expect(await runHere(argv, { tty: true, env: { NO_COLOR: '1' } })).toEqual({
        code: 2,
        stdout: '',
        stderr: 'error: no input. Name a file or a folder, or pipe a scrape in. See clean-articles --help.\n',
      });
    }
  });

  it('standard input that cannot be read', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EISDIR'), { code: 'EISDIR' }));
      },
    });
    expect(await runHere([], { stdin })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: standard input: is a folder, not a file. Name a file.\n0 files, 0 changes, 0 findings; 1 error\n',
    });
  });
});

it('a file whose name is like a command is a file', async () => {
  const cwd = folderWith({ chekc: '一' });
  expect(await runHere(['chekc'], { cwd })).toMatchObject({ code: 0, stdout: `chekc|${HEAD}一` });
});

describe('--debug', () => {
  it('adds the stack and versions to an internal error', async () => {
    const cwd = folderWith({ 'a.txt': 'BUG' });
    const { code, stderr } = await runHere(['--debug', 'check', 'a.txt'], { cwd });
    expect(code).toBe(2);
    const [message, error, frame, ...rest] = stderr.split('\n');
    expect(message).toMatch(/^error: a\.txt: internal error: x is undefined\. /);
    expect(error).toBe('TypeError: x is undefined');
    expect(frame).toMatch(/^ {4}at .*fake-clean\.ts:\d+:\d+/);
    expect(rest.at(-3)).toMatch(/^clean-articles \d+\.\d+\.\d+\S*, Node 2\d\.\S+, V8 \S+, ICU \S+, \w+ \w+$/);
  });

  it('adds nothing else', async () => {
    const cwd = folderWith({ 'a.txt': '一!' });
    for (const argv of [['a.txt'], ['check', 'a.txt', 'nowhere'], ['explain', 'a.txt']]) {
      expect(await runHere([...argv, '--debug'], { cwd })).toEqual(await runHere(argv, { cwd }));
    }
  });
});

describe('check', () => {
  const files = { 'in/a.txt': '好', 'in/b.txt': '甚至!\n\n對\x1b[31m!', 'in/c': 'BINARY' };

  it('lists findings by file and line, writes nothing, exits with 1', async () => {
    const cwd = folderWith(files);
    expect(await runHere(['check', './in/'], { cwd })).toEqual({
      code: 1,
      stdout:
        './in/b.txt:1  warning  byte-shift  damage in 甚至!\n' +
        './in/b.txt:3  warning  byte-shift  damage in 對<U+001B>[31m!\n' +
        './in/c:1  error  not-text  not a text\n',
      stderr: '3 files, 0 changes, 3 findings\n',
    });
    expect(Object.keys(filesIn(cwd)).length).toBe(3);
  });

  it.each([
    ['nothing found', ['check', 'in/a.txt'], 0],
    ['a file that does not exist outweighs findings', ['check', 'in', 'nowhere'], 2],
    ['findings in standard input', ['check', '-'], 1],
    ['findings in standard input, not named', ['check'], 1],
  ])('exit code: %s', async (_label, argv, code) => {
    expect(await runHere(argv, { cwd: folderWith(files), stdin: '!' })).toMatchObject({ code });
  });

  it('shows the name given to standard input', async () => {
    const named = await runHere(['check', '--verbose', '--stdin-filepath', 'a/b.txt'], { stdin: '!' });
    expect(named.stdout).toBe('a/b.txt:1  warning  byte-shift  damage in !\n');
    expect(named.stderr).toBe('checked a/b.txt\n1 file, 0 changes, 1 finding\n');
    expect((await runHere(['check'], { stdin: '!' })).stdout).toMatch(/^<stdin>:1 {2}/);
  });

  it('colours on a terminal only, as far as the environment allows', async () => {
    const coloured =
      '\x1b[36m<stdin>:1\x1b[39m  \x1b[33mwarning\x1b[39m  \x1b[1mbyte-shift\x1b[22m  damage in !\n';
    const stdin = () => Readable.from([Buffer.from('!')]);
    expect((await runHere(['check'], { stdin: stdin(), tty: true })).stdout).toBe(coloured);
    expect((await runHere(['check', '--color'], { stdin: stdin() })).stdout).toBe(coloured);
    expect((await runHere(['check', '--color=never'], { stdin: stdin(), tty: true })).stdout).not.toContain(
      '\x1b',
    );
    expect((await runHere(['check'], { stdin: stdin() })).stdout).not.toContain('\x1b');
  });
});

describe('help and version', () => {
  it.each([
    ['--help', 'Examples:'],
    ['--help', 'zh-Hans (default), zh-Hant, zh-CN, zh-TW, zh-HK'],
    ['--version', '0.2.0\n'],
  ])('%s goes to standard output', async (flag, part) => {
    const { code, stdout, stderr } = await runHere([flag]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(part);
  });

  it('help of a command names the options of all', async () => {
    expect((await runHere(['check', '--help'])).stdout).toContain('--script <script>');
  });
});

describe('streams that fail', () => {
  it.each([
    [['check', 'in'], 1],
    [['explain', 'in/a.txt'], 0],
    [['in/a.txt'], 0],
    [['--help'], 0],
  ])('a closed pipe is quiet: %j', async (argv, code) => {
    const cwd = folderWith({ 'in/a.txt': '~!', 'in/b.txt': '!' });
    const outcome = await runHere(argv, { cwd, stdoutFails: 'EPIPE' });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).not.toContain('error');
  });

  it.each([[['check', 'in']], [['explain', 'in/a.txt']], [['in/a.txt']]])(
    'a full disk is not: %j',
    async (argv) => {
      const cwd = folderWith({ 'in/a.txt': '~!' });
      expect(await runHere(argv, { cwd, stdoutFails: 'ENOSPC' })).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'error: standard output: no space left on the device. Free some space, then run the same command again.\n',
      });
    },
  );

  it('the files are written even when nobody reads the messages', async () => {
    const cwd = folderWith({ 'in/a.txt': '一', 'in/b.txt': '二' });
    expect(await runHere(['-v', 'in', 'out'], { cwd, stderrFails: 'EPIPE' })).toMatchObject({ code: 0 });
    expect(Object.keys(filesIn(join(cwd, 'out'))).length).toBe(2);
  });
});

describe('interrupted', () => {
  it('while waiting for standard input', async () => {
    const controller = new AbortController();
    const stdin = new Readable({ read: () => controller.abort() });
    expect(await runHere([], { stdin, signal: controller.signal })).toEqual({
      code: 130,
      stdout: '',
      stderr: '',
    });
  });

  it('before the next file, and says how far it came', async () => {
    const cwd = folderWith({ 'in/a.txt': '一', 'in/b.txt': '二' });
    expect(await runHere(['in', 'out'], { cwd, signal: AbortSignal.abort() })).toEqual({
      code: 130,
      stdout: '',
      stderr: 'interrupted: 0 of 2 done\n0 files, 0 changes, 0 findings\n',
    });
    expect(filesIn(join(cwd, 'out'))).toEqual({});
  });
});

it('names symbolic links it does not follow', async () => {
  const cwd = folderWith({ 'in/a.txt': '一', 'other.txt': '二' });
  symlinkSync('..', join(cwd, 'in/loop'));
  symlinkSync('../other.txt', join(cwd, 'in/other.txt'));
  expect((await runHere(['check', 'in'], { cwd })).stderr).toBe(
    'warning: in/loop, in/other.txt: 2 symbolic links were not followed. Name the target as an input to clean it.\n' +
      '1 file, 0 changes, 0 findings\n',
  );
  expect((await runHere(['in/other.txt'], { cwd })).stdout).toBe(`other.txt|${HEAD}二`);
});
