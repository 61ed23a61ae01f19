import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import type { Scrape } from './scrapes.js';
import { tooLarge } from './size.js';

/**
 * The bytes of a scrape. A file's size is looked at before it is read; what has none beforehand (a pipe, a device) is
 * read no further than the limit.
 *
 * @throws Problem when it is larger than `maxSize` bytes; system errors as they come
 */
export async function readScrape({ path, source }: Scrape, maxSize: number): Promise<Uint8Array> {
  if (typeof source !== 'string') return source;
  const stats = await stat(source);
  if (stats.isFile() && stats.size > maxSize) throw tooLarge(path, maxSize);
  if (stats.isFile() || stats.isDirectory()) return readFile(source);
  return readStream(createReadStream(source), path, maxSize);
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
