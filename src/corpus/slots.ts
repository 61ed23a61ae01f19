import type { Outcome } from './outcome.js';
import type { Scrape } from './scrape.js';

/** A scrape on its way through a run. */
export interface Slot {
  readonly scrape: Scrape;
  /** In bytes; 0 when it can't be told (reading it will say why). */
  readonly size: number;
  /** Present if it needs no cleaning. */
  readonly known?: Outcome;
}

/** What an earlier run found out about a scrape, if that still holds. */
export type LookUp = (scrape: Scrape) => Promise<Outcome | undefined>;

/** The scrapes with their sizes and what is known of them, one at a time, until the signal is aborted. */
export async function* slotsOf(
  scrapes: Iterable<Scrape>,
  lookUp: LookUp | undefined,
  signal: AbortSignal,
): AsyncGenerator<Slot, void, undefined> {
  for (const scrape of scrapes) {
    if (signal.aborted) return;
    const known = await lookUp?.(scrape);
    yield known ? { scrape, size: 0, known } : { scrape, size: await scrape.size() };
  }
}
