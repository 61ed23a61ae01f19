import type { Change, Metadata, Severity } from '../core/article.js';

/**
 * What the page knows, as the program writes it and the page reads it. Texts are the scrape's and hostile: the page
 * shows them as text and never as anything else.
 */

/** One replacement in a line: where it starts in the line before it, how much goes, what comes; UTF-16 code units. */
export type Edit = readonly [start: number, removed: number, inserted: string];

/** What made a change. */
export type ChangeCause = Pick<Change, 'rule' | 'also' | 'reason'>;

/** A recorded change. `edits` lead from the line before it to the line after it; `null`: the line was removed. */
export interface ReportChange extends ChangeCause {
  /** Index into the stages of the overview. */
  readonly stage: number;
  /** 1-based line of the raw text. */
  readonly line: number;
  /** In rising order, apart from each other. */
  readonly edits: readonly Edit[] | null;
}

export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based line of the raw text. */
  readonly line: number;
  /** 1-based column in the raw line, in UTF-16 code units; absent if the whole line is meant. */
  readonly column?: number;
  readonly message: string;
}

/** What a block of the article is; `h1` to `h6` are headings. */
export const BLOCK_KINDS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'paragraph',
  'ordered',
  'bulleted',
  'quote',
  'table',
  'code',
  'verse',
  'rule',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Lines of the raw text that make one block: for a list, one of its items; removed and blank lines may lie within. */
export interface Block {
  readonly kind: BlockKind;
  readonly first: number;
  readonly last: number;
}

/** One scrape, with all that is needed to show the raw text, the article and how the one became the other. */
export interface FileRecord {
  /** The path as the user can open it, the `path` of `explain --json`. */
  readonly name: string;
  /** Of the article; a BCP 47 tag. */
  readonly lang: string;
  /** The raw text as decoded; a line's number is its index plus one. */
  readonly raw: readonly string[];
  readonly metadata: Metadata;
  /** Line by line, those of a line in the order in which they were made: as `explain --json` lists them. */
  readonly changes: readonly ReportChange[];
  readonly findings: readonly ReportFinding[];
  /** In the order of the lines. */
  readonly blocks: readonly Block[];
}

/** Of every file what the table shows: a column each, file by file. */
export interface FileColumns {
  readonly name: readonly string[];
  readonly title: readonly string[];
  /** ISO 8601, as exact as the scrape gave it; `''` if it gave none. */
  readonly date: readonly string[];
  /** Characters (code points) of the raw text, line ends left out; of the article's text. */
  readonly charactersIn: readonly number[];
  readonly charactersOut: readonly number[];
  readonly changes: readonly number[];
  readonly findings: readonly number[];
}

/** A scrape for which there is no article: it could not be read or cleaned. */
export interface FailedFile {
  readonly name: string;
  readonly message: string;
}

/** What is shown before any file is opened. */
export interface Overview {
  /** Of the program. */
  readonly version: string;
  /** In the order of the pipeline. */
  readonly stages: readonly { readonly name: string; readonly summary: string }[];
  /** How many changes each stage made, in the order of `stages`. */
  readonly changesOfStage: readonly number[];
  /** Most frequent first. */
  readonly findingsOfRule: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly count: number;
  }[];
  readonly files: FileColumns;
  readonly failed: readonly FailedFile[];
  /** Index of the first file of each chunk, in rising order; the first is 0. */
  readonly chunkStarts: readonly number[];
}
