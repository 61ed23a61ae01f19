import { Problem } from '../core/problem.js';
import type { Scrape } from '../corpus/scrape.js';
import { formatOf } from '../corpus/shards/formats.js';
import { readEntries } from '../corpus/shards/read.js';
import { siteOfRecord } from '../corpus/shards/site-of-record.js';
import { ShardSource } from '../corpus/shards/source.js';
import type { Input } from '../options/choices.js';
import { inputOf, parseLine } from '../records/input.js';
import { DEFAULT_LIMITS } from '../records/limits.js';

/** One raw page to learn from: a scrape, or a record of a shard. */
export interface Page {
  readonly content: string | Uint8Array;
  /** What the format of a shard says it is. */
  readonly input?: Input;
  /** The host of a record's address. */
  readonly site?: string;
}

/** How pages are read. */
export interface PageOptions {
  /** The largest scrape, in bytes. */
  readonly maxSize: number;
  /** The member of a record that holds its text. */
  readonly textKey: string;
  /** Told of records that are left out. */
  readonly onProblem?: ((problem: Problem) => Promise<void>) | undefined;
}

/**
 * The pages of a file: the records of a shard, which its name tells (.jsonl, .warc, .wet, .parquet, compressed or not), or else one.
 *
 * @throws Problem and system errors when the file can't be read; behind the pages that could
 */
export async function* pagesOf(
  scrape: Scrape,
  { maxSize, textKey, onProblem }: PageOptions,
): AsyncGenerator<Page, void, undefined> {
  const { format, compression } = formatOf(scrape.path);
  const { file } = scrape;
  if (format === undefined || file === undefined) {
    yield { content: await scrape.read(maxSize) };
    return;
  }
  let skipped = 0;
  const settings = { limits: DEFAULT_LIMITS, textKey, idKey: 'id' };
  for await (const entries of readEntries({ file, format, compression }, new ShardSource(file), settings)) {
    for (const { line, failure, input } of entries) {
      const page = line && !failure ? pageOf(line, textKey) : undefined;
      if (page) yield { ...page, ...(input && { input }) };
      else skipped++;
    }
  }
  if (skipped > 0) {
    const message = `${skipped} of its records can't be read`;
    await onProblem?.(new Problem(scrape.path, message, '`clean-articles corpus` names each of them.'));
  }
}

function pageOf(line: Buffer, textKey: string): Page | undefined {
  try {
    const { object } = parseLine(line);
    const site = siteOfRecord(object);
    return { content: inputOf(object[textKey], textKey), ...(site !== undefined && { site }) };
  } catch {
    return undefined;
  }
}
