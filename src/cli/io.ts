import type { Readable, Writable } from 'node:stream';
import { errorCode, ioProblem } from '../core/problem.js';
import { readStream } from '../corpus/read.js';
import { closedOutput, type StandardOutput } from './standard-output.js';

export type Input = Readable & { readonly isTTY?: boolean };
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything the program has of the outside world besides files, so that it can be run inside another. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths are resolved against it. */
  readonly cwd: string;
  /** A path of the regular file that standard input comes from, if it does. */
  readonly stdinFile?: string | undefined;
  /** A path of the regular file that standard output was sent to, if it was. */
  readonly stdoutFile?: string | undefined;
  readonly isStdoutClosed?: boolean | undefined;
  /** Aborted when the run should end early. */
  readonly signal: AbortSignal;
  /**
   * Signals end the program at once from now on, even while it works without a pause. For commands that have nothing to
   * finish: what they write comes last.
   */
  readonly letSignalsEnd?: (() => void) | undefined;
}

/** What `processIo` needs of `process`. */
export type HostProcess = Pick<
  NodeJS.Process,
  'stdin' | 'stdout' | 'stderr' | 'env' | 'cwd' | 'exit' | 'pid'
> & {
  on(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * The process's own streams. The first Ctrl-C, request to end or hang-up lets the current files be finished, the second
 * ends the program at once; should something hold that up, the system ends it with the third.
 *
 * @param output what is known of standard output
 * @param stdinFile see `Io`
 */
export function processIo(
  host: HostProcess,
  output: StandardOutput = { isClosed: false },
  stdinFile?: string,
): Io {
  const controller = new AbortController();
  const stopListening = () => {
    for (const name of SIGNALS) host.off(name, onSignal);
  };
  const onSignal = () => {
    if (controller.signal.aborted) {
      stopListening();
      host.exit(130);
    }
    controller.abort();
  };
  for (const name of SIGNALS) host.on(name, onSignal);
  // A failed write is given to the one who wrote (see `print`); without a listener it would end the program as well.
  for (const stream of [host.stdout, host.stderr]) stream.on('error', () => {});
  return {
    // Looking at process.stdin opens it, so only those who read it should.
    get stdin() {
      return host.stdin;
    },
    stdout: output.isClosed ? closedOutput() : host.stdout,
    stdinFile,
    stdoutFile: output.file,
    isStdoutClosed: output.isClosed,
    stderr: host.stderr,
    env: host.env,
    cwd: host.cwd(),
    signal: controller.signal,
    // The first process of a container is ended by no signal that it does not listen to.
    letSignalsEnd: () => void (host.pid === 1 || stopListening()),
  };
}

/** The reader of our output has gone (`| head -1`): nothing more to do, and nothing to complain about. */
export class ClosedPipe extends Error {}

/**
 * Writes and waits until it is written, so that a slow reader holds the program back.
 *
 * @throws ClosedPipe when the reader has gone; Problem for any other failure, such as a full disk
 */
export function print(stream: Output, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else if (/^(EPIPE|ERR_STREAM_DESTROYED)$/.test(errorCode(error) ?? '')) reject(new ClosedPipe());
      else reject(ioProblem(error, 'standard output'));
    });
  });
}

/** Does work that prints, until it is done or nobody reads the output any more. */
export async function untilClosed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
  }
}

/**
 * Standard input to its end, known as `path`.
 *
 * @throws Problem when that fails or it is larger than `maxSize` bytes; AbortError when the run is interrupted
 */
export async function readStandardInput(
  { stdin, signal }: Io,
  path: string,
  maxSize: number,
): Promise<Buffer> {
  try {
    return await readStream(stdin, path, maxSize, signal);
  } catch (error) {
    throw signal.aborted ? error : ioProblem(error, 'standard input');
  }
}
