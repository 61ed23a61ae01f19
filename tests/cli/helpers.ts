import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/main.js';

export const BIN = new URL('../../bin/clean-articles.js', import.meta.url).pathname;

/** A temporary folder with these files (path → content), removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The files below a folder, hidden ones too: path → content. */
export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const),
  );
}

/** What a run of the program gave. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that keeps what it is given, or fails each write with an error of this code. */
export function sink(isTTY = false, failure?: string): Io['stdout'] & { text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      if (failure) return done(Object.assign(new Error(failure), { code: failure }));
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  stream.on('error', () => {});
  return Object.assign(stream, { isTTY, text: () => Buffer.concat(chunks).toString() });
}

/** The outside world of a run inside the test's process. */
export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array | Readable;
  readonly env?: Io['env'];
  readonly tty?: boolean;
  readonly signal?: AbortSignal;
  /** Error code of every write to standard output. */
  readonly stdoutFails?: string;
  readonly stderrFails?: string;
}

/** Runs the program in this process. */
export async function runHere(argv: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { stdin = '', tty = false } = around;
  const stdout = sink(tty, around.stdoutFails);
  const stderr = sink(tty, around.stderrFails);
  const code = await run(argv, {
    stdin:
      stdin instanceof Readable ? stdin : Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY: tty }),
    stdout,
    stderr,
    env: around.env ?? {},
    cwd: around.cwd ?? '/',
    signal: around.signal ?? new AbortController().signal,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Starts the program as a process. */
export function start(
  args: readonly string[],
  cwd: string,
  command: readonly string[] = [process.execPath, BIN],
) {
  const [file = '', ...before] = command;
  return spawn(file, [...before, ...args], { cwd, env: { PATH: process.env.PATH } });
}

/** Runs the program as a process, to its end. */
export function runProcess(
  args: readonly string[],
  {
    cwd = '/',
    stdin = '',
    command,
  }: { cwd?: string; stdin?: string | Uint8Array; command?: readonly string[] } = {},
): Promise<Outcome> {
  const child = start(args, cwd, command);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk) => stdout.push(chunk));
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}
