import { stat } from 'node:fs/promises';
import { readRegularFileAsync } from './regular-file.js';

/** One raw document to clean: a record that knows how it is read. */
export interface Scrape {
  /** The same for the same document only: the absolute path of its file, or the name of the pipe in angle brackets. */
  readonly id: string;
  /** As the user can open it; shown in messages and reports. */
  readonly path: string;
  /**
   * Its path below the folder that was given, or its base name: what its output and its `path` option are made
   * from, so that neither depends on the working directory. `undefined` for standard input without a name.
   */
  readonly name: string | undefined;
  /** Absolute path of the file that holds it and nothing else, if there is one. */
  readonly file: string | undefined;
  /** Which of the run's options are its own; default: the first. */
  readonly profile?: number;
  /** What it is made of. */
  readonly parts: ScrapeParts;
  /** In bytes; 0 when it can't be told (reading it will say why). */
  size(): Promise<number>;
  /** @throws Problem when it is no regular file, or larger than `maxSize` bytes; system errors as they come */
  read(maxSize: number): Promise<Uint8Array>;
}

/** A scrape without its functions: as it is sent to another thread, and made again there. */
export interface ScrapeParts extends Pick<Scrape, 'path' | 'name' | 'profile'> {
  /** Absolute path of a file, or the content when it is already here (standard input, a pipe). */
  readonly source: string | Uint8Array;
}

/** A scrape of its parts. */
export function scrapeOf(parts: ScrapeParts): Scrape {
  const { source, ...named } = parts;
  return { ...named, parts, ...(typeof source === 'string' ? inFile(source, parts) : held(source, parts)) };
}

/** What can be sent to another thread. */
export function partsOf({ parts, profile }: Scrape): ScrapeParts {
  return profile === undefined ? parts : { ...parts, profile };
}

type Access = Pick<Scrape, 'id' | 'file' | 'size' | 'read'>;

function inFile(file: string, { path }: ScrapeParts): Access {
  return {
    id: file,
    file,
    read: (maxSize) => readRegularFileAsync(file, path, maxSize),
    size: () =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
  };
}

function held(content: Uint8Array, { path }: ScrapeParts): Access {
  return {
    id: `<${path}>`,
    file: undefined,
    read: () => Promise.resolve(content),
    size: () => Promise.resolve(content.length),
  };
}
