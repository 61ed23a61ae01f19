import type { Compressors, SchemaElement } from 'hyparquet';
import type { Entries, Entry } from './entry.js';
import { assertExact, PARSERS, sourceOfValue } from './parquet-values.js';
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
  assertExact(metadata.schema);
  const unpackers = ofSomething(compressors);
  const reading = { file: buffer, metadata, compressors: unpackers, parsers: PARSERS, utf8: false };
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const rows = await parquetReadObjects({ ...reading, rowStart, rowEnd });
    yield rows.map((row, index) => entryOf(row, rowStart + index + 1, maxRecordSize));
    rowStart = rowEnd;
  }
}

/** The columns of a Parquet file. @throws Error when it is damaged or cut off */
export async function schemaOf(file: string): Promise<readonly SchemaElement[]> {
  const { asyncBufferFromFile, parquetMetadataAsync } = await import('hyparquet');
  return (await parquetMetadataAsync(await asyncBufferFromFile(file))).schema;
}

/** Pages of nulls alone have no values: hyparquet-compressors takes the LZ4 of nothing for damage. */
function ofSomething(compressors: Compressors): Compressors {
  const unpackers = Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => (length === 0 ? new Uint8Array(0) : unpack(input, length)),
  ]);
  return Object.fromEntries(unpackers);
}

function entryOf(row: object, number: number, limit: number): Entry {
  const line = Buffer.from(sourceOfValue(row));
  if (line.length <= limit) return { number, line };
  return {
    number,
    failure: { name: 'too-large', message: `${line.length} bytes, and the limit is ${limit}` },
  };
}
