import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorCode, ioProblem, Problem } from '../core/problem.js';
import { type GlobInput, readGlob } from './glob-input.js';
import { Ignores } from './ignores.js';
import { type InputKind, leftOut, noFiles, SCRAPES } from './left-out.js';
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
  /** What is looked for; default: scrapes. */
  readonly kind?: InputKind;
  /** Told of each file that is read to find them. */
  readonly onRead?: (use: FileUse) => void;
  /** Aborted when no more is to be found; default: all is, and what is done with it may be told. */
  readonly signal?: AbortSignal;
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
      if (source.signal?.aborted || errorCode(error) === 'ABORT_ERR') throw error;
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
async function findMatching(
  input: string,
  { folder, matches, looksInto }: GlobInput,
  finder: Finder,
): Promise<Scrapes> {
  const { cwd, selection } = finder.source;
  const excludes = selection?.excludes ?? (() => false);
  const named: Selection = { includes: matches, excludes, looksInto, isAskedFor: true };
  const found = await look(folder, resolve(cwd, folder), finder, named);
  return found.scrapes.length > 0 || found.problems.length > 0
    ? found
    : { ...found, problems: [new Problem(input, 'no file is like this glob', 'Look for a slip in it.')] };
}

async function findInFolder(
  input: string,
  absolute: string,
  finder: Finder,
  selection: Selection | undefined,
): Promise<Scrapes> {
  const found = await look(input, absolute, finder, selection);
  return found.scrapes.length > 0 || found.problems.length > 0
    ? found
    : { ...found, problems: [noFiles(input, found.walk, finder.source.kind ?? SCRAPES)] };
}

/** What is in a folder, with warnings of what was left out. @throws Problem when the folder itself is ignored */
async function look(
  input: string,
  absolute: string,
  { ignores, isLeftOut, own, source: { kind = SCRAPES, signal } }: Finder,
  selection: Selection | undefined,
): Promise<Scrapes & { readonly walk: Walk }> {
  if (ignores?.isFolderIgnored(absolute)) throw new Problem(input, IGNORED, NO_IGNORE);
  const found = await walk(absolute, input, { ignores, isLeftOut, selection, signal });
  const others = found.others.filter((name) => !own.has(resolve(absolute, name)));
  const scrapes = found.files.map((name) =>
    scrapeOf({ path: joinShown(input, name), name, source: resolve(absolute, name) }),
  );
  const warnings = leftOut(input, { ...found, others: selection?.isAskedFor ? [] : others }, kind);
  return { scrapes, problems: found.problems, warnings, walk: found };
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
