import { basename, resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { rootOf } from '../corpus/glob-input.js';
import { readNamed } from '../corpus/read.js';
import type { FileUse } from '../corpus/run-files.js';
import { type Scrape, scrapeOf } from '../corpus/scrape.js';
import { type InputSource, kindOf } from '../corpus/scrapes.js';
import { selectionOf } from '../corpus/selection.js';
import type { Words } from '../messages/words.js';
import type { Input, PunctuationMode, RestoreMode, Script } from '../options/choices.js';
import type { CleanOptions } from '../options/options.js';
import type { SiteProfile } from '../options/site-profile.js';
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
  /** Of the language in which people are spoken to. */
  readonly words: Words;
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
  /** The file of learned lines, which is read by `withLearned`. */
  readonly boilerplate: string | undefined;
  /** The files of site profiles, which are read by `withLearned`; `AUTO` alone: the run learns from its scrapes first. */
  readonly site: readonly string[];
}

/** In place of a file of what was learned. */
export const AUTO = 'auto';

/** A command: does its work on the paths it was given and says how it went. */
export type CommandBody = (paths: readonly string[], context: Context) => Promise<ExitCode>;

/**
 * @param inputs the paths that are read, as they were given
 * @param earlier the context of the same run before its flags were known in full
 */
export function createContext(
  host: Io,
  flags: Flags,
  inputs: readonly string[],
  words: Words,
  earlier?: Context,
): Context {
  const { quiet = false, verbose = false, debug = false } = flags;
  const { io, progress } = wantsProgress(host, quiet)
    ? withProgress(host, words.translate)
    : { io: host, progress: NO_PROGRESS };
  const options = cleanOptions(flags);
  const screen = createScreen(io.stdout, io.env, useColour(flags.color, io.stdout, io.env));
  const reads = earlier?.reads ?? new Map<string, FileUse>();
  const onRead = (use: FileUse) => void reads.set(use.file, use);
  const choice = {
    config: flags.config ?? true,
    cwd: io.cwd,
    inputs: inputs.map((input) => rootOf(input, io.cwd)),
    signal: io.signal,
    onRead,
  };
  const configuration = earlier?.configuration ?? configurationLoader(choice);
  return {
    io,
    words,
    reads,
    configuration,
    flags,
    progress,
    options,
    profiles: new Profiles(options, io.cwd, configuration),
    messages: createMessages(
      createScreen(io.stderr, io.env, useColour(flags.color, io.stderr, io.env)),
      {
        quiet,
        verbose,
        debug,
      },
      words,
    ),
    screen,
    palette: screen.palette,
    source: {
      cwd: io.cwd,
      standardInput: () => standardInput(io, flags, onRead),
      readPipe: (file, shown) => readNamed(file, shown, flags.maxSize, io.signal),
      onRead,
      obeysIgnoreFiles: flags.ignore,
      selection: selectionOf(flags.include, flags.exclude),
    },
    learning: {
      output: flags.output,
      minDocuments: flags.minDocuments,
      minShare: flags.minShare,
      print: flags.print,
      textKey: flags.textKey,
    },
    boilerplate: flags.boilerplate,
    site: flags.site ?? [],
  };
}

/** `clean` itself checks the values, so that there is one list of what is allowed. */
function cleanOptions(flags: Flags): CleanOptions {
  const { script, stages, encoding, input, frontMatter, punctuation, restore, restoreWords } = flags;
  return {
    ...(script !== undefined && { script: script as Script }),
    ...(stages !== undefined && { stages }),
    ...(encoding !== undefined && { encoding }),
    ...(input !== undefined && { input: input as Input }),
    ...(frontMatter !== undefined && { frontMatter }),
    ...(punctuation !== undefined && { punctuation: punctuation as PunctuationMode }),
    ...((restore ?? restoreWords) !== undefined && {
      restore: { mode: restore as RestoreMode | undefined, words: restoreWords },
    }),
  };
}

/**
 * Reads the files of `--boilerplate` and `--site` into the options.
 *
 * @throws Problem naming the file and what is wrong with it
 */
export async function withLearned(context: Context): Promise<Context> {
  const { boilerplate: file, site: files, io } = context;
  const isAuto = files.includes(AUTO);
  if (isAuto && files.length > 1) {
    const message = '--site auto learns from the scrapes of the run, and takes no file beside it';
    throw new Problem(
      undefined,
      message,
      'Give files alone, or auto alone. A file that is named auto is ./auto.',
    );
  }
  if (file === undefined && (isAuto || files.length === 0)) return context;
  const { profileIn, readNamedLearned } = await import('../learn/learned-file.js');
  const read = async (name: string) => {
    const path = resolve(io.cwd, name);
    const content = await readNamedLearned(path, name, io.signal);
    context.reads.set(path, { path: name, file: path, what: 'what was learned' });
    return content;
  };
  const lines = file === undefined ? undefined : (await read(file)).lines;
  const profiles: SiteProfile[] = [];
  for (const name of isAuto ? [] : files) profiles.push(profileIn(await read(name), name));
  const [first] = profiles;
  const options: CleanOptions = {
    ...context.options,
    ...(lines && { boilerplate: { lines } }),
    ...(first && { site: { ...first, sites: profiles.flatMap(({ sites }) => sites) } }),
  };
  return { ...context, options, profiles: context.profiles.with(options) };
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
