import type { Finding } from '../../core/article.js';
import type { Words } from '../../messages/words.js';
import type { Palette } from '../colour.js';

/** A finding as it is reported. */
export interface ReportedFinding extends Finding {
  /** A unified diff of what would change, as dangerous to a terminal as the texts it is of. */
  readonly diff?: string;
}

/** The findings of one file, scrape or Markdown. */
export interface FileReport {
  /** As the user can open it. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

/** What a reporter may want to know besides the findings. */
export interface ReportSettings {
  readonly palette: Palette;
  /** For people; what programs read stays English. */
  readonly words?: Words;
  /** What absolute paths are made relative to, where a format wants it so. */
  readonly cwd: string;
  /** Where docs/rules.md is on the network, if it is known. */
  readonly rulesUrl?: string | undefined;
}

/**
 * Turns reports into the text of a format, piece by piece and as they come in, so that a run over many files holds no
 * more than one of them. Every text of a scrape or a name is made safe for a terminal.
 */
export type Reporter = (
  reports: AsyncIterable<FileReport>,
  settings: ReportSettings,
) => AsyncGenerator<string, void, undefined>;

/** Findings from the top of the file to its end; those of one place in the order of the pipeline, of a whole line first. */
export function inLineOrder<T extends Pick<Finding, 'line' | 'column'>>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}

/** `path:3:14`, the place of a finding for people and editors. */
export function placeOf(path: string, { line, column }: Pick<Finding, 'line' | 'column'>): string {
  return `${path}:${line}${column === undefined ? '' : `:${column}`}`;
}
