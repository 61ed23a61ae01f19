import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorCode, ioProblem, Problem } from '../core/problem.js';
import { Ignores } from './ignores.js';
import { idOf } from './places.js';
import type { FileUse } from './run-files.js';
import { type Scrape, scrapeOf } from './scrape.js';
import { joinShown, walk } from './walk.js';

/** The scrapes that some inputs stand for, and what to tell the user about the others. */
export interface Scrapes {
  readonly scrapes: readonly Scrape[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/** Where inputs come from. */
export interface InputSource {
  /** Relative paths are resolved against it. */
  readonly cwd: string;
  /** The scrape that an input `-` stands for. */
  readonly standardInput: () => Promise<Scrape>;
  /** What a pipe gives that was named. */
  readonly readPipe: (file: string, shown: string) => Promise<Uint8Array>;
  /** Whether .gitignore and .clean-articlesignore are obeyed; default `true`. */
  readonly obeysIgnoreFiles?: boolean;
  /** Told of each file that is read to find them. */
  readonly onRead?: (use: FileUse) => void;
}

/**
 * Finds the scrapes that files, folders, pipes and `-` stand for, in the order given; folders in code point order. What
 * comes through a pipe is read at once.
 *
 * @param output absolute path of a folder that is left out of the others
 */
export async function findScrapes(
  inputs: readonly string[],
  source: InputSource,
  output?: string,
): Promise<Scrapes> {
  const scrapes: Scrape[] = [];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  const ignores = source.obeysIgnoreFiles === false ? undefined : new Ignores(source.onRead);
  const isLeftOut = output === undefined ? undefined : isFolder(output);
  for (const input of inputs) {
    try {
      if (input === '-') {
        scrapes.push(await source.standardInput());
        continue;
      }
      const absolute = resolve(source.cwd, input);
      const stats = await stat(absolute);
      if (stats.isDirectory()) {
        const found = await findInFolder(input, absolute, ignores, isLeftOut);
        for (const scrape of found.scrapes) scrapes.push(scrape);
        problems.push(...found.problems);
        warnings.push(...found.warnings);
      } else if (ignores?.isFileIgnored(absolute)) {
        warnings.push(`${input}: ${IGNORED}, so it was left out. ${NO_IGNORE}`);
      } else {
        const content = stats.isFile() ? absolute : await source.readPipe(absolute, input);
        scrapes.push(scrapeOf({ path: input, name: basename(absolute), source: content }));
      }
    } catch (error) {
      if (errorCode(error) === 'ABORT_ERR') throw error;
      problems.push(ioProblem(error, input));
    }
  }
  return { scrapes, problems, warnings };
}

const IGNORED = 'a .gitignore or .clean-articlesignore lists it';
const NO_IGNORE = 'Use --no-ignore to read it all the same.';

/** Whether a path is this folder, by whatever links it is reached. */
function isFolder(folder: string): (path: string) => boolean {
  const id = idOf(folder);
  return (path) => id !== undefined && idOf(path) === id;
}

async function findInFolder(
  input: string,
  absolute: string,
  ignores: Ignores | undefined,
  isLeftOut?: (folder: string) => boolean,
): Promise<Scrapes> {
  if (ignores?.isFolderIgnored(absolute)) throw new Problem(input, IGNORED, NO_IGNORE);
  const { files, links, saved, problems, ignored } = await walk(absolute, input, ignores, isLeftOut);
  const scrapes = files.map((name) =>
    scrapeOf({ path: joinShown(input, name), name, source: resolve(absolute, name) }),
  );
  const empty = files.length === 0 && problems.length === 0 ? [noFiles(input, ignored)] : [];
  const shown = (paths: readonly string[]) => paths.map((path) => joinShown(input, path));
  const warnings = [
    ...(links.length > 0 ? [linkWarning(shown(links))] : []),
    ...(saved.length > 0 ? [savedWarning(shown(saved))] : []),
  ];
  return { scrapes, problems: [...problems, ...empty], warnings };
}

function noFiles(folder: string, ignored: number): Problem {
  if (ignored === 0) {
    return new Problem(
      folder,
      'no files in this folder (hidden ones are not read)',
      'Name a folder of scrapes.',
    );
  }
  const message = 'no files in this folder but those that a .gitignore or .clean-articlesignore lists';
  return new Problem(folder, message, 'Use --no-ignore to read them all the same.');
}

function linkWarning(links: readonly string[]): string {
  const what = links.length === 1 ? 'a symbolic link was' : `${links.length} symbolic links were`;
  return `${firstOf(links)}: ${what} not followed. Name the target as an input to clean it.`;
}

function savedWarning(folders: readonly string[]): string {
  const what =
    folders.length === 1
      ? 'what a browser saved beside a page was'
      : `what a browser saved beside ${folders.length} pages was`;
  return `${firstOf(folders)}: ${what} left out. Name the folder as an input to clean it.`;
}

function firstOf(paths: readonly string[]): string {
  return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}`;
}

/** What stands at a path that was given; devices and sockets count as pipes. Links are followed. */
export async function kindOf(path: string, cwd: string): Promise<'file' | 'folder' | 'pipe' | 'none'> {
  try {
    const stats = await stat(resolve(cwd, path));
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'pipe';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw ioProblem(error, path);
  }
}
