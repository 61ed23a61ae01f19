import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { lazy } from './lazy.js';

/** Numbers in a row: a table by UTF-16 code unit, or text as its code units. */
type Table = Int8Array | Uint8Array | Uint16Array;

/** The kind of the numbers, which also makes such a row on the bytes of a file. */
interface Kind<Numbers extends Table> {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Numbers;
  readonly BYTES_PER_ELEMENT: number;
}

const makers = new Map<string, () => Table>();

/** What makes each table, by its name: for the script that writes the files, and for the test that compares them. */
export const tableMakers: ReadonlyMap<string, () => Table> = makers;

/** Where the files are, one a table, written by `npm run build`, little-endian. */
export const TABLES = new URL('./tables/', import.meta.url);

/**
 * A table that the build makes and the program reads on first need: to make these anew takes longer than to clean a short
 * scrape. Where there is no file, as where the program runs from its sources, it is made.
 *
 * @param name of the file
 * @param make from the data of this package and its dependencies only: the same on every machine
 */
export function built<Numbers extends Table>(
  name: string,
  kind: Kind<Numbers>,
  make: () => Numbers,
): () => Numbers {
  makers.set(name, make);
  return lazy(() => read(name, kind) ?? make());
}

/** As `built`, for a text, which is kept as its UTF-16 code units. */
export function builtText(name: string, make: () => string): () => string {
  const table = built(name, Uint16Array, () => {
    const text = make();
    return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  });
  return lazy(() => {
    const { buffer, byteOffset, byteLength } = table();
    return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');
  });
}

function read<Numbers extends Table>(name: string, kind: Kind<Numbers>): Numbers | undefined {
  if (endianness() !== 'LE') return undefined;
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(new URL(name, TABLES));
    return new kind(buffer, byteOffset, byteLength / kind.BYTES_PER_ELEMENT);
  } catch {
    return undefined;
  }
}
