import { type BigIntStats, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';

/** Says whether two paths are the same file, by whatever names and links they are reached, also before there is a file. */
export class Places {
  private readonly folders = new Map<string, string>();
  private readonly folding = new Map<string, boolean>();

  /**
   * What the path is known by: two paths that share one are the same file. The first is of the place, the second, if a
   * file is there, of the file itself, which can have several places (hard links).
   *
   * @param file absolute path
   */
  keysOf(file: string): readonly [place: string, ...file: string[]] {
    const real = isLink(file) ? realpathOf(file) : file;
    const place = this.keyIn(dirname(real), basename(real));
    const id = idOf(file);
    return id === undefined ? [place] : [place, id];
  }

  /** The place of a path in a folder that need not exist: of the nearest one that does, and of what is below it. */
  private keyIn(folder: string, below: string): string {
    const known = this.folders.get(folder) ?? this.idOfFolder(folder);
    this.folders.set(folder, known);
    return `${known}/${this.foldsNames(folder) ? folded(below) : below}`;
  }

  private idOfFolder(folder: string): string {
    const id = idOf(folder);
    if (id !== undefined || parse(folder).root === folder) return id ?? folder;
    return this.keyIn(dirname(folder), basename(folder));
  }

  /**
   * Whether names in a folder that differ in case alone are the same, as by default on macOS and Windows: whether the
   * folder itself, or the nearest one above with letters in its name, is there under its name in the other case.
   */
  private foldsNames(folder: string): boolean {
    const known = this.folding.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const other = swapCase(basename(folder));
    const id = idOf(folder);
    const folds =
      id === undefined || other === basename(folder)
        ? parent !== folder && this.foldsNames(parent)
        : idOf(join(parent, other)) === id;
    this.folding.set(folder, folds);
    return folds;
  }
}

/** Device and number of what is there, links followed. */
export function idOf(path: string): string | undefined {
  const stats = statsOf(path);
  return stats && `${stats.dev}:${stats.ino}`;
}

function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // What can't be looked at is met when it is read or written.
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function realpathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function swapCase(name: string): string {
  const upper = name.toUpperCase();
  return upper === name ? name.toLowerCase() : upper;
}

/** Such file systems also take composed and decomposed letters (NFC and NFD) for the same. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
