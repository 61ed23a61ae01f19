import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { type GuardedProcess, guard } from '../../src/cli/guard.js';
import { REPORTER_NAMES } from '../../src/cli/reporters/names.js';
import { createScreen } from '../../src/cli/screen.js';
import { safeJson } from '../../src/cli/visible.js';
import { withoutCommands } from '../../src/cli/workflow-commands.js';
import { folderWith, type Outcome, runHere, runProcess, sink } from './helpers.js';

const ACTIONS = { GITHUB_ACTIONS: 'true', CI: 'true' };

/** What a terminal would obey, or show nothing of. */
const UNSAFE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** A window title, a colour, a link (OSC 8), CSI as one character, a line end and commands. */
const HOSTILE =
  '\x1b]0;t\x07\x1b[31m\x1b]8;;http://e.com\x1b\\\u009b2J\r\u2028\u202e\u200b\n::error::pwned\n  ::warning::p\n##[error]p';

/** An annotation by the reporter for GitHub: a command that is meant. */
const ANNOTATION = /^::(?:warning|error) file=(?:in|old)\/[^:]*,line=\d(?!.*##\[)/;

/** What of `text` the runner of GitHub would obey. */
function commandsIn(text: string): string[] {
  return text.split(/[\r\n]/).filter((line) => /^\s*::/.test(line) || line.includes('##['));
}

function expectSafe({ stdout, stderr }: Pick<Outcome, 'stdout' | 'stderr'>): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(UNSAFE);
    expect(commandsIn(text).filter((line) => !ANNOTATION.test(line))).toEqual([]);
  }
}

describe('a screen', () => {
  async function told(text: string, colour: boolean, env = {}): Promise<string> {
    const stream = sink();
    await createScreen(stream, env, colour).tell(text);
    return stream.text();
  }

  test.each<[string, string, string, boolean, object]>([
    ['text stays', '网贷 Ａ　①😀\n', '网贷 Ａ　①😀\n', true, ACTIONS],
    ['its own styles stay', '\x1b[31mred\x1b[39m\n', '\x1b[31mred\x1b[39m\n', true, {}],
    ['but not without colour', '\x1b[31mred\n', '<U+001B>[31mred\n', false, {}],
    ['nor do other styles', '\x1b[5mblink\x1b[8m\n', '<U+001B>[5mblink<U+001B>[8m\n', true, {}],
    ['nor other sequences', '\x1b[2J\x1b]0;t\x07', '<U+001B>[2J<U+001B>]0;t<U+0007>', true, {}],
    ['controls of C1', 'a\u009b31m', 'a<U+009B>31m', true, {}],
    ['a carriage return', 'safe\r::error::x', 'safe<U+000D>::error::x', false, ACTIONS],
    ['separators and direction', 'a\u2028\u202e\u2066', 'a<U+2028><U+202E><U+2066>', false, {}],
    ['zero width and fillers', 'a\u200b\u3164\u115f', 'a<U+200B><U+3164><U+115F>', false, {}],
    ['half a character', 'a\ud83d', 'a<U+D83D>', false, {}],
    ['a command', 'a\n ::error::x\n', 'a\n <U+003A>:error::x\n', false, ACTIONS],
    ['a command in colour', '\x1b[31m::error::x', '\x1b[31m<U+003A>:error::x', true, ACTIONS],
    ['an older command', 'a ##[error]x', 'a #<U+0023>[error]x', false, ACTIONS],
    ['no command outside of Actions', '::error::x ##[y]', '::error::x ##[y]', false, {}],
    ['no command within a line', 'a::b', 'a::b', false, ACTIONS],
  ])('%s: %j', async (_, text, shown, colour, env) => {
    expect(await told(text, colour, env)).toBe(shown);
  });

  it('hands on data as it is', async () => {
    const stream = sink();
    await createScreen(stream, ACTIONS, false).hand(HOSTILE);
    expect(stream.text()).toBe(HOSTILE);
  });

  it('is safe whatever the text', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\x1b[31m', '\x1b[5m', '\n', '::', '##[', ' '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const shown = await told(pieces.join(''), true, ACTIONS);
        expect(shown.replaceAll('\x1b[31m', '')).not.toMatch(UNSAFE);
        expect(commandsIn(shown)).toEqual([]);
      }),
    );
  });
});

test('blank lines cost no more than other text', () => {
  const blank = '\n \n'.repeat(100_000);
  expect(withoutCommands(blank)).toBe(blank);
});

test('JSON keeps its values', () => {
  const json = safeJson(JSON.stringify({ [HOSTILE]: [HOSTILE, '\u{e0041}\ue000'] }));
  expect(json).not.toMatch(UNSAFE);
  expect(JSON.parse(json)).toEqual({ [HOSTILE]: [HOSTILE, '\u{e0041}\ue000'] });
});

describe('all that is printed goes through a screen', () => {
  /** Who else may write to a stream, and what for. */
  const WRITERS: Readonly<Record<string, string>> = {
    'cli/io.ts': 'the write itself, for screens',
    'cli/progress.ts': 'moves the cursor; all it shows are numbers',
    'corpus/shards/child.ts': 'answers to the process that has started it',
    'code/line-rules.ts': 'an example of a line of code',
  };
  const root = join(import.meta.dirname, '../../src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('report/page/'),
  );
  const read = (file: string) => readFileSync(join(root, file), 'utf8');

  it('no file writes to a stream itself', () => {
    const direct = sources.filter((file) => /\bconsole\.\w+\(|\bstd(?:out|err)\.write\(/.test(read(file)));
    expect(direct.filter((file) => !(file in WRITERS))).toEqual([]);
  });

  it('only screens use the write itself', () => {
    const users = sources.filter((file) =>
      /import \{[^}]*\bprint\b[^}]*\} from '[^']*\/io\.js'/.test(read(file)),
    );
    expect(users).toEqual(['cli/screen.ts']);
  });

  it('processes are not written to by another name', () => {
    const named = sources.filter((file) =>
      /process\.(?:stdout|stderr|_rawDebug|emitWarning)/.test(read(file)),
    );
    expect(named.filter((file) => !(file in WRITERS))).toEqual([]);
  });
});

describe('words of the command line', () => {
  test.each<[string, string[]]>([
    ['an unknown option', [`--${HOSTILE}`]],
    ['with a value', [`--${HOSTILE}=x`]],
    ['a command', [HOSTILE]],
    ['a value of an option', ['check', '--jobs', HOSTILE, 'x']],
    ['a size', ['--max-size', HOSTILE, 'x']],
    ['a choice', ['check', '--reporter', HOSTILE, 'x']],
    ['a colour', [`--color=${HOSTILE}`, 'x']],
    ['the shell', ['completion', HOSTILE]],
    ['too many words', ['completion', 'bash', HOSTILE]],
    ['an unknown option of a command', ['explain', `-${HOSTILE}`]],
    ['a rule', ['rules', HOSTILE]],
    ['a script', ['--script', HOSTILE, 'x']],
    ['stages', ['--stages', HOSTILE, 'x']],
    ['an encoding', ['--encoding', HOSTILE, 'x']],
    ['a severity', ['check', '--severity', HOSTILE, 'x']],
    ['a severity of a rule', ['check', '--severity', `${HOSTILE}=off`, 'x']],
    ['a configuration', ['--config', HOSTILE, 'x']],
    ['learned lines', ['--boilerplate', HOSTILE, 'x']],
    ['a site profile', ['--site', HOSTILE, 'x']],
    ['a baseline', ['check', '--baseline', HOSTILE, 'x']],
    ['a folder to compare with', ['check', '--against', HOSTILE, 'x']],
    ['a share', ['learn', '--min-share', HOSTILE, 'x']],
    ['a file that is none', ['check', HOSTILE]],
    ['to be explained', ['explain', HOSTILE]],
    ['words that are filtered', ['--restore-words', HOSTILE, 'x']],
  ])('%s', async (_, argv) => {
    const cwd = folderWith({ x: '渡口的早晨很安静。' });
    const outcome = await runHere(argv, { cwd, env: ACTIONS });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^error: /);
    expectSafe(outcome);
  });

  test('of a real process', async () => {
    const command = ['env', 'GITHUB_ACTIONS=true', process.execPath, 'bin/clean-articles.js'];
    const cwd = join(import.meta.dirname, '../..');
    const outcome = await runProcess(['--z\n::error::pwned\n##[error]\x1b[31mx'], { cwd, command });
    expect(outcome).toMatchObject({
      code: 2,
      stdout: '',
      stderr:
        "error: unknown option '--z<U+000A>::error::pwned<U+000A>#<U+0023>[error]<U+001B>[31mx'\n(clean-articles --help lists what there is)\n",
    });
  });
});

/** A name with what a name can hold, and a text with damage. */
const NAME = `a${HOSTILE.replaceAll('/', '')}.txt`;
const TEXT = `标题${HOSTILE}\n姓\ue863的人来了。\n::error::pwned\n##[error]x\n\u202e::stop-commands::x\n&#27;[31m渡口的早晨。`;

describe('names and texts', () => {
  const printed: readonly (readonly [string, ...string[]])[] = [
    ['--dry-run', '-v', 'in', 'out'],
    ['-v', 'in', 'out'],
    ['--cache', '--cache-location', `c${NAME}`, '-v', 'in', 'out'],
    ['check', '-v', '--statistics', 'in'],
    ['check', '--against', 'old', '--diff', 'in'],
    ['check', '--baseline', 'known.json', '--update-baseline', 'in'],
    ['explain', '--context', '3', '-v', `in/${NAME}`],
    ['explain', '--json', `in/${NAME}`],
    ['learn', '--min-documents', '1', '--min-share', '0.1', 'in'],
    ['--print-config', `in/${NAME}`],
    ['check', '--max-size', '3', 'in'],
    ['in', 'out', `${NAME}.md`],
    [`in/${NAME}`, `out${HOSTILE}`],
    ['-v', '--report', `r${HOSTILE}`, `in/${NAME}`, 'out'],
    ...REPORTER_NAMES.filter((name) => name !== 'github').map(
      (name) => ['check', '--reporter', name, 'in'] as const,
    ),
  ];

  test.each(printed)('%s %s %s %s %s', async (...argv) => {
    const cwd = folderWith({ [`in/${NAME}`]: TEXT, 'in/b.txt': TEXT, [`old/${NAME}.md`]: TEXT });
    expectSafe(await runHere(argv, { cwd, env: ACTIONS }));
  });

  test('in the report for GitHub: one command a finding', async () => {
    const cwd = folderWith({ [`in/${NAME}`]: TEXT });
    const { stdout, stderr } = await runHere(['check', 'in'], { cwd, env: ACTIONS });
    expectSafe({ stdout, stderr });
    expect(commandsIn(stdout)).toHaveLength(stdout.split('\n').length - 1);
    expect(commandsIn(stdout).length).toBeGreaterThan(0);
    expect(commandsIn(stderr)).toEqual([]);
  });
});

describe('what Node itself would print', () => {
  /** A process that was told to be watched. */
  function guarded(warns: boolean) {
    const emitter = new EventEmitter();
    const exit = vi.fn();
    const node = vi.fn();
    if (warns) emitter.on('warning', node);
    const host = Object.assign(emitter, { argv: [], exit }) as unknown as GuardedProcess & EventEmitter;
    const stderr = sink();
    guard(host, {
      stdin: process.stdin,
      stdout: sink(),
      stderr,
      env: ACTIONS,
      cwd: '/',
      signal: new AbortController().signal,
    });
    return { host, exit, node, stderr };
  }

  it('an error that nobody caught ends the program, and is a bug', async () => {
    const { host, exit, stderr } = guarded(true);
    host.emit('uncaughtException', new Error(HOSTILE));
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(2));
    expect(stderr.text()).toMatch(
      /^error: internal error: .*This is a bug: please report it with what --debug adds\.\n$/,
    );
    expectSafe({ stdout: '', stderr: stderr.text() });
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('a warning; where they are shown (%s)', async (warns, times) => {
    const { host, node, stderr } = guarded(warns);
    host.emit('warning', Object.assign(new Error(HOSTILE), { name: 'SomeWarning' }));
    await vi.waitFor(() => expect(stderr.text().split('\n')).toHaveLength(times + 1));
    expect(node).not.toHaveBeenCalled();
    expectSafe({ stdout: '', stderr: stderr.text() });
  });
});
