import { resolveOptions } from '../options/options.js';
import { stageNames } from '../pipeline.js';
import type { Context } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { untilClosed } from './io.js';
import type { Invocation } from './program.js';
import { assertSafe } from './run-files.js';
import { safeJson } from './visible.js';

/**
 * `--print-config <file>`: what holds for a file, with every default, as JSON; where it came from on standard error. The
 * file need not exist.
 */
export async function printSettings(
  file: string,
  { given, flags }: Pick<Invocation, 'given' | 'flags'>,
  context: Context,
): Promise<ExitCode> {
  const { screen, messages, profiles } = context;
  const { options, run, origins } = await profiles.settingsOf(file);
  const { path: _, ...resolved } = resolveOptions(options, stageNames);
  const ofRun = Object.keys(run).map((name) => [
    name,
    given.has(name) ? flags[name as keyof typeof run] : run[name as keyof typeof run],
  ]);
  assertSafe([], { prints: true }, context);
  const json = JSON.stringify({ ...resolved, ...Object.fromEntries(ofRun) }, undefined, 2);
  await untilClosed(() => screen.hand(`${safeJson(json)}\n`));
  const flagged = [...given].some((name) => !NOT_SETTINGS.has(name));
  const all = [...origins, ...(flagged ? ['the command line'] : [])];
  await messages.note(all.length === 0 ? 'all of it by default' : `from ${all.join(', ')}`);
  return EXIT_CODES.done;
}

/** Flags that say which configuration to look at, and how to tell of it. */
const NOT_SETTINGS: ReadonlySet<string> = new Set([
  'config',
  'printConfig',
  'ignore',
  'quiet',
  'verbose',
  'color',
  'stdinFilepath',
]);
