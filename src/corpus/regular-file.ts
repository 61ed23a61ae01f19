import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { devNull } from 'node:os';
import type { Readable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';
import { Problem } from '../core/problem.js';
import { tooLarge } from '../options/size.js';
import { patiently } from './patience.js';

/** The largest configuration, baseline or list of lines that is read, in bytes: 256 MiB. */
export const MAX_SIZE = 256 * 1024 ** 2;

/** The most bytes that Node reads at a time, and holds as one text. */
const LARGEST_READ = 2 ** 31 - 1;

/** Room for a file whose size is not known beforehand, such as those in /proc. In bytes. */
const FIRST_ROOM = 64 * 1024;

/** A FIFO without a writer would keep open(2) waiting for ever; `O_NONBLOCK` has no effect on regular files. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The content of a regular file. Anything else (a FIFO, a device, a socket) could block for ever or never end. What is
 * looked at is the open descriptor, so that nothing can take the file's place in between; the path is looked at first
 * because to open some devices is to use them.
 *
 * @param file absolute path
 * @param shown the same as the user can open it, for problems
 * @param maxSize in bytes
 * @throws Problem when it is something else than a file, or larger; system errors as they come
 */
export function readRegularFile(file: string, shown: string, maxSize = MAX_SIZE): Buffer {
  assertRegular(statSync(file), shown);
  const descriptor = openSync(file, READ);
  try {
    const stats = fstatSync(descriptor);
    assertRegular(stats, shown);
    const room = new Room(stats.size, shown, maxSize);
    while (room.fill(readSync(descriptor, room.buffer, room.filled, room.free, null)));
    return room.content();
  } finally {
    closeSync(descriptor);
  }
}

/** The same without holding up the program. */
export async function readRegularFileAsync(file: string, shown: string, maxSize: number): Promise<Buffer> {
  assertRegular(await stat(file), shown);
  const handle = await patiently(() => open(file, READ));
  try {
    return await readHandle(handle, shown, maxSize);
  } finally {
    await handle.close();
  }
}

async function readHandle(handle: FileHandle, shown: string, maxSize: number): Promise<Buffer> {
  const stats = await handle.stat();
  assertRegular(stats, shown);
  const room = new Room(stats.size, shown, maxSize);
  while (room.fill((await handle.read(room.buffer, room.filled, room.free, null)).bytesRead));
  return room.content();
}

/** What is read of a file so far: no more than its limit, whatever its size was when it was opened. */
class Room {
  buffer: Buffer;
  filled = 0;

  constructor(
    size: number,
    private readonly shown: string,
    private readonly maxSize: number,
  ) {
    if (size > maxSize) throw tooLarge(shown, maxSize);
    if (size >= LARGEST_READ) throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
    // One byte more, to meet the end without asking for more room.
    this.buffer = Buffer.allocUnsafe((size || Math.min(FIRST_ROOM, maxSize)) + 1);
  }

  get free(): number {
    return Math.min(this.buffer.length - this.filled, LARGEST_READ);
  }

  /** @returns whether there may be more */
  fill(count: number): boolean {
    this.filled += count;
    if (this.filled > this.maxSize) throw tooLarge(this.shown, this.maxSize);
    if (this.free === 0) this.buffer = Buffer.concat([this.buffer], 2 * this.buffer.length);
    return count > 0;
  }

  content(): Buffer {
    return this.buffer.subarray(0, this.filled);
  }
}

function assertRegular(stats: Stats, shown: string): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  throw new Problem(shown, `is ${nameOf(stats)}, not a file`, 'Name a file.');
}

function nameOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/**
 * A pipe or a terminal that was named on the command line, such as a process substitution of the shell. No thread waits
 * for it: one that waits can't be stopped, and the program could not end.
 *
 * @throws Problem when it is something else, which may never end; system errors as they come
 */
export async function openPipe(file: string, shown: string): Promise<Readable> {
  const stats = statSync(file);
  const { Readable } = await import('node:stream');
  if (stats.isCharacterDevice() && stats.rdev === statSync(devNull).rdev) return Readable.from([]);
  if (!stats.isFIFO() && !stats.isCharacterDevice()) throw neitherFileNorPipe(stats, shown);
  const descriptor = openSync(file, READ);
  if (isatty(descriptor)) return new ReadStream(descriptor);
  const opened = fstatSync(descriptor);
  if (opened.isFIFO()) {
    const { Socket } = await import('node:net');
    return new Socket({ fd: descriptor, readable: true, writable: false });
  }
  closeSync(descriptor);
  throw neitherFileNorPipe(opened, shown);
}

function neitherFileNorPipe(stats: Stats, shown: string): Problem {
  return new Problem(shown, `is ${nameOf(stats)}, not a file, folder or pipe`, 'Name one of them, or use -.');
}
