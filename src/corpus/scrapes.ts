import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorCode, ioProblem, Problem } from './problem.js';
import { joinShown, walk } from './walk.js';

/** One raw document to clean, named but (unless it came through a pipe) not read yet. */
export interface Scrape {
  /** As the user can open it; shown in messages and reports. */
  readonly path: string;
  /**
   * Its path below the folder that was given, or its base name: what its output and its `path` option are made
   * from, so that neither depends on the working directory. `undefined` for standard input without a name.
   */
  readonly name: string | undefined;
  /** Absolute path, or the content when it is already here (standard input). */
  readonly source: string | Uint8Array;
}

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
}

/** Finds the scrapes that files, folders and `-` stand for, in the order given; folders in code point order. */
export async function findScrapes(inputs: readonly string[], source: InputSource): Promise<Scrapes> {
  const scrapes: Scrape[] = [];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  for (const input of inputs) {
    try {
      if (input === '-') {
        scrapes.push(await source.standardInput());
        continue;
      }
      const absolute = resolve(source.cwd, input);
      if ((await stat(absolute)).isDirectory()) {
        const found = await findInFolder(input, absolute);
        for (const scrape of found.scrapes) scrapes.push(scrape);
        problems.push(...found.problems);
        warnings.push(...found.warnings);
      } else {
        scrapes.push({ path: input, name: basename(absolute), source: absolute });
      }
    } catch (error) {
      if (errorCode(error) === 'ABORT_ERR') throw error;
      problems.push(ioProblem(error, input));
    }
  }
  return { scrapes, problems, warnings };
}

async function findInFolder(input: string, absolute: string): Promise<Scrapes> {
  const { files, links, problems } = await walk(absolute, input);
  const scrapes = files.map((name) => ({
    path: joinShown(input, name),
    name,
    source: resolve(absolute, name),
  }));
  const empty =
    files.length === 0 && problems.length === 0
      ? [
          new Problem(
            input,
            'no files in this folder (hidden ones are not read)',
            'Name a folder of scrapes.',
          ),
        ]
      : [];
  const warnings = links.length > 0 ? [linkWarning(links.map((link) => joinShown(input, link)))] : [];
  return { scrapes, problems: [...problems, ...empty], warnings };
}

function linkWarning(links: readonly string[]): string {
  const what = links.length === 1 ? 'a symbolic link was' : `${links.length} symbolic links were`;
  return `${links.slice(0, 3).join(', ')}${links.length > 3 ? ', …' : ''}: ${what} not followed. Name the target as an input to clean it.`;
}

/** What stands at a path that was given. Links are followed. */
export async function kindOf(path: string, cwd: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(resolve(cwd, path))).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw ioProblem(error, path);
  }
}
