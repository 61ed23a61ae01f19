import { isSystemError, Problem } from '../../core/problem.js';
import { compressor } from './compression.js';
import { MemberFile } from './member-file.js';
import type { Shard } from './plan.js';
import type { RecordFile } from './record-file.js';
import type { CorpusSettings } from './settings.js';

/** Whether what is written for a shard can be cut behind a member and go on. */
export function isResumable({ outputFormat }: Shard): boolean {
  return outputFormat === 'jsonl';
}

/**
 * The file for the records of a shard.
 *
 * @param file absolute path
 * @param size how much of it is kept, in bytes
 */
export async function openOutput(
  file: string,
  shard: Shard,
  { textKey, idKey }: CorpusSettings,
  size = 0,
): Promise<RecordFile> {
  const { outputFormat, outputCompression } = shard;
  if (outputFormat === 'jsonl') return MemberFile.open(file, compressor(outputCompression ?? 'none'), size);
  const { columnsForJson, columnsForSchema, ParquetFile } = await import('./write-parquet.js');
  if (shard.format !== 'parquet')
    return ParquetFile.open(file, columnsForJson(textKey, idKey), outputCompression);
  return ParquetFile.open(file, columnsForSchema(await schemaIn(shard)), outputCompression);
}

/** The output has the columns of the input. @throws Problem when that is damaged */
async function schemaIn({ file, path }: Shard) {
  const { schemaOf } = await import('./read-parquet.js');
  try {
    return await schemaOf(file);
  } catch (error) {
    if (isSystemError(error)) throw error;
    const message = `this is no whole Parquet file (${(error as Error).message})`;
    throw new Problem(path, message, 'Fetch it again, or say its format with --format.');
  }
}
