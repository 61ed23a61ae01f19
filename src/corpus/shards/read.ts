import { decompressed } from './compression.js';
import type { Entries, PassedOver } from './entry.js';
import type { Shard } from './plan.js';
import { readJsonl } from './read-jsonl.js';
import type { CorpusSettings } from './settings.js';
import type { ShardSource } from './source.js';

/**
 * The records of a shard in their order.
 *
 * @param passOver told of what is no record
 * @throws what ends it early, when the records before it were handed on
 */
export async function* readEntries(
  shard: Pick<Shard, 'file' | 'format' | 'compression'>,
  source: ShardSource,
  { limits: { maxRecordSize }, textKey, idKey }: Pick<CorpusSettings, 'limits' | 'textKey' | 'idKey'>,
  passOver: PassedOver = () => {},
): Entries {
  const { format, compression } = shard;
  if (format === 'parquet') {
    const { readParquet } = await import('./read-parquet.js');
    return yield* readParquet(shard.file, source, maxRecordSize);
  }
  const content = decompressed(source.chunks(), compression);
  if (format === 'jsonl') return yield* readJsonl(content, maxRecordSize);
  const { readWarc } = await import('./read-warc.js');
  yield* readWarc(content, { maxRecordSize, textKey, idKey }, passOver);
}
