import { renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ioProblem, isSystemError, Problem } from '../../core/problem.js';
import type { Failure } from '../../records/vessel.js';
import { Window } from '../../records/window.js';
import { joinShown } from '../walk.js';
import { makeFolder } from '../write.js';
import { type Completion, stampOf, writeCompletion } from './completion.js';
import { compressor } from './compression.js';
import type { Entry } from './entry.js';
import { MemberFile } from './member-file.js';
import { isResumable, openOutput } from './open-output.js';
import { Partial } from './partial.js';
import { PARTIAL, type Shard } from './plan.js';
import { readEntries } from './read.js';
import type { RecordFile } from './record-file.js';
import { samplerOf } from './sample.js';
import { type CorpusSettings, indexOf } from './settings.js';
import { ShardSource } from './source.js';
import { type Statistics, StatisticsBuilder } from './statistics.js';
import { nameOf, type Verdict, verdictOf } from './verdict.js';

/** Records under way: enough that one that takes a minute holds no process back for long. */
const WINDOW = { records: 4096, bytes: 64 * 1024 ** 2 };

/** A member of the output holds so many records, or of so many bytes: after each, a run that is killed can go on. */
const MEMBER_RECORDS = 1000;
const MEMBER_BYTES = 4 * 1024 ** 2;

/** What a run of a shard needs of the run as a whole. */
export interface ShardHost {
  readonly settings: CorpusSettings;
  /** Absolute path of the output. */
  readonly folder: string;
  readonly submit: (line: Buffer, settle: (answer: Buffer | Failure) => void) => void;
  /** Aborted when no more is to be done; what is under way is not waited for. */
  readonly signal: AbortSignal;
  /** Told of each record. @throws what ends the run */
  readonly onRecord: (verdict: Verdict) => void;
  /** Told how many bytes of files are done. */
  readonly onRead: (bytes: number) => void;
}

interface Outcome {
  readonly entry: Entry;
  /** How much of the file had been read when it came, in bytes. */
  readonly read: number;
  readonly answer: Buffer | Failure;
}

/** One shard on its way: reads, has records cleaned, writes, and puts all in its place when it is done. */
export class ShardRun {
  private readonly window = new Window<Outcome>(WINDOW);
  private readonly source: ShardSource;
  private readonly partial: Partial;
  private statistics = new StatisticsBuilder();
  private readonly passedOver = new StatisticsBuilder();
  private from = 0;
  private taken = 0;
  private problem: string | undefined;
  private hasEnded = false;
  private told = 0;

  /**
   * @param key of the completion
   * @param limit of records that are taken
   */
  constructor(
    private readonly shard: Shard,
    private readonly key: string,
    private readonly limit: number,
    private readonly host: ShardHost,
  ) {
    this.source = new ShardSource(shard.file);
    this.partial = new Partial(join(host.folder, PARTIAL), shard.name);
  }

  /**
   * @returns what says that it is done; `undefined` when the run was ended before
   * @throws Problem when it can't be read or written
   */
  async run(): Promise<Completion | undefined> {
    const { shard, host, partial } = this;
    const stamp = stampOf(shard.file);
    rmSync(join(host.folder, shard.completion), { force: true });
    const checkpoint = partial.begin(this.key);
    if (checkpoint) {
      this.statistics = new StatisticsBuilder(checkpoint.statistics);
      this.from = checkpoint.number;
      this.taken = checkpoint.statistics.read;
    }
    const data = await openOutput(partial.data, shard, host.settings, checkpoint?.dataSize);
    const errors = await MemberFile.open(partial.errors, compressor('gzip'), checkpoint?.errorsSize);
    try {
      await Promise.all([this.read(), this.write(data, errors)]);
      if (!host.signal.aborted) await data.finish();
    } finally {
      this.hasEnded = true;
      this.window.drop();
      await data.close();
      await errors.close();
    }
    if (host.signal.aborted) return undefined;
    this.tellRead(this.source.read);
    return this.finish(stamp, errors.size > 0);
  }

  /** What was done of it. */
  soFar(): Statistics {
    return new StatisticsBuilder(this.statistics.build(), this.passedOver.build()).build();
  }

  private async read(): Promise<void> {
    const shard = this.shard;
    const { host, window } = this;
    const { settings } = host;
    const isInSample = samplerOf(settings.sampling, shard.name);
    // From the start of the file, also where the run goes on behind what an earlier one has done.
    const passOver = (what: string) => this.passedOver.passOver(what);
    const stop = () => {
      window.drop();
      this.source.stop();
    };
    host.signal.addEventListener('abort', stop);
    try {
      for await (const entries of readEntries(shard, this.source, settings, passOver)) {
        for (const entry of entries) {
          if (this.hasEnded || host.signal.aborted || this.taken >= this.limit) return;
          if (!isInSample(entry.number)) {
            passOver('not in the sample');
            continue;
          }
          if (entry.number <= this.from) continue;
          this.taken++;
          if (window.isFull()) await window.room();
          this.submit(entry);
        }
      }
    } catch (error) {
      // What was read before it is done.
      if (isSystemError(error)) throw ioProblem(error, shard.path);
      this.problem = (error as Error).message;
    } finally {
      host.signal.removeEventListener('abort', stop);
      window.close();
    }
  }

  private submit(entry: Entry): void {
    const { shard } = this;
    const { line = Buffer.alloc(0), failure } = entry;
    const { settle } = this.window.open(line.length);
    const { read } = this.source;
    if (failure) {
      settle({ entry, read, answer: failure });
    } else {
      const index = Buffer.from(`${indexOf(shard.profile, entry.input)}\t`);
      this.host.submit(Buffer.concat([index, line]), (answer) => settle({ entry, read, answer }));
    }
  }

  private async write(data: RecordFile, errors: RecordFile): Promise<void> {
    const { shard, host, window } = this;
    const { idKey, policy, version } = host.settings;
    let records = 0;
    let bytes = 0;
    for await (const outcomes of window.answers()) {
      for (const { entry, read, answer } of outcomes) {
        if (host.signal.aborted) return;
        const verdict = verdictOf(entry, answer, { version, source: shard.path, idKey, policy });
        (verdict.isWritten ? data : errors).add(verdict.line);
        this.statistics.add(verdict.report, verdict.isWritten, () => nameOf(entry, shard.path, idKey));
        host.onRecord(verdict);
        this.tellRead(read);
        records++;
        bytes += entry.line?.length ?? 0;
        if (records < MEMBER_RECORDS && bytes < MEMBER_BYTES) continue;
        await this.save(entry.number, data, errors);
        records = 0;
        bytes = 0;
      }
    }
    if (host.signal.aborted) return;
    await data.flush();
    await errors.flush();
  }

  /** What was read ahead is not done yet. */
  private tellRead(read: number): void {
    this.host.onRead(read - this.told);
    this.told = read;
  }

  private async save(number: number, data: RecordFile, errors: RecordFile): Promise<void> {
    await data.flush();
    await errors.flush();
    if (!isResumable(this.shard)) return;
    const statistics = this.statistics.build();
    this.partial.save({ key: this.key, number, dataSize: data.size, errorsSize: errors.size, statistics });
  }

  private finish(stamp: Pick<Completion, 'size' | 'modified'>, hasErrors: boolean): Completion {
    const { shard, host, partial } = this;
    const statistics = this.soFar();
    assertWhole(statistics, shard.path);
    const outputs = [this.put(partial.data, shard.output)];
    const errors = join(host.folder, shard.errors);
    if (hasErrors) outputs.push(this.put(partial.errors, shard.errors));
    else rmSync(errors, { force: true });
    const { version } = host.settings;
    const completion: Completion = {
      version,
      input: shard.path,
      key: this.key,
      ...stamp,
      sha256: this.source.digest(),
      outputs,
      problem: this.problem,
      statistics,
    };
    const file = join(host.folder, shard.completion);
    makeFolder(dirname(file));
    writeCompletion(file, completion);
    partial.remove();
    return completion;
  }

  private put(file: string, path: string): Completion['outputs'][number] {
    const target = join(this.host.folder, path);
    makeFolder(dirname(target));
    renameSync(file, target);
    return { path, size: statSync(target).size };
  }
}

/** @throws Problem when a record was lost, which would be a fault of ours */
function assertWhole({ read, written, excluded }: Statistics, path: string): void {
  if (read === written + excluded) return;
  const message = `internal error: ${read} records read, ${written} written, ${excluded} excluded`;
  throw new Problem(
    joinShown(path, ''),
    message,
    'This is a bug: please report it. Nothing was put in its place.',
  );
}
