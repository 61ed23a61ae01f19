import { resolve } from 'node:path';
import type { Finding } from '../article.js';
import { assertNoInputs } from '../corpus/outputs.js';
import { assertReplaceable, PendingFile } from '../corpus/pending-file.js';
import { ioProblem, Problem } from '../corpus/problem.js';
import type { Scrape } from '../corpus/scrapes.js';
import { type Recorded, withFindings } from '../report/recorded.js';
import { ReportWriter } from '../report/writer.js';
import type { Context } from './context.js';
import { version } from './version.js';

/** What came out of one scrape, as far as a report shows it. */
export interface Reportable {
  readonly findings: readonly Finding[];
  readonly recorded?: Recorded | undefined;
}

/**
 * The page of `--report`, which grows while a run goes on. Where it can't be written the run goes on without it, and
 * `commit` tells.
 */
export class RunReport {
  private failure: unknown;

  private constructor(
    private readonly file: PendingFile,
    private readonly writer: ReportWriter,
    /** As the user named it. */
    readonly path: string,
  ) {}

  /**
   * @param path as the user named it
   * @param others what else the run reads or writes, besides the scrapes
   * @returns `undefined` in a dry run
   * @throws Problem when it can't be written there
   */
  static async open(
    path: string,
    scrapes: readonly Scrape[],
    others: readonly (string | undefined)[],
    { io: { cwd }, flags }: Context,
  ): Promise<RunReport | undefined> {
    const place = resolve(cwd, path);
    assertNoInputs([path], scrapes, cwd);
    if (others.some((other) => other !== undefined && resolve(cwd, other) === place)) {
      throw new Problem(path, 'the run has another use for this file', 'Choose another one for the report.');
    }
    let file: PendingFile | undefined;
    try {
      if (flags.dryRun) return void assertReplaceable(place, path);
      file = new PendingFile(place, path);
      const sink = (text: string) => file?.write(text);
      return new RunReport(file, await ReportWriter.open(sink, version()), path);
    } catch (error) {
      file?.discard();
      throw ioProblem(error, path);
    }
  }

  /** @param findings those that the command tells of */
  async add({ path }: Scrape, { findings, recorded }: Reportable, shown = findings): Promise<void> {
    const obstacle = findings.find(({ severity }) => severity === 'error');
    if (!recorded) return this.fail(path, obstacle?.message ?? 'no article');
    const record = shown === findings ? recorded : withFindings(recorded, shown);
    if (this.failure === undefined) await this.writer.add(record).catch((error) => this.giveUp(error));
  }

  /** A scrape that could not be cleaned. */
  fail(name: string, message: string): void {
    this.writer.fail({ name, message });
  }

  /** Puts the page in its place. @throws Problem when that, or anything before, could not be written */
  async commit(): Promise<void> {
    try {
      if (this.failure !== undefined) throw this.failure;
      await this.writer.finish();
      this.file.commit();
    } catch (error) {
      this.file.discard();
      throw ioProblem(error, this.path);
    }
  }

  /** Leaves nothing behind. */
  discard(): void {
    this.file.discard();
  }

  private giveUp(error: unknown): void {
    this.failure = error;
    this.file.discard();
  }
}
