import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lazy } from '../../core/lazy.js';
import { LanguageModel } from './model.js';

/** The model that comes with the package. */
export const SHIPPED_MODEL = new URL('./data/words.model', import.meta.url);

/** The model that comes with the package, loaded on first need and kept. */
export const languageModel: () => LanguageModel = lazy(() => loadModel(fileURLToPath(SHIPPED_MODEL)));

/**
 * Reads a model file into shared memory, so that worker threads need not load it again.
 *
 * @throws Error that names the file, when it cannot be read or is no model of this version
 */
export function loadModel(path: string): LanguageModel {
  const buffer = readShared(path);
  try {
    return new LanguageModel(buffer);
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** The bytes of a file in memory that threads may share. */
export function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, null);
      if (count === 0) throw new Error(`${path}: it became shorter while it was read`);
      read += count;
    }
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}
