import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { tooLarge } from '../options/size.js';
import { openPipe, readRegularFileAsync } from './regular-file.js';

/**
 * What was named on the command line: a file to its end, or a pipe or terminal.
 *
 * @param file absolute path
 * @param shown the same as the user can open it
 * @throws Problem when it is a device or larger than `maxSize` bytes; AbortError when the signal is aborted while a pipe
 * is read; system errors as they come
 */
export async function readNamed(
  file: string,
  shown: string,
  maxSize: number,
  signal?: AbortSignal,
): Promise<Buffer> {
  const stats = await stat(file);
  if (stats.isFile() || stats.isDirectory()) return readRegularFileAsync(file, shown, maxSize);
  return readStream(await openPipe(file, shown), shown, maxSize, signal);
}

/**
 * Reads a stream to its end.
 *
 * @throws Problem about `path` as soon as more than `maxSize` bytes have come; AbortError when the signal is aborted
 */
export async function readStream(
  stream: Readable,
  path: string,
  maxSize: number,
  signal?: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of signal ? addAbortSignal(signal, stream) : stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxSize) throw tooLarge(path, maxSize);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
