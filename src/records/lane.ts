import { Patience } from './patience.js';
import type { Failure, StartVessel, Vessel } from './vessel.js';

interface Task {
  readonly line: Buffer;
  readonly settle: (answer: Buffer | Failure) => void;
}

/** What is sent ahead of the answers: enough that a vessel never waits for the next line. */
const AHEAD_RECORDS = 128;
const AHEAD_BYTES = 256 * 1024;

/** So many vessels in a row may die before they have loaded the program. */
const STARTS = 3;

/** What a lane needs to know. */
export interface LaneSettings {
  /** For one record, in ms; default: no limit. */
  readonly timeout?: number;
  /** Told when no vessel can be started; the lane does nothing from then on. */
  readonly onBroken: (cause: Failure) => void;
}

/**
 * Gives lines to a vessel and starts another when it dies or hangs. None of the lines that it had is blamed for that: they are tried
 * again one at a time, and only one that a vessel dies or hangs of while it has no other gets a failure for its answer. So a
 * record before it in the same batch, or a moment in which the machine was busy, makes no innocent record fail.
 */
export class Lane {
  private readonly waiting: Task[] = [];
  private readonly sent: Task[] = [];
  private sentBytes = 0;
  /** In bytes, of what is waiting or under way. */
  load = 0;
  /** How many of the next tasks have to be tried alone. */
  private suspects = 0;
  private vessel: Vessel | undefined;
  private isReady = false;
  private deathsAtStart = 0;
  private isClosed = false;
  private readonly patience: Patience | undefined;

  constructor(
    private readonly start: StartVessel,
    private readonly settings: LaneSettings,
  ) {
    const { timeout } = settings;
    this.patience = timeout === undefined ? undefined : new Patience(timeout, () => this.giveUp(timeout));
  }

  /** Starts the vessel before there is anything to do. */
  warmUp(): void {
    if (this.vessel === undefined && !this.isClosed) this.launch();
  }

  submit(line: Buffer, settle: Task['settle']): void {
    this.waiting.push({ line, settle });
    this.load += line.length;
    this.advance();
  }

  /** Ends the vessel, whatever it is doing; what was not answered is not answered any more. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.patience?.stop();
    await this.vessel?.end();
  }

  private advance(): void {
    if (this.isClosed || this.waiting.length === 0) return;
    this.warmUp();
    if (!this.isReady) return;
    const batch = this.suspects > 0 ? this.nextAlone() : this.nextBatch();
    if (batch.length === 0 || this.vessel === undefined) return;
    if (this.sent.length === 0) this.patience?.begin();
    this.sent.push(...batch);
    this.vessel.send(batch.map(({ line }) => line));
  }

  private nextAlone(): Task[] {
    if (this.sent.length > 0) return [];
    const batch = this.waiting.splice(0, 1);
    this.sentBytes += batch[0]?.line.length ?? 0;
    return batch;
  }

  private nextBatch(): Task[] {
    let count = 0;
    while (this.sent.length + count < AHEAD_RECORDS && this.sentBytes < AHEAD_BYTES) {
      const task = this.waiting[count];
      if (!task) break;
      this.sentBytes += task.line.length;
      count++;
    }
    return this.waiting.splice(0, count);
  }

  private launch(): void {
    const isCurrent = () => this.vessel === vessel && !this.isClosed;
    const vessel: Vessel = this.start({
      ready: () => {
        if (!isCurrent()) return;
        this.isReady = true;
        this.deathsAtStart = 0;
        this.advance();
      },
      answer: (answers) => isCurrent() && this.take(answers),
      died: (cause) => isCurrent() && this.bury(cause),
    });
    this.vessel = vessel;
  }

  private take(answers: readonly Buffer[]): void {
    for (const answer of answers) this.settleFirst(answer);
    if (this.sent.length > 0) this.patience?.begin();
    else this.patience?.stop();
    this.advance();
  }

  private settleFirst(answer: Buffer | Failure): void {
    const task = this.sent.shift();
    if (!task) return;
    this.sentBytes -= task.line.length;
    this.load -= task.line.length;
    if (this.suspects > 0) this.suspects--;
    task.settle(answer);
  }

  private giveUp(timeout: number): void {
    const { vessel } = this;
    if (!vessel || this.sent.length === 0) return;
    this.bury({ name: 'timeout', message: `not done after ${timeout / 1000} s` });
    void vessel.end();
  }

  private bury(cause: Failure): void {
    this.patience?.stop();
    this.vessel = undefined;
    const wasReady = this.isReady;
    this.isReady = false;
    if (!wasReady && ++this.deathsAtStart === STARTS) {
      this.isClosed = true;
      this.settings.onBroken(cause);
      return;
    }
    if (this.suspects > 0 && this.sent.length === 1) this.settleFirst(cause);
    this.suspects = Math.max(this.suspects, this.sent.length);
    this.waiting.unshift(...this.sent.splice(0));
    this.sentBytes = 0;
    this.advance();
  }
}
