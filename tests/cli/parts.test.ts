import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ColourChoice, createPalette, useColour } from '../../src/cli/colour.js';
import { EXIT_CODES, exitCode } from '../../src/cli/exit-codes.js';
import { type HostProcess, print, processIo } from '../../src/cli/io.js';
import { createTally, summaryLine } from '../../src/cli/reporters/summary.js';
import { textReporter } from '../../src/cli/reporters/text.js';
import { visible } from '../../src/cli/visible.js';
import type { Finding } from '../../src/core/article.js';
import { sink } from './helpers.js';

it('exit codes are what scripts rely on', () => {
  expect(EXIT_CODES).toEqual({ done: 0, findings: 1, error: 2, interrupted: 130 });
});

it.each([
  [{ interrupted: false, failed: 0, findings: 0 }, 0],
  [{ interrupted: false, failed: 0, findings: 3 }, 1],
  [{ interrupted: false, failed: 1, findings: 3 }, 2],
  [{ interrupted: true, failed: 1, findings: 3 }, 130],
])('exit code of %j', (outcome, code) => {
  expect(exitCode(outcome)).toBe(code);
});

describe('visible', () => {
  it.each([
    ['网贷 Ａ，“。”　①😀\ufe0f', '网贷 Ａ，“。”　①😀\ufe0f'],
    ['\x1b[31m\x07\x9b', '<U+001B>[31m<U+0007><U+009B>'],
    ['a\tb\r\n', 'a<U+0009>b<U+000D><U+000A>'],
    ['\u200b\ufeff\u202e\u2028\u00ad', '<U+200B><U+FEFF><U+202E><U+2028><U+00AD>'],
    ['\u00a0\u2003', '<U+00A0><U+2003>'],
    ['\ue850\u{f0000}\ud800', '<U+E850><U+F0000><U+D800>'],
  ])('%j → %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('lets no control character through, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

it.each<[ColourChoice, boolean, Record<string, string>, boolean]>([
  ['auto', true, {}, true],
  ['auto', false, {}, false],
  ['auto', true, { TERM: 'dumb' }, false],
  ['auto', true, { CI: 'true' }, false],
  ['auto', true, { NO_COLOR: '1' }, false],
  ['auto', true, { NO_COLOR: '' }, true],
  ['auto', false, { FORCE_COLOR: '1' }, true],
  ['auto', false, { FORCE_COLOR: '', CI: 'true' }, true],
  ['auto', true, { FORCE_COLOR: '0' }, false],
  ['auto', true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['always', false, { NO_COLOR: '1' }, true],
  ['never', true, { FORCE_COLOR: '1' }, false],
])('colour %s, terminal %j, %j → %j', (choice, isTTY, env, colour) => {
  expect(useColour(choice, sink(isTTY), env)).toBe(colour);
});

it.each([
  [{}, '0 files, 0 changes, 0 findings'],
  [{ files: 1, changes: 1, findings: 1 }, '1 file, 1 change, 1 finding'],
  [
    { files: 3, changes: 12, written: 2, unchanged: 0, failed: 1 },
    '3 files, 12 changes, 0 findings; 2 written, 0 unchanged; 1 error',
  ],
])('summary of %j', (counts, line) => {
  expect(summaryLine({ ...createTally(), ...counts })).toBe(line);
});

describe('text reporter', () => {
  const finding = (line: number, rule: string, severity: Finding['severity'] = 'warning'): Finding => ({
    line,
    rule,
    severity,
    message: `見 ${rule}`,
  });

  async function report(path: string, findings: Finding[]) {
    const chunks: string[] = [];
    const reports = (async function* () {
      yield { path, findings };
    })();
    for await (const chunk of textReporter(reports, createPalette(false))) chunks.push(chunk);
    return chunks.join('');
  }

  it('puts findings in line order and in columns', async () => {
    const findings = [finding(120, 'byte-shift'), finding(3, 'dropped-word'), finding(1, 'empty', 'error')];
    expect(await report('詐/a.txt', findings)).toBe(
      '詐/a.txt:1    error    empty         見 empty\n' +
        '詐/a.txt:3    warning  dropped-word  見 dropped-word\n' +
        '詐/a.txt:120  warning  byte-shift    見 byte-shift\n',
    );
  });

  it('shows escape sequences in names and messages instead of obeying them', async () => {
    expect(await report('a\x1b[2J.txt', [{ ...finding(1, 'x'), message: '\x1b]0;title\x07' }])).toBe(
      'a<U+001B>[2J.txt:1  warning  x  <U+001B>]0;title<U+0007>\n',
    );
  });

  it('says nothing about a scrape without findings', async () => {
    expect(await report('a.txt', [])).toBe('');
  });
});

describe("the process's streams and signals", () => {
  function host() {
    const emitter = new EventEmitter();
    const exit = vi.fn();
    const stdin = {};
    const parts = {
      stdin,
      stdout: sink(),
      stderr: sink(),
      env: { A: '1' },
      cwd: () => '/here',
      exit,
      pid: 2,
    };
    return { process: Object.assign(emitter, parts) as unknown as HostProcess, emitter, exit, stdin };
  }

  it.each(['SIGINT', 'SIGTERM'])('%s once asks to stop, twice stops', (signal) => {
    const { process, emitter, exit } = host();
    const io = processIo(process);
    expect(io.signal.aborted).toBe(false);
    emitter.emit(signal);
    expect(io.signal.aborted).toBe(true);
    expect(exit).not.toHaveBeenCalled();
    emitter.emit(signal);
    expect(exit).toHaveBeenCalledWith(130);
    // Were the way out blocked, the system would end the program.
    expect(emitter.listenerCount(signal)).toBe(0);
  });

  it.each([
    [2, 0],
    [1, 1],
  ])(
    'signals end the program by themselves when it has nothing to finish; as process %i: %i listener',
    (pid, count) => {
      const { process, emitter } = host();
      processIo(Object.assign(process, { pid })).letSignalsEnd?.();
      expect(emitter.listenerCount('SIGTERM')).toBe(count);
    },
  );

  it('a closed standard output is an error of each write', async () => {
    const { process } = host();
    const { stdout } = processIo(process, { isClosed: true });
    await expect(print(stdout, '好')).rejects.toMatchObject({
      path: 'standard output',
      message: 'closed',
    });
  });

  it('hands on what the process has', () => {
    const { process, stdin } = host();
    const io = processIo(process);
    expect({ cwd: io.cwd, env: io.env, stdin: io.stdin === stdin }).toEqual({
      cwd: '/here',
      env: { A: '1' },
      stdin: true,
    });
    expect(() => process.stdout.emit('error', new Error('EPIPE'))).not.toThrow();
  });
});
