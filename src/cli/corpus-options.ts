import { Option } from 'commander';
import { COMPRESSIONS } from '../corpus/shards/compressions.js';
import { ERROR_POLICIES } from '../corpus/shards/error-policy.js';
import { FORMATS, OUTPUT_FORMATS } from '../corpus/shards/formats.js';
import type { OptionRow } from './option-row.js';
import { positiveInteger, probability, shardNumber, wholeNumber } from './option-values.js';

/** What `corpus` alone takes. */
export const CORPUS_OPTIONS: readonly OptionRow[] = [
  new Option(
    '--format <name>',
    `of the shards: ${FORMATS.join(', ')} (default: what their names tell)`,
  ).choices(FORMATS),
  new Option('--text-key <name>', 'the member that holds the text (default: text)').default('text'),
  new Option('--id-key <name>', 'the member that names a record (default: id)').default('id'),
  new Option('--keep-raw', 'the text as it was, too, as raw_text'),
  new Option(
    '--min-confidence <number>',
    'exclude articles that are less likely to be right, such as 0.6',
  ).argParser(probability),
  new Option('--errors <what>', 'records that can’t be cleaned: exclude (default), keep or fail')
    .choices(ERROR_POLICIES)
    .default('exclude'),
  new Option(
    '--max-errors <number>',
    'end the run when there are more than this (default: no limit)',
  ).argParser(wholeNumber),
  new Option('--output-format <name>', 'jsonl or parquet (default: parquet for parquet, else jsonl)').choices(
    OUTPUT_FORMATS,
  ),
  new Option(
    '--compression <name>',
    `of the output: ${COMPRESSIONS.join(', ')} (default: as the shard)`,
  ).choices(COMPRESSIONS),
  new Option('--limit <number>', 'take at most this many records in all').argParser(positiveInteger),
  new Option('--sample <share>', 'take this share of the records, such as 0.01')
    .argParser(probability)
    .default(1),
  new Option('--seed <number>', 'of the sample: another number, another sample (default: 0)')
    .argParser(wholeNumber)
    .default(0),
  new Option('--shard <i/n>', 'take the i-th of n parts of the shards, such as 1/8').argParser(shardNumber),
  new Option('--no-skip-completed', 'clean shards again that are done'),
].map((option) => ({
  option: () => option,
  commands: option.attributeName() === 'textKey' ? ['corpus', 'learn'] : ['corpus'],
}));
