import { basename, resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { readNamed } from '../corpus/read.js';
import type { FileUse } from '../corpus/run-files.js';
import { type Scrape, scrapeOf } from '../corpus/scrape.js';
import { type InputSource, kindOf } from '../corpus/scrapes.js';
import type { RestoreMode, Script } from '../options/choices.js';
import type { CleanOptions } from '../options/options.js';
import { type Palette, useColour } from './colour.js';
import type { ExitCode } from './exit-codes.js';
import type { Flags, LearnFlags } from './flags.js';
import { type Io, readStandardInput } from './io.js';
import { createMessages, type Messages } from './messages.js';
import { configurationLoader, type LoadConfiguration, Profiles } from './profiles.js';
import { NO_PROGRESS, type Progress, wantsProgress, withProgress } from './progress.js';
import { createScreen, type Screen } from './screen.js';

/** What every command works with. */
export interface Context {
  readonly io: Io;
  /** What a single command needs of its own; of the command line, or of the configuration of the run. */
  readonly flags: Flags;
  /** For `clean`, of the command line alone; not validated yet. */
  readonly options: CleanOptions;
  /** Gives each scrape the options that hold for it. */
  readonly profiles: Profiles;
  readonly messages: Messages;
  readonly progress: Progress;
  /** Standard output. */
  readonly screen: Screen;
  /** That of standard output. */
  readonly palette: Palette;
  readonly source: InputSource;
  /** The files read so far, but for scrapes: configurations, lists of lines, ignore files. By absolute path. */
  readonly reads: Map<string, FileUse>;
  readonly configuration: LoadConfiguration;
  /** For `learn`; not validated yet. */
  readonly learning: LearnFlags;
  /** The file of learned lines, which is read by `withLearnedLines`. */
  readonly boilerplate: string | undefined;
}

/** A command: does its work on the paths it was given and says how it went. */
export type CommandBody = (paths: readonly string[], context: Context) => Promise<ExitCode>;

/**
 * @param inputs the paths that are read, as they were given
 * @param earlier the context of the same run before its flags were known in full
 */
export function createContext(host: Io, flags: Flags, inputs: readonly string[], earlier?: Context): Context {
  const { quiet = false, verbose = false, debug = false } = flags;
  const { io, progress } = wantsProgress(host, quiet)
    ? withProgress(host)
    : { io: host, progress: NO_PROGRESS };
  const options = cleanOptions(flags);
  const screen = createScreen(io.stdout, io.env, useColour(flags.color, io.stdout, io.env));
  const reads = earlier?.reads ?? new Map<string, FileUse>();
  const onRead = (use: FileUse) => void reads.set(use.file, use);
  const choice = {
    config: flags.config ?? true,
    cwd: io.cwd,
    inputs: inputs.map((input) => resolve(io.cwd, input)),
    signal: io.signal,
    onRead,
  };
  const configuration = earlier?.configuration ?? configurationLoader(choice);
  return {
    io,
    reads,
    configuration,
    flags,
    progress,
    options,
    profiles: new Profiles(options, io.cwd, configuration),
    messages: createMessages(createScreen(io.stderr, io.env, useColour(flags.color, io.stderr, io.env)), {
      quiet,
      verbose,
      debug,
    }),
    screen,
    palette: screen.palette,
    source: {
      cwd: io.cwd,
      standardInput: () => standardInput(io, flags, onRead),
      readPipe: (file, shown) => readNamed(file, shown, flags.maxSize, io.signal),
      onRead,
      obeysIgnoreFiles: flags.ignore,
    },
    learning: { output: flags.output, minDocuments: flags.minDocuments, minShare: flags.minShare },
    boilerplate: flags.boilerplate,
  };
}

/** `clean` itself checks the values, so that there is one list of what is allowed. */
function cleanOptions({ script, stages, encoding, frontMatter, restore, restoreWords }: Flags): CleanOptions {
  return {
    ...(script !== undefined && { script: script as Script }),
    ...(stages !== undefined && { stages }),
    ...(encoding !== undefined && { encoding }),
    ...(frontMatter !== undefined && { frontMatter }),
    ...((restore ?? restoreWords) !== undefined && {
      restore: { mode: restore as RestoreMode | undefined, words: restoreWords },
    }),
  };
}

/**
 * Reads the file of `--boilerplate` into the options.
 *
 * @throws Problem naming the file and what is wrong with it
 */
export async function withLearnedLines(context: Context): Promise<Context> {
  const { boilerplate: file, io, options } = context;
  if (file === undefined) return context;
  const { readNamedLearned } = await import('../learn/learned-file.js');
  const path = resolve(io.cwd, file);
  const lines = await readNamedLearned(path, file, io.signal);
  context.reads.set(path, { path: file, file: path, what: 'the learned lines' });
  const withLines = { ...options, boilerplate: { lines } };
  return { ...context, options: withLines, profiles: context.profiles.with(withLines) };
}

/** A name given with --stdin-filepath works as if that file had been named: only its base name reaches the output. */
async function standardInput(
  io: Io,
  { stdinFilepath, maxSize }: Flags,
  onRead: (use: FileUse) => void,
): Promise<Scrape> {
  const path = stdinFilepath ?? '<stdin>';
  if (io.stdinFile !== undefined) onRead({ path, file: io.stdinFile, what: 'the scrape' });
  const name = stdinFilepath === undefined ? undefined : basename(stdinFilepath);
  return scrapeOf({ path, name, source: await readStandardInput(io, path, maxSize) });
}

/**
 * The inputs of a command; standard input when none is named and something is piped in.
 *
 * @throws Problem when there is nothing to read, or a path is empty (it would stand for the working directory)
 */
export function inputsOrStandardInput(paths: readonly string[], io: Io): readonly string[] {
  if (paths.includes('')) throw new Problem(undefined, 'an empty path', 'Look for an unset variable.');
  if (paths.length > 0) return paths;
  if (!io.stdin.isTTY) return ['-'];
  throw new Problem(
    undefined,
    'no input',
    'Name a file or a folder, or pipe a scrape in. See clean-articles --help.',
  );
}

/** @throws Problem with this advice when an input that must be a single scrape is a folder */
export async function refuseFolder(input: string, cwd: string, advice: string): Promise<void> {
  if (input !== '-' && (await kindOf(input, cwd)) === 'folder') {
    throw new Problem(input, 'this is a folder, and one scrape was expected', advice);
  }
}
