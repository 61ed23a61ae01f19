import { resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { readGlob } from '../corpus/glob-input.js';
import type { Scrape } from '../corpus/scrape.js';
import { findScrapes, kindOf, type Scrapes } from '../corpus/scrapes.js';
import type { Context } from './context.js';

/** Inputs as they were given, globs with the folder that is looked through for them. */
export interface ShardInput {
  readonly path: string;
  readonly matches?: (name: string) => boolean;
}

/** @throws Problem for standard input, pipes and bad globs */
export async function readInputs(inputs: readonly string[], cwd: string): Promise<readonly ShardInput[]> {
  return Promise.all(inputs.map((input) => readInput(input, cwd)));
}

async function readInput(input: string, cwd: string): Promise<ShardInput> {
  if (input === '-') {
    throw new Problem(input, 'corpus reads files', 'For a pipe of records: clean-articles records.');
  }
  const kind = await kindOf(input, cwd);
  if (kind === 'pipe')
    throw new Problem(input, 'is no file or folder', 'For a pipe of records: clean-articles records.');
  const glob = readGlob(input, cwd);
  return glob ? { path: glob.folder || '.', matches: glob.matches } : { path: input };
}

/**
 * The files that the inputs stand for: folders in code point order, without what is hidden or ignored.
 *
 * @param output absolute path of a folder that is left out of the others
 */
export async function findFiles(
  inputs: readonly ShardInput[],
  { source, profiles }: Context,
  output: string,
): Promise<Scrapes> {
  const scrapes: Scrape[] = [];
  const problems: Problem[] = [];
  const warnings: string[] = [];
  for (const { path, matches } of inputs) {
    const found = await findScrapes([path], { ...source, selection: undefined }, output);
    const wanted = matches ? found.scrapes.filter(({ name = '' }) => matches(name)) : found.scrapes;
    if (matches && wanted.length === 0 && found.problems.length === 0) {
      problems.push(new Problem(path, 'no file in this folder is like the glob', 'Look for a slip in it.'));
    }
    scrapes.push(...wanted);
    problems.push(...found.problems);
    warnings.push(...found.warnings);
  }
  return { scrapes: await profiles.assign(scrapes), problems, warnings };
}

/** Absolute paths of what is looked through. */
export function rootsOf(inputs: readonly ShardInput[], cwd: string): string[] {
  return inputs.map(({ path }) => resolve(cwd, path));
}
