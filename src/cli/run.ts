import { resolve } from 'node:path';
import type { FullResult } from '../clean.js';
import { ioProblem, type Problem } from '../core/problem.js';
import type { Cache, Entry } from '../corpus/cache.js';
import type { Cleaned } from '../corpus/outcome.js';
import { patiently } from '../corpus/patience.js';
import { processScrapes } from '../corpus/process.js';
import { cleanScrapes } from '../corpus/run.js';
import type { Scrape } from '../corpus/scrape.js';
import { findScrapes } from '../corpus/scrapes.js';
import { AUTO, type Context } from './context.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import { createTally, summaryLine } from './reporters/summary.js';
import { assertSafe, type CommandFiles, type OwnFile, withoutOwn } from './run-files.js';
import type { RunReport } from './run-report.js';
import { closedProblem } from './standard-output.js';

/** Whether what is known of a scrape from an earlier run will do, instead of cleaning it again. */
export type Accepts = (scrape: Scrape, known: Entry) => boolean;

/** One run of a command over scrapes: tells of what goes wrong, counts, and comes to an exit code. */
export class Run {
  readonly tally = createTally();
  /** Commands add what they tell of; what could not be cleaned is added here. */
  report: RunReport | undefined;
  /** Of inputs that stand for no scrape. */
  private readonly unfound: Problem[] = [];
  private total = 0;
  private readonly toldBefore: ReadonlySet<string>;

  /** @param told what need not be told again (see `failOnce`); runs that repeat one another share it */
  constructor(
    private readonly context: Context,
    private readonly told = new Set<string>(),
  ) {
    this.toldBefore = new Set(told);
  }

  /** Whether every input stood for scrapes, and every folder could be read. */
  get hasFoundAll(): boolean {
    return this.unfound.length === 0;
  }

  /** Tells of a problem; the run goes on. */
  async fail(problem: Problem): Promise<void> {
    this.tally.failed++;
    await this.context.messages.problem(problem);
  }

  /** The same, for what every repetition of a run would meet again. */
  async failOnce(problem: Problem): Promise<void> {
    if (this.isNew(`${problem.path}: ${problem.message}`)) await this.fail(problem);
  }

  /**
   * The scrapes the inputs stand for; tells of inputs that stand for none.
   *
   * @param output folder of Markdown, which is left out of the others
   * @param own files that the run has made earlier, and which are no scrapes
   */
  async find(
    inputs: readonly string[],
    { output, own = [] }: { readonly output?: string; readonly own?: readonly OwnFile[] } = {},
  ): Promise<readonly Scrape[]> {
    const { source, io } = this.context;
    const without = output === undefined ? undefined : resolve(io.cwd, output);
    const { scrapes, problems, warnings } = await findScrapes(
      inputs,
      source,
      without,
      new Set(own.map(({ file }) => file)),
    );
    for (const problem of problems) await this.failOnce(problem);
    this.unfound.push(...problems);
    for (const warning of warnings) {
      if (this.isNew(warning)) await this.context.messages.warning(warning);
    }
    const found = await this.context.profiles.assign(await withoutOwn(scrapes, own, this.context));
    if (this.context.site.includes(AUTO)) {
      const { learnSites } = await import('./learn-sites.js');
      await learnSites(found, this.context);
    }
    return found;
  }

  /**
   * To be called before the first write: makes sure that nothing that is read is written, and opens the report that was
   * asked for, if one was.
   *
   * @throws Problem when two files meet, the report can't be written, or there is no standard output to print to
   */
  async begin(scrapes: readonly Scrape[], files: CommandFiles): Promise<void> {
    if (files.prints && this.context.io.isStdoutClosed) throw closedProblem();
    assertSafe(scrapes, files, this.context);
    await files.standApart?.();
    await this.openReport();
  }

  private async openReport(): Promise<void> {
    const { flags } = this.context;
    if (flags.report === undefined) return;
    const { RunReport } = await import('./run-report.js');
    this.report = await RunReport.open(flags.report, this.context);
    for (const { path = '', message } of this.unfound) this.report?.fail(path, message);
  }

  /**
   * Cleans the scrapes one after another and hands on all that came out; tells of those that failed. For few scrapes: a
   * signal ends the program.
   */
  async *results(
    scrapes: readonly Scrape[],
  ): AsyncGenerator<{ scrape: Scrape; result: FullResult; kept?: unknown }, void, undefined> {
    const { profiles, io, flags } = this.context;
    this.total = scrapes.length;
    io.letSignalsEnd?.();
    const settings = { options: profiles.options, maxSize: flags.maxSize, keep: this.report?.keep };
    const processed = processScrapes(scrapes, settings, io.signal);
    for await (const { scrape, result, kept, problem } of this.whole(processed)) {
      if (problem) {
        await this.failScrape(scrape, problem);
        continue;
      }
      this.count(result.changes.length, result.findings.length);
      yield { scrape, result, kept };
    }
  }

  /**
   * Cleans many scrapes, in as many threads as there is work for, and hands on in their order what a run keeps of
   * each; tells of those that failed. With --cache, cleans only those of which nothing acceptable is known.
   */
  async *outcomes(
    scrapes: readonly Scrape[],
    accepts: Accepts,
  ): AsyncGenerator<{ scrape: Scrape; cleaned: Cleaned }, void, undefined> {
    const { profiles, io, flags, progress } = this.context;
    this.total = scrapes.length;
    const cache = await this.openCache();
    const keep = this.report?.keep;
    // What is known of a scrape is less than what a report shows.
    const lookUp =
      cache && !keep
        ? (scrape: Scrape) => cache.lookUp(scrape, (known) => accepts(scrape, known))
        : undefined;
    const { options } = profiles;
    const settings = {
      options,
      maxSize: flags.maxSize,
      jobs: flags.jobs,
      signal: io.signal,
      lookUp,
      keep,
    };
    const step = { done: 0, total: scrapes.length, bytes: 0 };
    try {
      for await (const outcome of this.whole(cleanScrapes(scrapes, settings))) {
        const { scrape, cleaned, problem } = outcome;
        if (problem) {
          await this.failScrape(scrape, problem);
        } else {
          this.count(cleaned.changes, cleaned.findings.length);
          cache?.record(outcome);
          yield { scrape, cleaned };
        }
        step.done++;
        step.bytes += cleaned?.size ?? 0;
        progress.show(step);
      }
    } finally {
      progress.clear();
      if (cache && !flags.dryRun) await this.saveCache(cache);
    }
  }

  /** Says how the run went. `findingsMatter`: whether findings make the run exit with 1, as in `check`. */
  async finish({ findingsMatter, hint = '' }: { findingsMatter: boolean; hint?: string }): Promise<ExitCode> {
    const { messages, io, flags } = this.context;
    const interrupted = io.signal.aborted;
    if (this.report) await this.endReport(flags.report, this.report);
    if (interrupted) await messages.note(`interrupted: ${this.tally.files} of ${this.total} done`);
    await messages.note(summaryLine(this.tally) + (this.tally.findings > 0 ? hint : ''));
    return exitCode({
      interrupted,
      failed: this.tally.failed,
      findings: findingsMatter ? this.tally.findings : 0,
    });
  }

  /** What comes from some scrapes. If not all of them are taken, there is no report: it would pass for one of all. */
  private async *whole<T>(results: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    let isWhole = false;
    try {
      yield* results;
      isWhole = true;
    } finally {
      if (!isWhole) this.report?.discard();
    }
  }

  private async failScrape({ path }: Scrape, problem: Problem): Promise<void> {
    this.report?.fail(path, problem.message);
    await this.fail(problem);
  }

  /** There is none of a run that was interrupted: it would pass for one of all scrapes. */
  private async endReport(path: string | undefined, report: RunReport): Promise<void> {
    const { io, messages } = this.context;
    if (io.signal.aborted) {
      report.discard();
      return messages.note(`${path} was not written`);
    }
    const problem = await report.end();
    return problem ? this.fail(problem) : messages.detail(`written ${path}`);
  }

  private isNew(text: string): boolean {
    this.told.add(text);
    return !this.toldBefore.has(text);
  }

  private count(changes: number, findings: number): void {
    this.tally.files++;
    this.tally.changes += changes;
    this.tally.findings += findings;
  }

  private async openCache(): Promise<Cache | undefined> {
    const { flags, io, profiles, messages } = this.context;
    if (!flags.cache) return undefined;
    const { Cache } = await import('../corpus/cache.js');
    const file = resolve(io.cwd, flags.cacheLocation);
    const cache = new Cache(file, { options: profiles.options, maxSize: flags.maxSize });
    if (cache.warning) await messages.warning(`${flags.cacheLocation}: ${cache.warning}.`);
    return cache;
  }

  /** A cache that can't be written costs time in the next run, and nothing else. */
  private async saveCache(cache: Cache): Promise<void> {
    const { flags, messages } = this.context;
    try {
      await patiently(() => cache.save());
    } catch (error) {
      const { message } = ioProblem(error, flags.cacheLocation);
      await messages.warning(`${flags.cacheLocation}: the cache could not be written: ${message}.`);
    }
  }
}
