import { type Command, CommanderError } from 'commander';
import { ioProblem, Problem } from '../corpus/problem.js';
import { COLOUR_CHOICES } from './colour.js';
import { type CommandBody, type Context, createContext, withLearnedLines } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { type Io, print, untilClosed } from './io.js';
import { createMessages } from './messages.js';
import type { CommandName } from './options.js';
import { createProgram, type Invocation } from './program.js';

/** A command is loaded when it is asked for: --help and --version need nothing of the pipeline. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<CommandBody>>> = {
  clean: async () => (await import('./clean.js')).clean,
  check: async () => (await import('./check.js')).check,
  explain: async () => (await import('./explain.js')).explain,
  learn: async () => (await import('./learn.js')).learn,
  rules: async () => (await import('./rules.js')).rules,
  completion: async () => (await import('./completion.js')).completion,
};

/** They read no scrapes, so no configuration holds for them: a shell that starts beside a broken one still gets its completion. */
const NO_SCRAPES: ReadonlySet<CommandName> = new Set(['rules', 'completion']);

/**
 * Runs the program: does what the arguments ask and gives the exit code. Never throws and never ends the process,
 * so that all output is written first.
 *
 * @param argv the arguments, without the names of Node and of the program
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let invocation: Invocation | undefined;
  const said = { output: '', error: '' };
  const program = createProgram((asked) => {
    invocation = asked;
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => {
        said.output += text;
      },
      writeErr: (text) => {
        said.error += text;
      },
    });
  }
  try {
    program.parse(withColourApart(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    said.error += takersOf(error, program);
    return sayAndExit(said, error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.error, io);
  }
  return invocation ? execute(invocation, io) : EXIT_CODES.done;
}

/** Prints what the parser has to say: help and the version, or what is wrong with the arguments. */
async function sayAndExit(
  said: { readonly output: string; readonly error: string },
  code: ExitCode,
  io: Io,
): Promise<ExitCode> {
  try {
    await untilClosed(() => print(io.stdout, said.output));
    await print(io.stderr, said.error).catch(() => {});
    return code;
  } catch (error) {
    await createMessages(io.stderr, false, { quiet: false, verbose: false, debug: false }).problem(
      ioProblem(error, 'standard output'),
    );
    return EXIT_CODES.error;
  }
}

/** `--color scrape.txt` names a file: only one of its own values is taken for the value of `--color`. */
function withColourApart(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) => {
    const isAlone =
      word === '--color' && !(COLOUR_CHOICES as readonly string[]).includes(argv[index + 1] ?? '');
    return isAlone && (end < 0 || index < end) ? '--color=always' : word;
  });
}

async function execute(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { command, paths, flags } = invocation;
  const context = createContext(io, flags);
  try {
    if (flags.printConfig !== undefined) return await printConfig(flags.printConfig, invocation, context);
    if (command === 'clean' && paths.length > 0) await refuseMisspelt(paths, io);
    const body = await COMMANDS[command]();
    if (NO_SCRAPES.has(command)) return await body(paths, context);
    return await body(paths, await withLearnedLines(await withRunOptions(context, invocation, io)));
  } catch (error) {
    if (io.signal.aborted) return EXIT_CODES.interrupted;
    await context.messages.problem(error instanceof Problem ? error : bug(error));
    return EXIT_CODES.error;
  }
}

/** The context again with what the configuration says about the run as a whole, where the command line says nothing. */
async function withRunOptions(
  context: Context,
  { paths, flags, given }: Invocation,
  io: Io,
): Promise<Context> {
  const [input] = paths;
  const named = input === undefined || input === '-' ? flags.stdinFilepath : input;
  const { severity = {}, ...options } = await context.profiles.runOptions(named);
  const unsaid = Object.entries(options).filter(([name]) => !given.has(name));
  // Rule by rule: what the command line says comes last, and counts.
  const severities = Object.entries(severity).map(([rule, level]) => `${rule}=${level}`);
  if (unsaid.length + severities.length === 0) return context;
  return createContext(io, {
    ...flags,
    ...Object.fromEntries(unsaid),
    severity: [...severities, ...(flags.severity ?? [])],
  });
}

async function printConfig(file: string, invocation: Invocation, context: Context): Promise<ExitCode> {
  const { printSettings } = await import('./print-config.js');
  return printSettings(file, invocation, await withLearnedLines(context));
}

/** What people type for a command, beside the commands themselves. */
const WORDS_FOR_OPTIONS = { help: '--help', version: '--version' };

/** Only looked into where the first path could be a word: most have a dot or a slash in them. */
async function refuseMisspelt(paths: readonly string[], io: Io): Promise<void> {
  if (!/^[a-z]+$/i.test(paths[0] ?? '')) return;
  const { refuseMistyped } = await import('./mistyped.js');
  const commands = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, name]));
  await refuseMistyped(paths, { ...commands, ...WORDS_FOR_OPTIONS }, io.cwd);
}

/** Of an option that is unknown where it stands, the commands that take it. */
function takersOf({ code, message }: CommanderError, program: Command): string {
  const [, name = ''] = /^error: unknown option '(-[^'=]+)/.exec(message) ?? [];
  const takers = program.commands.filter(({ options }) =>
    options.some(({ short, long }) => short === name || long === name),
  );
  if (code !== 'commander.unknownOption' || takers.length === 0) return '';
  return `(${name} is an option of ${takers.map((command) => command.name()).join(' and ')})\n`;
}

function bug(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const advice = 'This is a bug: please report it with what --debug adds.';
  return new Problem(undefined, `internal error: ${message}`, advice, error);
}
