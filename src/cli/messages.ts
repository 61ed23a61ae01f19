import type { Problem } from '../corpus/problem.js';
import { createPalette } from './colour.js';
import { debugReport } from './debug.js';
import { type Io, print } from './io.js';
import { withoutCommands } from './reporters/github.js';
import { visible } from './visible.js';

/** What is said to the user beside the results, on standard error. */
export interface Messages {
  /** What went wrong and what to do; never silenced. */
  problem(problem: Problem): Promise<void>;
  warning(text: string): Promise<void>;
  /** How the run went; silenced by `--quiet`. */
  note(text: string): Promise<void>;
  /** Only with `--verbose`. */
  detail(text: string): Promise<void>;
}

/** How much to say. */
export interface Verbosity {
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Whether an internal error comes with its stack and with versions. */
  readonly debug: boolean;
  /** Whether GitHub's runner reads along: it obeys commands on standard error, too, and names of files can hold them. */
  readonly inActions?: boolean;
}

export function createMessages(stderr: Io['stderr'], colour: boolean, verbosity: Verbosity): Messages {
  const palette = createPalette(colour);
  // Nobody can be told that standard error does not work, and the work itself should still be done.
  const safe = verbosity.inActions ? withoutCommands : (text: string) => text;
  const say = (text: string) => print(stderr, safe(`${text}\n`)).catch(() => {});
  return {
    async problem({ path, message, advice, cause }) {
      const where = path === undefined ? '' : `${palette.bold(visible(path))}: `;
      const text = visible(message).replace(/(?<![.!?])$/, '.');
      await say(`${palette.red('error:')} ${where}${text} ${visible(advice)}`);
      if (verbosity.debug && cause !== undefined) await say(palette.dim(debugReport(cause)));
    },
    async warning(text) {
      if (!verbosity.quiet) await say(`${palette.yellow('warning:')} ${visible(text)}`);
    },
    async note(text) {
      if (!verbosity.quiet) await say(visible(text));
    },
    async detail(text) {
      if (verbosity.verbose) await say(palette.dim(visible(text)));
    },
  };
}
