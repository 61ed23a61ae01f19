import { Problem } from '../core/problem.js';
import type { InputKind } from '../corpus/left-out.js';
import { findScrapes, kindOf, type Scrapes } from '../corpus/scrapes.js';
import type { Selection } from '../corpus/selection.js';
import { formatOf } from '../corpus/shards/formats.js';
import type { Context } from './context.js';

/** What `corpus` looks for. */
export const SHARDS: InputKind = {
  plural: 'shards',
  readFrom: '.jsonl, .ndjson, .warc, .wet and .parquet, .gz and .zst of these too',
  advice: 'Name others by a glob, with --format.',
  adviceForAll: 'Shards are .jsonl, .ndjson, .warc, .wet and .parquet; give --format for other names.',
};

/** @throws Problem for standard input and pipes: a shard is read more than once */
export async function refusePipes(inputs: readonly string[], cwd: string): Promise<void> {
  const advice = 'For a pipe of records: clean-articles records.';
  for (const input of inputs) {
    if (input === '-') throw new Problem(input, 'corpus reads files', advice);
    if ((await kindOf(input, cwd)) === 'pipe') throw new Problem(input, 'is no file or folder', advice);
  }
}

/**
 * The files that the inputs stand for: folders in code point order, without what is hidden or ignored, or has no name of a shard.
 *
 * @param output absolute path of a folder that is left out of the others
 */
export async function findFiles(
  inputs: readonly string[],
  { source, profiles, flags, io: { signal } }: Context,
  output: string,
): Promise<Scrapes> {
  const selection = flags.format ? undefined : NAMED;
  const looking = { ...source, selection, kind: SHARDS, signal };
  const { scrapes, ...others } = await findScrapes(inputs, looking, output);
  return { scrapes: await profiles.assign(scrapes), ...others };
}

/** Of other files in a folder, such as the `_SUCCESS` of Spark, there is a warning. */
const NAMED: Selection = {
  includes: (path) => formatOf(path).format !== undefined,
  excludes: () => false,
  isAskedFor: false,
};
