import { statSync } from 'node:fs';
import type { Completion } from '../corpus/shards/completion.js';
import type { Shard } from '../corpus/shards/plan.js';
import { type Statistics, StatisticsBuilder } from '../corpus/shards/statistics.js';
import type { Verdict } from '../corpus/shards/verdict.js';
import type { Context } from './context.js';
import { speedOf, timeOf } from './progress.js';
import { count } from './reporters/summary.js';
import { safeJson } from './visible.js';

/** Where nobody looks at a terminal, how often a line tells how far the run is. In ms. */
const INTERVAL = 30_000;

/** Tells how far a run over a corpus is: a line that changes on terminals, lines of JSON elsewhere, and a sum at the end. */
export class CorpusProgress {
  private readonly total: number;
  private readonly start = performance.now();
  private readonly timer: NodeJS.Timeout;
  private bytes = 0;
  private records = 0;
  private errors = 0;
  private shardsDone = 0;
  private readonly counted: Statistics[] = [];

  constructor(
    private readonly shards: readonly Shard[],
    private readonly context: Context,
  ) {
    this.total = shards.reduce((sum, { file }) => sum + sizeOf(file), 0);
    this.timer = setInterval(() => void this.tell({ event: 'progress', ...this.state() }), INTERVAL);
  }

  readonly events = {
    record: ({ report }: Verdict) => {
      this.records++;
      if (report.error) this.errors++;
      this.context.progress.show((elapsed) => this.line(elapsed));
    },
    read: (bytes: number) => {
      this.bytes += bytes;
    },
    stopped: (soFar: Statistics) => {
      this.counted.push(soFar);
    },
  };

  async done(
    { path, file, output }: Shard,
    { statistics, problem }: Completion,
    wasDone: boolean,
  ): Promise<void> {
    this.shardsDone++;
    this.counted.push(statistics);
    if (wasDone) this.bytes += sizeOf(file);
    const { read, written, excluded } = statistics;
    await this.tell({
      event: 'shard',
      input: path,
      output,
      done_before: wasDone,
      read,
      written,
      excluded,
      problem,
    });
  }

  stop(): void {
    clearInterval(this.timer);
    this.context.progress.clear();
  }

  /** The sum of the run, with what was done of shards that are not. */
  async finish(isInterrupted: boolean): Promise<void> {
    const sum = new StatisticsBuilder(...this.counted).build();
    const { read, written, excluded, changed, errors } = sum;
    if (!this.isOnTerminal()) {
      await this.tell({
        event: 'end',
        interrupted: isInterrupted,
        ...this.state(),
        read,
        written,
        excluded,
        changed,
        errors,
      });
      return;
    }
    const names = Object.entries(errors).map(([name, number]) => `${number} ${name}`);
    const why = names.length > 0 ? ` (${names.join(', ')})` : '';
    const shards = `${this.shardsDone} of ${count(this.shards.length, 'shard')}`;
    const records = `${count(read, 'record')}, ${written} written, ${changed} changed, ${excluded} excluded${why}`;
    await this.context.messages.note(`${shards} done: ${records}`);
  }

  private state() {
    const { shardsDone, shards, records, errors } = this;
    const seconds = Number(((performance.now() - this.start) / 1000).toFixed(1));
    return {
      shards_done: shardsDone,
      shards: shards.length,
      records,
      errors,
      bytes: this.bytes,
      total_bytes: this.total,
      seconds,
    };
  }

  /** `1 of 4 shards  12000 records  1.4 MB/s  3 errors  1:05 left` */
  private line(elapsed: number): string {
    const bytes = this.bytes;
    const left = timeOf((elapsed / Math.max(bytes, 1)) * (this.total - bytes));
    const speed = speedOf(bytes, elapsed);
    const errors = this.errors > 0 ? `  ${count(this.errors, 'error')}` : '';
    return `${this.shardsDone} of ${count(this.shards.length, 'shard')}  ${count(this.records, 'record')}  ${speed}${errors}  ${left} left`;
  }

  private isOnTerminal(): boolean {
    return this.context.io.stderr.isTTY === true;
  }

  private async tell(event: object): Promise<void> {
    if (!this.isOnTerminal()) await this.context.messages.note(safeJson(JSON.stringify(event)));
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
