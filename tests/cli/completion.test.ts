import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isEncoding } from '../../src/charset/index.js';
import { createProgram, SHELLS } from '../../src/cli/program.js';
import { folderWith, runHere } from './helpers.js';

const MATCHES = new URL('completion/', import.meta.url).pathname;

/** What a shell has to offer for a line, as the shell itself says; `undefined` where the shell is not installed. */
async function matches(shell: (typeof SHELLS)[number], line: string): Promise<string[]> {
  const { code, stdout, stderr } = await runHere(['completion', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const cwd = folderWith({ script: stdout, 'scrapes/a.txt': '', 'scrap paper.txt': '' });
  // Bash takes = for a word of its own.
  const words = shell === 'bash' ? line.split(/ |(?==)|(?<==)/) : [line];
  const options = { bash: ['--norc'], zsh: ['-f'], fish: ['-N'] }[shell];
  const script = `${MATCHES}matches.${shell}`;
  const outcome = spawnSync(shell, [...options, script, join(cwd, 'script'), ...words], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: cwd, TERM: 'dumb' },
    timeout: 30_000,
  });
  expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' });
  const lines = outcome.stdout.split(/\r?\n/).filter((match) => match !== '');
  // Some show the whole word, some only its last part; folders may have a slash, blanks a backslash.
  return [...new Set(lines.map((match) => match.replace(/^.*[=,]|\/$|\\(?= )/g, '')))].sort();
}

const isInstalled = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

describe.each(SHELLS)('%s', (shell) => {
  it.skipIf(!isInstalled(shell)).each([
    ['che', ['check']],
    ['compl', ['completion']],
    ['--scr', ['--script']],
    ['--script ', ['keep', 'zh-CN', 'zh-HK', 'zh-Hans', 'zh-Hant', 'zh-TW']],
    ['--script zh-H', ['zh-HK', 'zh-Hans', 'zh-Hant']],
    ['--script=zh-T', ['zh-TW']],
    ['--script zh-TW --restore ', ['all', 'off', 'safe']],
    ['--encoding gb', ['gb18030', 'gbk']],
    ['--color=', ['always', 'auto', 'never']],
    ['--stages m', ['mojibake']],
    ['--stages script,mo', ['mojibake']],
    ['scrap', ['scrap paper.txt', 'scrapes']],
    ['--script=keep scrapes', ['scrapes']],
    ['explain --js', ['--json']],
    ['check --js', []],
    ['--js', []],
    ['check --scr', ['--script']],
    ['--quiet check --scr', ['--script']],
    ['completion ', ['bash', 'fish', 'zsh']],
    ['completion --scr', []],
  ])('clean-articles %s', async (typed, expected) => {
    expect(await matches(shell, `clean-articles ${typed}`)).toEqual(expected);
  });

  // The help is made from the same tree, by commander.
  it
    .skipIf(!isInstalled(shell))
    .each([[[]], ...createProgram(() => {}).commands.map((command) => [[command.name()]])])(
    'offers every long option in the help of %j',
    async (command) => {
      const { stdout } = await runHere([...command, '--help']);
      const inHelp = stdout.match(/(?<=^ {2}(?:-\w, | {4})?)--[a-z-]+/gm) ?? [];
      expect(inHelp).toContain('--help');
      expect(await matches(shell, ['clean-articles', ...command, '--'].join(' '))).toEqual(inHelp.sort());
    },
  );
});

const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

it.skipIf(!hasScript)('completes as one types in bash, on a terminal, names with blanks too', async () => {
  const { stdout } = await runHere(['completion', 'bash']);
  const cwd = folderWith({
    script: stdout,
    'my scrape.txt': '',
    'bin/clean-articles': '#!/bin/sh\nprintf "<%s>" "$@"\n',
  });
  chmodSync(join(cwd, 'bin/clean-articles'), 0o755);
  const typed = [
    'source ./script',
    'clean-articles expl\tmy\t --qui\t--script zh-T\t--restore=of\t--stages scr\t',
    'exit',
  ];
  const { stdout: screen } = spawnSync('script', ['-qec', 'bash --norc --noprofile -i', '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { PATH: [join(cwd, 'bin'), process.env.PATH].join(delimiter), HOME: cwd, TERM: 'dumb' },
    input: typed.map((line) => `${line}\n`).join(''),
    timeout: 30_000,
  });
  expect(screen).not.toContain('<expl>');
  expect(screen).toContain(
    '<explain><my scrape.txt><--quiet><--script><zh-TW><--restore=off><--stages><script>',
  );
});

it('offers encodings that there are', async () => {
  const { stdout } = await runHere(['completion', 'bash']);
  const [, names = ''] = /--encoding\) kind=words words='([^']+)'/.exec(stdout) ?? [];
  expect(names).not.toBe('');
  expect(names.split(' ').filter((name) => !isEncoding(name))).toEqual([]);
});

it('refuses a shell it does not know, and names those it does', async () => {
  const { code, stdout, stderr } = await runHere(['completion', 'tcsh']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain("'tcsh' is invalid");
  expect(stderr).toContain('bash, zsh, fish');
});
