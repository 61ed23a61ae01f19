import { type Dirent, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ioProblem, notUtf8, type Problem } from '../core/problem.js';
import type { Ignores } from './ignores.js';
import { patiently } from './patience.js';
import type { Selection } from './selection.js';

/** What lies below a folder. All paths are relative to it, with `/` between the parts. */
export interface Walk {
  /** Regular files, in code point order. */
  readonly files: readonly string[];
  /** Symbolic links, which were not followed. */
  readonly links: readonly string[];
  /** Folders of what browsers save beside a page: its images, scripts and style sheets. They were not looked into. */
  readonly saved: readonly string[];
  /** Files that the selection does not include. */
  readonly others: readonly string[];
  /** Folders that could not be read, each named below `shown`. */
  readonly problems: readonly Problem[];
  /** How many files and folders were left out because ignore files list them. */
  readonly ignored: number;
}

/** What a walk leaves out. */
export interface WalkOptions {
  readonly ignores?: Ignores | undefined;
  /** Whether a folder below (absolute path) is not looked into. */
  readonly isLeftOut?: ((folder: string) => boolean) | undefined;
  /** Which files are wanted; default: all. */
  readonly selection?: Selection | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds the files below a folder, however deep.
 *
 * Hidden files and folders (a leading dot) are left out. Symbolic links are never followed, neither to files nor
 * to folders: one that leaves the tree would pull in text nobody named, one that points up would never end, and
 * one inside the tree would give the same article twice. They are reported, so that nobody misses them.
 *
 * Devices, sockets and pipes are left out as well: opening one could block for ever.
 *
 * @param folder the folder to read
 * @param shown the folder as the user can open it, for problems
 * @throws AbortError when the signal is aborted
 */
export async function walk(
  folder: string,
  shown: string,
  { ignores, isLeftOut = () => false, selection, signal }: WalkOptions = {},
): Promise<Walk> {
  const files: string[] = [];
  const others: string[] = [];
  const links: string[] = [];
  const saved: string[] = [];
  const problems: Problem[] = [];
  const folders = [''];
  let ignored = 0;
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    signal?.throwIfAborted();
    try {
      const entries = await entriesOf(join(folder, below));
      const names = new Set(entries.map(({ name }) => name));
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue;
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isFile() && CONFIGURATION.test(entry.name)) continue;
        if (selection?.excludes(path, joinShown(shown, path))) continue;
        if (!mayBeWanted(entry, path, selection)) continue;
        if (isIgnored(entry, join(folder, path), ignores)) ignored++;
        else if (entry.isDirectory() && isSavedBeside(entry.name, names)) saved.push(path);
        else if (entry.isDirectory()) isLeftOut(join(folder, path)) || folders.push(path);
        else if (entry.isSymbolicLink()) links.push(path);
        else if (entry.isFile() && selection?.includes(path, joinShown(shown, path)) === false)
          others.push(path);
        else if (entry.isFile() && isUtf8(folder, path)) files.push(path);
        else if (entry.isFile()) problems.push(notUtf8(joinShown(shown, path)));
      }
    } catch (error) {
      problems.push(ioProblem(error, joinShown(shown, below)));
    }
  }
  return {
    files: sortByCodePoint(files),
    links: sortByCodePoint(links),
    saved: sortByCodePoint(saved),
    others: sortByCodePoint(others),
    problems,
    ignored,
  };
}

function entriesOf(folder: string): Promise<Dirent[]> {
  return patiently(() => readdir(folder, { withFileTypes: true }));
}

/** Not hidden, and no scrape: the program's own configuration. */
const CONFIGURATION = /^clean-articles\.config\.(?:js|mjs|json)$/;

/** How browsers name the folder of what belongs to `page.html`: `page_files`, older ones `page.files`. */
const SAVED = /^(.+)[_.]files$/;

/** Whether a folder holds what a browser saved beside a page of the same folder. */
function isSavedBeside(name: string, names: ReadonlySet<string>): boolean {
  const [, page] = SAVED.exec(name) ?? [];
  return (
    page !== undefined && ['html', 'htm', 'xhtml'].some((extension) => names.has(`${page}.${extension}`))
  );
}

/** Whether a folder, or a link to what may be one, can hold what is wanted, or a link be that itself. */
function mayBeWanted(entry: Dirent, path: string, { looksInto, includes }: Partial<Selection> = {}): boolean {
  if (!looksInto || entry.isFile()) return true;
  return looksInto(path) || (!entry.isDirectory() && includes?.(path, path) === true);
}

function isIgnored(entry: Dirent, path: string, ignores: Ignores | undefined): boolean {
  if (!ignores) return false;
  return entry.isDirectory() ? ignores.isFolderIgnored(path) : ignores.isFileIgnored(path);
}

/**
 * Whether a file can be opened by its name: Node gives bytes of a name that are not UTF-8 as U+FFFD, so two such files may
 * even seem to have the same name.
 */
function isUtf8(folder: string, path: string): boolean {
  return !path.includes('\uFFFD') || existsSync(join(folder, path));
}

/** A path below a folder, keeping the folder as it was typed (`./-a` must not become `-a`); `''` is the working directory. */
export function joinShown(folder: string, below: string): string {
  return below === '' || folder === '' || folder.endsWith('/') ? folder + below : `${folder}/${below}`;
}

/** Code point order is the order of UTF-8 bytes; JavaScript's own (UTF-16) puts 😀 before ！. */
function sortByCodePoint(paths: readonly string[]): string[] {
  const keyed = paths.map((path) => ({ path, key: Buffer.from(path) }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ path }) => path);
}
