import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzipped } from '../../../src/corpus/shards/gunzip.js';
import { readJsonl } from '../../../src/corpus/shards/read-jsonl.js';

/** More than zlib gives at a time, of few bytes. */
const LINES = Array.from(
  { length: 200 },
  (_, id) => `{"id":${id},"noise":${Math.sin(id)},"text":"${'文'.repeat(100)}"}`,
);
const CONTENT = Buffer.from(LINES.join('\n'));
const MEMBER = gzipSync(CONTENT);
const SECOND = gzipSync('\n{"id":"second"}');

async function* inPieces(content: Uint8Array, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

/** All that comes out, and what ends it. */
async function contentOf(gzip: Uint8Array, pieceSize: number) {
  const chunks: Uint8Array[] = [];
  let problem: string | undefined;
  try {
    for await (const chunk of gunzipped(inPieces(gzip, pieceSize))) chunks.push(chunk);
  } catch (error) {
    problem = (error as Error).message;
  }
  return { content: Buffer.concat(chunks).toString(), problem };
}

/** A member with all that a header may have (RFC 1952, section 2.3). */
function withFullHeader(content: string): Buffer {
  const body = deflateRawSync(content);
  const header = [0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 255, 3, 0, 1, 2, 3];
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content));
  trailer.writeUInt32LE(Buffer.byteLength(content), 4);
  return Buffer.concat([Buffer.from(header), Buffer.from('名\0注\0xy'), body, trailer]);
}

function flipped(member: Buffer, at: number): Buffer {
  const copy = Buffer.from(member);
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

describe.each([1, 1000, 1_000_000])('gunzipped, in pieces of %i bytes', (size) => {
  const all = CONTENT.toString();
  const both = `${all}\n{"id":"second"}`;
  const end = MEMBER.length;

  it.each<[string, Buffer, string, string | undefined]>([
    ['a member', MEMBER, all, undefined],
    ['members', Buffer.concat([MEMBER, SECOND]), both, undefined],
    ['a member without content between', Buffer.concat([MEMBER, gzipSync(''), SECOND]), both, undefined],
    ['a member filled up with zeros', Buffer.concat([MEMBER, Buffer.alloc(600)]), all, undefined],
    ['a member behind zeros', Buffer.concat([MEMBER, Buffer.alloc(3), SECOND]), both, undefined],
    ['a full header', withFullHeader('{"id":1}'), '{"id":1}', undefined],
    [
      'something else behind it',
      Buffer.concat([MEMBER, Buffer.from('<html>404</html>')]),
      all,
      `the gzip data ends at byte ${end}, and something else follows`,
    ],
    ['a first byte of a member', Buffer.concat([MEMBER, MEMBER.subarray(0, 1)]), all, 'the file is cut off'],
    ['no trailer', MEMBER.subarray(0, -8), all, 'the file is cut off'],
    ['a part of the trailer', MEMBER.subarray(0, -1), all, 'the file is cut off'],
    [
      'another checksum',
      flipped(MEMBER, end - 8),
      all,
      `the gzip data is damaged before byte ${end}: a checksum is another`,
    ],
    [
      'another length',
      flipped(MEMBER, end - 1),
      all,
      `the gzip data is damaged before byte ${end}: a checksum is another`,
    ],
    ['nothing', Buffer.alloc(0), '', 'the file is cut off'],
    ['plain text', CONTENT, '', 'it is not compressed with gzip, as its name says'],
  ])('%s', async (_label, gzip, content, problem) => {
    expect(await contentOf(gzip, size)).toEqual({ content, problem });
  });

  it('a body that is cut off: all that is there', async () => {
    const { content, problem } = await contentOf(MEMBER.subarray(0, end / 2), size);
    expect(problem).toBe('the file is cut off');
    expect(all.startsWith(content)).toBe(true);
    expect(content.length).toBeGreaterThan(all.length / 3);
  });
});

describe('readJsonl of what fails', () => {
  const ids = async (content: string, failure?: Error) => {
    async function* chunks() {
      yield Buffer.from(content);
      if (failure) throw failure;
    }
    const found: unknown[] = [];
    try {
      for await (const entries of readJsonl(chunks(), 1000)) {
        found.push(...entries.map(({ line, failure: kind }) => kind?.name ?? line?.toString()));
      }
    } catch (error) {
      found.push((error as Error).message);
    }
    return found;
  };
  const failure = new Error('damaged');

  it.each([
    ['a whole last line', '{"id":1}\n{"id":2}\n', ['{"id":1}', '{"id":2}', 'damaged']],
    ['a whole record without a line end', '{"id":1}\n{"id":2}', ['{"id":1}', '{"id":2}', 'damaged']],
    ['a part of a record', '{"id":1}\n{"id":2,"text":"文', ['{"id":1}', 'damaged']],
    ['a part of one that is too large', `{"id":1}\n{"${'x'.repeat(2000)}`, ['{"id":1}', 'damaged']],
    ['blanks', '{"id":1}\n  ', ['{"id":1}', 'damaged']],
  ])('%s', async (_label, content, expected) => {
    expect(await ids(content, failure)).toEqual(expected);
  });

  it('a byte order mark alone is no record', async () => {
    expect(await ids('\ufeff')).toEqual([]);
    expect(await ids('\ufeff{"id":1}')).toEqual(['\ufeff{"id":1}']);
  });

  it('without a failure a part of a record is a bad record', async () => {
    expect(await ids('{"id":1}\n{"id":2,')).toEqual(['{"id":1}', '{"id":2,']);
  });
});
