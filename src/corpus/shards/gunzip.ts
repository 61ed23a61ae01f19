import { constants, crc32, createInflateRaw } from 'node:zlib';
import { cutOff, StreamReader } from './stream-reader.js';

/** Small pieces: what comes out of one is held at a time, and it may be a thousand times as much. In bytes. */
const PIECE = 16 * 1024;

/** The most bytes of a name or a comment in a header. */
const MAX_TEXT = 64 * 1024;

/**
 * The content of a gzip file (RFC 1952), of one member or several. Those of Node lose what they had ready when something is wrong, and drop
 * silently what follows a zero; here all comes out before the error.
 *
 * @throws Error where the file is damaged or cut off, or goes on with something else, behind all that is before it
 */
export async function* gunzipped(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = new StreamReader(content);
  do {
    await readHeader(reader);
    yield* bodyOf(reader);
    // Tapes and blocks are filled up with zeros.
    while ((await reader.peek()) === 0) await reader.skip(1);
  } while ((await reader.peek()) !== undefined);
}

/** Bits of the flags of a header, section 2.3.1 there. */
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

async function readHeader(reader: StreamReader): Promise<void> {
  const { offset } = reader;
  const start = await reader.ahead(2);
  if (start.length === 0) throw cutOff();
  if (start[0] !== 0x1f || (start.length > 1 && start[1] !== 0x8b)) throw noMember(offset);
  const header = await reader.take(10);
  const [, , method = 0, flags = 0] = header;
  if (method !== 8) throw noMember(offset);
  if (flags & EXTRA) await reader.skip((await reader.take(2)).readUInt16LE());
  if (flags & NAME) await reader.until('\0', MAX_TEXT);
  if (flags & COMMENT) await reader.until('\0', MAX_TEXT);
  if (flags & HEADER_CRC) await reader.skip(2);
}

function noMember(offset: number): Error {
  return new Error(
    offset === 0
      ? 'it is not compressed with gzip, as its name says'
      : `the gzip data ends at byte ${offset}, and something else follows`,
  );
}

/** The content of a member, whose checksum and length stand behind it. */
async function* bodyOf(reader: StreamReader): AsyncGenerator<Uint8Array, void, undefined> {
  const inflater = new Inflater();
  let sum = 0;
  let size = 0;
  try {
    for (let isWhole = false; !isWhole; ) {
      const piece = await reader.ahead(PIECE);
      const step = piece.length > 0 ? await inflater.push(piece) : await inflater.end();
      await reader.skip(step.taken);
      for (const chunk of step.chunks) {
        sum = crc32(chunk, sum);
        size += chunk.length;
        yield chunk;
      }
      if (step.problem) throw damaged(reader, step.problem);
      if (piece.length === 0) throw cutOff();
      isWhole = step.hasEnded;
    }
  } finally {
    inflater.close();
  }
  const trailer = await reader.take(8);
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw damaged(reader, 'a checksum is another');
}

function damaged({ offset }: StreamReader, what: string): Error {
  return new Error(`the gzip data is damaged before byte ${offset}: ${what}`);
}

/** What a piece of a compressed member gives. */
interface Step {
  /** How much of the piece belongs to the member, in bytes. */
  readonly taken: number;
  readonly chunks: readonly Uint8Array[];
  /** Whether the member ends in the piece. */
  readonly hasEnded: boolean;
  readonly problem?: string | undefined;
}

/** Inflates a member (RFC 1951) piece by piece. */
class Inflater {
  private readonly stream = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  private chunks: Uint8Array[] = [];
  private hasEnded = false;
  private problem: string | undefined;
  private wake = () => {};

  constructor() {
    this.stream.on('data', (chunk) => this.chunks.push(chunk));
    this.stream.on('end', () => {
      this.hasEnded = true;
      this.wake();
    });
    this.stream.on('error', ({ message }) => {
      this.problem = message;
      this.wake();
    });
  }

  push(piece: Uint8Array): Promise<Step> {
    return this.step((done) => void this.stream.write(piece, done));
  }

  /** There is no more of it: hands on what is left. */
  end(): Promise<Step> {
    return this.step(() => void this.stream.end());
  }

  close(): void {
    this.stream.destroy();
  }

  private async step(act: (done: () => void) => void): Promise<Step> {
    const before = this.stream.bytesWritten;
    await new Promise<void>((wake) => {
      this.wake = wake;
      act(wake);
    });
    const taken = this.stream.bytesWritten - before;
    const chunks = this.chunks;
    this.chunks = [];
    return { taken, chunks, hasEnded: this.hasEnded, problem: this.problem };
  }
}
