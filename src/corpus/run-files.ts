import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Problem } from '../core/problem.js';
import { rootOf } from './glob-input.js';
import { Places } from './places.js';

/** A file that a run reads or writes. */
export interface FileUse {
  /** As the user can open it. */
  readonly path: string;
  /** Absolute path; it need not exist. */
  readonly file: string;
  /** What it is to the run, such as "the cache". */
  readonly what: string;
}

const ELSEWHERE = 'Nothing was written. Choose another place for it.';

/**
 * Makes sure, before the first write, that a run writes nothing that it reads, and no file twice. Everything it reads and
 * writes is to be given, but for what is its own: a cache or a baseline that it reads only to write it anew.
 *
 * @throws Problem naming the first two that meet
 */
export function assertNoMeeting(reads: Iterable<FileUse>, writes: Iterable<FileUse>): void {
  const places = new Places();
  const read = new Map<string, FileUse>();
  for (const use of reads) for (const key of places.keysOf(use.file)) read.set(key, use);
  const written = new Map<string, FileUse>();
  for (const use of writes) {
    const keys = places.keysOf(use.file);
    for (const key of keys) {
      const met = read.get(key);
      if (met) throw wouldReplace(use, met);
    }
    // Outputs are put in place by renaming, so a hard link to another output does it no harm.
    const [place] = keys;
    const other = written.get(place);
    if (other) throw sameFile(use, other);
    written.set(place, use);
  }
}

function wouldReplace(use: FileUse, met: FileUse): Problem {
  const name = met.path === use.path ? '' : ` ${met.path}`;
  return new Problem(use.path, `${use.what} would replace ${met.what}${name}, which is read`, ELSEWHERE);
}

function sameFile(use: FileUse, other: FileUse): Problem {
  const name = other.path === use.path ? '' : ` (${other.path})`;
  return new Problem(use.path, `${use.what} and ${other.what}${name} would be one file`, ELSEWHERE);
}

/**
 * Makes sure that the output folder neither is nor holds an input: outputs would stand among the scrapes and be taken for
 * scrapes by the next run. It may lie inside an input, which is then read without it. Links are resolved first; an input
 * that does not exist is no problem here.
 *
 * @throws Problem naming the first such input
 */
export async function assertApart(inputs: readonly string[], folder: string, cwd: string): Promise<void> {
  const output = await realpathOfFuture(resolve(cwd, folder));
  for (const input of inputs) {
    if (input === '-') continue;
    const real = await realpathOfFuture(rootOf(input, cwd));
    const how = real === output ? 'is' : 'holds';
    if (!isWithin(real, output)) continue;
    throw new Problem(folder, `the output folder ${how} the input ${input}`, 'Choose a folder elsewhere.');
  }
}

/**
 * Makes sure that no link in the output folder leads among the scrapes, where the next run would take Markdown for a scrape.
 *
 * @param targets the Markdown that will be written
 * @throws Problem naming the first that would stand among them
 */
export async function assertNotAmong(
  inputs: readonly string[],
  targets: readonly FileUse[],
  folder: string,
  cwd: string,
): Promise<void> {
  const output = await realpathOfFuture(resolve(cwd, folder));
  const real = new Map<string, string>();
  for (const input of inputs) if (input !== '-') real.set(input, await realpathOfFuture(rootOf(input, cwd)));
  const seen = new Set<string>();
  for (const { path, file, what } of targets) {
    const parent = dirname(file);
    if (seen.has(parent)) continue;
    seen.add(parent);
    const place = await realpathOfFuture(parent);
    if (isWithin(place, output)) continue;
    for (const [input, root] of real) {
      if (isWithin(place, root))
        throw new Problem(path, `${what} would stand in the input ${input}`, ELSEWHERE);
    }
  }
}

/** Whether a path is a folder or lies below it. Both absolute. */
function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/** The path with its links resolved, as far as it exists. */
async function realpathOfFuture(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realpathOfFuture(parent), relative(parent, path));
  }
}
