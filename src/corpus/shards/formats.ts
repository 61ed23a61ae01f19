import { COMPRESSIONS, type Compression, EXTENSIONS } from './compressions.js';

/** The formats of shards. */
export const FORMATS = ['jsonl', 'warc', 'wet', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats that are written. */
export const OUTPUT_FORMATS = ['jsonl', 'parquet'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What the name of a shard tells. */
export interface NamedFormat {
  /** Absent if the name tells none. */
  readonly format?: Format;
  readonly compression: Compression;
  /** The name without what tells the format. */
  readonly stem: string;
}

/** Extensions in small letters, the longer first. Common Crawl's files of text are `.warc.wet.gz`. */
const NAMES: readonly (readonly [extension: string, format: Format])[] = [
  ['.warc.wet', 'wet'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.warc', 'warc'],
  ['.wet', 'wet'],
  ['.parquet', 'parquet'],
];

export function formatOf(name: string): NamedFormat {
  const lower = name.toLowerCase();
  const compression =
    COMPRESSIONS.find((kind) => kind !== 'none' && lower.endsWith(EXTENSIONS[kind])) ?? 'none';
  const bare = name.slice(0, name.length - EXTENSIONS[compression].length);
  const [extension = '', format] = NAMES.find(([ending]) => bare.toLowerCase().endsWith(ending)) ?? [];
  const stem = bare.slice(0, bare.length - extension.length);
  // A name that is all extension keeps it.
  return { compression, stem: stem === '' || stem.endsWith('/') ? bare : stem, ...(format && { format }) };
}
