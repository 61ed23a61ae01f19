import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { progressLine, wantsProgress, withProgress } from '../../src/cli/progress.js';
import { folderWith, runHere, sink } from './helpers.js';

function ioOf({ tty = true, env = {} as Io['env'], stdoutTty = true } = {}) {
  const controller = new AbortController();
  const stdout = sink(stdoutTty);
  const stderr = sink(tty);
  const { signal } = controller;
  return { io: { stdin: process.stdin, stdout, stderr, env, cwd: '/', signal }, controller, stdout, stderr };
}

it.each([
  [{ tty: true }, false, true],
  [{ tty: false }, false, false],
  [{ tty: true }, true, false],
  [{ tty: true, env: { CI: 'true' } }, false, false],
  [{ tty: true, env: { TERM: 'dumb' } }, false, false],
])('%j, quiet %j: progress %j', (around, quiet, wanted) => {
  expect(wantsProgress(ioOf(around).io, quiet)).toBe(wanted);
});

it.each([
  [{ done: 0, total: 10, bytes: 0 }, 0, '0 of 10 files  0 kB/s  0:00 left'],
  [{ done: 500, total: 2000, bytes: 2_500_000 }, 5000, '500 of 2000 files  500 kB/s  0:15 left'],
  [{ done: 1, total: 1, bytes: 1_450_000 }, 1000, '1 of 1 file  1.4 MB/s  0:00 left'],
  [{ done: 1, total: 100, bytes: 5000 }, 2000, '1 of 100 files  3 kB/s  3:18 left'],
])('%j after %i ms: %s', (step, elapsed, line) => {
  expect(progressLine(step, elapsed)).toBe(line);
});

describe('the line on a terminal', () => {
  const WIPE = '\r\x1b[K';

  function started(around = {}) {
    let now = 1000;
    const outside = ioOf(around);
    const { io, progress } = withProgress(outside.io, undefined, () => now);
    const at = (time: number, done: number) => {
      now = 1000 + time;
      progress.show({ done, total: 9, bytes: 0 });
    };
    return { ...outside, io, progress, at };
  }

  it('comes after half a second, and anew a few times a second', () => {
    const { stderr, at } = started();
    for (const [time, done] of [
      [0, 1],
      [499, 2],
      [500, 3],
      [599, 4],
      [600, 5],
    ] as const) {
      at(time, done);
    }
    expect(stderr.text()).toBe(
      `${WIPE}3 of 9 files  0 kB/s  0:01 left${WIPE}5 of 9 files  0 kB/s  0:01 left`,
    );
  });

  it('is wiped away before anything else is written, once', () => {
    const { io, stderr, stdout, at } = started();
    at(0, 0);
    at(500, 1);
    const before = stderr.text();
    io.stdout.write('finding\n');
    io.stderr.write('error\n');
    expect(stderr.text().slice(before.length)).toBe(`${WIPE}error\n`);
    expect(stdout.text()).toBe('finding\n');
  });

  it('stays when what is written goes elsewhere', () => {
    const { io, stderr, at } = started({ stdoutTty: false });
    at(0, 0);
    at(500, 1);
    const before = stderr.text();
    io.stdout.write('finding\n');
    expect(stderr.text()).toBe(before);
  });

  it('is wiped away at the end, and by an interrupt, after which none comes', () => {
    const { stderr, progress, controller, at } = started();
    at(0, 0);
    at(500, 1);
    progress.clear();
    progress.clear();
    at(700, 2);
    controller.abort();
    at(900, 3);
    expect(
      stderr
        .text()
        .split(WIPE)
        .map((line) => line.slice(0, 1)),
    ).toEqual(['', '1', '', '2', '']);
  });

  it('is no wider than the terminal', () => {
    const { stderr, at } = started();
    Object.assign(stderr, { columns: 11 });
    at(0, 0);
    at(500, 1);
    expect(stderr.text()).toBe(`${WIPE}1 of 9 fil`);
    // Some pseudo-terminals know no width.
    Object.assign(stderr, { columns: 0 });
    at(600, 2);
    expect(stderr.text()).toContain('0:03 left');
  });
});

it('a short run on a terminal shows none', async () => {
  const cwd = folderWith({ 'in/a.txt': '你好。' });
  const { stderr } = await runHere(['in', 'out'], { cwd, tty: true });
  expect(stderr).toBe('1 file, 0 changes, 0 findings; 1 written, 0 unchanged\n');
});
