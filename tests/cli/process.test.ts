import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import { BIN, filesIn, folderWith, runHere, runProcess, start } from './helpers.js';

const SEED = readFileSync(new URL('../../fixtures/seeds/000_a8887ea6e91b7932.txt', import.meta.url));

/** Cleaned in no time, where what it becomes does not matter. */
const SHORT = '今天的天氣很好。\n';

/** What the command must give for a scrape, as the library gives it. */
const expected = (path: string, text: string | Uint8Array = SEED) =>
  clean(Buffer.from(text), { path }).markdown;

describe('the command as a process', () => {
  it('cleans a folder into another', async () => {
    const cwd = folderWith({ 'in/a/b.txt': SEED, 'in/c.html': SEED });
    const { code, stdout, stderr } = await runProcess(['in', 'out'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^2 files, \d+ changes?, \d+ findings?; 2 written, 0 unchanged/);
    expect(filesIn(join(cwd, 'out'))).toEqual({ 'a/b.md': expected('a/b.txt'), 'c.md': expected('c.html') });
  });

  it('reads megabytes from a pipe to their end', async () => {
    const text = '今天的天氣很好，我們一起去公園散步。\n'.repeat(50_000);
    const { code, stdout } = await runProcess(['--stages', 'script'], { stdin: text });
    expect(code).toBe(0);
    expect(stdout === clean(Buffer.from(text), { stages: ['script'] }).markdown).toBe(true);
  });

  it('keeps quiet when the reader of its output goes away', async () => {
    const cwd = folderWith({ 'a.txt': '今天的天氣很好。\n'.repeat(100_000) });
    const child = start(['--stages=script', 'a.txt'], cwd);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|error/);
  });

  it.skipIf(!existsSync('/dev/full'))('says when standard output is full', async () => {
    const cwd = folderWith({ 'a.txt': SHORT });
    const command = ['sh', '-c', 'exec "$0" "$@" > /dev/full', process.execPath, BIN];
    expect(await runProcess(['a.txt'], { cwd, command })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: standard output: no space left on the device. Free some space, then run the same command again.\n',
    });
  });

  // A limit on the size of files cuts a write short in the same way as a full disk.
  it.skipIf(process.platform === 'win32')(
    'leaves nothing of a file that did not fit, and does the others',
    async () => {
      const cwd = folderWith({
        'in/long.txt': '今天的天氣很好。\n'.repeat(20_000),
        'in/short.txt': '今天的天氣很好。',
      });
      const command = ['sh', '-c', 'ulimit -f 64; exec "$0" "$@"', process.execPath, BIN];
      const { code, stderr } = await runProcess(['in', 'out'], { cwd, command });
      expect(code).toBe(2);
      expect(stderr).toContain('error: out/long.md: file too large for the file system. ');
      expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['short.md']);
    },
  );

  it.each([
    'with blank.txt',
    '😀表情.txt',
    'line\nend.txt',
    '-dash.txt',
    'a*b?[c]{d,e}.txt',
    'back\\slash.txt',
    'esc\x1b[31m.txt',
    `${'很'.repeat(83)}.txt`,
    `${'x'.repeat(255 - 4)}.txt`,
    '文章1.2',
  ])('takes odd names: %j', async (name) => {
    const cwd = folderWith({ [`in/${name}`]: SHORT });
    const stem = name.replace(/\.txt$/, '');
    expect(await runHere(['-v', 'in', 'folder'], { cwd })).toMatchObject({ code: 0, stdout: '' });
    expect(Object.keys(filesIn(join(cwd, 'folder')))).toEqual([`${stem}.md`]);
    const { code, stderr } = await runProcess(['-v', '--', name, '../file'], { cwd: join(cwd, 'in') });
    expect(code).toBe(0);
    expect(stderr).not.toContain('\x1b');
    expect(Object.keys(filesIn(join(cwd, 'file')))).toEqual([`${stem}.md`]);
  });

  it('follows no links below a folder, and ends', async () => {
    const cwd = folderWith({ 'in/a.txt': SHORT, 'secret.txt': SHORT });
    symlinkSync('..', join(cwd, 'in/loop'));
    symlinkSync('../secret.txt', join(cwd, 'in/secret.txt'));
    const { code, stderr } = await runProcess(['in', 'out'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning: in\/loop, in\/secret.txt: 2 symbolic links were not followed\./);
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['a.md']);
  });

  it('an output folder reached through a link is seen to be the input', async () => {
    const cwd = folderWith({ 'in/a.txt': SHORT });
    symlinkSync('in', join(cwd, 'out'));
    expect(await runProcess(['in', 'out'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: out: the output folder is the input in. Choose a folder elsewhere.\n',
    });
  });

  // Fails until charset detection reports `empty` and `not-text`; then it is a plain test.
  it('writes nothing for an empty or a binary scrape, and does the others', async () => {
    const cwd = folderWith({
      'in/empty.txt': '',
      'in/picture.txt': Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
      'in/text.txt': SHORT,
    });
    const cleaned = await runProcess(['in', 'out'], { cwd });
    expect(cleaned.code).toBe(2);
    expect(cleaned.stderr).toContain('error: in/empty.txt: ');
    expect(cleaned.stderr).toContain('error: in/picture.txt: ');
    expect(Object.keys(filesIn(join(cwd, 'out')))).toEqual(['text.md']);
    const checked = await runProcess(['check', 'in/empty.txt', 'in/picture.txt'], { cwd });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(
      /^in\/empty\.txt:1 +error +empty .*\nin\/picture\.txt:1 +error +not-text .*\n$/,
    );
    expect(await runProcess([], { stdin: '' })).toMatchObject({ code: 2, stdout: '' });
  });

  it('loads no more than it needs: nothing of the pipeline for --version, no threads or watching for a pipe', () => {
    const trace = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', TRACE_IMPORTS, BIN, ...args], {
        encoding: 'utf8',
        input: '好。',
      }).stderr;
    expect(trace('--version')).toContain('dist/cli/main.js');
    expect(trace('--version')).not.toMatch(/chunks\/(clean|library)|opencc|iconv|unified/);
    expect(trace('--help')).not.toMatch(/chunks\/(clean|library)|opencc|iconv|unified/);
    const piped = trace();
    expect(piped).toContain('dist/chunks/library.js');
    expect(piped).not.toMatch(/chunks\/(cache|watch|parallel)|corpus\/worker|chokidar/);
  });
});

/** A module that prints the address of every module loaded after it. */
const TRACE_IMPORTS = dataModule(`
  import { register } from 'node:module';
  register(${JSON.stringify(
    dataModule(`
      import { writeSync } from 'node:fs';
      export async function load(url, context, next) { writeSync(2, url + '\\n'); return next(url, context); }
    `),
  )});
`);

function dataModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Another user than root, who is refused nothing; `undefined` when that can't be arranged here. */
const ORDINARY_USER =
  process.getuid?.() !== 0
    ? [process.execPath, BIN]
    : ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, BIN];
const canBeRefused = spawnSync(ORDINARY_USER[0] ?? '', [...ORDINARY_USER.slice(1), '--version']).status === 0;

describe.skipIf(!canBeRefused)('without permission', () => {
  function sharedFolder() {
    const cwd = folderWith({
      'in/a.txt': SHORT,
      'in/b.txt': SHORT,
      'in/shut/c.txt': SHORT,
      'out/b.md': 'old',
      'fixed/x': '',
    });
    for (const path of ['', 'in', 'out']) chmodSync(join(cwd, path), 0o777);
    chmodSync(join(cwd, 'fixed'), 0o555);
    return cwd;
  }

  it('names what cannot be read or written, and does the others', async () => {
    const cwd = sharedFolder();
    chmodSync(join(cwd, 'in/a.txt'), 0);
    chmodSync(join(cwd, 'in/shut'), 0);
    chmodSync(join(cwd, 'out/b.md'), 0o444);
    const { code, stderr } = await runProcess(['in', 'out'], { cwd, command: ORDINARY_USER });
    expect(code).toBe(2);
    const advice = 'permission denied. Change its permissions, or run as a user who has them.';
    expect(stderr).toContain(
      `error: in/shut: ${advice}\nerror: in/a.txt: ${advice}\nerror: out/b.md: ${advice}\n`,
    );
    expect(readFileSync(join(cwd, 'out/b.md'), 'utf8')).toBe('old');
    chmodSync(join(cwd, 'in/shut'), 0o755);
  });

  it.each([
    ['fixed', 'fixed/b.md'],
    ['fixed/new', 'fixed/new'],
  ])('names a folder it cannot write into: %s', async (folder, named) => {
    const cwd = sharedFolder();
    const { code, stderr } = await runProcess(['in/b.txt', folder], { cwd, command: ORDINARY_USER });
    expect(code).toBe(2);
    expect(stderr).toContain(`error: ${named}: permission denied.`);
    expect(filesIn(join(cwd, 'fixed'))).toEqual({ x: '' });
  });
});

describe('interrupted', () => {
  it.each([
    ['SIGINT', 1],
    ['SIGINT', 7],
    ['SIGINT', 40],
    ['SIGTERM', 20],
  ] as const)('%s after %i files leaves whole files only', async (signal, files) => {
    const names = Array.from({ length: 1500 }, (_, index) => `${index}`.padStart(4, '0'));
    const cwd = folderWith(Object.fromEntries(names.map((name) => [`in/${name}.txt`, SEED])));
    const child = start(['-v', 'in', 'out'], cwd);
    let stderr = '';
    let sent = false;
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if (sent || (stderr.match(/^written/gm)?.length ?? 0) < files) return;
      sent = child.kill(signal);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(stderr).toMatch(/^interrupted: \d+ of 1500 done$/m);
    const written = Object.entries(filesIn(join(cwd, 'out')));
    expect(written.length).toBeGreaterThanOrEqual(files);
    expect(written.length).toBeLessThan(names.length);
    // The Markdown of all is the same but for the name of its file.
    const whole = expected('0000.txt');
    const broken = written.filter(
      ([path, content]) => content !== whole.replace('0000.txt', path.replace('.md', '.txt')),
    );
    expect(broken).toEqual([]);
  });
});
