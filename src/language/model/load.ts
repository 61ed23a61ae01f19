import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LanguageModel } from './model.js';

const FILE = new URL('./data/words.model', import.meta.url);

let loaded: LanguageModel | undefined;

/**
 * The model that comes with the package, loaded on first need and kept. It lies in shared memory.
 *
 * @throws Error when the file is missing or is no model of this version
 */
export function languageModel(): LanguageModel {
  loaded ??= new LanguageModel(readShared(FILE));
  return loaded;
}

function readShared(path: URL): SharedArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const buffer = new SharedArrayBuffer(fstatSync(file).size);
    const bytes = new Uint8Array(buffer);
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, null);
      if (count === 0) throw new Error(`${path.pathname} ended early: it changed while it was read`);
      read += count;
    }
    return buffer;
  } finally {
    closeSync(file);
  }
}
