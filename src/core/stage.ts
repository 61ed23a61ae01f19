import type { Article, Line, StageFinding } from './article.js';
import type { Cause } from './cause.js';
import type { KeptParts } from './hidden.js';
import type { Rule } from './rule.js';

/** What a stage hands back: the next article, and what it has to say about it. */
export interface StageResult extends Partial<Article> {
  /** Damage the stage met and could not repair. */
  readonly findings?: readonly StageFinding[];
  /** The probability that the article is right, its lines and its title, if the stage decides that. */
  readonly confidence?: number;
  /** How much was searched: see `Budget`. */
  readonly steps?: number;
  /** What made single changes, by line number; a change without one gets the stage's `rule` and `reason`. */
  readonly causes?: ReadonlyMap<number, Cause>;
  /** Parts of lines that no later stage may change, such as garbage that can't be undone; offsets as the stage leaves them. */
  readonly kept?: KeptParts;
}

/**
 * One small transform. `run` is pure: it reads no file, clock or environment and never prints. It need not tell
 * what it changed; the runner compares the lines before and after.
 *
 * @typeParam Options what it must be told, of what a caller may set; nothing unless it says so
 */
export interface Stage<Options = unknown> {
  readonly name: string;
  /** One line for `--help` and the documentation. */
  readonly summary: string;
  /** The id of the rule recorded with a change that has no cause of its own: one of `rules`. */
  readonly rule: string;
  /** The reason recorded with it, and with a cause that has none. */
  readonly reason: string;
  /** What it changes and what it reports, out of the tables that it runs on. */
  readonly rules: readonly Rule[];
  /** Whether it judges whole lines and so sees them as they are, kept parts too; others find these hidden (see `Kept`). */
  readonly seesKept?: boolean;
  run(article: Article, options: Options): StageResult;
}

/** A line's new text (`null` removes the line), with what made it. */
export interface Edit {
  readonly text: string | null;
  readonly cause?: Cause | undefined;
}

/**
 * Runs a line-by-line edit over an article. Returning the text unchanged keeps the line object, which the runner
 * sees at no cost.
 */
export function editLines(
  article: Article,
  edit: (line: Line, index: number) => string | Edit,
): StageResult & Article {
  const causes = new Map<number, Cause>();
  const lines: Line[] = [];
  for (let index = 0; index < article.lines.length; index++) {
    const line = article.lines[index] as Line;
    const edited = edit(line, index);
    const text = typeof edited === 'string' ? edited : edited.text;
    if (typeof edited !== 'string' && edited.cause) causes.set(line.number, edited.cause);
    if (text === line.text) lines.push(line);
    else if (text !== null) lines.push({ ...line, text });
  }
  return { lines, metadata: article.metadata, causes };
}
