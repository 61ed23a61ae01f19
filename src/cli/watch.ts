import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { Changes } from '../corpus/changes.js';
import { rootOf } from '../corpus/glob-input.js';
import type { Scrape } from '../corpus/scrape.js';
import { kindOf } from '../corpus/scrapes.js';
import type { Context } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';

/** Cleans the wanted ones of the scrapes there are now, and says where the Markdown of all of them goes. */
export type Round = (wanted: (scrape: Scrape) => boolean) => Promise<ReadonlyMap<Scrape, string>>;

/**
 * Cleans everything once, then what changes, until the run is interrupted. Tells of scrapes that are gone.
 *
 * @param output folder of Markdown, which is not watched
 */
export async function watch(
  inputs: readonly string[],
  output: string,
  context: Context,
  round: Round,
): Promise<ExitCode> {
  const { io, messages } = context;
  if (inputs.includes('-')) {
    throw new Problem(undefined, 'standard input cannot be watched', 'Name files and folders.');
  }
  for (const input of inputs) {
    if ((await kindOf(input, io.cwd)) === 'pipe')
      throw new Problem(input, 'a pipe cannot be watched', 'Name files and folders.');
  }
  const changes = await Changes.below(
    inputs.map((input) => rootOf(input, io.cwd)),
    resolve(io.cwd, output),
    io.signal,
  );
  try {
    let outputs = await attempt(round, () => true, context);
    while (!io.signal.aborted) {
      await messages.note('watching for changes; Ctrl-C ends');
      const changed = await changes.next();
      if (changed.size === 0) break;
      await tellGone(outputs, context);
      outputs = await attempt(round, ({ id }) => changed.has(id), context);
    }
  } finally {
    await changes.close();
  }
  return EXIT_CODES.interrupted;
}

/** What goes wrong in one round must not end the watch. */
async function attempt(round: Round, wanted: Parameters<Round>[0], { messages }: Context): ReturnType<Round> {
  try {
    return await round(wanted);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await messages.problem(error);
    return new Map();
  }
}

/** Their Markdown is left: a person decides what becomes of an article whose scrape is gone. */
async function tellGone(outputs: ReadonlyMap<Scrape, string>, { messages }: Context): Promise<void> {
  for (const [{ path, id }, target] of outputs) {
    if (!existsSync(id)) await messages.note(`${path} is gone; its Markdown is left: ${target}`);
  }
}
