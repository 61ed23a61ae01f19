import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../core/problem.js';
import { readRegularFile } from './regular-file.js';
import { temporaryFor } from './temporary-files.js';

/**
 * Writes an output whole or not at all, and makes the folders it needs. A file that already has this content is
 * not touched, so that its time tells when the article last changed.
 *
 * Synchronous on purpose: no signal handler can run between the temporary file and its renaming, so an interrupted
 * run leaves neither half a file nor a temporary one. Not flushed to the disk (fsync): outputs can be made again.
 *
 * @param file absolute path
 * @param shown the same as the user can open it, for problems
 * @throws Problem when something other than a file is in the way; system errors as they come
 */
export function writeOutput(file: string, content: Uint8Array, shown: string): 'written' | 'unchanged' {
  const { mode, unchanged } = compareOutput(file, content, shown);
  if (unchanged) return 'unchanged';
  makeFolder(dirname(file));
  replaceFile(file, content, mode);
  return 'written';
}

/**
 * What `writeOutput` would do, without doing it.
 *
 * @throws what it would throw, as far as that can be told beforehand
 */
export function planOutput(file: string, content: Uint8Array, shown: string): 'written' | 'unchanged' {
  if (compareOutput(file, content, shown).unchanged) return 'unchanged';
  assertWritable(dirname(file));
  return 'written';
}

/**
 * A folder that can be written into, or made.
 *
 * @throws system errors as they come
 */
export function assertWritable(folder: string): void {
  if (!existsSync(folder)) {
    assertWritable(dirname(folder));
    return;
  }
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** What stands at the place of an output: its permissions, and whether it has this content. */
function compareOutput(
  file: string,
  content: Uint8Array,
  shown: string,
): { readonly mode?: number; readonly unchanged: boolean } {
  const existing = existingOutput(file, shown);
  if (!existing) return { unchanged: false };
  if (existing.size === content.length && readRegularFile(file, shown, existing.size).equals(content)) {
    return { mode: existing.mode, unchanged: true };
  }
  accessSync(file, constants.W_OK);
  return { mode: existing.mode, unchanged: false };
}

/**
 * The file that stands at the place of an output, if one does.
 *
 * @throws Problem when it is something else than a file
 */
export function existingOutput(file: string, shown: string): Stats | undefined {
  const existing = lstatSync(file, { throwIfNoEntry: false });
  // A link could lead to a scrape, a pipe could block for ever: only plain files are replaced.
  if (existing && !existing.isFile()) {
    throw new Problem(shown, 'something that is not a plain file is in the way', 'Move it away.');
  }
  return existing;
}

/** Writes a file whole or not at all. */
export function replaceFile(file: string, content: Uint8Array, mode = 0o666): void {
  const temporary = temporaryFor(file);
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes a folder and those above it, as far as they are missing. Node's own (`recursive`) never returns where a
 * folder cannot be made although its parent exists, as in /proc.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(folder)) throw error;
  }
}
