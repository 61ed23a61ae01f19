import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';

/** Large enough that the thread pool is asked seldom. In bytes. */
const CHUNK = 256 * 1024;

/** The bytes of a shard's file, with a digest of all that was read. */
export class ShardSource {
  /** In bytes. */
  read = 0;
  private readonly hash: Hash = createHash('sha256');
  private isWhole = false;
  private stream: ReadStream | undefined;

  /** @param file absolute path */
  constructor(private readonly file: string) {}

  /** To be read once. @throws system errors as they come */
  async *chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    this.stream = createReadStream(this.file, { highWaterMark: CHUNK });
    for await (const chunk of this.stream) {
      this.hash.update(chunk);
      this.read += chunk.length;
      yield chunk;
    }
    this.isWhole = true;
  }

  /** No more of it is read, even if that is waited for. */
  stop(): void {
    this.stream?.destroy();
  }

  /** SHA-256 in hexadecimal, if the file was read to its end. */
  digest(): string | undefined {
    return this.isWhole ? this.hash.digest('hex') : undefined;
  }
}
