import { count } from '../core/shown.js';
import { AS_IT_IS, type Translate } from '../messages/translate.js';
import type { Io, Output } from './io.js';

/** How far a run is. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** Size of the scrapes done, in bytes. */
  readonly bytes: number;
}

/** The line at the bottom of a terminal that tells how far a run is. */
export interface Progress {
  /** A function makes the line, if one is shown, of the time since the first step, in ms. */
  readonly show: (step: Step | ((elapsed: number) => string)) => void;
  readonly clear: () => void;
}

/** A short run shows nothing; a longer one a new line a few times a second. Milliseconds. */
const FIRST_AFTER = 500;
const INTERVAL = 100;

/** Carriage return, then Erase in Line (ECMA-48 8.3.41). */
const CLEAR = '\r\x1b[K';

/** Whether progress is shown: to a person at a terminal, and not in CI or when only errors are wanted. */
export function wantsProgress({ stderr, env }: Io, quiet: boolean): boolean {
  return stderr.isTTY === true && !quiet && !env.CI && env.TERM !== 'dumb';
}

/**
 * Progress on standard error, and the same `io` with streams that wipe the line away before anything else is written.
 * Once the run is interrupted nothing is shown any more, so that a program stopped for good leaves no line behind.
 *
 * @param now milliseconds; for tests
 */
export function withProgress(
  io: Io,
  translate: Translate = AS_IT_IS,
  now: () => number = Date.now,
): { io: Io; progress: Progress } {
  const { stdout, stderr, signal } = io;
  let start: number | undefined;
  let last = 0;
  let shown = false;
  const clear = () => {
    if (shown) stderr.write(CLEAR);
    shown = false;
  };
  const show = (step: Step | ((elapsed: number) => string)) => {
    start ??= now();
    last ||= start + FIRST_AFTER - INTERVAL;
    if (signal.aborted || now() < last + INTERVAL) return;
    last = now();
    shown = true;
    const line = typeof step === 'function' ? step(last - start) : progressLine(step, last - start);
    stderr.write(CLEAR + translate(line).slice(0, (stderr.columns || 80) - 1));
  };
  signal.addEventListener('abort', clear);
  const streams = {
    stdout: stdout.isTTY ? clearing(stdout, clear) : stdout,
    stderr: clearing(stderr, clear),
  };
  // Not a copy: looking at standard input opens it.
  return { io: Object.create(io, Object.getOwnPropertyDescriptors(streams)), progress: { show, clear } };
}

/** The stream, but for a wiped line before each write. */
function clearing(stream: Output, clear: () => void): Output {
  const write = (...args: Parameters<Output['write']>): boolean => {
    clear();
    return stream.write(...args);
  };
  return Object.create(stream, { write: { value: write } });
}

/** `120 of 2000 files  41 kB/s  1:05 left` */
export function progressLine({ done, total, bytes }: Step, elapsed: number): string {
  const left = timeOf((elapsed / Math.max(done, 1)) * (total - done));
  return `${done} of ${count(total, 'file')}  ${speedOf(bytes, elapsed)}  ${left} left`;
}

/** `1:05`, of milliseconds. */
export function timeOf(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `1.4 MB/s`, or `41 kB/s` below 1 MB/s, of bytes in so many milliseconds. */
export function speedOf(bytes: number, elapsed: number): string {
  const kilobytes = bytes / Math.max(elapsed, 1);
  return kilobytes < 999.5 ? `${Math.round(kilobytes)} kB/s` : `${(kilobytes / 1000).toFixed(1)} MB/s`;
}

/** Where nobody looks. */
export const NO_PROGRESS: Progress = { show: () => {}, clear: () => {} };
