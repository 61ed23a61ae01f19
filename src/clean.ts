import type { Root } from 'mdast';
import { report } from './charset/rules.js';
import { type Article, type Change, type Finding, type Line, type Metadata, toText } from './core/article.js';
import { lazy } from './core/lazy.js';
import { inRawText } from './core/raw-positions.js';
import { toTree } from './markdown/index.js';
import { frontMatterLength, readFrontMatter } from './markdown/own-front-matter.js';
import { isOwnMarkdown, ownTree } from './markdown/own-markdown.js';
import { stringify } from './markdown/stringify.js';
import { type Structure, structureOf } from './markdown/structure.js';
import { verbatim, verbatimStructure } from './markdown/verbatim.js';
import { type CleanOptions, type Options, resolveOptions } from './options/options.js';
import { type PipelineResult, runPipeline, stageNames } from './pipeline.js';
import { type Raw, readScrape } from './read.js';
import type { Step } from './steps/step.js';

/** What `clean` gives back. */
export interface CleanResult {
  /**
   * The article as Markdown, with front matter unless switched off; empty if the scrape holds no article. A text that is
   * not Chinese (finding `not-chinese`) is in it as it was decoded, without front matter; it may hold HTML, unless it was read as HTML.
   */
  readonly markdown: string;
  /**
   * The text before the first change, whose lines changes and findings name: the input as it was decoded; of HTML the text of the page,
   * as a browser's `innerText` has it.
   */
  readonly raw: string;
  /** The cleaned lines joined with `\n`, before structure: the input's line structure is kept. */
  readonly text: string;
  readonly metadata: Metadata;
  /** Every edit, in the order in which it was made; replaying them on `raw` gives `text`. */
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /**
   * The probability, 0 to 1, that the article is right: its lines and its title. Measured on scraped pages; 0 where the scrape holds
   * no article, 1 where nothing of it was decided.
   */
  readonly confidence: number;
}

/**
 * Cleans one scrape. Synchronous and pure.
 *
 * @throws TypeError for a bad option, naming it, what was given and what is allowed. Bad text never throws: what can't
 * be read or repaired is in `findings`.
 */
export function clean(input: string | Uint8Array, options: CleanOptions = {}): CleanResult {
  const { markdown, raw, text, metadata, changes, findings, confidence } = cleanInFull(input, options);
  return { markdown, raw, text, metadata, changes, findings, confidence };
}

/** A result with all that was known when it was made, for those who show it: reports and explanations. */
export interface FullResult extends CleanResult {
  /** The lines as they were decoded. */
  readonly rawLines: readonly Line[];
  /** What is left of them, with the numbers that they had. */
  readonly article: Article;
  /** What the Markdown was printed from, with the lines of each part; empty if there is no article. */
  readonly structure: Structure;
  /** How much was searched, over all stages: see `Budget`. */
  readonly searched: number;
}

/** As `clean`, and hands on what it knew. @throws TypeError for a bad option */
export function cleanInFull(input: string | Uint8Array, options: CleanOptions = {}): FullResult {
  const resolved = resolveOptions(options, stageNames);
  const cleaned = cleanArticle(input, resolved);
  const { raw, rawLines, article, changes, findings, searched, markdown: own } = cleaned;
  const confidence = hasError(findings) ? 0 : cleaned.confidence;
  const { tree, structure } = treeOf(cleaned, resolved);
  const isAlone = own !== undefined || cleaned.otherLanguage !== undefined;
  const printed = isAlone ? (own ?? verbatim(article)) : stringify(tree);
  const markdown = hasError(findings) ? '' : printed;
  const text = lazy(() => own ?? toText(article.lines));
  const { metadata } = article;
  return {
    markdown,
    raw,
    // Who writes only the Markdown has no need of it.
    get text() {
      return text();
    },
    metadata,
    changes,
    findings,
    confidence,
    rawLines,
    article,
    structure,
    searched,
  };
}

/**
 * What is printed, and the lines of each part of it: nothing if there is no article. A text that is left alone is no tree of
 * structure: what stands in it is plain text, or the Markdown that it is already.
 */
export function treeOf(
  { article, findings, otherLanguage, markdown: own }: PipelineResult,
  options: Options,
): { readonly tree: Root; readonly structure: Structure } {
  if (hasError(findings)) return { tree: root([]), structure: { children: [], rows: [], starts: [] } };
  if (own !== undefined) return { tree: ownTree(article), structure: verbatimStructure(article) };
  if (otherLanguage !== undefined) {
    const structure = verbatimStructure(article);
    return { tree: root(structure.children), structure };
  }
  const structure = structureOf(article);
  return { tree: toTree(article, options, structure), structure };
}

function root(children: Root['children']): Root {
  return { type: 'root', children };
}

/**
 * A scrape as a cleaned article, before structure, with its raw lines: what `clean`, `learn` and the unified plugin share.
 *
 * @param list other steps than the program's: the first of them
 */
export function cleanArticle(
  input: string | Uint8Array,
  options: Options,
  list?: readonly Step[],
): PipelineResult & Pick<FullResult, 'raw' | 'rawLines'> {
  const raw = readScrape(input, options);
  return { ...cleanText(raw, options, list), raw: raw.text, rawLines: raw.article.lines };
}

function cleanText(
  { text, article: raw, findings: found }: Raw,
  options: Options,
  list?: readonly Step[],
): PipelineResult {
  const findings = [...found];
  if (hasError(findings)) return { article: raw, changes: [], findings, confidence: 0, searched: 0 };
  const own = raw.page ? undefined : withFrontMatter(raw, text);
  if (own) return { ...own, findings: [...findings, ...own.findings] };
  const isOwn = !raw.page && isOwnMarkdown(text);
  const result = runPipeline(raw, isOwn ? withoutBoilerplate(options) : options, list);
  if (isOwn && result.changes.length === 0) findings.push(...alreadyMarkdown(raw));
  const isEmpty = result.article.lines.every((line) => line.text.trim() === '');
  const emptied = isEmpty ? [empty('no line of the article is left: all of them are boilerplate')] : [];
  const all = [...findings, ...result.findings, ...emptied].sort((a, b) => a.line - b.line);
  return { ...result, findings: raw.page ? all.map(onText) : all };
}

/** A line of an HTML page is one of its text: who opens the file at that line finds something else. */
function onText(finding: Finding): Finding {
  const { line, column, message } = finding;
  const isOfPage = line === 1 && column === undefined;
  return isOfPage ? finding : { ...finding, message: `${message} (line ${line} of the page's text)` };
}

/** What this program wrote without front matter is an article: its lines are no page's. */
function withoutBoilerplate(options: Options): Options {
  return { ...options, stages: options.stages.filter((name) => name !== 'boilerplate') };
}

function alreadyMarkdown(raw: Article): readonly Finding[] {
  const message = 'the text is Markdown already: it is left as it is';
  return inRawText([report('already-markdown', { number: 1 }, message)], [], 0, raw.lines);
}

/** A text that has front matter was written as Markdown, by this program or another: it stays as it is. */
function withFrontMatter(raw: Article, text: string): PipelineResult | undefined {
  const lines = raw.lines.map((line) => line.text);
  const length = frontMatterLength(lines);
  if (length === 0) return undefined;
  const metadata = readFrontMatter(lines.slice(1, length - 1).join('\n'));
  return {
    article: { ...raw, metadata },
    changes: [],
    findings: alreadyMarkdown(raw),
    markdown: text,
    confidence: 1,
    searched: 0,
  };
}

/** Whether a scrape holds no article: there is nothing to print. */
function hasError(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

function empty(message: string): Finding {
  return report('empty', { number: 1 }, message);
}
