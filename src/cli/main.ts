import { CommanderError } from 'commander';
import { Problem } from '../corpus/problem.js';
import { type CommandBody, createContext, withLearnedLines } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { type Io, print } from './io.js';
import type { CommandName } from './options.js';
import { createProgram, type Invocation } from './program.js';

/** A command is loaded when it is asked for: --help and --version need nothing of the pipeline. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<CommandBody>>> = {
  clean: async () => (await import('./clean.js')).clean,
  check: async () => (await import('./check.js')).check,
  explain: async () => (await import('./explain.js')).explain,
  learn: async () => (await import('./learn.js')).learn,
  rules: async () => (await import('./rules.js')).rules,
};

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
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await print(io.stdout, said.output).catch(() => {});
    await print(io.stderr, said.error).catch(() => {});
    return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.error;
  }
  return invocation ? execute(invocation, io) : EXIT_CODES.done;
}

async function execute({ command, paths, flags }: Invocation, io: Io): Promise<ExitCode> {
  const context = createContext(io, flags);
  try {
    const body = await COMMANDS[command]();
    return await body(paths, await withLearnedLines(context));
  } catch (error) {
    if (io.signal.aborted) return EXIT_CODES.interrupted;
    await context.messages.problem(error instanceof Problem ? error : bug(error));
    return EXIT_CODES.error;
  }
}

function bug(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return new Problem(undefined, `internal error: ${message}`, 'This is a bug: please report it.');
}
