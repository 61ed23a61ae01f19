import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { Problem } from '../../core/problem.js';
import type { Compression } from './compressions.js';
import { gunzipped } from './gunzip.js';

type Compress = (content: Uint8Array) => Promise<Uint8Array>;

/** Node's own since 22.15; its types are those of the oldest version that is supported. */
interface WithZstd {
  readonly zstdCompressSync?: (content: Uint8Array) => Uint8Array;
  readonly zstdCompress?: (
    content: Uint8Array,
    done: (error: Error | null, compressed: Uint8Array) => void,
  ) => void;
}

/**
 * A function that makes a member of a compressed file: members one after another are a file (RFC 1952, section 2.2; RFC 8878,
 * section 3), so that a file can be cut between them and go on.
 *
 * @throws Problem for zstd where this version of Node has none
 */
export function compressor(compression: Compression): Compress {
  if (compression === 'none') return (content) => Promise.resolve(content);
  if (compression === 'gzip') return promisify<Uint8Array, Uint8Array>(zlib.gzip);
  const { zstdCompress } = zlib as WithZstd;
  if (zstdCompress) return promisify(zstdCompress);
  const advice = 'Give --compression gzip, or use Node 22.15 or later. Reading zstd works with any.';
  throw new Problem(undefined, `Node ${process.version} can't write zstd`, advice);
}

/** What is needed to write Parquet, by its names; without zstd where this version of Node has none. */
export function parquetCompressors(): Readonly<Record<string, (content: Uint8Array) => Uint8Array>> {
  const { zstdCompressSync } = zlib as WithZstd;
  return {
    GZIP: (content) => zlib.gzipSync(content),
    ...(zstdCompressSync && { ZSTD: (content: Uint8Array) => zstdCompressSync(content) }),
  };
}

/** Whether this version of Node can write it. */
export function canWrite(compression: Compression): boolean {
  return compression !== 'zstd' || (zlib as WithZstd).zstdCompress !== undefined;
}

/** The content of a compressed stream. @throws what is wrong with it, behind all the content before */
export async function* decompressed(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === 'none') yield* chunks;
  else if (compression === 'gzip') yield* gunzipped(chunks);
  else yield* unzstd(chunks);
}

/** Small pieces: what comes out of one is held at a time, and it may be thousands of times as much. In bytes. */
const ZSTD_PIECE = 16 * 1024;

async function* unzstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { Decompress } = await import('fzstd');
  let ready: Uint8Array[] = [];
  const stream = new Decompress((chunk) => ready.push(chunk));
  const push = (piece: Uint8Array, isLast: boolean) => {
    try {
      stream.push(piece, isLast);
    } catch (error) {
      return zstdProblem((error as Error).message);
    }
    return undefined;
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += ZSTD_PIECE) {
      const problem = push(chunk.subarray(at, at + ZSTD_PIECE), false);
      yield* ready;
      ready = [];
      if (problem) throw problem;
    }
  }
  const problem = push(new Uint8Array(0), true);
  yield* ready;
  if (problem) throw problem;
}

function zstdProblem(message: string): Error {
  // What fzstd says where there is less than it needs.
  if (message === 'unexpected EOF') return new Error('the zstd data is cut off');
  return new Error(`the zstd data is damaged, or something else follows it: ${message}`);
}
