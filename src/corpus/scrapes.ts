import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorCode, ioProblem, Problem } from '../core/problem.js';
import { type GlobInput, readGlob } from './glob-input.js';
import { Ignores } from './ignores.js';
import { idOf } from './places.js';
import type { FileUse } from './run-files.js';
import { type Scrape, scrapeOf } from './scrape.js';
import type { Selection } from './selection.js';
import { joinShown, type Walk, walk } from './walk.js';

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
  /** Which files are scrapes; default: all. */
  readonly selection?: Selection | undefined;
  /** Told of each file that is read to find them. */
  readonly onRead?: (use: FileUse) => void;
}

/**
 * Finds the scrapes that files, folders, globs, pipes and `-` stand for, in the order given; folders in code point order. What
 * comes through a pipe is read at once.
 *
 * @param output absolute path of a folder that is left out of the others
 * @param own absolute paths of files that the program wrote, which are no scrapes
 */
export async function findScrapes(
  inputs: readonly string[],
  source: InputSource,
  output?: string,
  own: ReadonlySet<string> = new Set(),
): Promise<Scrapes> {
  const finder: Finder = {
    source,
    own,
    ignores: source.obeysIgnoreFiles === false ? undefined : new Ignores(source.onRead),
    isLeftOut: output === undefined ? undefined : isFolder(output),
  };
  const scrapes: Scrape[] = [];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  for (const input of inputs) {
    try {
      const found = await findInput(input, finder);
      for (const scrape of found.scrapes) scrapes.push(scrape);
      problems.push(...found.problems);
      warnings.push(...found.warnings);
    } catch (error) {
      if (errorCode(error) === 'ABORT_ERR') throw error;
      problems.push(ioProblem(error, input));
    }
  }
  return { scrapes, problems, warnings };
}

/** What one input after another is found with. */
interface Finder {
  readonly source: InputSource;
  readonly own: ReadonlySet<string>;
  readonly ignores: Ignores | undefined;
  readonly isLeftOut: ((folder: string) => boolean) | undefined;
}

/** @throws Problem and system errors when the input stands for nothing */
async function findInput(input: string, finder: Finder): Promise<Scrapes> {
  const { source, ignores } = finder;
  if (input === '-') return only(await source.standardInput());
  const glob = readGlob(input, source.cwd);
  if (glob) return findMatching(input, glob, finder);
  const absolute = resolve(source.cwd, input);
  const stats = await stat(absolute);
  if (stats.isDirectory()) return findInFolder(input, absolute, finder, source.selection);
  if (ignores?.isFileIgnored(absolute))
    return warned(`${input}: ${IGNORED}, so it was left out. ${NO_IGNORE}`);
  if (source.selection?.excludes(basename(absolute), input))
    return warned(`${input}: left out, as --exclude says.`);
  const content = stats.isFile() ? absolute : await source.readPipe(absolute, input);
  return only(scrapeOf({ path: input, name: basename(absolute), source: content }));
}

function only(scrape: Scrape): Scrapes {
  return { scrapes: [scrape], problems: [], warnings: [] };
}

function warned(warning: string): Scrapes {
  return { scrapes: [], problems: [], warnings: [warning] };
}

const IGNORED = 'a .gitignore or .clean-articlesignore lists it';
const NO_IGNORE = 'Use --no-ignore to read it all the same.';

/** Whether a path is this folder, by whatever links it is reached. */
function isFolder(folder: string): (path: string) => boolean {
  const id = idOf(folder);
  return (path) => id !== undefined && idOf(path) === id;
}

/** The files that a glob names: whatever their extension is. */
async function findMatching(input: string, { folder, matches }: GlobInput, finder: Finder): Promise<Scrapes> {
  const { cwd, selection } = finder.source;
  const excludes = selection?.excludes ?? (() => false);
  const named: Selection = { includes: matches, excludes, isAskedFor: true };
  const { scrapes, problems, warnings } = await findInFolder(folder, resolve(cwd, folder), finder, named);
  if (scrapes.length > 0) return { scrapes, problems, warnings };
  return {
    scrapes,
    problems: [new Problem(input, 'no file is like this glob', 'Look for a slip in it.')],
    warnings,
  };
}

async function findInFolder(
  input: string,
  absolute: string,
  { ignores, isLeftOut, own }: Finder,
  selection: Selection | undefined,
): Promise<Scrapes> {
  if (ignores?.isFolderIgnored(absolute)) throw new Problem(input, IGNORED, NO_IGNORE);
  const found = await walk(absolute, input, ignores, isLeftOut, selection);
  const { files, links, saved, problems } = found;
  const others = found.others.filter((name) => !own.has(resolve(absolute, name)));
  const scrapes = files.map((name) =>
    scrapeOf({ path: joinShown(input, name), name, source: resolve(absolute, name) }),
  );
  const empty = files.length === 0 && problems.length === 0 ? [noFiles(input, found)] : [];
  const shown = (paths: readonly string[]) => paths.map((path) => joinShown(input, path));
  const warnings = [
    ...(links.length > 0 ? [linkWarning(shown(links))] : []),
    ...(saved.length > 0 ? [savedWarning(shown(saved))] : []),
    ...(others.length > 0 && !selection?.isAskedFor ? [otherWarning(shown(others))] : []),
  ];
  return { scrapes, problems: [...problems, ...empty], warnings };
}

function noFiles(folder: string, { ignored, others }: Walk): Problem {
  if (others.length > 0) {
    const message = 'no files in this folder that are read from folders';
    return new Problem(folder, message, "Say which are scrapes, such as --include '*.text'.");
  }
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

function otherWarning(files: readonly string[]): string {
  const what = files.length === 1 ? 'a file was' : `${files.length} files were`;
  return `${firstOf(files)}: ${what} left out: folders are read for .txt, .md and .html. Name what else with --include.`;
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
