import type { SchemaElement } from 'hyparquet';
import type { Entries, Entry } from './entry.js';
import type { ShardSource } from './source.js';

/**
 * The rows of a Parquet file as JSON objects, one row group at a time: bytes as `{ "base64": "…" }`, dates in ISO 8601.
 *
 * @param file absolute path
 * @throws Error when it is damaged or cut off: its directory is at its end, so there are no rows then
 */
export async function* readParquet(file: string, source: ShardSource, maxRecordSize: number): Entries {
  // The file is read in pieces, in no order; this is for its digest.
  for await (const _ of source.chunks());
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const buffer = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(buffer);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const rows = await parquetReadObjects({
      file: buffer,
      metadata,
      compressors,
      rowStart,
      rowEnd,
      utf8: false,
    });
    yield rows.map((row, index) => entryOf(row, rowStart + index + 1, maxRecordSize));
    rowStart = rowEnd;
  }
}

/** The columns of a Parquet file. @throws Error when it is damaged or cut off */
export async function schemaOf(file: string): Promise<readonly SchemaElement[]> {
  const { asyncBufferFromFile, parquetMetadataAsync } = await import('hyparquet');
  return (await parquetMetadataAsync(await asyncBufferFromFile(file))).schema;
}

function entryOf(row: object, number: number, limit: number): Entry {
  const line = Buffer.from(sourceOf(row));
  if (line.length <= limit) return { number, line };
  return {
    number,
    failure: { name: 'too-large', message: `${line.length} bytes, and the limit is ${limit}` },
  };
}

/** JSON of a value that a column can hold; integers of 64 bits are written digit by digit. */
function sourceOf(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return `{"base64":"${Buffer.from(value).toString('base64')}"}`;
  if (value instanceof Date || typeof value !== 'object' || value === null)
    return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(sourceOf).join()}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${sourceOf(item)}`)
    .join()}}`;
}
