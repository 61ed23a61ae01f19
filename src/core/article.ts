import type { Hints, Page } from './hints.js';

/** One line of a scrape. `number` is its 1-based line in the raw text and never changes. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** What HTML knew of it, if the scrape is HTML; about the raw line, and never changed. */
  readonly hints?: Hints;
}

/** What is known about an article besides its text. Dates are ISO 8601, as exact as the scrape gave them. */
export interface Metadata {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly category?: string;
  /** Where the article says it is from (來源：…). */
  readonly source?: string;
  readonly [key: string]: string | undefined;
}

/** What stages hand on. Immutable: a stage returns a new article, and the same line object where nothing changed. */
export interface Article {
  /** In rising order of `number`; a removed line is absent. */
  readonly lines: readonly Line[];
  readonly metadata: Metadata;
  /** Numbers of the lines that only number the lines of code, which is set aside. */
  readonly gutter?: readonly number[];
  /** The table of contents that was removed, in its order; it tells which lines are headings. */
  readonly contents?: readonly ContentsEntry[];
  /** Names of the sites of the profile that the page is of, if a profile was given and the page was compared with it. */
  readonly sites?: readonly string[];
  /** What the page says besides its lines, if the scrape is HTML. */
  readonly page?: Page;
}

/** An entry of a table of contents. */
export interface ContentsEntry {
  /** As it stood there, with the number that it may have had: `2.1. 安装`. */
  readonly text: string;
  /** Number of the line that it names. */
  readonly line: number;
}

/**
 * One recorded edit of one line. Applying a run's changes in order to the numbered raw lines gives the
 * cleaned lines (see `replay`).
 */
export interface Change {
  /** Name of the stage that made it. */
  readonly stage: string;
  /** Stable kebab-case id of the rule that made it, such as `inserted-pinyin`: one of the stage's `rules`. The first, if several did. */
  readonly rule: string;
  /** The other rules of the stage that had a part in it, in the order in which they acted; absent if there are none. */
  readonly also?: readonly string[];
  /** 1-based line in the raw text. */
  readonly line: number;
  readonly before: string;
  /** `null`: the line was removed. */
  readonly after: string | null;
  /** Why, for people; its wording may change. */
  readonly reason: string;
}

/** `error`: the scrape could not be cleaned; `warning`: damage or a doubt that is left in the article. */
export type Severity = 'error' | 'warning';

/** Something a person should know: damage left, a guess not made. */
export interface Finding {
  /** Stable kebab-case id, such as `dropped-word`. */
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based line in the raw text; 1 for a finding about the whole scrape. */
  readonly line: number;
  /** 1-based column in the raw line, in UTF-16 code units; absent if the whole line is meant. */
  readonly column?: number;
  readonly message: string;
  /** The raw text there, about 40 characters of it. As dangerous to a terminal as the scrape. */
  readonly excerpt?: string;
}

/** A finding as a stage sees it; the runner finds its place in the raw text. */
export interface StageFinding extends Omit<Finding, 'excerpt'> {
  /** Whether `column` is one of the line as the stage got it; else of the line as the stage leaves it. */
  readonly isInInput?: boolean;
}

/** A raw text as numbered lines. `\n`, `\r\n` and a lone `\r` end a line; the ends are not part of the text. */
export function toLines(text: string): Line[] {
  const lines = text.includes('\r') ? text.split(/\r\n|[\n\r]/) : text.split('\n');
  return lines.map((line, index) => ({ number: index + 1, text: line }));
}

/** The same metadata with other values. */
export function mapMetadata(metadata: Metadata, convert: (value: string) => string): Metadata {
  const converted: Record<string, string | undefined> = { ...metadata };
  for (const key in converted) converted[key] &&= convert(converted[key]);
  return converted;
}

/** The texts of the lines, joined with `\n`. */
export function toText(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}
