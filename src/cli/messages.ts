import type { Problem } from '../core/problem.js';
import { ENGLISH, type Words } from '../messages/words.js';
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

/** What stands before and between the parts of a message. */
const LABELS = {
  en: { error: 'error:', warned: 'warning:', colon: ': ', stop: '.', gap: ' ' },
  zh: { error: '错误：', warned: '警告：', colon: '：', stop: '。', gap: '' },
};

export const USUAL_VERBOSITY: Verbosity = { quiet: false, verbose: false, debug: false };

export function createMessages(
  { palette, tell }: Screen,
  verbosity: Verbosity,
  { translate, language }: Words = ENGLISH,
): Messages {
  const { error, warned, colon, stop, gap } = LABELS[language];
  // Nobody can be told that standard error does not work, and the work itself should still be done.
  const say = (text: string) => tell(`${text}\n`).catch(() => {});
  return {
    async problem({ path, message, advice, cause }) {
      const where = path === undefined ? '' : `${palette.bold(visible(path))}${colon}`;
      const text = visible(translate(message)).replace(/(?<![.!?。！？])$/, stop);
      await say(`${palette.red(error)}${gap}${where}${text}${gap}${visible(translate(advice))}`);
      if (verbosity.debug && cause !== undefined) await say(palette.dim(debugReport(cause)));
    },
    async warning(text) {
      if (!verbosity.quiet) await say(`${palette.yellow(warned)}${gap}${visible(translate(text))}`);
    },
    async note(text) {
      if (!verbosity.quiet) await say(visible(translate(text)));
    },
    async detail(text) {
      if (verbosity.verbose) await say(palette.dim(visible(translate(text))));
    },
  };
}
