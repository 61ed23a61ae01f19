import { type FileHandle, open, truncate } from 'node:fs/promises';
import type { RecordFile } from './record-file.js';

/**
 * A file of lines that grows by whole members, so that it can be cut behind any of them and go on. Nothing of the lines of the next
 * member is in it.
 */
export class MemberFile implements RecordFile {
  private pending: string[] = [];

  private constructor(
    private readonly handle: FileHandle,
    private readonly compress: (content: Uint8Array) => Promise<Uint8Array>,
    /** In bytes. */
    public size: number,
  ) {}

  /** @param size how much of a file that is there already is kept, in bytes */
  static async open(
    file: string,
    compress: (content: Uint8Array) => Promise<Uint8Array>,
    size = 0,
  ): Promise<MemberFile> {
    if (size > 0) await truncate(file, size);
    return new MemberFile(await open(file, size > 0 ? 'a' : 'w'), compress, size);
  }

  /** @param line without its end */
  add(line: string): void {
    this.pending.push(line, '\n');
  }

  /** Ends the member and waits until the disk has it. */
  async flush(): Promise<void> {
    if (this.pending.length > 0) await this.writeMember();
  }

  /** A compressed file without any member is none. */
  async finish(): Promise<void> {
    await this.flush();
    if (this.size === 0) await this.writeMember();
  }

  private async writeMember(): Promise<void> {
    const member = await this.compress(Buffer.from(this.pending.join('')));
    this.pending = [];
    await this.handle.appendFile(member);
    await this.handle.sync();
    this.size += member.length;
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
