import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Problem } from '../../core/problem.js';
import { count } from '../../core/shown.js';
import { programDigest } from '../program-digest.js';
import type { Completion } from './completion.js';
import { isUpToDate, readCompletion } from './completion.js';
import { Lanes } from './lanes.js';
import type { Shard } from './plan.js';
import { type CorpusSettings, indexOf } from './settings.js';
import { type ShardHost, ShardRun } from './shard-run.js';
import type { Statistics } from './statistics.js';
import type { Verdict } from './verdict.js';

/** Two at a time, so that the processes have work while one shard ends and the next begins. */
const AT_ONCE = 2;

/** How a run goes about its shards. */
export interface CorpusRunSettings {
  readonly settings: CorpusSettings;
  /** Absolute path of the output. */
  readonly folder: string;
  readonly jobs: number;
  /** Of all records that are taken; default: none. */
  readonly limit?: number | undefined;
  /** Of records that can't be cleaned, but for those below the confidence; default: none. */
  readonly maxErrors?: number | undefined;
  readonly skipsCompleted: boolean;
  readonly signal: AbortSignal;
  /** URL of the module that answers lines; only tests need another. */
  readonly handler?: string;
}

/** What is told while a run goes on. */
export interface CorpusEvents {
  readonly done: (shard: Shard, completion: Completion, wasDone: boolean) => Promise<void>;
  readonly failed: (shard: Shard, problem: unknown) => Promise<void>;
  /** Told of a shard that is not done, what was done of it: by this run, and by those that it went on from. */
  readonly stopped: (soFar: Statistics) => void;
  readonly record: (verdict: Verdict) => void;
  readonly read: (bytes: number) => void;
}

const HANDLER = new URL('./clean-record.js', import.meta.url).href;

/**
 * Cleans shards. One that can't be read or written does not stop the others.
 *
 * @throws Problem when too many records can't be cleaned, or no process can be started; whole members of what was under way stay, and
 * the next run goes on behind them
 */
export async function cleanShards(
  shards: readonly Shard[],
  run: CorpusRunSettings,
  events: CorpusEvents,
): Promise<void> {
  const { settings, limit } = run;
  const controller = new AbortController();
  const signal = AbortSignal.any([run.signal, controller.signal]);
  let fatal: Problem | undefined;
  const end = (problem: Problem) => {
    fatal ??= problem;
    controller.abort();
  };
  const child = { limits: settings.limits, handler: run.handler ?? HANDLER, record: settings };
  const lanes = new Lanes(run.jobs, child, end);
  const count = errorCounter(run.maxErrors, end);
  const host = {
    settings,
    folder: run.folder,
    signal,
    submit: lanes.submit.bind(lanes),
    onRead: events.read,
    onRecord: (verdict: Verdict) => {
      count(verdict);
      events.record(verdict);
    },
  };
  let left = limit ?? Number.POSITIVE_INFINITY;
  const waiting = [...shards];
  const work = async () => {
    for (let shard = waiting.shift(); shard && !signal.aborted && left > 0; shard = waiting.shift()) {
      try {
        const key = keyOf(shard, run, left);
        const known = await knownOf(shard, key, run);
        const completion = known ?? (await runOf(shard, key, left, host, events));
        if (!completion) return;
        left -= completion.statistics.read;
        await events.done(shard, completion, known !== undefined);
      } catch (error) {
        // What a run that is ended leaves open is no failure.
        if (!signal.aborted) await events.failed(shard, error);
      }
    }
  };
  try {
    // How many records a limit leaves to a shard is known when those before it are done.
    await Promise.all(Array.from({ length: limit === undefined ? AT_ONCE : 1 }, work));
  } finally {
    await lanes.close();
  }
  if (fatal) throw fatal;
}

/** Cleans a shard. @throws Problem when it can't be read or written */
async function runOf(
  shard: Shard,
  key: string,
  left: number,
  host: ShardHost,
  { stopped }: Pick<CorpusEvents, 'stopped'>,
): Promise<Completion | undefined> {
  const shardRun = new ShardRun(shard, key, left, host);
  let completion: Completion | undefined;
  try {
    completion = await shardRun.run();
    return completion;
  } finally {
    if (!completion) stopped(shardRun.soFar());
  }
}

async function knownOf(shard: Shard, key: string, run: CorpusRunSettings): Promise<Completion | undefined> {
  const completion = run.skipsCompleted ? readCompletion(join(run.folder, shard.completion)) : undefined;
  const resolve = (path: string) => join(run.folder, path);
  const isKnown = completion && (await isUpToDate(completion, key, shard.file, resolve, run.signal));
  return isKnown ? completion : undefined;
}

/** A digest of all that decides the output of a shard beside its content: other limits of time or memory can give other errors. */
function keyOf(shard: Shard, { settings, limit }: CorpusRunSettings, left: number): string {
  const { options, ...others } = settings;
  const own = { ...shard, file: '', options: options[indexOf(shard.profile)] };
  const all = [programDigest(), others, own, limit === undefined ? undefined : left];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

function errorCounter(maxErrors: number | undefined, end: (problem: Problem) => void) {
  let errors = 0;
  return ({ report: { error } }: Verdict) => {
    if (!error || error.name === 'low-confidence' || maxErrors === undefined) return;
    errors++;
    if (errors <= maxErrors) return;
    const what = `${count(errors, 'record')} can't be cleaned, more than the ${maxErrors} of --max-errors; the last: ${error.name}: ${error.message}`;
    const advice =
      'Look at them, or allow more with --errors and --max-errors; the next run goes on from here.';
    end(new Problem(undefined, what, advice));
  };
}
