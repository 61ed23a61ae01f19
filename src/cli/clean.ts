import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ioProblem, Problem } from '../core/problem.js';
import type { Entry } from '../corpus/cache.js';
import { type Cleaned, digestOf } from '../corpus/outcome.js';
import { planOutputs } from '../corpus/outputs.js';
import { patiently } from '../corpus/patience.js';
import { validateOptions } from '../corpus/process.js';
import { readRegularFile } from '../corpus/regular-file.js';
import { assertApart, assertNotAmong, type FileUse } from '../corpus/run-files.js';
import type { Scrape } from '../corpus/scrape.js';
import { kindOf } from '../corpus/scrapes.js';
import { hasOtherExtension } from '../corpus/selection.js';
import { sweep } from '../corpus/temporary-files.js';
import { makeFolder, planOutput, writeOutput } from '../corpus/write.js';
import { type Context, inputsOrStandardInput, refuseFolder } from './context.js';
import type { ExitCode } from './exit-codes.js';
import type { Flags } from './flags.js';
import { GapCount } from './gap-count.js';
import { ClosedPipe, untilClosed } from './io.js';
import { Pruning } from './prune.js';
import { count } from './reporters/summary.js';
import { Run } from './run.js';
import { optionalUse } from './run-files.js';
import { visible } from './visible.js';

/** Findings that mean there is no article: nothing is written for such a scrape. */
const NO_ARTICLE: ReadonlySet<string> = new Set(['not-text', 'html-empty', 'empty']);

const FINISH = { findingsMatter: false, hint: ' (`clean-articles check` lists the findings)' };

/** `clean <input...> <output-dir>`; or one scrape, from a file or standard input, to standard output. */
export async function clean(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const inputs = inputsOrStandardInput(paths, context.io);
  const last = inputs.at(-1);
  if (context.flags.output !== undefined && context.flags.output !== '-')
    return cleanToFile(inputs, context.flags.output, context);
  if (last === undefined || inputs.length === 1) return cleanToStandardOutput(inputs, context);
  return cleanToFolder(inputs.slice(0, -1), last, context);
}

async function cleanToStandardOutput(inputs: readonly string[], context: Context): Promise<ExitCode> {
  const { io, screen, flags } = context;
  const [input = '-'] = inputs;
  const advice = `Say where its Markdown goes: clean-articles ${input} <output-dir>`;
  await refuseFolder(input, io.cwd, advice);
  refuseOfFolders(flags, advice);
  const run = new Run(context);
  const scrapes = await run.find(inputs);
  await run.begin(scrapes, { prints: true });
  for await (const { scrape, result, kept } of run.results(scrapes)) {
    await run.report?.add(scrape, { findings: result.findings, kept });
    if (await hasArticle(scrape, result, run)) await untilClosed(() => screen.hand(result.markdown));
  }
  return run.finish(FINISH);
}

/** `-o <file>`: one scrape into one file. */
async function cleanToFile(inputs: readonly string[], output: string, context: Context): Promise<ExitCode> {
  const { io, flags } = context;
  const [input = '-'] = inputs;
  const advice = `Name an output folder last: clean-articles ${inputs.join(' ')} <output-dir>`;
  if (inputs.length > 1) throw new Problem(undefined, '-o takes one scrape', advice);
  await refuseFolder(input, io.cwd, advice);
  if ((await kindOf(output, io.cwd)) === 'folder')
    throw new Problem(output, 'this is a folder, and -o takes a file', `clean-articles ${input} ${output}`);
  refuseOfFolders(flags, advice);
  const run = new Run(context);
  const scrapes = await run.find(inputs);
  await run.begin(scrapes, { writes: optionalUse(output, 'the Markdown', io.cwd), prints: false });
  for await (const { scrape, result, kept } of run.results(scrapes)) {
    await run.report?.add(scrape, { findings: result.findings, kept });
    if (!(await hasArticle(scrape, result, run))) continue;
    try {
      run.tally[writeOutput(resolve(io.cwd, output), Buffer.from(result.markdown), output)]++;
    } catch (error) {
      await run.fail(ioProblem(error, output));
    }
  }
  return run.finish(FINISH);
}

/** @throws Problem when an option was given that only makes sense for folders */
function refuseOfFolders(flags: Flags, advice: string): void {
  for (const [option, name] of FOLDER_OPTIONS) {
    if (flags[option]) throw new Problem(undefined, `${name} needs an output folder`, advice);
  }
}

const FOLDER_OPTIONS = [
  ['dryRun', '--dry-run'],
  ['watch', '--watch'],
  ['prune', '--prune'],
] as const;

async function cleanToFolder(inputs: readonly string[], folder: string, context: Context): Promise<ExitCode> {
  const { io, flags } = context;
  await assertOutputFolder(folder, io.cwd);
  await assertApart(inputs, folder, io.cwd);
  if (flags.watch && flags.report !== undefined) {
    throw new Problem(undefined, '--watch writes no --report', 'Run it without --watch.');
  }
  if (flags.watch && flags.prune) {
    throw new Problem(undefined, '--watch removes nothing', 'Run it without --watch, or without --prune.');
  }
  if (!flags.watch) {
    const run = new Run(context);
    await untilClosed(async () => void (await cleanRound(inputs, folder, run, context)));
    return run.finish(FINISH);
  }
  const { watch } = await import('./watch.js');
  const told = new Set<string>();
  return watch(inputs, folder, context, async (wanted) => {
    const run = new Run(context, told);
    const targets = await cleanRound(inputs, folder, run, context, wanted);
    await run.finish(FINISH);
    return targets;
  });
}

/**
 * Cleans the scrapes that the inputs stand for, or those of them that are wanted.
 *
 * @returns where the Markdown of every scrape goes, wanted or not
 */
async function cleanRound(
  inputs: readonly string[],
  folder: string,
  run: Run,
  context: Context,
  wanted: (scrape: Scrape) => boolean = () => true,
): Promise<ReadonlyMap<Scrape, string>> {
  const { io, flags } = context;
  const scrapes = await run.find(inputs, { output: folder });
  const { targets, problems } = planOutputs(scrapes, folder, io.cwd);
  const pruning = Pruning.open(folder, context);
  const writes = [...usesOf(targets, io.cwd), ...(pruning?.writes ?? [])];
  const standApart = () => assertNotAmong(inputs, writes, folder, io.cwd);
  await run.begin(scrapes, { writes, standApart, prints: flags.dryRun === true });
  for (const problem of problems) await run.failOnce(problem);
  for (const { path = '', message } of problems) run.report?.fail(path, message);
  if (targets.size > 0 && !flags.dryRun) makeOutputFolder(folder, io.cwd);
  if (!flags.dryRun) for (const { file } of writes) sweep(dirname(file));
  const targetOf = (scrape: Scrape) => targets.get(scrape) as string;
  const accepts = (scrape: Scrape, known: Entry) => holds(resolve(io.cwd, targetOf(scrape)), known);
  const gaps = new GapCount();
  for await (const { scrape, cleaned } of run.outcomes([...targets.keys()].filter(wanted), accepts)) {
    await run.report?.add(scrape, cleaned);
    if (await isLeftOut(scrape, cleaned, run, context)) continue;
    gaps.add(cleaned);
    if (!(await hasArticle(scrape, cleaned, run))) continue;
    try {
      await patiently(() => put(cleaned, targetOf(scrape), run, context));
      pruning?.add(scrape, targetOf(scrape), cleaned.markdown);
    } catch (error) {
      if (error instanceof ClosedPipe) throw error;
      await run.fail(ioProblem(error, targetOf(scrape)));
    }
  }
  const isWhole = problems.length === 0 && run.hasFoundAll && !io.signal.aborted;
  await pruning?.finish(targets.values(), isWhole, run);
  const advice = gaps.advice(context);
  if (advice !== undefined) await context.messages.note(advice);
  if (flags.dryRun && flags.report !== undefined) await sayPlanned(flags.report, context);
  return targets;
}

function usesOf(targets: ReadonlyMap<Scrape, string>, cwd: string): FileUse[] {
  return Array.from(targets, ([scrape, path]) => ({
    path,
    file: resolve(cwd, path),
    what: `the Markdown of ${scrape.path}`,
  }));
}

/** Whether an output is as an earlier run left it. */
function holds(file: string, { markdown, findings }: Entry): boolean {
  if (obstacleIn(findings)) return true;
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && digestOf(readRegularFile(file, file, stats.size)) === markdown;
}

/** Writes an output, or says that it would be written. */
async function put(cleaned: Cleaned, target: string, run: Run, context: Context): Promise<void> {
  const { io, flags, messages } = context;
  const { markdown, changes, findings } = cleaned;
  const counts = `${count(changes, 'change')}, ${count(findings.length, 'finding')}`;
  const act = flags.dryRun ? planOutput : writeOutput;
  const outcome = markdown === undefined ? 'unchanged' : act(resolve(io.cwd, target), markdown, target);
  if (flags.dryRun && outcome === 'written') return sayPlanned(target, context);
  if (!flags.dryRun) run.tally[outcome]++;
  await messages.detail(`${outcome} ${target} (${counts})`);
}

function sayPlanned(target: string, { screen, words }: Context): Promise<void> {
  return screen.tell(`${words.translate(`would write ${visible(target)}`)}\n`);
}

/** Whether there is anything to write; tells why not. */
async function hasArticle(
  scrape: Scrape,
  { findings }: Pick<Cleaned, 'findings'>,
  run: Run,
): Promise<boolean> {
  const obstacle = obstacleIn(findings);
  if (!obstacle) return true;
  await run.fail(
    new Problem(scrape.path, `${obstacle.message} (${obstacle.rule})`, 'Nothing was written for it.'),
  );
  return false;
}

/**
 * Whether a file was named that is no text and whose name says so, such as an image that a glob of the shell found: it is
 * left out with a warning, and fails nothing.
 */
async function isLeftOut(
  { path }: Scrape,
  { findings }: Pick<Cleaned, 'findings'>,
  run: Run,
  { messages }: Context,
): Promise<boolean> {
  const obstacle = findings.find(({ rule }) => rule === 'not-text');
  if (!obstacle || !hasOtherExtension(path)) return false;
  run.tally.leftOut++;
  await messages.warning(`${path}: left out: ${obstacle.message} (${obstacle.rule}).`);
  return true;
}

function obstacleIn(findings: Cleaned['findings']) {
  return findings.find((finding) => NO_ARTICLE.has(finding.rule));
}

/** @throws Problem when `folder` cannot be one, or was likely meant to be a file */
async function assertOutputFolder(folder: string, cwd: string): Promise<void> {
  const kind = folder === '-' ? 'file' : await kindOf(folder, cwd);
  if (kind === 'file' || kind === 'pipe' || (kind === 'none' && /\.(md|markdown)$/i.test(folder))) {
    throw new Problem(
      folder,
      'the last of several paths is the output folder, and this is a file',
      'Name a folder, or clean one file into another: clean-articles <file> -o article.md',
    );
  }
}

/** Made before the first scrape is cleaned, so that a place where nothing can be written gives one message. */
function makeOutputFolder(folder: string, cwd: string): void {
  try {
    makeFolder(resolve(cwd, folder));
  } catch (error) {
    throw ioProblem(error, folder);
  }
}
