import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hasEnded, thisRun } from '../temporary-files.js';
import { makeFolder, replaceFile } from '../write.js';
import type { Statistics } from './statistics.js';

/** How far a shard is: what is in its files up to here is whole. */
export interface Checkpoint {
  /** Of the input, the options and the program: see `completion.ts`. */
  readonly key: string;
  /** The number of the last record that is in the files. */
  readonly number: number;
  readonly dataSize: number;
  readonly errorsSize: number;
  readonly statistics: Statistics;
}

const DATA = 'data';
const ERRORS = 'errors';
const CHECKPOINT = 'checkpoint.json';

/** What a run of another machine has left and not touched for so long is of no use to it any more. In ms. */
const OLD = 24 * 60 * 60 * 1000;

/**
 * The files of a shard while it is under way: a folder of this run's own below one that all runs share for the shard. What an
 * earlier run has left there is copied, not taken: should that run go on after all, on another machine maybe, neither harms the other.
 */
export class Partial {
  readonly data: string;
  readonly errors: string;
  private readonly folder: string;

  private readonly shared: string;

  /**
   * @param top absolute path of a folder for all shards
   * @param shard the name of this one
   */
  constructor(
    private readonly top: string,
    shard: string,
  ) {
    this.shared = join(top, shard);
    this.folder = join(this.shared, thisRun());
    this.data = join(this.folder, DATA);
    this.errors = join(this.folder, ERRORS);
  }

  /** Makes the folder, and goes on where the run that came furthest with the same key was. */
  begin(key: string): Checkpoint | undefined {
    rmSync(this.folder, { recursive: true, force: true });
    const [best] = this.left(key).sort((left, right) => right.checkpoint.number - left.checkpoint.number);
    makeFolder(this.folder);
    if (!best) return undefined;
    const { checkpoint, folder } = best;
    copyStart(join(folder, DATA), this.data, checkpoint.dataSize);
    copyStart(join(folder, ERRORS), this.errors, checkpoint.errorsSize);
    this.save(checkpoint);
    return checkpoint;
  }

  save(checkpoint: Checkpoint): void {
    replaceFile(join(this.folder, CHECKPOINT), Buffer.from(JSON.stringify(checkpoint)));
  }

  /** Leaves nothing of this run or of those that have ended. */
  remove(): void {
    for (const run of runsIn(this.shared)) {
      const folder = join(this.shared, run);
      if (folder === this.folder || hasEnded(run) || isOld(folder)) {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    removeEmpty(this.shared, this.top);
  }

  private left(key: string): { readonly checkpoint: Checkpoint; readonly folder: string }[] {
    return runsIn(this.shared).flatMap((run) => {
      const folder = join(this.shared, run);
      const checkpoint = checkpointIn(folder);
      return checkpoint?.key === key && holds(folder, checkpoint) ? [{ checkpoint, folder }] : [];
    });
  }
}

function runsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function checkpointIn(folder: string): Checkpoint | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, CHECKPOINT), 'utf8'));
  } catch {
    return undefined;
  }
}

function holds(folder: string, { dataSize, errorsSize }: Checkpoint): boolean {
  return sizeOf(join(folder, DATA)) >= dataSize && sizeOf(join(folder, ERRORS)) >= errorsSize;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function copyStart(from: string, to: string, size: number): void {
  if (size === 0) return;
  copyFileSync(from, to);
  truncateSync(to, size);
}

function isOld(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > OLD;
}

/** The folder and those above it up to `top`, as far as nothing is in them. */
function removeEmpty(folder: string, top: string): void {
  if (!existsSync(folder) || readdirSync(folder).length > 0) return;
  try {
    rmdirSync(folder);
  } catch {
    // Another run was faster, or has begun something there.
    return;
  }
  if (folder !== top) removeEmpty(dirname(folder), top);
}
