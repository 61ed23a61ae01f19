import { resolve } from 'node:path';
import type { Finding } from '../core/article.js';
import { ioProblem, Problem } from '../core/problem.js';
import { assertReplaceable, PendingFile } from '../corpus/pending-file.js';
import type { Scrape } from '../corpus/scrape.js';
import { type Recorded, withFindings } from '../report/recorded.js';
import { ReportWriter } from '../report/writer.js';
import type { Context } from './context.js';
import { version } from './version.js';

/** What came out of one scrape, as far as a report shows it. */
export interface Reportable {
  readonly findings: readonly Finding[];
  /** What `RunReport.keep` made of it: absent if there is no article. */
  readonly kept?: unknown;
}

/**
 * The page of `--report`, which grows while a run goes on. Where it can't be written any more the run goes on without it,
 * and `end` tells.
 */
export class RunReport {
  /** What the corpus is told to keep of each result; loaded there, since most runs write no report. */
  readonly keep = new URL('../report/recorded.js', import.meta.url).href;
  private failure: unknown;

  private constructor(
    private readonly path: string,
    private readonly file: PendingFile,
    private readonly writer: ReportWriter,
  ) {}

  /**
   * @param path as the user named it
   * @returns `undefined` in a dry run, which only finds out whether it could be written
   * @throws Problem when it can't be written there
   */
  static async open(path: string, { io: { cwd }, flags, words }: Context): Promise<RunReport | undefined> {
    if (path === '-') throw new Problem(undefined, '--report needs a file', 'Name one, such as report.html.');
    const place = resolve(cwd, path);
    let file: PendingFile | undefined;
    try {
      assertReplaceable(place, path);
      if (flags.dryRun) return undefined;
      const opened = new PendingFile(place, path);
      file = opened;
      return new RunReport(
        path,
        file,
        await ReportWriter.open((text) => opened.write(text), version(), words),
      );
    } catch (error) {
      file?.discard();
      throw ioProblem(error, path);
    }
  }

  /** @param shown the findings that the command tells of */
  async add({ path }: Scrape, { findings, kept }: Reportable, shown = findings): Promise<void> {
    const recorded = kept as Recorded | undefined;
    if (!recorded) {
      const obstacle = findings.find(({ severity }) => severity === 'error');
      this.fail(path, obstacle ? `${obstacle.message} (${obstacle.rule})` : 'no article');
    } else if (this.failure === undefined) {
      const entry = shown === findings ? recorded : withFindings(recorded, shown);
      await this.writer.add(entry).catch((error) => this.giveUp(error));
    }
  }

  /** A scrape that could not be cleaned. */
  fail(name: string, message: string): void {
    this.writer.fail({ name, message });
  }

  /**
   * Puts the page in its place.
   *
   * @returns what kept it from being written, now or earlier
   */
  async end(): Promise<Problem | undefined> {
    try {
      if (this.failure !== undefined) throw this.failure;
      await this.writer.finish();
      this.file.commit();
      return undefined;
    } catch (error) {
      this.file.discard();
      return ioProblem(error, this.path);
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
