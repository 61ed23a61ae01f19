import { isHtmlSource } from './charset/html-source.js';
import { type Decoded, decode, type Origin } from './charset/index.js';
import { notText } from './charset/not-text.js';
import { report } from './charset/rules.js';
import { type Article, type Finding, type Line, toLines, toText } from './core/article.js';
import { inRawText } from './core/raw-positions.js';
import { readHtml } from './html/index.js';
import { isUnfilled } from './html/unfilled.js';
import { countHan } from './language/han.js';
import type { Options } from './options/options.js';

/** A scrape as the first step gets it. */
export interface Raw {
  /** As it was decoded; of HTML the text of the page. */
  readonly text: string;
  readonly article: Article;
  /** What was found while it was read. An error says that there is no article. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a scrape: bytes are decoded, HTML is read to its text.
 *
 * @throws TypeError for what is neither a string nor bytes. What can't be read is in the findings.
 */
export function readScrape(
  input: string | Uint8Array,
  options: Pick<Options, 'encoding' | 'input' | 'path'>,
): Raw {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new TypeError(`input: ${typeof input} is not allowed; it must be a string or a Uint8Array`);
  }
  const decoded = typeof input === 'string' ? { text: input, findings: [] } : decodeInput(input, options);
  const { text, findings } = decoded;
  if (text.trim() === '') return rawOf(text, [report('empty', FIRST, 'the scrape is empty')]);
  const unfit = typeof input === 'string' ? undefined : notText(text);
  if (unfit) return rawOf(text, [unfit]);
  const isHtml = options.input === 'html' || (options.input === 'auto' && looksLikeHtml(text, options.path));
  return isHtml ? readPage(text, findings) : rawOf(text, findings);
}

/** The name of a file tells, where its text has any tag. */
function looksLikeHtml(text: string, path: string | undefined): boolean {
  const isNamed =
    path !== undefined &&
    /\.x?html?$/i.test(path) &&
    /<\/?[a-z][a-z0-9]{0,14}(?:\s[^<>]{0,2000})?\/?>/i.test(text);
  return isNamed || isHtmlSource(text);
}

/** The place of a finding about the whole scrape. */
const FIRST = { number: 1 };

function decodeInput(bytes: Uint8Array, { encoding, input }: Pick<Options, 'encoding' | 'input'>): Decoded {
  const origin: Origin = input === 'auto' ? {} : { isHtml: input === 'html' };
  return decode(bytes, encoding, origin);
}

function rawOf(text: string, findings: readonly Finding[]): Raw {
  const lines = toLines(text);
  return { text, article: { lines, metadata: {} }, findings: inRawText(findings, [], 0, lines) };
}

function readPage(source: string, found: readonly Finding[]): Raw {
  const { lines, page, hiddenProse } = readHtml(source);
  const article: Article = { lines, page, metadata: {} };
  const findings = isUnfilled(lines)
    ? [unfilled(source)]
    : [...hidden(lines, hiddenProse), ...onLinesOf(article, found)];
  return { text: toText(lines), article, findings: inRawText(findings, [], 0, lines) };
}

/** From this part of what a page shows on, prose that it hides is told: of 421 pages 3 hide so much. */
const MUCH = 0.25;

/** @param hiddenProse Chinese characters of it */
function hidden(lines: readonly Line[], hiddenProse: number): Finding[] {
  if (hiddenProse === 0) return [];
  const shown = lines.reduce((sum, { text }) => sum + countHan(text), 0);
  if (hiddenProse < MUCH * shown) return [];
  const message = `the page hides ${hiddenProse} Chinese characters of prose, which a script may show: they are left out; if they belong to the article, save the page as the browser shows it then`;
  return [report('hidden-text', FIRST, message)];
}

function unfilled(source: string): Finding {
  const scripts = source.match(/<script\b/gi)?.length ?? 0;
  const why = scripts === 0 ? '' : `, which its scripts (${scripts}) may write in a browser`;
  return report('html-empty', FIRST, `the page holds no text${why}; save it as the browser shows it`);
}

/**
 * Findings about the bytes of a page, on the lines of its text: a place that can't be read is told once, where it shows, and not
 * at all in what nobody sees.
 */
function onLinesOf({ lines }: Article, findings: readonly Finding[]): readonly Finding[] {
  const shown = lines.find(({ text }) => text.includes('\uFFFD'));
  const isUndecodable = ({ rule }: Finding) => rule === 'undecodable-bytes';
  const [first] = findings.filter(isUndecodable);
  const others = findings.filter((finding) => !isUndecodable(finding));
  return first && shown ? [...others, { ...first, line: shown.number }] : others;
}
