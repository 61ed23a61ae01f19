import { resolve } from 'node:path';
import type { CleanResult } from '../clean.js';
import { assertApart, planOutputs } from '../corpus/outputs.js';
import { ioProblem, Problem } from '../corpus/problem.js';
import { validateOptions } from '../corpus/process.js';
import { kindOf, type Scrape } from '../corpus/scrapes.js';
import { makeFolder, writeOutput } from '../corpus/write.js';
import { type Context, inputsOrStandardInput, refuseFolder } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { print, untilClosed } from './io.js';
import { count } from './reporters/summary.js';
import { Run } from './run.js';

/** Findings that mean there is no article: nothing is written for such a scrape. */
const NO_ARTICLE: ReadonlySet<string> = new Set(['not-text', 'empty']);

/** `clean <input...> <output-dir>`; or one scrape, from a file or standard input, to standard output. */
export async function clean(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const inputs = inputsOrStandardInput(paths, context.io);
  const run = new Run(context);
  const last = inputs.at(-1);
  if (last === undefined || inputs.length === 1) await cleanToStandardOutput(inputs, run, context);
  else await cleanToFolder(inputs.slice(0, -1), last, run, context);
  return run.finish({ findingsMatter: false, hint: ' (`clean-articles check` lists the findings)' });
}

async function cleanToStandardOutput(inputs: readonly string[], run: Run, { io }: Context): Promise<void> {
  const [input = '-'] = inputs;
  const advice = `Say where its Markdown goes: clean-articles ${input} <output-dir>`;
  await refuseFolder(input, io.cwd, advice);
  await untilClosed(async () => {
    for await (const { scrape, result } of run.results(await run.find(inputs))) {
      if (await hasArticle(scrape, result, run)) await print(io.stdout, result.markdown);
    }
  });
}

async function cleanToFolder(
  inputs: readonly string[],
  folder: string,
  run: Run,
  context: Context,
): Promise<void> {
  const { io, messages } = context;
  await assertOutputFolder(folder, io.cwd);
  await assertApart(inputs, folder, io.cwd);
  const { targets, problems } = planOutputs(await run.find(inputs), folder);
  for (const problem of problems) await run.fail(problem);

  if (targets.size > 0) makeOutputFolder(folder, io.cwd);
  for await (const { scrape, result } of run.results([...targets.keys()])) {
    if (!(await hasArticle(scrape, result, run))) continue;
    const target = targets.get(scrape) as string;
    try {
      const outcome = writeOutput(resolve(io.cwd, target), Buffer.from(result.markdown), target);
      run.tally[outcome]++;
      const counts = `${count(result.changes.length, 'change')}, ${count(result.findings.length, 'finding')}`;
      await messages.detail(`${outcome} ${target} (${counts})`);
    } catch (error) {
      await run.fail(ioProblem(error, target));
    }
  }
}

/** Whether there is anything to write; tells why not. */
async function hasArticle(scrape: Scrape, { findings }: CleanResult, run: Run): Promise<boolean> {
  const obstacle = findings.find((finding) => NO_ARTICLE.has(finding.rule));
  if (!obstacle) return true;
  await run.fail(
    new Problem(scrape.path, `${obstacle.message} (${obstacle.rule})`, 'Nothing was written for it.'),
  );
  return false;
}

/** @throws Problem when `folder` cannot be one, or was likely meant to be a file */
async function assertOutputFolder(folder: string, cwd: string): Promise<void> {
  const kind = folder === '-' ? 'file' : await kindOf(folder, cwd);
  if (kind === 'file' || (kind === 'none' && /\.(md|markdown)$/i.test(folder))) {
    throw new Problem(
      folder,
      'the last of several paths is the output folder, and this is a file',
      'Name a folder, or clean one file to standard output: clean-articles <file> > article.md',
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
