import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import { BIN, filesIn, folderWith, runProcess, start } from './helpers.js';

const SEED = readFileSync(new URL('../../fixtures/seeds/000_a8887ea6e91b7932.txt', import.meta.url));

/** Quick to clean, and enough of it to be worth two threads. */
const QUICK = ['--stages', 'script'];
const TEXT = '今天的天氣很好，我們一起去公園散步。\n'.repeat(100);
const expected = (path: string, text = TEXT) =>
  clean(Buffer.from(text), { path, stages: ['script'] }).markdown;

/** Names of the files below a folder, hidden ones too. */
const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

describe('a folder of many scrapes', () => {
  let cwd = '';
  const names = Array.from({ length: 400 }, (_, index) => `${index}`.padStart(3, '0'));

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'clean-articles-test-'));
    mkdirSync(join(cwd, 'in'));
    for (const name of names) writeFileSync(join(cwd, `in/${name}.txt`), TEXT);
    mkdirSync(join(cwd, 'mixed'));
    for (const name of names.slice(0, 50)) {
      const text = name.endsWith('0') ? SEED : TEXT;
      writeFileSync(join(cwd, `mixed/${name}.txt`), name.endsWith('7') ? '' : text);
    }
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it('is reported in the same order and words by one thread and by two', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map((jobs) => runProcess(['-v', '--jobs', `${jobs}`, 'mixed', `by/${jobs}`], { cwd })),
    );
    expect(one?.code).toBe(2);
    expect(two).toEqual({ ...one, stderr: one?.stderr.replaceAll('by/1', 'by/2') });
    expect(filesIn(join(cwd, 'by/2'))).toEqual(filesIn(join(cwd, 'by/1')));
    expect(Object.keys(filesIn(join(cwd, 'by/1'))).length).toBe(45);
    const checked = await Promise.all(
      [1, 2].map((jobs) => runProcess(['check', '--jobs', `${jobs}`, 'mixed'], { cwd })),
    );
    expect(checked[0]).toEqual(checked[1]);
    expect(checked[0]?.stdout.match(/^mixed\/\d+7\.txt:1/gm)?.length).toBe(5);
  });

  it('keeps quiet when the reader of its findings goes away, and ends', async () => {
    const child = start(['check', '--jobs=2', 'mixed'], cwd);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
    expect(stderr).not.toMatch(/EPIPE|error:/);
  });

  it('does the others when some vanish while it runs', async () => {
    const folder = folderWith(Object.fromEntries(names.map((name) => [`in/${name}.txt`, TEXT])));
    const child = start(['-v', '--jobs=2', ...QUICK, 'in', 'out'], folder);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      if (stderr === '') for (const name of names.slice(-50)) rmSync(join(folder, `in/${name}.txt`));
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const missing = stderr.match(/^error: in\/\d+\.txt: no such file or folder\./gm)?.length ?? 0;
    expect(namesIn(join(folder, 'out')).length).toBe(names.length - missing);
    expect(namesIn(join(folder, 'out')).length).toBeGreaterThanOrEqual(350);
    expect(code).toBe(missing > 0 ? 2 : 0);
  });

  const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const MOMENTS = [0, 1, 2, 20, 250];

  /** Sends signals after so many files; gives the exit code, or the signal that ended the program. */
  async function interrupt(jobs: number, files: number, signals: readonly NodeJS.Signals[], out: string) {
    const child = start(['-v', `--jobs=${jobs}`, ...QUICK, 'in', out], cwd);
    let stderr = '';
    let sent = false;
    const send = () => {
      if (!sent) for (const signal of signals) child.kill(signal);
      sent = true;
    };
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if ((stderr.match(/^written/gm)?.length ?? 0) >= files) send();
    });
    // Before the first file: at some moment of the start.
    if (files === 0) setTimeout(send, 80 * jobs);
    return new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  }

  /** The Markdown of all is the same but for the name of its file. */
  const whole = expected('000.txt');

  function brokenIn(out: string) {
    const folder = join(cwd, out);
    return namesIn(folder).filter(
      (name) =>
        !/^\d{3}\.md$/.test(name) ||
        readFileSync(join(folder, name), 'utf8') !== whole.replace('000.txt', name.replace('.md', '.txt')),
    );
  }

  it.each([1, 2])(
    'interrupted at any moment it leaves whole files only; threads: %i',
    async (jobs) => {
      for (const [index, files] of MOMENTS.entries()) {
        const signal = SIGNALS[index % SIGNALS.length] as NodeJS.Signals;
        for (const signals of [[signal], [signal, 'SIGINT'] as const]) {
          const out = `out-${jobs}-${files}-${signals.length}`;
          const ended = await interrupt(jobs, files, signals, out);
          // Before the program hears signals, they end it; after the last file, it may be done.
          if (files > 0 && files < 200) expect(ended).toBe(130);
          expect([130, ...SIGNALS, ...(files > 200 ? [0] : [])]).toContain(ended);
          expect(brokenIn(out)).toEqual([]);
          if (files > 0) expect(namesIn(join(cwd, out)).length).toBeGreaterThanOrEqual(files);
        }
      }
    },
    300_000,
  );
});

it('cleans a folder of 3,000 files', async () => {
  const cwd = folderWith();
  const names = Array.from({ length: 3000 }, (_, index) => `${index}`.padStart(4, '0'));
  for (const folder of ['in/a', 'in/b']) mkdirSync(join(cwd, folder), { recursive: true });
  const pathOf = (name: string) => `${Number(name) % 2 ? 'a' : 'b'}/${name}`;
  for (const name of names)
    writeFileSync(join(cwd, `in/${pathOf(name)}.txt`), `第${name}篇：今天的天氣很好。`);
  const { code, stderr } = await runProcess([...QUICK, 'in', 'out'], { cwd });
  expect(stderr).toBe('3000 files, 3000 changes, 0 findings; 3000 written, 0 unchanged\n');
  expect(code).toBe(0);
  for (const name of names.filter((_, index) => index % 997 === 0)) {
    const path = pathOf(name);
    expect(readFileSync(join(cwd, `out/${path}.md`), 'utf8')).toBe(
      expected(`${path}.txt`, `第${name}篇：今天的天氣很好。`),
    );
  }
  expect(namesIn(join(cwd, 'out/a')).length + namesIn(join(cwd, 'out/b')).length).toBe(3000);
});

describe('limits', () => {
  it('refuses a file over 64 MiB without reading it, and does the others', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT, 'in/huge.txt': '' });
    spawnSync('truncate', ['-s', `${64 * 1024 ** 2 + 1}`, join(cwd, 'in/huge.txt')]);
    const { code, stderr } = await runProcess(['in', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error: in/huge.txt: larger than the limit of 64 MiB. Split it into its articles, or allow more with --max-size.\n',
    );
    expect(namesIn(join(cwd, 'out'))).toEqual(['a.md']);
  });

  it.skipIf(!existsSync('/dev/zero'))('stops reading what never ends', async () => {
    const command = ['sh', '-c', 'exec "$0" "$@" < /dev/zero', process.execPath, BIN];
    const { code, stdout, stderr } = await runProcess(['--max-size=1MB'], { command });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: <stdin>: larger than the limit of 1 MB\./);
  });

  it.skipIf(!existsSync('/dev/full'))('says when the help does not fit', async () => {
    const command = ['sh', '-c', 'exec "$0" "$@" > /dev/full', process.execPath, BIN];
    for (const flag of ['--help', '--version']) {
      expect(await runProcess([flag], { command })).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'error: standard output: no space left on the device. Free some space, then run the same command again.\n',
      });
    }
  });

  // A file system of one's own needs a user namespace, which not every system allows.
  const unshare = ['unshare', '-rm', 'sh', '-c'];
  const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
  it.skipIf(!canMount)('a full and a read-only file system', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT.repeat(100), 'in/b.txt': TEXT, 'full/x': '' });
    const script = (options: string) =>
      `mount -t tmpfs -o ${options} none full && "$0" "$@"; code=$?; ls -A full; exit $code`;
    const command = (options: string) => [...unshare, script(options), process.execPath, BIN];
    const full = await runProcess([...QUICK, 'in', 'full'], { cwd, command: command('size=64k') });
    expect(full).toMatchObject({ code: 2, stdout: 'b.md\n' });
    expect(full.stderr).toContain('error: full/a.md: no space left on the device. Free some space');
    const readOnly = await runProcess([...QUICK, 'in', 'full'], { cwd, command: command('ro') });
    expect(readOnly).toMatchObject({ code: 2, stdout: '' });
    expect(readOnly.stderr).toContain(
      'error: full/b.md: read-only file system. Choose an output folder elsewhere.',
    );
  });
});

it.skipIf(process.platform !== 'linux')(
  'names files whose names are not UTF-8, and does the others',
  async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT });
    for (const byte of [0xff, 0xfe]) {
      writeFileSync(
        Buffer.concat([Buffer.from(join(cwd, 'in/')), Buffer.of(byte), Buffer.from('.txt')]),
        TEXT,
      );
    }
    const { code, stderr } = await runProcess(['in', 'out'], { cwd });
    expect(code).toBe(2);
    expect(
      stderr.match(
        /^error: in\/\uFFFD\.txt: its name is not valid UTF-8, so it cannot be opened\. Rename it\./gm,
      )?.length,
    ).toBe(2);
    expect(namesIn(join(cwd, 'out'))).toEqual(['a.md']);
  },
);

it.skipIf(process.platform === 'win32')('a watch ends with Ctrl-C', async () => {
  const cwd = folderWith({ 'in/a.txt': TEXT });
  const child = start(['--watch', 'in', 'out'], cwd);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    if (stderr.endsWith('Ctrl-C ends\n')) child.kill('SIGINT');
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  expect(namesIn(join(cwd, 'out'))).toEqual(['a.md']);
});
