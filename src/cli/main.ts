import { type Command, CommanderError } from 'commander';
import { ioProblem, isOutOfFiles, isSystemError, Problem } from '../core/problem.js';
import type { Words } from '../messages/words.js';
import { bug } from './bug.js';
import { COLOUR_CHOICES } from './colour.js';
import { type CommandBody, type Context, createContext, withLearned } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { type Io, untilClosed } from './io.js';
import { languageOf, wordsOf } from './language.js';
import { createMessages, USUAL_VERBOSITY } from './messages.js';
import type { CommandName } from './option-row.js';
import { createProgram, type Invocation } from './program.js';
import { createScreen } from './screen.js';
import { visible } from './visible.js';

/** A command is loaded when it is asked for: --help and --version need nothing of the pipeline. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<CommandBody>>> = {
  clean: async () => (await import('./clean.js')).clean,
  check: async () => (await import('./check.js')).check,
  explain: async () => (await import('./explain.js')).explain,
  learn: async () => (await import('./learn.js')).learn,
  corpus: async () => (await import('./corpus.js')).corpus,
  records: async () => (await import('./records.js')).records,
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
  const words = await wordsOf(languageOf(argv, io.env));
  const { invocation, said } = parse(withColourApart(argv), words);
  if (!said) return invocation ? execute(invocation, io, words) : EXIT_CODES.done;
  // The parser quotes words in its messages, line ends and all: it says the same again of words that are safe to quote.
  const quotable = argv.map(visible);
  const isQuotable = quotable.every((word, index) => word === argv[index]);
  return sayAndExit(
    (isQuotable ? undefined : parse(withColourApart(quotable), words).said) ?? said,
    io,
    words,
  );
}

/** What the parser has to say: help and the version, or what is wrong with the arguments. */
interface Said {
  output: string;
  error: string;
  code: ExitCode;
}

function parse(argv: readonly string[], words: Words): { invocation?: Invocation; said?: Said } {
  let invocation: Invocation | undefined;
  const said: Said = { output: '', error: '', code: EXIT_CODES.done };
  const program = createProgram((asked) => {
    invocation = asked;
  }, words);
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
    program.parse(argv, { from: 'user' });
    return invocation ? { invocation } : {};
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (isUnknownHelp(error, argv))
      said.error = `error: unknown command '${argv[1]}'\n(clean-articles --help lists what there is)\n`;
    said.error += takersOf(error, program);
    if (error.exitCode !== 0) said.code = EXIT_CODES.error;
    return { said };
  }
}

async function sayAndExit({ output, error, code }: Said, io: Io, { translate }: Words): Promise<ExitCode> {
  const stderr = createScreen(io.stderr, io.env, false);
  try {
    await untilClosed(() => createScreen(io.stdout, io.env, false).tell(output));
    await stderr.tell(error.split('\n').map(translate).join('\n')).catch(() => {});
    return code;
  } catch (error) {
    await createMessages(stderr, USUAL_VERBOSITY).problem(ioProblem(error, 'standard output'));
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

async function execute(invocation: Invocation, io: Io, words: Words): Promise<ExitCode> {
  const { command, paths, flags } = invocation;
  const context = createContext(io, flags, inputsOf(invocation), words);
  try {
    if (flags.printConfig !== undefined) return await printConfig(flags.printConfig, invocation, context);
    if (command === 'clean' && paths.length > 0) await refuseMisspelt(paths, io);
    const body = await COMMANDS[command]();
    if (NO_SCRAPES.has(command)) return await body(paths, context);
    return await body(paths, await withLearned(await withRunOptions(context, invocation, io)));
  } catch (error) {
    if (io.signal.aborted) return EXIT_CODES.interrupted;
    await context.messages.problem(problemOf(error));
    return EXIT_CODES.error;
  }
}

/** The context again with what the configuration says about the run as a whole, where the command line says nothing. */
async function withRunOptions(context: Context, invocation: Invocation, io: Io): Promise<Context> {
  const { flags, given } = invocation;
  const inputs = inputsOf(invocation);
  const [input] = inputs;
  const named = input === undefined || input === '-' ? flags.stdinFilepath : input;
  const { severity = {}, ...options } = await context.profiles.runOptions(named);
  const unsaid = Object.entries(options).filter(([name]) => !given.has(name));
  // Rule by rule: what the command line says comes last, and counts.
  const severities = Object.entries(severity).map(([rule, level]) => `${rule}=${level}`);
  if (unsaid.length + severities.length === 0) return context;
  const all = {
    ...flags,
    ...Object.fromEntries(unsaid),
    severity: [...severities, ...(flags.severity ?? [])],
  };
  return createContext(io, all, inputs, context.words, context);
}

/** The paths that are read: the last of several of `clean` and `corpus` is where the output goes. */
function inputsOf({ command, paths }: Invocation): readonly string[] {
  return (command === 'clean' || command === 'corpus') && paths.length > 1 ? paths.slice(0, -1) : paths;
}

async function printConfig(file: string, invocation: Invocation, context: Context): Promise<ExitCode> {
  const { printSettings } = await import('./print-config.js');
  return printSettings(file, invocation, await withLearned(context));
}

/** What people type for a command, beside the commands themselves. */
const OTHER_WORDS = { help: 'help', version: '--version' };

/** Only looked into where the first path could be a word: most have a dot or a slash in them. */
async function refuseMisspelt(paths: readonly string[], io: Io): Promise<void> {
  if (!/^[a-z]+$/i.test(paths[0] ?? '')) return;
  const { refuseMistyped } = await import('./mistyped.js');
  const commands = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, name]));
  await refuseMistyped(paths, { ...commands, ...OTHER_WORDS }, io.cwd);
}

/** Whether the help of something was asked for that is no command. */
function isUnknownHelp({ code, exitCode }: CommanderError, argv: readonly string[]): boolean {
  return code === 'commander.help' && exitCode !== EXIT_CODES.done && argv[0] === 'help';
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

/** What ended a command: errors of the operating system are none of ours. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isOutOfFiles(error)) return ioProblem(error, undefined);
  const { path } = error as NodeJS.ErrnoException;
  return isSystemError(error) && path !== undefined ? ioProblem(error, path) : bug(error);
}
