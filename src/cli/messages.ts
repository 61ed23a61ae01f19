import type { Problem } from '../core/problem.js';
import { debugReport } from './debug.js';
import type { Screen } from './screen.js';
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
}

export const USUAL_VERBOSITY: Verbosity = { quiet: false, verbose: false, debug: false };

export function createMessages({ palette, tell }: Screen, verbosity: Verbosity): Messages {
  // Nobody can be told that standard error does not work, and the work itself should still be done.
  const say = (text: string) => tell(`${text}\n`).catch(() => {});
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
