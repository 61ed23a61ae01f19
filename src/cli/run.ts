import type { CleanResult } from '../clean.js';
import type { Problem } from '../corpus/problem.js';
import { processScrapes } from '../corpus/process.js';
import { findScrapes, type Scrape } from '../corpus/scrapes.js';
import type { Context } from './context.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import { createTally, summaryLine } from './reporters/summary.js';

/** One run of a command over scrapes: tells of what goes wrong, counts, and comes to an exit code. */
export class Run {
  readonly tally = createTally();
  private total = 0;

  constructor(private readonly context: Context) {}

  /** Tells of a problem; the run goes on. */
  async fail(problem: Problem): Promise<void> {
    this.tally.failed++;
    await this.context.messages.problem(problem);
  }

  /** The scrapes the inputs stand for; tells of inputs that stand for none. */
  async find(inputs: readonly string[]): Promise<readonly Scrape[]> {
    const { scrapes, problems, warnings } = await findScrapes(inputs, this.context.source);
    for (const problem of problems) await this.fail(problem);
    for (const warning of warnings) await this.context.messages.warning(warning);
    return this.context.profiles.assign(scrapes);
  }

  /** Cleans the scrapes one after another and hands on what came out; tells of those that failed. */
  async *results(
    scrapes: readonly Scrape[],
  ): AsyncGenerator<{ scrape: Scrape; result: CleanResult }, void, undefined> {
    const { profiles, io } = this.context;
    this.total = scrapes.length;
    for await (const { scrape, result, problem } of processScrapes(scrapes, profiles.options, io.signal)) {
      if (problem) {
        await this.fail(problem);
        continue;
      }
      this.tally.files++;
      this.tally.changes += result.changes.length;
      this.tally.findings += result.findings.length;
      yield { scrape, result };
    }
  }

  /** Says how the run went. `findingsMatter`: whether findings make the run exit with 1, as in `check`. */
  async finish({ findingsMatter, hint = '' }: { findingsMatter: boolean; hint?: string }): Promise<ExitCode> {
    const { messages, io } = this.context;
    const interrupted = io.signal.aborted;
    if (interrupted) await messages.note(`interrupted: ${this.tally.files} of ${this.total} done`);
    await messages.note(summaryLine(this.tally) + (this.tally.findings > 0 ? hint : ''));
    return exitCode({
      interrupted,
      failed: this.tally.failed,
      findings: findingsMatter ? this.tally.findings : 0,
    });
  }
}
