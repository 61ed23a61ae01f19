import { resolve } from 'node:path';
import { assertNoMeeting, type FileUse } from '../corpus/run-files.js';
import type { Scrape } from '../corpus/scrape.js';
import type { Context } from './context.js';

/** What a command reads and writes beside what every run does. */
export interface CommandFiles {
  readonly reads?: readonly FileUse[];
  readonly writes?: readonly FileUse[];
  /** What else must hold before the first write. @throws Problem when it does not */
  readonly standApart?: () => Promise<void>;
  /** Whether it prints results, which may have been sent to a file. */
  readonly prints: boolean;
}

/** A file that a run writes anew though it may stand among the scrapes, once it is known to come from an earlier run. */
export interface OwnFile {
  /** Absolute path. */
  readonly file: string;
  readonly isOurs: (file: string) => boolean;
}

/**
 * Makes sure, before the first write, that the run writes nothing that it reads, and no file twice.
 *
 * @param what a scrape is, to people
 * @throws Problem naming the first two files that meet
 */
export function assertSafe(
  scrapes: readonly Scrape[],
  files: CommandFiles,
  context: Context,
  what = 'the scrape',
): void {
  const { flags, io, reads } = context;
  assertNoMeeting(
    [...reads.values(), ...(files.reads ?? []), ...scrapes.flatMap((scrape) => useOf(scrape, what))],
    [
      ...(files.writes ?? []),
      ...optionalUse(flags.report, 'the report', io.cwd),
      ...optionalUse(flags.cache ? flags.cacheLocation : undefined, 'the cache', io.cwd),
      ...(files.prints ? optionalUse(io.stdoutFile, 'it', io.cwd) : []).map(asStandardOutput),
    ],
  );
}

function asStandardOutput(use: FileUse): FileUse {
  return { ...use, path: 'standard output' };
}

/** A file by the name that the user gave it, if it was given. */
export function optionalUse(path: string | undefined, what: string, cwd: string): FileUse[] {
  return path === undefined ? [] : [{ path, file: resolve(cwd, path), what }];
}

function useOf({ path, file }: Scrape, what: string): FileUse[] {
  return file === undefined ? [] : [{ path, file, what }];
}

/** Loaded here: most runs have no cache. */
async function ownCache(file: string): Promise<OwnFile> {
  const { isCache } = await import('../corpus/cache.js');
  return { file, isOurs: isCache };
}

/** The scrapes without the files of the run's own. */
export async function withoutOwn(
  scrapes: readonly Scrape[],
  own: readonly OwnFile[],
  { flags, io }: Context,
): Promise<readonly Scrape[]> {
  const cache = flags.cache ? [await ownCache(resolve(io.cwd, flags.cacheLocation))] : [];
  const found = [...own, ...cache].filter(
    ({ file, isOurs }) => scrapes.some((scrape) => scrape.file === file) && isOurs(file),
  );
  if (found.length === 0) return scrapes;
  return scrapes.filter((scrape) => found.every(({ file }) => scrape.file !== file));
}
