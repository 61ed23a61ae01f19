import type { Readable } from 'node:stream';
import { Problem } from '../core/problem.js';
import { Lane } from './lane.js';
import { type ByteLine, linesOf } from './lines.js';
import type { Failure, StartVessel } from './vessel.js';
import { Window, type WindowLimits } from './window.js';

/** How lines are answered. */
export interface ServeSettings {
  readonly start: StartVessel;
  /** For one record, in ms. */
  readonly timeout: number;
  /** The largest line, in bytes, without its end. */
  readonly maxRecordSize: number;
  readonly window: WindowLimits;
  /** The answer to a line that the vessel has none for. Without line ends. */
  readonly failureAnswer: (line: ByteLine, failure: Failure) => string;
}

/**
 * Answers each line of a stream with a line, in order, and ends when all are answered. A reader that is slow holds the reading
 * back; when `write` fails, nothing more is read.
 *
 * @param write resolves when it may be called again; given whole lines
 * @throws what `write` throws; what the input throws, when the lines before it are answered; Problem when no thread can be started
 */
export async function serve(
  input: Readable,
  write: (lines: Uint8Array) => Promise<void>,
  settings: ServeSettings,
): Promise<void> {
  const window = new Window<Buffer>(settings.window);
  let broken: Problem | undefined;
  const lane = new Lane(settings.start, {
    timeout: settings.timeout,
    onBroken: (cause) => {
      broken = brokenProblem(cause);
      input.destroy(broken);
      stopWriting(broken);
    },
  });
  let stopWriting: (reason: Problem) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stopWriting = reject;
  });
  lane.warmUp();
  const reading = readAll(input, window, lane, settings);
  // What it fails with is told when it is waited for; after a failed write nobody asks.
  reading.catch(() => {});
  try {
    await Promise.race([writeAll(window, write), stopped]);
    await reading;
  } finally {
    // Else a stream that nobody ends would keep the program from ending.
    input.destroy();
    window.close();
    await lane.close();
  }
}

async function readAll(input: Readable, window: Window<Buffer>, lane: Lane, settings: ServeSettings) {
  try {
    for await (const lines of linesOf(input, settings.maxRecordSize)) {
      for (const line of lines) {
        if (window.isFull()) await window.room();
        submit(line, window, lane, settings);
      }
    }
  } finally {
    window.close();
  }
}

function submit(line: ByteLine, window: Window<Buffer>, lane: Lane, settings: ServeSettings): void {
  const fail = (failure: Failure) => settle(Buffer.from(settings.failureAnswer(line, failure)));
  const { settle } = window.open(line.bytes?.length ?? 0);
  if (line.bytes === undefined) fail(tooLarge(line, settings.maxRecordSize));
  else lane.submit(line.bytes, (answer) => (answer instanceof Uint8Array ? settle(answer) : fail(answer)));
}

export function tooLarge({ size }: ByteLine, maxRecordSize: number): Failure {
  return { name: 'too-large', message: `${size} bytes, and the limit is ${maxRecordSize}` };
}

async function writeAll(window: Window<Buffer>, write: (lines: Uint8Array) => Promise<void>): Promise<void> {
  for await (const answers of window.answers()) {
    const lines: Uint8Array[] = [];
    for (const answer of answers) lines.push(answer, LINE_END);
    await write(Buffer.concat(lines));
  }
}

const LINE_END = Buffer.from('\n');

function brokenProblem({ message }: Failure): Problem {
  const advice = 'Give it more with --max-memory, or raise the limits of the system.';
  return new Problem(undefined, `no thread can be started to clean records: ${message}`, advice);
}
