import { join, resolve } from 'node:path';
import { Problem } from '../../core/problem.js';
import { Places } from '../places.js';
import type { FileUse } from '../run-files.js';
import type { Scrape } from '../scrape.js';
import { joinShown } from '../walk.js';
import { canWrite } from './compression.js';
import { type Compression, EXTENSIONS } from './compressions.js';
import { type Format, formatOf, type OutputFormat } from './formats.js';

/** How shards are read and written, as far as the user says it. */
export interface FormatChoice {
  /** Default: what their names tell. */
  readonly format?: Format | undefined;
  readonly outputFormat?: OutputFormat | undefined;
  readonly compression?: Compression | undefined;
}

/** A shard, and where all goes that comes of it. */
export interface Shard {
  /** Absolute path. */
  readonly file: string;
  /** As the user can open it. */
  readonly path: string;
  /** Of its output below the folder, without extensions that tell its format. */
  readonly name: string;
  readonly format: Format;
  readonly compression: Compression;
  /** Which of the run's options are its own. */
  readonly profile: number;
  readonly outputFormat: OutputFormat;
  /** Default of a Parquet file: Snappy. */
  readonly outputCompression: Compression | undefined;
  /** Below the folder. */
  readonly output: string;
  readonly errors: string;
  readonly completion: string;
}

/** Folders of the output that are the program's own. */
export const ERRORS = 'errors';
export const COMPLETIONS = 'completions';
export const PARTIAL = 'partial';
export const STATISTICS = 'stats.json';

/** Says for each file how it is read and where its records go. Those that have no place of their own are problems. */
export function planShards(
  scrapes: readonly Scrape[],
  folder: string,
  cwd: string,
  choice: FormatChoice,
): { readonly shards: readonly Shard[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const shards: Shard[] = [];
  const places = new Places();
  const taken = new Map<string, Shard>();
  const refused = new Set<Shard>();
  for (const scrape of scrapes) {
    const shard = shardOf(scrape, choice);
    if (!shard) {
      problems.push(unknownFormat(scrape.path));
      continue;
    }
    const [place] = places.keysOf(resolve(cwd, joinShown(folder, shard.completion)));
    const other = taken.get(place);
    taken.set(place, other ?? shard);
    shards.push(shard);
    if (!other) continue;
    problems.push(sharedOutput(shard, other, joinShown(folder, shard.output)));
    refused.add(shard).add(other);
  }
  return { shards: shards.filter((shard) => !refused.has(shard)), problems };
}

function unknownFormat(path: string): Problem {
  return new Problem(path, 'its name tells no format', 'Say it with --format jsonl, warc, wet or parquet.');
}

function sharedOutput({ path }: Shard, other: Shard, output: string): Problem {
  const message =
    other.path === path ? `${path} was given twice` : `${other.path} and ${path} would be written here`;
  return new Problem(output, `${message}, so none was`, 'Rename one, or write them into different folders.');
}

function shardOf({ file, path, name = '', profile = 0 }: Scrape, choice: FormatChoice): Shard | undefined {
  const named = formatOf(name);
  const format = choice.format ?? named.format;
  if (file === undefined || format === undefined) return undefined;
  const outputFormat = choice.outputFormat ?? (format === 'parquet' ? 'parquet' : 'jsonl');
  const isParquet = outputFormat === 'parquet';
  const outputCompression =
    choice.compression ?? (isParquet ? undefined : usualCompression(named.compression));
  const extension = isParquet ? '.parquet' : `.jsonl${EXTENSIONS[outputCompression ?? 'none']}`;
  const { stem, compression } = named;
  return {
    file,
    path,
    name: stem,
    format,
    compression,
    profile,
    outputFormat,
    outputCompression,
    output: `${stem}${extension}`,
    errors: join(ERRORS, `${stem}.jsonl.gz`),
    completion: join(COMPLETIONS, `${stem}.json`),
  };
}

/** That of the shard, or gzip where it can't be written. */
function usualCompression(compression: Compression): Compression {
  return canWrite(compression) ? compression : 'gzip';
}

/** What is written for some shards. */
export function usesOf(shards: readonly Shard[], folder: string, cwd: string): FileUse[] {
  const use = (below: string, what: string): FileUse => {
    const path = joinShown(folder, below);
    return { path, file: resolve(cwd, path), what };
  };
  return [
    ...shards.flatMap(({ path, output, errors, completion }) => [
      use(output, `the records of ${path}`),
      use(errors, `the errors of ${path}`),
      use(completion, `the completion of ${path}`),
    ]),
    use(STATISTICS, 'the statistics'),
  ];
}
