import type { Root } from 'mdast';
import type {} from 'remark-stringify';
import type { Parser, Plugin } from 'unified';
import type {} from 'vfile';
import { cleanArticle, treeOf } from './clean.js';
import type { Change, Metadata } from './core/article.js';
import { toMarkdownExtension } from './markdown/extension.js';
import { type CleanOptions, resolveOptions } from './options/options.js';
import { stageNames } from './pipeline.js';

declare module 'vfile' {
  /** What `cleanArticles` leaves in `file.data`. */
  interface DataMap {
    /** What was changed, as `clean` gives it. */
    changes: readonly Change[];
    /** What the page says of the article: its title, author, date and others. */
    metadata: Metadata;
    /** How likely the article is right, from 0 to 1. */
    confidence: number;
  }
}

/**
 * A unified plugin: parses a scrape to the mdast of the cleaned article, for remark plugins to work on.
 *
 *     unified().use(cleanArticles, { script: 'zh-TW' }).use(remarkStringify).processSync(scrape)
 *
 * Front matter is a `yaml` node, which `remark-stringify` is told how to print. Findings become messages of the
 * file (source `clean-articles`; the rule as `ruleId`; `fatal` if it is an error), the recorded changes, the
 * metadata and the confidence are in `file.data`. A file of bytes has its encoding detected; its
 * path is the default of the option `path`.
 *
 * A text that is not Chinese becomes paragraphs of plain text.
 *
 * @throws TypeError for a bad option, as `clean` does
 */
export const cleanArticles: Plugin<[CleanOptions?], string, Root> = function (options = {}) {
  const resolved = resolveOptions(options, stageNames);
  const data = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), toMarkdownExtension];

  const parser: Parser<Root> = (document, file) => {
    const input = file.value instanceof Uint8Array ? file.value : document;
    const optionsOfFile = { ...resolved, path: resolved.path ?? file.path };
    const cleaned = cleanArticle(input, optionsOfFile);
    const { article, changes, confidence, findings } = cleaned;
    for (const { rule, severity, line, column = 1, message } of findings) {
      const place = { line, column };
      file.message(message, { place, ruleId: rule, source: 'clean-articles' }).fatal = severity === 'error';
    }
    Object.assign(file.data, { changes, metadata: article.metadata, confidence });
    return treeOf(cleaned, optionsOfFile).tree;
  };
  this.parser = parser;
};
