import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { replaceFile } from '../write.js';
import type { Statistics } from './statistics.js';

/** What says that a shard is done: it is written last, when its outputs are in their places. */
export interface Completion {
  readonly version: string;
  /** The input as the user named it. */
  readonly input: string;
  /** Digest of all that decides the output beside the input: options, and the program with its models. */
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** When it was changed last, in ns since 1970: with the same size and time it is not read again to know it. */
  readonly modified: string;
  /** SHA-256 of the input; absent if it was not read to its end (--limit). */
  readonly sha256?: string | undefined;
  readonly outputs: readonly { readonly path: string; readonly size: number }[];
  /** What ended the input early: it is damaged or cut off. What was before that is done. */
  readonly problem?: string | undefined;
  readonly statistics: Statistics;
}

/** Size and time of a file, as in a `Completion`. */
export function stampOf(file: string): Pick<Completion, 'size' | 'modified'> {
  const { size, mtimeNs } = statSync(file, { bigint: true });
  return { size: Number(size), modified: String(mtimeNs) };
}

/** @param file absolute path; `undefined` if there is none that can be read */
export function readCompletion(file: string): Completion | undefined {
  try {
    const completion = JSON.parse(readFileSync(file, 'utf8'));
    return typeof completion?.key === 'string' && typeof completion.statistics?.read === 'number'
      ? completion
      : undefined;
  } catch {
    return undefined;
  }
}

export function writeCompletion(file: string, completion: Completion): void {
  replaceFile(file, Buffer.from(`${JSON.stringify(completion, undefined, 2)}\n`));
}

/**
 * Whether a completion is of this input, these options and this program, and its outputs are still there.
 *
 * @param input absolute path
 * @param resolveOutput makes a path of `outputs` absolute
 * @throws AbortError when the signal is aborted while the input is read
 */
export async function isUpToDate(
  completion: Completion,
  key: string,
  input: string,
  resolveOutput: (path: string) => string,
  signal?: AbortSignal,
): Promise<boolean> {
  if (completion.key !== key) return false;
  const isThere = ({ path, size }: Completion['outputs'][number]) =>
    statSync(resolveOutput(path), { throwIfNoEntry: false })?.size === size;
  if (!completion.outputs.every(isThere)) return false;
  const { size, modified } = stampOf(input);
  if (completion.size !== size) return false;
  return completion.modified === modified || completion.sha256 === (await digestOfFile(input, signal));
}

async function digestOfFile(file: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash, { signal });
  return hash.digest('hex');
}
