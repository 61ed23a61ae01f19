import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { clean, cleanInFull } from '../../src/clean.js';
import { PendingFile } from '../../src/corpus/pending-file.js';
import type { ExplainedLine } from '../../src/explain/lines.js';
import { linesInPieces } from '../../src/report/page/pieces.js';
import { recordOf } from '../../src/report/record.js';
import { seeds } from '../support/fixtures.js';
import { type ReadReport, readReport } from '../support/report.js';
import { BIN, filesIn, folderWith, runHere, runProcess, start } from './helpers.js';

const TEXT = '今天天氣很好,我們一起去公園散步。\n湖邊有很多人。';

function reportIn(cwd: string, path = 'r.html'): ReadReport {
  return readReport(readFileSync(join(cwd, path), 'utf8'));
}

describe.each(seeds)('the report of $name', ({ bytes }) => {
  it('shows each change that explain lists, no more and no less, in the same order', async () => {
    const cwd = folderWith({ 'a.txt': bytes });
    const outcome = await runHere(['explain', '--json', 'a.txt', '--report', 'r.html'], { cwd });
    const { lines } = JSON.parse(outcome.stdout) as { lines: ExplainedLine[] };
    const { overview, files } = reportIn(cwd);
    const [record] = files;
    const listed = lines.flatMap(({ changes }) =>
      changes.map(({ stage, rule, also, line, reason }) => ({ stage, rule, also, line, reason })),
    );
    expect(
      record?.changes.map(({ stage, rule, also, line, reason }) => ({
        stage: overview.stages[stage]?.name,
        rule,
        also,
        line,
        reason,
      })),
    ).toEqual(listed);
    expect(overview.files.changes).toEqual([listed.length]);

    const shown = linesInPieces(record ?? { raw: [], changes: [] });
    for (const { line, raw, clean } of lines) {
      const { pieces = [], removedBy } = shown[line - 1] ?? {};
      expect(pieces.map((piece) => piece.raw).join('')).toBe(raw);
      if (clean === null) expect(removedBy).toBeDefined();
      else expect(pieces.map((piece) => piece.text).join('')).toBe(clean);
    }
  });
});

describe('clean --report', () => {
  it('writes a page beside the Markdown of a folder, with what could not be cleaned', async () => {
    const cwd = folderWith({
      'in/a/b.txt': TEXT,
      'in/c.txt': '',
      'in/d': Buffer.alloc(64),
      'in/e.txt': TEXT,
    });
    const outcome = await runHere(['in', 'nowhere', 'out', '--report', 'pages/r.html'], { cwd });
    expect(outcome.code).toBe(2);
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual(['a/b.md', 'e.md']);
    expect(Object.keys(filesIn(join(cwd, 'pages')))).toEqual(['r.html']);
    const { overview, files } = reportIn(cwd, 'pages/r.html');
    expect(files).toEqual(
      ['in/a/b.txt', 'in/e.txt'].map((name) => recordOf(name, cleanInFull(Buffer.from(TEXT)), {})),
    );
    expect(overview.failed).toEqual([
      { name: 'nowhere', message: 'no such file or folder' },
      { name: 'in/c.txt', message: 'the scrape is empty (empty)' },
      { name: 'in/d', message: expect.stringContaining('(not-text)') },
    ]);
  });

  it('names scrapes that would share an output', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT, 'in/a.html': TEXT });
    await runHere(['in', 'out', '--report', 'r.html'], { cwd });
    const { overview } = reportIn(cwd);
    expect(overview.files.name).toEqual([]);
    expect(overview.failed).toEqual([
      { name: 'out/a.md', message: 'in/a.html and in/a.txt would all be written here, so none was' },
    ]);
  });

  it('writes a page of one scrape that goes to standard output', async () => {
    const cwd = folderWith();
    const argv = ['--no-front-matter', '--report', 'r.html', '--script', 'zh-TW'];
    const { stdout, stderr } = await runHere(argv, { cwd, stdin: TEXT });
    expect(stdout).toBe(clean(TEXT, { frontMatter: false, script: 'zh-TW' }).markdown);
    expect(stderr).toBe('1 file, 1 change, 0 findings\n');
    const [record] = reportIn(cwd).files;
    expect(record).toMatchObject({ name: '<stdin>', lang: 'zh-TW', raw: TEXT.split('\n') });
  });

  it('is written though nobody reads the Markdown', async () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const outcome = await runHere(['a.txt', '--report', 'r.html'], { cwd, stdoutFails: 'EPIPE' });
    expect(outcome.code).toBe(0);
    expect(reportIn(cwd).overview.files.name).toEqual(['a.txt']);
  });

  it('cleans what a cache knows, too: a report needs all of it', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT });
    await runHere(['--cache', 'in', 'out'], { cwd });
    await runHere(['--cache', 'in', 'out', '--report', 'r.html'], { cwd });
    expect(reportIn(cwd).files).toEqual([recordOf('in/a.txt', cleanInFull(Buffer.from(TEXT)), {})]);
  });

  it('takes the place of an earlier one, and says so only with --verbose', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT, 'r.html': 'old' });
    const { stderr } = await runHere(['in', 'out', '--report', 'r.html', '-v'], { cwd });
    expect(stderr).toContain('written r.html\n');
    expect(reportIn(cwd).overview.files.name).toEqual(['in/a.txt']);
    expect((await runHere(['in', 'out', '--report', 'r.html'], { cwd })).stderr).not.toContain('r.html');
  });

  it('--dry-run says that it would be written', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT });
    const { stdout } = await runHere(['in', 'out', '--report', 'r.html', '--dry-run'], { cwd });
    expect(stdout).toBe('would write out/a.md\nwould write r.html\n');
    expect(Object.keys(filesIn(cwd))).toEqual(['in/a.txt']);
  });
});

describe('check --report', () => {
  const DAMAGED = '我有問想問你,這個問怎麼解決?\n這個\ue000字讀不出來,誰也不知道是什麼字。';

  it('shows the findings that the check tells of', async () => {
    const cwd = folderWith({ 'in/a.txt': DAMAGED, 'in/b.txt': TEXT });
    const findings = clean(DAMAGED).findings;
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    expect(rules).toContain('private-use');
    await runHere(['check', 'in', '--report', 'r.html'], { cwd });
    expect(reportIn(cwd).files.map((file) => file.findings.length)).toEqual([findings.length, 0]);

    const severity = ['--severity', 'private-use=error'];
    await runHere(['check', 'in', '--report', 'r.html', ...severity], { cwd });
    expect(reportIn(cwd).overview.findingsOfRule).toContainEqual({
      rule: 'private-use',
      severity: 'error',
      count: findings.filter(({ rule }) => rule === 'private-use').length,
    });

    const baseline = ['--baseline', 'known.json'];
    await runHere(['check', 'in', ...baseline, '--update-baseline'], { cwd });
    const { code } = await runHere(['check', 'in', '--report', 'r.html', ...baseline], { cwd });
    expect(code).toBe(0);
    expect(reportIn(cwd).overview.files.findings).toEqual([0, 0]);
  });

  it('is written though nobody reads the findings', async () => {
    const cwd = folderWith({ 'in/a.txt': DAMAGED, 'in/b.txt': DAMAGED });
    await runHere(['check', 'in', '--report', 'r.html'], { cwd, stdoutFails: 'EPIPE' });
    expect(reportIn(cwd).overview.files.name).toEqual(['in/a.txt', 'in/b.txt']);
  });
});

describe('explain --report', () => {
  it('writes the page instead of the explanation', async () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const { code, stdout } = await runHere(['explain', 'a.txt', '--report', 'r.html'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(reportIn(cwd).files).toEqual([recordOf('a.txt', cleanInFull(Buffer.from(TEXT)), {})]);
  });

  it('says why there is nothing to show', async () => {
    const cwd = folderWith({ 'a.txt': '' });
    await runHere(['explain', 'a.txt', '--report', 'r.html'], { cwd });
    expect(reportIn(cwd).overview.failed).toEqual([
      { name: 'a.txt', message: 'the scrape is empty (empty)' },
    ]);
  });
});

describe('--report is refused before anything is done', () => {
  it.each<[string, string[], string]>([
    [
      'an input',
      ['in', 'out', '--report', 'in/a.txt'],
      'in/a.txt: the report would replace the scrape, which is read.',
    ],
    [
      'the input',
      ['in/a.txt', '--report', 'in/a.txt'],
      'in/a.txt: the report would replace the scrape, which is read.',
    ],
    [
      'an input by a link',
      ['in', 'out', '--report', 'link/a.txt'],
      'link/a.txt: the report would replace the scrape in/a.txt, which is read.',
    ],
    [
      'an input by another name',
      ['in', 'out', '--report', 'hard.txt'],
      'hard.txt: the report would replace the scrape in/a.txt, which is read.',
    ],
    [
      'an output',
      ['in', 'out', '--report', 'out/a.md'],
      'out/a.md: the report and the Markdown of in/a.txt would be one file.',
    ],
    [
      'another file of the run',
      ['check', 'in', '--report', 'r', '--reporter-file', './r'],
      'r: the report and the report of --reporter-file (./r) would be one file.',
    ],
    [
      'a folder',
      ['in', 'out', '--report', 'folder'],
      'folder: something that is not a plain file is in the way.',
    ],
    [
      'a folder below a file',
      ['explain', 'in/a.txt', '--report', 'hard.txt/r'],
      'hard.txt/r: a part of the path is a file',
    ],
    [
      'a folder in a dry run',
      ['--dry-run', 'in', 'out', '--report', 'folder'],
      'folder: something that is not',
    ],
    ['standard output', ['check', 'in', '--report', '-'], '--report needs a file.'],
    ['a watch', ['--watch', 'in', 'out', '--report', 'r.html'], '--watch writes no --report.'],
  ])('%s', async (_label, argv, message) => {
    const cwd = folderWith({ 'in/a.txt': TEXT });
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('in', join(cwd, 'link'));
    linkSync(join(cwd, 'in/a.txt'), join(cwd, 'hard.txt'));
    const before = filesIn(cwd);
    const outcome = await runHere(argv, { cwd });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toContain(`error: ${message}`);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('learn has none', async () => {
    const cwd = folderWith({ 'a.txt': TEXT });
    const { code, stderr } = await runHere(['learn', 'a.txt', '--report', 'r.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("learn takes no option '--report'");
  });
});

describe('a report that can not be written', () => {
  it.runIf(existsSync('/proc/self'))('stops the run before it begins', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT });
    const { code, stderr } = await runHere(['in', 'out', '--report', '/proc/nowhere/r.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: \/proc\/nowhere\/r\.html: .*\n$/);
    expect(Object.keys(filesIn(cwd))).toEqual(['in/a.txt']);
  });

  it('does not stop a run that has begun, which tells of it at its end', async () => {
    const files = Array.from({ length: 401 }, (_, index) => [`in/${index}.txt`, TEXT] as const);
    const cwd = folderWith(Object.fromEntries(files));
    let pieces = 0;
    const write = vi.spyOn(PendingFile.prototype, 'write').mockImplementation(() => {
      if (pieces++ > 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    const { code, stderr } = await runHere(['in', 'out', '--report', 'r.html'], { cwd });
    write.mockRestore();
    expect(code).toBe(2);
    expect(stderr).toContain('error: r.html: no space left on the device.');
    expect(stderr).toContain('401 files, 1203 changes, 0 findings; 401 written, 0 unchanged; 1 error');
    expect(existsSync(join(cwd, 'r.html'))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a run that ends early', () => {
  it('leaves the report that was there, and no other file', async () => {
    const cwd = folderWith({ 'in/a.txt': TEXT, 'r.html': 'old' });
    const signal = AbortSignal.abort();
    const { code, stderr } = await runHere(['in', 'out', '--report', 'r.html'], { cwd, signal });
    expect(code).toBe(130);
    expect(stderr).toContain('r.html was not written\n');
    expect(filesIn(cwd)).toEqual({ 'in/a.txt': TEXT, 'r.html': 'old' });
  });

  it('so does one that fails', async () => {
    const cwd = folderWith({ 'in/a.txt': `${TEXT}\ue000` });
    const { code } = await runHere(['check', 'in', '--report', 'r.html'], { cwd, stdoutFails: 'ENOSPC' });
    expect(code).toBe(2);
    expect(Object.keys(filesIn(cwd))).toEqual(['in/a.txt']);
  });

  it('so does one that is ended by force', async () => {
    const files = Array.from(
      { length: 300 },
      (_, index) => [`in/${index}.txt`, seeds[0]?.bytes ?? ''] as const,
    );
    const cwd = folderWith(Object.fromEntries(files));
    const child = start(['--jobs=2', 'in', 'out', '--report', 'pages/r.html'], cwd);
    while (!existsSync(join(cwd, 'out/0.md'))) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGINT');
    child.kill('SIGTERM');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(filesIn(join(cwd, 'pages'))).toEqual({});
  });
});

it('threads write the same bytes as one', async () => {
  const text = `${TEXT}\n`.repeat(40);
  const files = Array.from(
    { length: 300 },
    (_, index) => [`in/${index}.txt`, index % 7 ? text : ''] as const,
  );
  const cwd = folderWith(Object.fromEntries(files));
  const pages = [];
  for (const jobs of [1, 2]) {
    const argv = [`--jobs=${jobs}`, 'in', `out-${jobs}`, '--report', `${jobs}.html`];
    expect((await runProcess(argv, { cwd })).code).toBe(2);
    pages.push(readFileSync(join(cwd, `${jobs}.html`)));
  }
  expect(pages[0]?.equals(pages[1] ?? Buffer.alloc(0))).toBe(true);
  const { overview, chunks } = reportIn(cwd, '2.html');
  expect(chunks.map(({ length }) => length)).toEqual([200, 57]);
  expect(overview.failed.length).toBe(43);
});

it('a run without a report loads nothing of it', () => {
  const cwd = folderWith({ 'in/a.txt': TEXT });
  const loaded = (...argv: string[]) => {
    const folder = folderWith();
    spawnSync(process.execPath, [BIN, ...argv], {
      cwd,
      env: { PATH: process.env.PATH, NODE_V8_COVERAGE: folder },
    });
    const scripts = Object.values(filesIn(folder)).flatMap(
      (json) => JSON.parse(json).result as { url: string }[],
    );
    return scripts
      .map(({ url }) => url)
      .filter((url) => /\/dist\/(report|chunks\/(run-report|writer|recorded))/.test(url));
  };
  expect(loaded('in', 'out')).toEqual([]);
  expect(loaded('check', 'in')).toEqual([]);
  expect(loaded('explain', 'in/a.txt', '--report', 'r.html')).not.toEqual([]);
});
