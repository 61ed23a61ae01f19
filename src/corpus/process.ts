import { readFile } from 'node:fs/promises';
import { type CleanResult, clean } from '../clean.js';
import type { CleanOptions } from '../options.js';
import { ioProblem, Problem } from './problem.js';
import type { Scrape } from './scrapes.js';

/** What became of one scrape: a result, or the problem that prevented it. */
export type Processed =
  | { readonly scrape: Scrape; readonly result: CleanResult; readonly problem?: never }
  | { readonly scrape: Scrape; readonly result?: never; readonly problem: Problem };

/**
 * Cleans scrapes one after another, in order. Holds one of them at a time, so memory does not grow with their
 * number. Stops before the next scrape when the signal is aborted.
 *
 * @param options a scrape's `profile` says which of them are its own
 */
export async function* processScrapes(
  scrapes: Iterable<Scrape>,
  options: readonly CleanOptions[],
  signal: AbortSignal,
): AsyncGenerator<Processed, void, undefined> {
  for (const scrape of scrapes) {
    // A turn of the event loop, so that a signal that came meanwhile is seen even if nothing had to be waited for.
    await new Promise(setImmediate);
    if (signal.aborted) return;
    yield await processScrape(scrape, options[scrape.profile ?? 0] ?? {});
  }
}

async function processScrape(scrape: Scrape, options: CleanOptions): Promise<Processed> {
  let bytes: Uint8Array;
  try {
    bytes = typeof scrape.source === 'string' ? await readFile(scrape.source) : scrape.source;
  } catch (error) {
    return { scrape, problem: ioProblem(error, scrape.path) };
  }
  try {
    const named = scrape.name === undefined ? options : { ...options, path: scrape.name };
    return { scrape, result: clean(bytes, named) };
  } catch (error) {
    return { scrape, problem: bugProblem(error, scrape.path) };
  }
}

/** `clean` never throws because of a text: if it does, that is a fault of ours, which must not stop the other files. */
function bugProblem(error: unknown, path: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return new Problem(path, `internal error: ${message}`, 'This is a bug: please report it with this file.');
}

/**
 * Finds bad options before the first scrape is read.
 *
 * @throws Problem that says which option is bad and what is allowed
 */
export function validateOptions(options: CleanOptions): void {
  try {
    clean(new Uint8Array(0), options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem(undefined, error.message, 'See clean-articles --help.');
  }
}
