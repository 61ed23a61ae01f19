import { describe, expect, it } from 'vitest';
import { canWrite, compressor, decompressed } from '../../../src/corpus/shards/compression.js';
import { COMPRESSIONS, type Compression } from '../../../src/corpus/shards/compressions.js';

/** A frame as zstd 1.5 writes it, with its checksum: of `{"id":1}\n`. */
const ZSTD = Buffer.from('28b52ffd04584900007b226964223a317d0a42a110e6', 'hex');
/** One that readers skip (RFC 8878, section 3.1.2). */
const SKIPPED = Buffer.from('502a4d1803000000616263', 'hex');

async function contentOf(compressed: Uint8Array, compression: Compression, size = 5) {
  async function* pieces() {
    for (let at = 0; at < compressed.length; at += size) yield compressed.subarray(at, at + size);
  }
  const chunks: Uint8Array[] = [];
  let problem: string | undefined;
  try {
    for await (const chunk of decompressed(pieces(), compression)) chunks.push(chunk);
  } catch (error) {
    problem = (error as Error).message;
  }
  return { content: Buffer.concat(chunks).toString(), problem };
}

describe.each(COMPRESSIONS)('%s', (compression) => {
  it.skipIf(!canWrite(compression))('members are a file (zstd is written from Node 22.15 on)', async () => {
    const compress = compressor(compression);
    const members = await Promise.all(
      ['清晨的', '', '渡口'.repeat(1000)].map((text) => compress(Buffer.from(text))),
    );
    expect(await contentOf(Buffer.concat(members), compression)).toEqual({
      content: `清晨的${'渡口'.repeat(1000)}`,
      problem: undefined,
    });
  });
});

it.skipIf(canWrite('zstd'))('a Node that has no zstd (before 22.15) says what to do', () => {
  expect(() => compressor('zstd')).toThrow(
    expect.objectContaining({
      message: `Node ${process.version} can't write zstd`,
      advice: 'Give --compression gzip, or use Node 22.15 or later. Reading zstd works with any.',
    }),
  );
});

describe('reading zstd', () => {
  const one = '{"id":1}\n';

  it.each<[string, Buffer[], string, string | undefined]>([
    ['frames', [ZSTD, ZSTD], one + one, undefined],
    ['frames that are skipped', [SKIPPED, ZSTD, SKIPPED], one, undefined],
    ['a frame cut off', [ZSTD, ZSTD.subarray(0, -6)], one, 'the zstd data is cut off'],
    [
      'something else behind',
      [ZSTD, Buffer.from('<html>')],
      one,
      'the zstd data is damaged, or something else follows it: invalid zstd data',
    ],
    [
      'plain text',
      [Buffer.from(one)],
      '',
      'the zstd data is damaged, or something else follows it: invalid zstd data',
    ],
  ])('%s', async (_label, parts, content, problem) => {
    expect(await contentOf(Buffer.concat(parts), 'zstd')).toEqual({ content, problem });
  });
});
