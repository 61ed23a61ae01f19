import { clean, cleanInFull, type FullResult } from '../clean.js';
import { ioProblem, Problem } from '../core/problem.js';
import type { CleanOptions } from '../options/options.js';
import type { Scrape } from './scrape.js';

/** What cleaning a scrape needs to know; can be sent to another thread. */
export interface CleanSettings {
  /** A scrape's `profile` says which of them are its own. */
  readonly options: readonly CleanOptions[];
  /** The largest scrape that is read, in bytes. */
  readonly maxSize: number;
  /** URL of a module whose `keep` makes of each result what the run needs besides. A URL, since a thread can't be sent a function. */
  readonly keep?: string | undefined;
}

/** What a run keeps of a result besides, such as its part of a report; can be sent to another thread. */
export type Keep = (name: string, result: FullResult, options: CleanOptions) => unknown;

/** What became of one scrape: a result and the bytes it came from, or the problem that prevented it. */
export type Processed =
  | {
      readonly scrape: Scrape;
      readonly bytes: Uint8Array;
      readonly result: FullResult;
      /** What `keep` made of it. */
      readonly kept?: unknown;
      readonly problem?: never;
    }
  | {
      readonly scrape: Scrape;
      readonly result?: never;
      readonly kept?: never;
      readonly problem: Problem;
    };

/**
 * Cleans scrapes one after another, in order, in this thread. Holds one of them at a time, so memory does not grow
 * with their number. Stops before the next scrape when the signal is aborted.
 */
export async function* processScrapes(
  scrapes: Iterable<Scrape>,
  settings: CleanSettings,
  signal: AbortSignal,
): AsyncGenerator<Processed, void, undefined> {
  for (const scrape of scrapes) {
    await nextTurn();
    if (signal.aborted) return;
    yield await processScrape(scrape, settings);
  }
}

/** A turn of the event loop, so that a signal that came meanwhile is seen even if nothing had to be waited for. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Reads and cleans one scrape. */
export async function processScrape(
  scrape: Scrape,
  { options, maxSize, keep }: CleanSettings,
): Promise<Processed> {
  let bytes: Uint8Array;
  try {
    bytes = await scrape.read(maxSize);
  } catch (error) {
    return { scrape, problem: ioProblem(error, scrape.path) };
  }
  try {
    const own = options[scrape.profile ?? 0];
    const named = scrape.name === undefined ? own : { ...own, path: scrape.name };
    const result = cleanInFull(bytes, named);
    if (keep === undefined) return { scrape, bytes, result };
    const module: { readonly keep: Keep } = await import(keep);
    return { scrape, bytes, result, kept: module.keep(scrape.path, result, named ?? {}) };
  } catch (error) {
    return { scrape, problem: bugProblem(error, scrape.path) };
  }
}

/** `clean` never throws because of a text: if it does, that is a fault of ours, which must not stop the other files. */
export function bugProblem(error: unknown, path: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const advice = 'This is a bug: please report it with this file and what --debug adds.';
  return new Problem(path, `internal error: ${message}`, advice, error);
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
