import { resolve } from 'node:path';
import { ioProblem } from '../core/problem.js';
import { withSeverities } from '../core/severity.js';
import type { Cleaned } from '../corpus/outcome.js';
import { validateOptions } from '../corpus/process.js';
import type { Scrape } from '../corpus/scrape.js';
import { writeOutput } from '../corpus/write.js';
import { type Against, openAgainst } from './against.js';
import { BaselineCheck } from './baseline-check.js';
import { type CheckSettings, checkSettings } from './check-settings.js';
import { createPalette } from './colour.js';
import { tooUncertain } from './confidence.js';
import { type Context, inputsOrStandardInput } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { ClosedPipe, untilClosed } from './io.js';
import { RuleCounts } from './reporters/by-rule.js';
import { FOR_PEOPLE, REPORTERS } from './reporters/index.js';
import type { FileReport } from './reporters/report.js';
import { Run } from './run.js';
import { optionalUse } from './run-files.js';

/** `check <input...>`: reports the findings and writes nothing but the files that are asked for. */
export async function check(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const settings = checkSettings(context);
  const { io, messages } = context;
  // Who drops all output for the exit code can't be told from who closed it; who asks for a report wants to read it.
  const mayPrint = io.isStdoutClosed !== true || settings.isReportAskedFor;
  const inputs = inputsOrStandardInput(paths, io);
  const baseline = settings.baseline && (await BaselineCheck.open(settings.baseline, io));
  const run = new Run(context);
  const own = baseline ? [baseline.own] : [];
  const scrapes = await run.find(inputs, { ...(settings.against && { output: settings.against }), own });
  const against = settings.against && (await openAgainst(settings.against, inputs, scrapes, run, context));
  await run.begin(scrapes, {
    reads: [...((against || undefined)?.reads ?? []), ...(baseline?.reads ?? [])],
    writes: [
      ...(baseline?.writes ?? []),
      ...optionalUse(settings.reporterFile, 'the report of --reporter-file', io.cwd),
    ],
    prints: mayPrint,
  });

  const tally = new Tally(settings.reporterFile !== undefined);
  const found = reportEach(scrapes, run, context, settings, against || undefined);
  await show(tally.of(judged(found, settings, baseline, run)), settings, context);

  run.tally.findings = tally.errors + tally.warnings;
  if (!io.signal.aborted) {
    if (settings.reporterFile) await writeReport(tally.reports, settings.reporterFile, settings, context);
    if (baseline) await baseline.finish(messages);
    await settings.suppressions.finish(messages);
  }
  if (settings.statistics)
    for (const line of tally.counts.lines(createPalette(false), context.words)) await messages.note(line);
  const tooMany = tally.warnings > settings.maxWarnings;
  if (tooMany && settings.maxWarnings > 0) {
    await messages.note(
      `${tally.warnings} warnings, more than the ${settings.maxWarnings} of --max-warnings`,
    );
  }
  return run.finish({ findingsMatter: tally.errors > 0 || tooMany });
}

interface Report extends FileReport {
  /** What a baseline knows it by; `undefined` for standard input. */
  readonly file: string | undefined;
  /** What came out of the scrape; absent for a report about Markdown. */
  readonly of?: { readonly scrape: Scrape; readonly cleaned: Cleaned };
}

/** The findings of every scrape, each followed by those of its Markdown, and at last the Markdown that is left over. */
async function* reportEach(
  scrapes: readonly Scrape[],
  run: Run,
  { messages, io }: Context,
  { minConfidence }: CheckSettings,
  against: Against | undefined,
): AsyncGenerator<Report, void, undefined> {
  // What is known from an earlier run has no Markdown, which is needed to compare it.
  for await (const { scrape, cleaned } of run.outcomes(scrapes, () => against === undefined)) {
    await messages.detail(`checked ${scrape.path}`);
    const { path, file } = scrape;
    const findings = [
      ...cleaned.findings,
      ...tooUncertain(cleaned.confidence, minConfidence, cleaned.findings),
    ];
    yield { path, file, findings, of: { scrape, cleaned } };
    const compared = await against?.compare(scrape, cleaned);
    if (compared) yield { ...compared, file: resolve(io.cwd, compared.path) };
  }
  if (!against || io.signal.aborted) return;
  for await (const left of against.leftOver()) yield { ...left, file: resolve(io.cwd, left.path) };
}

/** What is left of the findings with the severities asked for and without those of the baseline; for the page, too. */
async function* judged(
  reports: AsyncIterable<Report>,
  { severities, suppressions }: CheckSettings,
  baseline: BaselineCheck | undefined,
  run: Run,
): AsyncGenerator<FileReport, void, undefined> {
  for await (const { path, file, findings, of } of reports) {
    const severe = suppressions.take(withSeverities(findings, severities));
    const left = baseline ? baseline.take(path, file, severe) : severe;
    if (of) await run.report?.add(of.scrape, of.cleaned, left);
    yield { path, findings: left };
  }
}

/** Counts the findings that pass through, and keeps the reports if they are needed again. */
class Tally {
  errors = 0;
  warnings = 0;
  readonly counts = new RuleCounts();
  readonly reports: FileReport[] = [];

  constructor(private readonly keeps: boolean) {}

  async *of(reports: AsyncIterable<FileReport>): AsyncGenerator<FileReport, void, undefined> {
    for await (const report of reports) {
      const errors = report.findings.filter(({ severity }) => severity === 'error').length;
      this.errors += errors;
      this.warnings += report.findings.length - errors;
      this.counts.add(report);
      if (this.keeps) this.reports.push(report);
      yield report;
    }
  }
}

/**
 * Prints the report. When nobody reads it any more the run ends, unless there is a file to be written: then it goes on
 * in silence.
 */
async function show(
  reports: AsyncIterable<FileReport>,
  { reporter, writesFiles, rulesUrl }: CheckSettings,
  { io, screen, palette, words }: Context,
): Promise<void> {
  let isClosed = io.isStdoutClosed === true;
  const put = FOR_PEOPLE.has(reporter) ? screen.tell : screen.hand;
  await untilClosed(async () => {
    for await (const text of REPORTERS[reporter](reports, { palette, words, cwd: io.cwd, rulesUrl })) {
      if (isClosed) continue;
      try {
        await put(text);
      } catch (error) {
        if (!(error instanceof ClosedPipe) || !writesFiles) throw error;
        isClosed = true;
      }
    }
  });
}

async function writeReport(
  reports: readonly FileReport[],
  path: string,
  { fileReporter, rulesUrl }: CheckSettings,
  { io, messages }: Context,
): Promise<void> {
  const settings = { palette: createPalette(false), cwd: io.cwd, rulesUrl };
  const texts: string[] = [];
  for await (const text of REPORTERS[fileReporter](each(reports), settings)) texts.push(text);
  try {
    writeOutput(resolve(io.cwd, path), Buffer.from(texts.join('')), path);
  } catch (error) {
    throw ioProblem(error, path);
  }
  await messages.detail(`wrote ${path}`);
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  yield* items;
}
