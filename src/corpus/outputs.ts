import { type BigIntStats, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Problem } from './problem.js';
import type { Scrape } from './scrapes.js';
import { joinShown } from './walk.js';

/**
 * An extension starts with a letter, so that 文章1.2 becomes 文章1.2.md and not, like 文章1.1, 文章1.md.
 */
const EXTENSION = /\.[a-z][a-z0-9]{0,9}$/i;

/** The output's path for a scrape's name: `a/b.txt` → `a/b.md`. A name that is all extension keeps it. */
export function outputName(name: string): string {
  const stem = name.replace(EXTENSION, '');
  return `${stem === '' || stem.endsWith('/') ? name : stem}.md`;
}

/** Which scrape goes to which file, as the user can open it. */
export interface Outputs {
  readonly targets: ReadonlyMap<Scrape, string>;
  readonly problems: readonly Problem[];
}

/**
 * Gives every scrape its output below `folder`. Scrapes that would share one get none, because whichever was
 * written last would win in silence.
 */
export function planOutputs(scrapes: readonly Scrape[], folder: string): Outputs {
  const problems: Problem[] = [];
  const byTarget = new Map<string, Scrape[]>();
  for (const scrape of scrapes) {
    if (scrape.name === undefined) {
      problems.push(
        new Problem(
          scrape.path,
          'standard input has no name to make an output from',
          'Give it one with --stdin-filepath.',
        ),
      );
      continue;
    }
    const target = joinShown(folder, outputName(scrape.name));
    const sharing = byTarget.get(target);
    if (sharing) sharing.push(scrape);
    else byTarget.set(target, [scrape]);
  }
  const targets = new Map<Scrape, string>();
  for (const [target, [first, ...others]] of byTarget) {
    if (first && others.length === 0) targets.set(first, target);
    else if (first) problems.push(sharedTarget(target, first, others));
  }
  return { targets, problems };
}

function sharedTarget(target: string, first: Scrape, others: readonly Scrape[]): Problem {
  if (others.every((other) => other.source === first.source)) {
    return new Problem(first.path, `given ${others.length + 1} times`, 'Name it once.');
  }
  const shown = [first, ...others].slice(0, 3).map((scrape) => scrape.path);
  const rest = others.length + 1 - shown.length;
  return new Problem(
    target,
    `${shown.join(' and ')}${rest > 0 ? ` and ${rest} more` : ''} would all be written here, so none was`,
    'Rename them, or clean them into different folders.',
  );
}

/**
 * Makes sure that the output folder neither is, holds nor lies inside an input: outputs would stand among the
 * scrapes and be taken for scrapes by the next run. Links are resolved first; an input that does not exist is no
 * problem here.
 *
 * @throws Problem naming the first such input
 */
export async function assertApart(inputs: readonly string[], folder: string, cwd: string): Promise<void> {
  const output = await realpathOfFuture(resolve(cwd, folder));
  for (const input of inputs) {
    if (input === '-') continue;
    const how = overlap(await realpathOfFuture(resolve(cwd, input)), output);
    if (how) throw new Problem(folder, `the output folder ${how} ${input}`, 'Choose a folder elsewhere.');
  }
}

function overlap(input: string, output: string): string | undefined {
  if (input === output) return 'is the input';
  if (isWithin(input, output)) return 'holds the input';
  if (isWithin(output, input)) return 'lies inside the input';
  return undefined;
}

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

/**
 * Makes sure that files which are to be written are none of the scrapes, by whatever name or link they are reached.
 *
 * @throws Problem naming the first such file
 */
export function assertNoInputs(
  files: readonly (string | undefined)[],
  scrapes: readonly Scrape[],
  cwd: string,
): void {
  for (const file of files) {
    if (file !== undefined && isAmong(scrapes, resolve(cwd, file))) {
      throw new Problem(file, 'this file is one of the inputs', 'Choose a file elsewhere, or a hidden one.');
    }
  }
}

function isAmong(scrapes: readonly Scrape[], file: string): boolean {
  if (scrapes.some(({ source }) => source === file)) return true;
  const stats = statOf(file);
  if (!stats) return false;
  return scrapes.some(({ source }) => {
    const other = typeof source === 'string' ? statOf(source) : undefined;
    return other?.ino === stats.ino && other.dev === stats.dev;
  });
}

function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true });
  } catch {
    // What can't be looked at is met when it is read or written.
    return undefined;
  }
}
