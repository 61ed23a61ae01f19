import { Option } from 'commander';
import { formatSize } from '../options/size.js';
import { DEFAULT_LIMITS } from '../records/limits.js';
import { FIELDS } from '../records/protocol.js';
import type { OptionRow } from './option-row.js';
import { duration, listOf, size } from './option-values.js';

const { timeout, maxMemory, maxRecordSize } = DEFAULT_LIMITS;

/** What `records` and `corpus` both take. */
export const RECORD_OPTIONS: readonly OptionRow[] = [
  new Option(
    '--fields <names>',
    `what comes with the text, separated by commas: ${FIELDS.join(', ')}`,
  ).argParser(listOf(/,/)),
  new Option('--timeout <time>', `for one record, such as 500ms, 30s or 5m (default: ${timeout / 1000}s)`)
    .argParser(duration)
    .default(timeout),
  new Option('--max-memory <size>', `for one record (default: ${formatSize(maxMemory)})`)
    .argParser(size)
    .default(maxMemory),
  new Option('--max-record-size <size>', `larger ones are errors (default: ${formatSize(maxRecordSize)})`)
    .argParser(size)
    .default(maxRecordSize),
].map((option) => ({ option: () => option, commands: ['records', 'corpus'] }));
