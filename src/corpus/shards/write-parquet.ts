import { statSync } from 'node:fs';
import type { CompressionCodec, SchemaElement } from 'hyparquet';
import type { BasicType, ParquetWriter } from 'hyparquet-writer';
import { membersOf } from '../../records/json-members.js';
import { ADDED } from './clean-record.js';
import { parquetCompressors } from './compression.js';
import type { Compression } from './compressions.js';
import type { RecordFile } from './record-file.js';
import { splice } from './splice.js';

/** A row group is held until it is this large: of rows, or of bytes of their JSON. */
const GROUP_ROWS = 50_000;
const GROUP_BYTES = 64 * 1024 ** 2;

/** A column, and its value in a record of which the members are known by their JSON source. */
export interface Column {
  readonly name: string;
  readonly type: BasicType;
  readonly readFrom: (members: Map<string, string>) => unknown;
}

/**
 * A Parquet file of records, which are given as lines of JSON. It can't go on where it was cut: its directory is at its end.
 */
export class ParquetFile implements RecordFile {
  private lines: string[] = [];
  private length = 0;
  size = 0;

  private constructor(
    private readonly file: string,
    private readonly columns: readonly Column[],
    private readonly writer: ParquetWriter,
  ) {}

  static async open(
    file: string,
    columns: readonly Column[],
    compression: Compression | undefined,
  ): Promise<ParquetFile> {
    const { ParquetWriter, fileWriter, schemaFromColumnData } = await import('hyparquet-writer');
    const schema = schemaFromColumnData({
      columnData: columns.map(({ name, type }) => ({ name, type, data: [], nullable: true })),
    });
    const codec: CompressionCodec = compression === undefined ? 'SNAPPY' : CODECS[compression];
    const compressors = parquetCompressors();
    return new ParquetFile(
      file,
      columns,
      new ParquetWriter({ writer: fileWriter(file), schema, codec, compressors }),
    );
  }

  add(line: string): void {
    this.lines.push(line);
    this.length += line.length;
  }

  /** Writes a row group, if enough is there for one. */
  async flush(): Promise<void> {
    if (this.lines.length >= GROUP_ROWS || this.length >= GROUP_BYTES) await this.writeGroup();
  }

  async finish(): Promise<void> {
    if (this.lines.length > 0) await this.writeGroup();
    await this.writer.finish();
    this.size = statSync(this.file).size;
  }

  /** The writer opens the file for each piece. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  private async writeGroup(): Promise<void> {
    const rows = this.lines.map(valuesOf);
    this.lines = [];
    this.length = 0;
    const columnData = this.columns.map(({ name, type, readFrom }) => ({
      name,
      type,
      data: rows.map(readFrom),
    }));
    await this.writer.write({ columnData, rowGroupSize: rows.length });
  }
}

const CODECS = { none: 'UNCOMPRESSED', gzip: 'GZIP', zstd: 'ZSTD' } as const;

function valuesOf(line: string): Map<string, string> {
  return new Map(membersOf(line).map(({ key, start, end }) => [key, line.slice(start, end)]));
}

/**
 * The columns for records that come as JSON: who reads Parquet wants the same columns in every file, whatever members records have. `record`
 * holds the whole of it, as it is written.
 */
export function columnsForJson(textKey: string, idKey: string): readonly Column[] {
  const members = (values: Map<string, string>) =>
    [...values].filter(([key]) => key !== textKey && key !== idKey && key !== ADDED);
  const record = (values: Map<string, string>) => splice('{}', Object.fromEntries(members(values)));
  return [
    { name: idKey, type: 'STRING', readFrom: (values) => stringOf(values.get(idKey)) },
    { name: textKey, type: 'STRING', readFrom: (values) => stringOf(values.get(textKey)) },
    { name: 'record', type: 'STRING', readFrom: record },
    { name: ADDED, type: 'STRING', readFrom: (values) => values.get(ADDED) },
  ];
}

/** The columns of a Parquet file, and the one that is added. What is not a number, a truth value or a string is written as JSON. */
export function columnsForSchema([, ...elements]: readonly SchemaElement[]): readonly Column[] {
  const columns: Column[] = [];
  for (let at = 0; at < elements.length; at += 1 + childrenOf(elements, at)) {
    const element = elements[at];
    if (element && element.name !== ADDED) columns.push(columnOf(element));
  }
  return [...columns, { name: ADDED, type: 'STRING', readFrom: (values) => values.get(ADDED) }];
}

/** How many elements stand below one: a schema is a tree, written depth first. */
function childrenOf(elements: readonly SchemaElement[], at: number): number {
  let count = 0;
  for (let left = elements[at]?.num_children ?? 0; left > 0; left--)
    count += 1 + childrenOf(elements, at + 1 + count);
  return count;
}

type Reading = (source: string) => unknown;

const NUMBERS: Readonly<Record<string, Reading>> = {
  INT32: Number,
  INT64: BigInt,
  FLOAT: floatOf,
  DOUBLE: floatOf,
  BOOLEAN: (source) => source === 'true',
};

/** What is no number of JSON stands there by its name, in quotation marks. */
function floatOf(source: string): number {
  return Number(source.replaceAll('"', ''));
}

function columnOf(element: SchemaElement): Column {
  const { name, type = '' } = element;
  const read = isPlain(element) ? NUMBERS[type] : undefined;
  const readFrom = (values: Map<string, string>) => {
    const source = values.get(name);
    return source === undefined || source === 'null' ? undefined : read ? read(source) : stringOf(source);
  };
  return { name, type: read ? (type as BasicType) : 'STRING', readFrom };
}

/** Whether a number means what it says: dates, times and decimals are numbers that mean something else. */
function isPlain({ converted_type, logical_type, num_children }: SchemaElement): boolean {
  const isNumber = converted_type === undefined || /^INT_(?:8|16|32|64)$/.test(converted_type);
  return (
    num_children === undefined && isNumber && (logical_type === undefined || logical_type.type === 'INTEGER')
  );
}

/** A string as it is, anything else as its JSON; `undefined` for null. */
function stringOf(source: string | undefined): string | undefined {
  if (source === undefined || source === 'null') return undefined;
  return source.startsWith('"') ? JSON.parse(source) : source;
}
