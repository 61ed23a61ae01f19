import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { BIN, filesIn, folderWith, runHere, runProcess, start } from './helpers.js';

const TEXT = '渡口沒有人，只有一條舊船，繫在岸邊的柳樹下。\n';
const QUICK = '--stages=script';

/** Scrapes, the Markdown of an earlier run, and links that lead from one to the other. */
function folder(): string {
  const cwd = folderWith({
    'in/a.txt': TEXT,
    'in/sub/x.md': TEXT,
    'in/.clean-articlesrc': 'boilerplate: { file: lines.json }',
    'in/lines.json': '{ "version": 1, "lines": [], "sites": [] }',
    'in/.gitignore': 'lines.json',
    'out/a.md': 'old',
    'base.json': '{ "version": 1, "files": {} }',
  });
  linkSync(join(cwd, 'in/a.txt'), join(cwd, 'hard'));
  symlinkSync('out', join(cwd, 'linked'));
  return cwd;
}

describe('nothing that is read is written, and no file twice', () => {
  it.each<[string, string[], string]>([
    [
      'Markdown over a scrape, by a link in the output folder',
      ['in', 'led'],
      'led/sub/x.md: the Markdown of in/sub/x.md would replace the scrape in/sub/x.md',
    ],
    [
      'Markdown among the scrapes',
      ['in/sub', 'led2'],
      'led2/x.md: the Markdown of in/sub/x.md would replace the scrape in/sub/x.md',
    ],
    [
      'the cache over Markdown',
      ['--cache-location=out/a.md', 'in', 'out'],
      'out/a.md: the cache and the Markdown of in/a.txt would be one file',
    ],
    [
      'the cache over a scrape',
      ['--cache-location=in/a.txt', 'in', 'out'],
      'in/a.txt: the cache would replace the scrape',
    ],
    [
      'the cache over a configuration',
      ['--cache-location=in/.clean-articlesrc', 'in', 'out'],
      'in/.clean-articlesrc: the cache would replace the configuration',
    ],
    [
      'the cache and the report',
      ['--cache-location=r', '--report=./r', 'in', 'out'],
      'r: the cache and the report (./r) would be one file',
    ],
    [
      'the report over learned lines of a configuration',
      ['--report=in/lines.json', 'in', 'out'],
      'in/lines.json: the report would replace what was learned',
    ],
    [
      'the report over learned lines',
      ['--boilerplate=in/lines.json', '--report=in/lines.json', '--no-config', 'in', 'out'],
      'in/lines.json: the report would replace what was learned',
    ],
    [
      'the report over a site profile',
      ['--site=in/lines.json', '--report=in/lines.json', '--no-config', 'in', 'out'],
      'in/lines.json: the report would replace what was learned',
    ],
    [
      'the report over an ignore file',
      ['--report=in/.gitignore', 'in', 'out'],
      'in/.gitignore: the report would replace the ignore file',
    ],
    [
      'the report over a scrape by a hard link',
      ['--report=hard', 'in', 'out'],
      'hard: the report would replace the scrape in/a.txt',
    ],
    [
      'the report over Markdown by a link',
      ['--report=linked/a.md', 'in', 'out'],
      'linked/a.md: the report and the Markdown of in/a.txt (out/a.md) would be one file',
    ],
    ['a dry run', ['--dry-run', '--report=out/a.md', 'in', 'out'], 'out/a.md: the report and the Markdown'],
    [
      'the findings over compared Markdown',
      ['check', 'in', '--against=out', '--reporter-file=out/a.md'],
      'out/a.md: the report of --reporter-file would replace the Markdown',
    ],
    [
      'the findings over Markdown that is missing',
      ['check', 'in', '--against=out', '--reporter-file=out/sub/x.md'],
      'out/sub/x.md: the report of --reporter-file would replace the Markdown',
    ],
    [
      'the findings over the baseline',
      ['check', 'in', '--baseline=base.json', '--reporter-file=base.json'],
      'base.json: the report of --reporter-file would replace the baseline',
    ],
    [
      'the baseline over the findings',
      ['check', 'in', '--baseline=b.json', '--update-baseline', '--reporter-file=b.json'],
      'b.json: the report of --reporter-file and the baseline would be one file',
    ],
    [
      'a baseline over a configuration',
      ['check', 'in', '--baseline=in/.gitignore', '--update-baseline'],
      'in/.gitignore: ',
    ],
    [
      'the explanation over its scrape',
      ['explain', 'in/a.txt', '--report=hard'],
      'hard: the report would replace the scrape in/a.txt',
    ],
    [
      'what is learned over a scrape',
      ['learn', 'in', '-o', 'in/a.txt'],
      'in/a.txt: what is learned would replace the scrape',
    ],
    [
      'what is learned over a configuration',
      ['learn', 'in', '-o', 'in/.clean-articlesrc'],
      'in/.clean-articlesrc: what is learned would replace the configuration',
    ],
  ])('%s', async (_label, args, message) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'led'));
    symlinkSync('../in/sub', join(cwd, 'led/sub'));
    mkdirSync(join(cwd, 'led2'));
    linkSync(join(cwd, 'in/sub/x.md'), join(cwd, 'led2/x.md'));
    const before = filesIn(cwd);
    const { code, stdout, stderr } = await runHere([QUICK, ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: ${message}`);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('standard output that is a scrape', async () => {
    const cwd = folder();
    const command = ['sh', '-c', 'exec "$0" "$@" >> in/a.txt', process.execPath, BIN];
    for (const args of [['in/a.txt'], ['check', 'in'], ['explain', 'in/a.txt'], ['learn', 'in']]) {
      const { code, stderr } = await runProcess(args, { cwd, command });
      expect(code).toBe(2);
      expect(stderr).toContain('would replace the scrape in/a.txt, which is read');
    }
    expect(filesIn(cwd)['in/a.txt']).toBe(TEXT);
  });
});

describe("a run's own files are no scrapes", () => {
  it('an output folder inside an input folder, twice', async () => {
    const cwd = folderWith({ 'a.txt': TEXT, 'sub/b.txt': TEXT });
    const first = await runHere([QUICK, '.', 'out'], { cwd });
    const files = filesIn(cwd);
    expect(Object.keys(files).sort()).toEqual(['a.txt', 'out/a.md', 'out/sub/b.md', 'sub/b.txt']);
    const second = await runHere([QUICK, '.', 'out'], { cwd });
    expect([first.stderr, second.stderr]).toEqual([
      '2 files, 2 changes, 0 findings; 2 written, 0 unchanged\n',
      '2 files, 2 changes, 0 findings; 0 written, 2 unchanged\n',
    ]);
    expect(await runHere([QUICK, 'check', '.', '--against', 'out'], { cwd })).toMatchObject({ code: 0 });
    symlinkSync('.', join(cwd, 'here'));
    await runHere([QUICK, 'here', 'here/out'], { cwd });
    rmSync(join(cwd, 'here'));
    expect(filesIn(cwd)).toEqual(files);
  });

  it.each<[string, string[]]>([
    ['a cache', ['check', '.', '--cache-location=own']],
    ['a baseline', ['check', '.', '--baseline=own', '--update-baseline']],
    ['what is learned', ['learn', '.', '-o', 'own']],
    ['what is learned, though it is configured', ['learn', '.', '-o', 'own', '--config', '.rc']],
  ])('%s among the scrapes, twice', async (_label, args) => {
    const cwd = folderWith({ 'a.txt': TEXT, '.rc': '' });
    const first = await runHere(args, { cwd });
    writeFileSync(join(cwd, '.rc'), args.includes('learn') ? 'boilerplate: { file: own }' : '');
    expect(Object.keys(filesIn(cwd))).toEqual(['.rc', 'a.txt', 'own']);
    expect(first.code).toBe(0);
    expect(await runHere(args, { cwd })).toEqual(first);
  });
});

const hasFifos = spawnSync('mkfifo', ['--version']).status === 0;

/** A folder with these files and FIFOs. */
function folderWithFifos(files: Record<string, string>, fifos: readonly string[]): string {
  const cwd = folderWith(files);
  for (const fifo of fifos) spawnSync('mkfifo', [join(cwd, fifo)]);
  return cwd;
}

describe.skipIf(!hasFifos)('what would hold up the program for ever', () => {
  it.each<[string, string[], string[], Record<string, string>, string]>([
    [
      'a configuration',
      ['in', 'out'],
      ['in/.clean-articlesrc'],
      {},
      'in/.clean-articlesrc: is a pipe, not a file',
    ],
    ['package.json', ['in', 'out'], ['in/package.json'], {}, 'in/package.json: is a pipe, not a file'],
    [
      'learned lines of a configuration',
      ['in', 'out'],
      ['in/p'],
      { 'in/.clean-articlesrc': 'boilerplate: { file: p }' },
      'in/p: is a pipe, not a file',
    ],
    [
      'a device in a configuration',
      ['in', 'out'],
      [],
      { '.clean-articlesrc': 'boilerplate: { file: /dev/zero }' },
      '/dev/zero: is a device, not a file',
    ],
    [
      'a baseline that is to be updated',
      ['check', 'in', '--baseline=p', '--update-baseline'],
      ['p'],
      {},
      'p: is a pipe, not a file',
    ],
    [
      'Markdown that is compared',
      ['check', 'in', '--against=out'],
      ['out/a.md'],
      { 'out/b.md': '' },
      'out/a.md: is a pipe, not a file',
    ],
    [
      'a place for Markdown',
      ['in', 'out'],
      ['out/a.md'],
      { 'out/b.md': '' },
      'out/a.md: something that is not a plain file is in the way',
    ],
    [
      'code as a configuration',
      ['--config=c.mjs', 'in', 'out'],
      ['c.mjs'],
      {},
      'c.mjs: is a pipe, not a file',
    ],
    ['a device by name', ['/dev/zero', 'out'], [], {}, '/dev/zero: is a device, not a file, folder or pipe'],
    ['a device as a configuration', ['--config=/dev/zero', 'in', 'out'], [], {}, '/dev/zero: is a device'],
    ['a device of lines', ['--boilerplate=/dev/zero', 'in', 'out'], [], {}, '/dev/zero: is a device'],
    ['a pipe that is watched', ['--watch', 'p', 'out'], ['p'], {}, 'p: a pipe cannot be watched'],
  ])('is refused: %s', async (_label, args, fifos, files, message) => {
    const cwd = folderWithFifos({ 'in/a.txt': TEXT, ...files }, fifos);
    const { code, stderr } = await runHere(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('error: ');
    expect(stderr).toContain(message);
  });

  it('a cache is left alone, and FIFOs among scrapes are no scrapes', async () => {
    const cwd = folderWithFifos({ 'in/a.txt': TEXT }, ['in/p.txt', 'cache']);
    const { code, stderr } = await runHere(['--cache-location=cache', 'in', 'out'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain("warning: cache: it can't be read (is a pipe, not a file) and is not used.");
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a.md']);
  });

  it('a pipe that nobody writes to ends with the first signal', async () => {
    const cwd = folderWithFifos({ 'in/a.txt': TEXT }, ['p']);
    const runs: [string, string[]][] = [
      ['a scrape', ['p']],
      ['a scrape of several', ['in', 'p', 'out']],
      ['explain', ['explain', 'p']],
      ['check', ['check', 'in', 'p']],
      ['learn', ['learn', 'p']],
      ['a configuration', ['--config=p', 'in', 'out2']],
      ['learned lines', ['--boilerplate=p', 'in', 'out3']],
      ['a site profile', ['--site=p', 'in', 'out4']],
      ['a baseline', ['check', 'in', '--baseline=p']],
    ];
    // All at once: what takes the time is that they wait.
    const children = runs.map(([name, args]) => ({ name, child: start(args, cwd) }));
    const ends = children.map(async ({ name, child }) => [name, (await once(child, 'close')).find(Boolean)]);
    await setTimeout(3000);
    expect(children.filter(({ child }) => child.exitCode !== null)).toEqual([]);
    for (const { child } of children) child.kill('SIGTERM');
    // Before the program hears signals, they end it as well.
    const isEnded = expect.toSatisfy((end) => end === 130 || end === 'SIGTERM');
    expect(await Promise.all(ends)).toEqual(runs.map(([name]) => [name, isEnded]));
  });

  it('process substitutions and pipes are read to their end', async () => {
    const cwd = folderWithFifos({ 'in/a.txt': TEXT, 'lines.json': '{ "version": 1, "lines": [] }' }, [
      'p.txt',
    ]);
    const script =
      '(sleep 1; cat in/a.txt > p.txt) & exec "$0" "$@" --config <(echo "frontMatter: false") --boilerplate <(cat lines.json) <(cat in/a.txt) p.txt /dev/null out';
    const { code, stderr } = await runProcess([QUICK], {
      cwd,
      command: ['bash', '-c', script, process.execPath, BIN],
    });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('/dev/null: ') });
    expect(Object.values(filesIn(join(cwd, 'out')))).toEqual(
      Array(2).fill(
        TEXT.replaceAll('沒', '没')
          .replaceAll('條舊', '条旧')
          .replaceAll('繫', '系')
          .replaceAll('邊', '边')
          .replaceAll('樹', '树'),
      ),
    );
  });
});

describe('temporary files of runs that were killed', () => {
  const UUID = '4c34d564-7e42-4754-9221-b5200e9368c2';

  it('are removed by the next run, wherever it writes; those of others are not', async () => {
    const cwd = folderWith({
      'in/a.txt': TEXT,
      'in/b/c.txt': TEXT,
      'out/a.md': '',
      'out/b/c.md': '',
      'rest/x': '',
      ...Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`many/${index}.txt`, TEXT.repeat(20)]),
      ),
    });
    const child = start(['check', 'many', '--report', 'out/r.html'], cwd);
    const isOpen = () => Object.keys(filesIn(cwd)).some((name) => name.includes('.clean-articles-'));
    await vi.waitFor(() => expect(isOpen()).toBe(true), { timeout: 20_000 });
    child.kill('SIGKILL');
    const kept = [
      `.clean-articles-${UUID}.tmp`,
      `.clean-articles-00000000-1-${UUID}-1.tmp`,
      '.clean-articles-x.tmp',
    ];
    for (const name of kept) writeFileSync(join(cwd, 'out', name), '');
    const own = new RegExp(`^out/\\.clean-articles-([0-9a-f]{8})-${child.pid}-`);
    const left = Object.keys(filesIn(cwd)).find((name) => own.test(name));
    expect(left).toBeDefined();
    const of = (pid: number) => left?.slice('out/'.length).replace(`-${child.pid}-`, `-${pid}-`) ?? '';
    const running = of(process.pid);
    for (const place of ['out/b', 'rest']) writeFileSync(join(cwd, place, of(child.pid ?? 0)), '');
    writeFileSync(join(cwd, 'out', running), '');
    for (const args of [
      ['--dry-run', 'in', 'out'],
      ['in', 'out', '--report', 'rest/r.html'],
    ]) {
      expect((await runProcess([QUICK, ...args], { cwd })).code).toBe(0);
    }
    const hidden = Object.keys(filesIn(cwd)).filter((name) => name.includes('.clean-articles-'));
    expect(hidden.sort()).toEqual([...kept, running].map((name) => `out/${name}`).sort());
  });
});

describe.skipIf(process.platform === 'win32')('what the shell sends through standard input is read', () => {
  it.each([
    ['explain --report a.txt < a.txt', 'a.txt: the report would replace the scrape <stdin>'],
    [
      'check --reporter-file hard < a.txt',
      'hard: the report of --reporter-file would replace the scrape <stdin>',
    ],
    [
      '--stdin-filepath a.txt - out < out/a.md',
      'out/a.md: the Markdown of a.txt would replace the scrape a.txt',
    ],
    ['learn -o a.txt < a.txt', 'a.txt: what is learned would replace the scrape <stdin>'],
    ['< a.txt >> a.txt', 'standard output: it would replace the scrape <stdin>'],
    ['--print-config a.txt >> c.json --config c.json', 'standard output: it would replace the configuration'],
  ])('%s', async (line, message) => {
    const cwd = folderWith({ 'a.txt': TEXT, 'out/a.md': TEXT, 'c.json': '{}' });
    linkSync(join(cwd, 'a.txt'), join(cwd, 'hard'));
    const before = filesIn(cwd);
    const command = ['sh', '-c', `exec "$0" "$1" ${line}`, process.execPath, BIN];
    const { code, stderr } = await runProcess([], { cwd, command });
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${message}`);
    expect(filesIn(cwd)).toEqual(before);
  });

  it.each([
    ['explain --report r.html < a.txt', 0],
    ['check --reporter json --reporter-file r.json < a.txt', 0],
    ['a.txt out --report list < list', 0],
    ['- < a.txt >> article.md', 0],
  ])('and harms nobody elsewhere: %s', async (line, expected) => {
    const cwd = folderWith({ 'a.txt': TEXT, list: 'a.txt' });
    const command = ['sh', '-c', `exec "$0" "$1" ${line}`, process.execPath, BIN];
    const { code } = await runProcess([], { cwd, command });
    expect(code).toBe(expected);
    expect(filesIn(cwd)['a.txt']).toBe(TEXT);
  });
});

describe.skipIf(process.platform !== 'linux')('a closed standard output', () => {
  it.each([
    [['a.txt']],
    [['check', '--reporter', 'json', 'a.txt']],
    [['explain', 'a.txt']],
    [['explain', '--json', '--report=r.html', 'a.txt']],
    [['learn', 'a.txt']],
    [['rules']],
    [['completion', 'bash']],
    [['--help']],
    [['--dry-run', 'a.txt', 'out']],
  ])('is an error: %j', async (args) => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const command = ['sh', '-c', 'exec "$0" "$@" >&-', process.execPath, BIN];
    const { code, stderr } = await runProcess(args, { cwd, command });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: standard output: closed. Send it to a file, or to /dev/null to drop it.\n',
    });
  });

  it.each([
    [['check', 'a.txt'], 0],
    [['check', 'a.txt', 'empty.txt'], 1],
    [['check', '--reporter=json', '--reporter-file=r.json', 'a.txt', 'empty.txt'], 1],
    [['check', '--report=r.html', 'a.txt'], 0],
    [['explain', '--report=r.html', 'a.txt'], 0],
  ])('is none where the exit code or a file says it all, as it may be dropped: %j', (args, expected) => {
    const cwd = folderWith({ 'a.txt': TEXT, 'empty.txt': '' });
    const files = args.flatMap((word) => /^--report(?:er-file)?=(r\..+)$/.exec(word)?.[1] ?? []);
    const stdio = ['ignore', 'ignore', 'pipe'] as const;
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, stdio: [...stdio] });
    expect({ status, error: /^error: .*/m.exec(String(stderr))?.[0] }).toEqual({ status: expected });
    expect(Object.keys(filesIn(cwd)).filter((name) => files.includes(name))).toEqual(files);
  });

  it('is none where nothing is printed, and /dev/null is open', async () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    for (const script of ['exec "$0" "$@" out >&-', 'exec "$0" "$@" > /dev/null']) {
      const { code } = await runProcess([QUICK, 'a.txt'], {
        cwd,
        command: ['sh', '-c', script, process.execPath, BIN],
      });
      expect(code).toBe(0);
    }
  });
});

describe('plain errors', () => {
  it.each<[string, string]>([
    ['--config', 'deep.json: not a valid configuration: nested more than 200 deep. Mend it.'],
    ['--boilerplate', 'deep.json: no valid JSON: nested more than 200 deep.'],
    ['--baseline', 'deep.json: no valid JSON: nested more than 200 deep.'],
  ])('JSON that is nested deeply: %s', async (option, message) => {
    const cwd = folderWith({ 'a.txt': TEXT, 'deep.json': '['.repeat(200_000) + ']'.repeat(200_000) });
    const { code, stderr } = await runHere(['check', option, 'deep.json', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${message}`);
  });

  it('YAML that is nested deeply', async () => {
    const cwd = folderWith({
      'a.txt': TEXT,
      '.clean-articlesrc': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    });
    const { code, stderr } = await runHere(['check', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: \.clean-articlesrc: not a valid configuration: /);
  });

  it('learn obeys --max-size', async () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const { code, stderr } = await runHere(['learn', '--max-size=10', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('error: a.txt: larger than the limit of 10 bytes.');
  });

  // A limit on the size of files cuts a write short in the same way as a full disk.
  it.skipIf(process.platform === 'win32')('learn whose output does not fit', async () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const command = ['sh', '-c', 'ulimit -f 0; exec "$0" "$@"', process.execPath, BIN];
    const { code, stderr } = await runProcess(['learn', 'a.txt', '-o', 'lines.json'], { cwd, command });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error: lines.json: '),
    });
    expect(stderr).not.toContain('internal error');
    expect(Object.keys(filesIn(cwd))).toEqual(['a.txt']);
  });

  const limited = (limit: number, ...args: string[]) => {
    const command = ['sh', '-c', `ulimit -n ${limit}; exec "$0" "$@"`, process.execPath, BIN];
    return runProcess([...args, QUICK, 'a.txt'], { cwd: folderWith({ 'a.txt': TEXT }), command });
  };

  // Node itself does not start with 18.
  it.skipIf(process.platform !== 'linux')('a limit of 20 open files, to what loads more', async () => {
    const { code, stdout, stderr } = await limited(20, 'check');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: too many open files.*\n$/);
  });

  it.skipIf(process.platform !== 'linux').each([20, 40])(
    'to clean, %i open files are enough',
    async (limit) => {
      const { code, stdout, stderr } = await limited(limit);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '1 file, 1 change, 0 findings\n' });
      expect(stdout).toContain('渡口没有人');
    },
  );
});

it.skipIf(process.platform !== 'linux')('few open files are enough for many threads', async () => {
  const cwd = folderWith(
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`in/${index}.txt`, TEXT.repeat(400)])),
  );
  const command = ['sh', '-c', 'ulimit -n 128; exec "$0" "$@"', process.execPath, BIN];
  const { code, stderr } = await runProcess([QUICK, '--jobs=8', 'in', 'out'], { cwd, command });
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('40 written') });
});
