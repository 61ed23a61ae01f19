import { accessSync, closeSync, constants, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { temporaryFor } from './temporary-files.js';
import { assertWritable, existingOutput, makeFolder } from './write.js';

/**
 * A file that is written piece by piece, and is there when it is whole, or not at all. Until then it has a temporary name
 * beside its own, which is hidden, so that a walk leaves it out.
 *
 * Synchronous on purpose, as `writeOutput` is: a program that is ended by a signal takes the temporary file with it.
 */
export class PendingFile {
  private readonly temporary: string;
  private readonly descriptor: number;
  private isOpen = true;
  private readonly atExit = () => this.discard();

  /**
   * Makes the folders it needs.
   *
   * @param file absolute path
   * @param shown the same as the user can open it, for problems
   * @throws Problem when something other than a file is in the way; system errors as they come
   */
  constructor(
    private readonly file: string,
    shown: string,
  ) {
    assertReplaceable(file, shown);
    makeFolder(dirname(file));
    this.temporary = temporaryFor(file);
    this.descriptor = openSync(this.temporary, 'wx', existingOutput(file, shown)?.mode);
    process.once('exit', this.atExit);
  }

  /** @throws system errors as they come */
  write(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
  }

  /** Puts it in its place. @throws system errors as they come */
  commit(): void {
    this.close();
    try {
      renameSync(this.temporary, this.file);
    } catch (error) {
      rmSync(this.temporary, { force: true });
      throw error;
    }
  }

  /** Leaves nothing behind; nothing happens if it is in its place already. */
  discard(): void {
    if (!this.isOpen) return;
    this.close();
    rmSync(this.temporary, { force: true });
  }

  private close(): void {
    this.isOpen = false;
    process.off('exit', this.atExit);
    closeSync(this.descriptor);
  }
}

/**
 * Whether a `PendingFile` could be put there, as far as that can be told beforehand.
 *
 * @throws what its constructor would throw
 */
export function assertReplaceable(file: string, shown: string): void {
  const existing = existingOutput(file, shown);
  if (existing) accessSync(file, constants.W_OK);
  assertWritable(dirname(file));
}
