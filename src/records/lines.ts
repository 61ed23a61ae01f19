/** A line of a stream of bytes. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Of its first byte in the stream. */
  readonly offset: number;
  /** Without the `\n`. Not kept (`undefined`) if there are more than the limit. */
  readonly bytes: Buffer | undefined;
  /** In bytes. */
  readonly size: number;
}

const LINE_END = 0x0a;

/**
 * Parts a stream into lines, and holds no more of it than one chunk and one line. Hands on the lines that end in each chunk together.
 * A last line needs no `\n`; a `\r` before the `\n` is part of the line.
 *
 * @param maxSize longer lines are counted and not kept, in bytes
 * @throws what the stream throws, after the lines before it were handed on
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxSize: number,
): AsyncGenerator<readonly ByteLine[], void, undefined> {
  const lines = new LineSplitter(maxSize);
  for await (const chunk of chunks) {
    const whole = lines.push(chunk);
    if (whole.length > 0) yield whole;
  }
  const last = lines.end();
  if (last) yield [last];
}

class LineSplitter {
  private pieces: Buffer[] = [];
  private size = 0;
  private offset = 0;
  private number = 0;

  constructor(private readonly maxSize: number) {}

  push(chunk: Uint8Array): ByteLine[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const lines: ByteLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
      this.add(bytes.subarray(start, end));
      lines.push(this.take(1));
      start = end + 1;
    }
    if (start < bytes.length) this.add(bytes.subarray(start));
    return lines;
  }

  end(): ByteLine | undefined {
    return this.size > 0 ? this.take(0) : undefined;
  }

  private add(piece: Buffer): void {
    this.size += piece.length;
    if (this.size > this.maxSize) this.pieces = [];
    else this.pieces.push(piece);
  }

  /** @param end how many bytes its end has */
  private take(end: 0 | 1): ByteLine {
    const { size, pieces } = this;
    const offset = this.offset;
    const [first = Buffer.alloc(0)] = pieces;
    const whole = pieces.length > 1 ? Buffer.concat(pieces) : first;
    this.pieces = [];
    this.size = 0;
    this.offset += size + end;
    this.number++;
    return { number: this.number, offset, bytes: size > this.maxSize ? undefined : whole, size };
  }
}

/** Lines as one block of bytes with a buffer of its own, each ended by `\n`: as they travel between threads. */
export function joinLines(lines: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    block.set(line, at);
    at += line.length;
    block[at++] = LINE_END;
  }
  return block;
}

/** The lines of such a block, without their `\n`. */
export function splitLines(block: Uint8Array): Buffer[] {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
