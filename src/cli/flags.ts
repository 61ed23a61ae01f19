import type { ColourChoice } from './colour.js';
import type { Verbosity } from './messages.js';

/** The options of the command line, as commander gives them. */
export interface Flags extends Partial<Verbosity> {
  readonly script?: string;
  readonly stages?: readonly string[];
  readonly encoding?: string;
  readonly frontMatter: boolean;
  readonly restore?: string;
  readonly restoreWords?: readonly string[];
  readonly stdinFilepath?: string;
  readonly color: ColourChoice;
  readonly json?: boolean;
  /** Only given to `explain`. */
  readonly context?: number;
}
