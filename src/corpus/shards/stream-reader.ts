/** Reads a stream of bytes in the pieces that a format asks for, and holds no more than these and a chunk. */
export class StreamReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private buffer: Buffer = Buffer.alloc(0);
  private isDone = false;
  /** Of the next byte. */
  offset = 0;

  constructor(content: AsyncIterable<Uint8Array>) {
    this.chunks = content[Symbol.asyncIterator]();
  }

  /** The next byte, which stays; `undefined` at the end. */
  async peek(): Promise<number | undefined> {
    if (this.buffer.length === 0) await this.fill(1);
    return this.buffer[0];
  }

  /** The next bytes, which stay: so many at most, and none at the end only. */
  async ahead(length: number): Promise<Buffer> {
    if (this.buffer.length === 0) await this.fill(1);
    return this.buffer.subarray(0, length);
  }

  /** @throws Error when there are fewer */
  async take(length: number): Promise<Buffer> {
    await this.fill(length);
    if (this.buffer.length < length) throw cutOff();
    return this.advance(length);
  }

  /** @throws Error when there are fewer */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      if (this.buffer.length === 0) await this.fill(1);
      if (this.buffer.length === 0) throw cutOff();
      left -= this.advance(Math.min(left, this.buffer.length)).length;
    }
  }

  /**
   * What stands before a mark, which is skipped.
   *
   * @throws Error when there is none within `limit` bytes
   */
  async until(mark: string, limit: number): Promise<Buffer> {
    for (let length = 1024; ; length *= 2) {
      await this.fill(Math.min(length, limit));
      const end = this.buffer.indexOf(mark);
      if (end >= 0 && end <= limit) {
        const piece = this.advance(end);
        await this.skip(mark.length);
        return piece;
      }
      if (length >= limit || this.isDone) throw length >= limit ? new Error('a header has no end') : cutOff();
    }
  }

  private advance(length: number): Buffer {
    const piece = this.buffer.subarray(0, length);
    this.buffer = this.buffer.subarray(length);
    this.offset += length;
    return piece;
  }

  private async fill(length: number): Promise<void> {
    const pieces: Uint8Array[] = [this.buffer];
    let size = this.buffer.length;
    while (size < length && !this.isDone) {
      const { value, done } = await this.chunks.next();
      if (done) this.isDone = true;
      else {
        pieces.push(value);
        size += value.length;
      }
    }
    if (pieces.length > 1) this.buffer = Buffer.concat(pieces, size);
  }
}

/** There is less than there should be. */
export function cutOff(): Error {
  return new Error('the file is cut off');
}
