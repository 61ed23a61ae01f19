import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { compileFolders, compileGlob } from './glob.js';

/** What makes a path a glob, if nothing of that name is there. */
const GLOB = /[*?[{]/;

/** A glob that was named as an input: the shell left it alone, since it was quoted or there were too many files. */
export interface GlobInput {
  /** The folder that is looked through, as the user can open it; `''` for the working directory. */
  readonly folder: string;
  /** Asked with a path below that folder. */
  readonly matches: (path: string) => boolean;
  /** Asked with the path of a folder below it: whether files in or below that one can match. */
  readonly looksInto: (folder: string) => boolean;
}

/**
 * An input that is a glob, if it is one: a path that exists is itself, whatever characters it has.
 *
 * @throws Problem when the glob can't be read
 */
export function readGlob(input: string, cwd: string): GlobInput | undefined {
  const parts = partsOf(input, cwd);
  if (!parts) return undefined;
  try {
    const { folder, pattern } = parts;
    return { folder, matches: compileGlob(pattern, true), looksInto: compileFolders(pattern) };
  } catch (error) {
    const message = `a glob that can't be read: ${(error as Error).message}`;
    throw new Problem(input, message, 'Mend it, or name a folder.');
  }
}

/** Absolute path of what an input stands for: itself, or the folder that its glob looks through. */
export function rootOf(input: string, cwd: string): string {
  return resolve(cwd, partsOf(input, cwd)?.folder ?? input);
}

function partsOf(input: string, cwd: string): { folder: string; pattern: string } | undefined {
  if (!GLOB.test(input) || existsSync(resolve(cwd, input))) return undefined;
  const parts = input.split('/');
  const start = parts.findIndex((part) => GLOB.test(part));
  const folder = parts.slice(0, start).join('/');
  return { folder: start > 0 && folder === '' ? '/' : folder, pattern: parts.slice(start).join('/') };
}
