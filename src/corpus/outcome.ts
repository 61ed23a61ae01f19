import { createHash } from 'node:crypto';
import type { Finding } from '../core/article.js';
import type { Problem } from '../core/problem.js';
import { type CleanSettings, processScrape } from './process.js';
import type { Scrape } from './scrape.js';

/** What a run over many scrapes keeps of a result: enough to write it, to report it and to know it again. */
export interface Cleaned {
  /** In UTF-8, as it is written: so it goes from thread to thread without a copy. Absent when an earlier run's output holds it already. */
  readonly markdown?: Uint8Array<ArrayBuffer>;
  readonly findings: readonly Finding[];
  /** How many there were. */
  readonly changes: number;
  /** The probability that the article is right; see `CleanResult`. */
  readonly confidence: number;
  /** Size of the scrape, in bytes. */
  readonly size: number;
  /** Digest of the scrape's bytes. */
  readonly digest: string;
  /** What `keep` of the settings made of the result. */
  readonly kept?: unknown;
}

/** What became of one scrape of many. */
export type Outcome =
  | { readonly scrape: Scrape; readonly cleaned: Cleaned; readonly problem?: never }
  | { readonly scrape: Scrape; readonly cleaned?: never; readonly problem: Problem };

/** Reads and cleans one scrape, and keeps what a run needs of it. */
export async function outcomeOf(scrape: Scrape, settings: CleanSettings): Promise<Outcome> {
  const processed = await processScrape(scrape, settings);
  if (processed.problem) return processed;
  const { bytes, result, kept } = processed;
  const { findings, changes, confidence } = result;
  const markdown = new TextEncoder().encode(result.markdown);
  const digest = digestOf(bytes);
  const cleaned = { markdown, findings, changes: changes.length, confidence, size: bytes.length, digest };
  return { scrape, cleaned: kept === undefined ? cleaned : { ...cleaned, kept } };
}

/** SHA-256, in base64 without padding. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
