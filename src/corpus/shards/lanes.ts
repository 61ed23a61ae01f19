import { Problem } from '../../core/problem.js';
import { Lane } from '../../records/lane.js';
import type { Failure } from '../../records/vessel.js';
import { startChild } from './child-process.js';
import type { ChildSettings } from './child-settings.js';

/** Processes that clean records, each line in the one that has least to do. */
export class Lanes {
  private readonly lanes: readonly Lane[];

  /**
   * @param jobs how many processes
   * @param onBroken told when none can be started
   */
  constructor(jobs: number, settings: ChildSettings, onBroken: (problem: Problem) => void) {
    this.lanes = Array.from(
      { length: jobs },
      () =>
        new Lane((events) => startChild(settings, events), {
          onBroken: ({ message }) => onBroken(brokenProblem(message)),
        }),
    );
  }

  submit(line: Buffer, settle: (answer: Buffer | Failure) => void): void {
    const [first, ...others] = this.lanes;
    const freest = others.reduce((best, lane) => (best && best.load <= lane.load ? best : lane), first);
    freest?.submit(line, settle);
  }

  /** Ends the processes, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.close()));
  }
}

function brokenProblem(message: string): Problem {
  const advice = 'Free some memory, or give records more with --max-memory.';
  return new Problem(undefined, `no process can be started to clean records: ${message}`, advice);
}
