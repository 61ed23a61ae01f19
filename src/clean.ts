import { type Change, type Finding, type Metadata, toLines, toText } from './article.js';
import { toMarkdown } from './markdown/index.js';
import { type CleanOptions, type Options, resolveOptions } from './options.js';
import { type PipelineResult, runPipeline } from './pipeline.js';

/** What `clean` gives back. */
export interface CleanResult {
  /** The article as Markdown, with front matter unless switched off. */
  readonly markdown: string;
  /** The cleaned lines joined with `\n`, before structure: the input's line structure is kept. */
  readonly text: string;
  readonly metadata: Metadata;
  /** Every edit, in the order in which it was made; replaying them on the raw text gives `text`. */
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * Cleans one scrape. Synchronous and pure.
 *
 * @throws TypeError for a bad option, naming it, what was given and what is allowed. Bad text never throws.
 */
export function clean(input: string | Uint8Array, options: CleanOptions = {}): CleanResult {
  const resolved = resolveOptions(options);
  const { article, changes, findings } = cleanArticle(input, resolved);
  return {
    markdown: toMarkdown(article, resolved),
    text: toText(article.lines),
    metadata: article.metadata,
    changes,
    findings,
  };
}

/** A scrape as a cleaned article, before structure: what `clean` and the unified plugin share. */
export function cleanArticle(input: string | Uint8Array, options: Options): PipelineResult {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  return runPipeline({ lines: toLines(text), metadata: {} }, options);
}
