import { fstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { Writable } from 'node:stream';
import { Problem } from '../core/problem.js';

/** Where standard output goes, as far as it matters. */
export interface StandardOutput {
  /** A path of the regular file that it was sent to, if it was. */
  readonly file?: string;
  /** Whether there is none (`>&-`). */
  readonly isClosed: boolean;
}

/** Looks at the standard output of this process. Only Linux tells whether it is closed. */
export function standardOutput(): StandardOutput {
  const output = fstatSync(1);
  return output.isFile()
    ? { file: '/dev/stdout', isClosed: false }
    : { isClosed: isStandIn(output, 1) && !isStandIn(fstatSync(2), 2) };
}

/** A path of the regular file that standard input comes from (`< scrape.txt`), if it does. */
export function standardInputFile(): string | undefined {
  return fstatSync(0).isFile() ? '/dev/stdin' : undefined;
}

/** Flags of open(2). */
const ACCESS = 0o3;
const READ_AND_WRITE = 0o2;

/**
 * Whether a descriptor is what Node opens in place of one that is closed: the null device, for reading and writing. Shells
 * open it for writing alone. Programs that drop all output of others open it as Node does, but standard error as well.
 */
function isStandIn(stats: Stats, descriptor: number): boolean {
  try {
    if (process.platform !== 'linux' || stats.rdev !== statSync(devNull).rdev) return false;
    const [, flags = ''] =
      /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8')) ?? [];
    return (Number.parseInt(flags, 8) & ACCESS) === READ_AND_WRITE;
  } catch {
    return false;
  }
}

/** A stream for an output that is closed: fails each write. */
export function closedOutput(): Writable {
  const stream = new Writable({
    write(_chunk, _encoding, done) {
      done(closedProblem());
    },
  });
  return stream.on('error', () => {});
}

export function closedProblem(): Problem {
  return new Problem('standard output', 'closed', 'Send it to a file, or to /dev/null to drop it.');
}
