import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { ioProblem, Problem } from '../core/problem.js';
import { validateOptions } from '../corpus/process.js';
import { assertApart, assertNotAmong } from '../corpus/run-files.js';
import { compressor } from '../corpus/shards/compression.js';
import { planShards, type Shard, STATISTICS, usesOf } from '../corpus/shards/plan.js';
import { cleanShards } from '../corpus/shards/run.js';
import { type CorpusSettings, optionsTable } from '../corpus/shards/settings.js';
import { writeStatistics } from '../corpus/shards/statistics-file.js';
import { joinShown } from '../corpus/walk.js';
import { makeFolder } from '../corpus/write.js';
import { AUTO, type Context } from './context.js';
import { CorpusProgress } from './corpus-progress.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import { findFiles, refusePipes } from './find-shards.js';
import { fieldsOf, limitsOf } from './records.js';
import { assertSafe } from './run-files.js';
import { version } from './version.js';

/** `corpus <shard...> <out>`: shards of records into shards of cleaned ones; a run that was ended goes on where it was. */
export async function corpus(paths: readonly string[], context: Context): Promise<ExitCode> {
  const { io, flags, messages } = context;
  const folder = paths.at(-1);
  if (folder === undefined || paths.length < 2 || paths.includes('')) {
    throw new Problem(
      undefined,
      'corpus needs shards and a folder',
      'clean-articles corpus <shard...> <out>',
    );
  }
  refuseAuto(context);
  validateOptions(context.options);
  if (flags.compression) compressor(flags.compression);
  fieldsOf(flags.fields);
  const output = resolve(io.cwd, folder);
  const { shards, failed } = await findShards(paths.slice(0, -1), folder, context);
  // The configurations of the shards are known now.
  const settings = settingsOf(context);
  if (shards.length > 0) makeOutput(output, folder);
  // It has a timer, which keeps the process alive: from here on nothing throws but what is caught.
  const progress = new CorpusProgress(shards, context);
  let problems = failed;
  const fail = async (problem: Problem) => {
    problems++;
    await messages.problem(problem);
  };
  try {
    await cleanShards(
      shards,
      {
        settings,
        folder: output,
        jobs: flags.jobs ?? availableParallelism(),
        limit: flags.limit,
        maxErrors: flags.errors === 'fail' ? 0 : flags.maxErrors,
        skipsCompleted: flags.skipCompleted,
        signal: io.signal,
      },
      {
        ...progress.events,
        done: async (shard, completion, wasDone) => {
          await progress.done(shard, completion, wasDone);
          if (completion.problem !== undefined) await fail(endedEarly(shard, completion.problem));
        },
        failed: (shard, error) => fail(ioProblem(error, shard.path)),
      },
    );
  } catch (error) {
    await fail(ioProblem(error, undefined));
  } finally {
    progress.stop();
  }
  try {
    if (shards.length > 0) writeStatistics(output, settings.version);
  } catch (error) {
    await fail(ioProblem(error, joinShown(folder, STATISTICS)));
  }
  await progress.finish(io.signal.aborted);
  return exitCode({ interrupted: io.signal.aborted, failed: problems, findings: 0 });
}

function endedEarly({ path, errors }: Shard, message: string): Problem {
  const advice = `What is before that is done. Fetch the file again; ${errors} names the records that were excluded, if there were any.`;
  return new Problem(path, message, advice);
}

function refuseAuto({ site }: Context): void {
  if (!site.includes(AUTO)) return;
  const advice = 'Learn first: clean-articles learn <input...> -o sites.json, then --site sites.json.';
  throw new Problem(undefined, '--site auto does not learn from shards', advice);
}

/** The shards of this run, and how many inputs stand for none. @throws Problem when a file would be replaced that is read */
async function findShards(inputs: readonly string[], folder: string, context: Context) {
  const { io, flags, messages } = context;
  await refusePipes(inputs, io.cwd);
  await assertApart(inputs, folder, io.cwd);
  const found = await findFiles(inputs, context, resolve(io.cwd, folder));
  const { format, outputFormat, compression, shard: part } = flags;
  const planned = planShards(found.scrapes, folder, io.cwd, { format, outputFormat, compression });
  const shards = part
    ? planned.shards.filter((_, index) => index % part.parts === part.part - 1)
    : planned.shards;
  const writes = usesOf(shards, folder, io.cwd);
  assertSafe(found.scrapes, { writes, prints: false }, context, 'the shard');
  await assertNotAmong(inputs, writes, folder, io.cwd);
  for (const warning of found.warnings) await messages.warning(warning);
  const problems = [...found.problems, ...planned.problems];
  for (const problem of problems) await messages.problem(problem);
  if (shards.length === 0 && problems.length === 0)
    await messages.warning('no shard is in this part of them');
  return { shards, failed: problems.length };
}

function settingsOf({ flags, profiles }: Context): CorpusSettings {
  return {
    version: version(),
    options: optionsTable(profiles.options),
    fields: fieldsOf(flags.fields),
    textKey: flags.textKey,
    idKey: flags.idKey,
    keepRaw: flags.keepRaw ?? false,
    minConfidence: flags.minConfidence ?? 0,
    limits: limitsOf(flags),
    policy: flags.errors,
    sampling: { share: flags.sample, seed: flags.seed },
  };
}

function makeOutput(output: string, folder: string): void {
  try {
    makeFolder(output);
  } catch (error) {
    throw ioProblem(error, folder);
  }
}
