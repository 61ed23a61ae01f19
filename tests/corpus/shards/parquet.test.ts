import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it, test } from 'vitest';
import { canWrite } from '../../../src/corpus/shards/compression.js';
import { COMPRESSIONS, type Compression } from '../../../src/corpus/shards/compressions.js';
import { assertExact, PARSERS, sourceOfValue } from '../../../src/corpus/shards/parquet-values.js';
import { readParquet } from '../../../src/corpus/shards/read-parquet.js';
import { ShardSource } from '../../../src/corpus/shards/source.js';
import { columnsForJson, columnsForSchema, ParquetFile } from '../../../src/corpus/shards/write-parquet.js';
import { folderWith } from '../../cli/helpers.js';

/** 渡口 in GBK. */
const BYTES = Buffer.from('b6c9bfda', 'hex');

const LZ4_OF_NULLS = Buffer.from(
  [
    'UEFSMRUEFRAVEkwVAhUAEgAAgAEAAAAAAAAAFQAVEhUULBUCFRAVBhUGHAAAAJACAAAAAgEBAgAVBBUAFQJMFQAVAB',
    'IAAAAVABUOFRAsFQIVEBUGFQYcAAAAcAIAAAACAAAVBBk8NQAYBnNjaGVtYRUEABUEJQIYAmlkABUCJQIYAm5vbLwA',
    'AAAWAhkcGSwmABwVBBk1AAYQGRgCaWQVDhYCFmQWaCY2JggpLBUEFQAVAgAVABUQFQIAPCkGGSYAAgAAACYAHBUCGT',
    'UABhAZGAJubxUOFgIWUBZUJo4BJnApLBUEFQAVAgAVABUQFQIAPCkGGSYCAAAAABa0ARYCJggWvAEAKCBwYXJxdWV0',
    'LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRksHAAAHAAAAM4AAABQQVIx',
  ].join(''),
  'base64',
);

const SHARD = Buffer.from(
  parquetWriteBuffer({
    columnData: [
      { name: 'id', data: [12345678901234567n, 2n, 3n], type: 'INT64' },
      { name: 'text', data: ['甲', undefined, '丙'.repeat(100)], type: 'STRING' },
      { name: 'bytes', data: [BYTES, undefined, BYTES], type: 'BYTE_ARRAY' },
      { name: 'score', data: [0.1, undefined, 1e300], type: 'DOUBLE' },
      { name: 'isOpen', data: [true, false, undefined], type: 'BOOLEAN' },
      { name: 'more', data: [{ a: [1, null] }, undefined, []], type: 'JSON' },
    ],
    rowGroupSize: 2,
  }),
);

async function read(file: string, maxRecordSize = 1000) {
  const entries: { number: number; line: string | undefined; failure: string | undefined }[] = [];
  for await (const some of readParquet(file, new ShardSource(file), maxRecordSize)) {
    for (const { number, line, failure } of some)
      entries.push({ number, line: line?.toString(), failure: failure?.name });
  }
  return entries;
}

it('rows are JSON, to the digit', async () => {
  const cwd = folderWith({ 'a.parquet': SHARD });
  expect(await read(join(cwd, 'a.parquet'), 150)).toEqual([
    {
      number: 1,
      line: '{"id":12345678901234567,"text":"甲","bytes":{"base64":"tsm/2g=="},"score":0.1,"isOpen":true,"more":{"a":[1,null]}}',
      failure: undefined,
    },
    {
      number: 2,
      line: '{"id":2,"text":null,"bytes":null,"score":null,"isOpen":false,"more":null}',
      failure: undefined,
    },
    { number: 3, line: undefined, failure: 'too-large' },
  ]);
});

test('a file that is cut off is an error', async () => {
  const cwd = folderWith({ 'a.parquet': SHARD.subarray(0, 200) });
  await expect(read(join(cwd, 'a.parquet'))).rejects.toThrow('parquet');
});

test.each([
  ['ms', PARSERS.timestampFromMilliseconds(-1n), '1969-12-31T23:59:59.999Z'],
  ['µs', PARSERS.timestampFromMicroseconds(1709600000678901n), '2024-03-05T00:53:20.678901Z'],
  ['ns', PARSERS.timestampFromNanoseconds(1n), '1970-01-01T00:00:00.000000001Z'],
  ['days', PARSERS.dateFromDays(-1), '1969-12-31'],
])('a time in %s', (_label, time, expected) => {
  expect(time).toBe(expected);
});

test('values of all kinds', () => {
  const value = { a: [1n, null, undefined, 'x', { b: BYTES }], c: [Number.NaN, -1 / 0, -0, 1e21, 0.1] };
  expect(sourceOfValue(value)).toBe(
    '{"a":[1,null,null,"x",{"b":{"base64":"tsm/2g=="}}],"c":["NaN","-Infinity",-0,1e+21,0.1]}',
  );
});

test('JSON of a column stays as it is written', () => {
  const json = (text: string) => sourceOfValue(PARSERS.jsonFromBytes(Buffer.from(text)));
  expect(json('{"n": 1e400,\n"n":1}')).toBe('{"n": 1e400, "n":1}');
  expect(json('{no')).toBe('"{no"');
});

test('decimals that can’t be read exactly are refused', () => {
  const column = (precision: number) => [{ name: 'price', converted_type: 'DECIMAL' as const, precision }];
  expect(() => assertExact(column(15))).not.toThrow();
  expect(() => assertExact(column(20))).toThrow('the column price holds decimals of 20 digits');
});

async function written(
  columns: Parameters<typeof ParquetFile.open>[1],
  lines: readonly string[],
  compression?: Compression,
) {
  const file = join(folderWith({}), 'out.parquet');
  const output = await ParquetFile.open(file, columns, compression);
  for (const line of lines) output.add(line);
  await output.finish();
  const buffer = await asyncBufferFromFile(file);
  const { schema, row_groups } = await parquetMetadataAsync(buffer);
  const rows = await parquetReadObjects({ file: buffer, compressors });
  return { rows, schema, codec: row_groups[0]?.columns[0]?.meta_data?.codec, size: output.size };
}

it('the columns of a Parquet file stay, and one is added', async () => {
  const cwd = folderWith({});
  writeFileSync(join(cwd, 'a.parquet'), SHARD);
  const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(join(cwd, 'a.parquet')));
  const lines = (await read(join(cwd, 'a.parquet'))).map(
    ({ line = '' }) => `${line.slice(0, -1)},"clean_articles":{"changed":false}}`,
  );
  const { rows, schema: own, codec } = await written(columnsForSchema(schema), lines);
  expect(codec).toBe('SNAPPY');
  expect(own.map(({ name, type }) => `${name} ${type}`).slice(1)).toEqual([
    'id INT64',
    'text BYTE_ARRAY',
    'bytes BYTE_ARRAY',
    'score DOUBLE',
    'isOpen BOOLEAN',
    'more BYTE_ARRAY',
    'clean_articles BYTE_ARRAY',
  ]);
  expect(rows.slice(0, 2)).toEqual([
    {
      id: 12345678901234567n,
      text: '甲',
      bytes: '{"base64":"tsm/2g=="}',
      score: 0.1,
      isOpen: true,
      more: '{"a":[1,null]}',
      clean_articles: '{"changed":false}',
    },
    {
      id: 2n,
      text: null,
      bytes: null,
      score: null,
      isOpen: false,
      more: null,
      clean_articles: '{"changed":false}',
    },
  ]);
});

it('numbers that JSON has none for come back as they were', async () => {
  const data = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324];
  const shard = Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'score', data, type: 'DOUBLE' }] }));
  const file = join(folderWith({ 'a.parquet': shard }), 'a.parquet');
  const { schema } = await parquetMetadataAsync(await asyncBufferFromFile(file));
  const lines = (await read(file)).map(({ line = '' }) => line);
  const { rows } = await written(columnsForSchema(schema), lines);
  expect(rows.map(({ score }) => score)).toEqual(data);
});

// As pyarrow 26 writes it, with a dictionary of no words: pq.write_table(pa.table({'id': [1], 'no': pa.nulls(1)}), file,
// compression='lz4', store_schema=False, write_statistics=False).
it('a column of nulls alone, compressed with LZ4', async () => {
  const file = join(folderWith({ 'a.parquet': LZ4_OF_NULLS }), 'a.parquet');
  expect((await read(file)).map(({ line }) => line)).toEqual(['{"id":1,"no":null}']);
});

it.each(COMPRESSIONS.filter(canWrite))(
  'JSON has the same columns whatever its members are, %s',
  async (compression) => {
    const lines = ['{"id":1e400,"n": 1.50,"text":"甲","clean_articles":{"changed":true}}', '{"text":"乙"}'];
    const { rows } = await written(columnsForJson('text', 'id'), lines, compression);
    expect(rows).toEqual([
      { id: '1e400', text: '甲', record: '{"n":1.50}', clean_articles: '{"changed":true}' },
      { id: null, text: '乙', record: '{}', clean_articles: null },
    ]);
  },
);
