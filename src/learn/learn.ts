import { basename, dirname } from 'node:path';
import { cleanArticle } from '../clean.js';
import type { Line } from '../core/article.js';
import { ioProblem, Problem } from '../core/problem.js';
import type { Scrape } from '../corpus/scrape.js';
import { LINE_PLACES, type LinePlace } from '../options/choices.js';
import type { LearnedLine } from '../options/learned-line.js';
import { resolveOptions } from '../options/options.js';
import type { SiteEntry } from '../options/site-profile.js';
import { DEFAULT_MAX_SIZE } from '../options/size.js';
import { stageNames, stepsBefore } from '../pipeline.js';
import {
  hostOf,
  judgeShared,
  lineKey,
  matchKey,
  sharedKey,
  siteOfPath,
} from '../stages/boilerplate/site/index.js';
import { mayHaveGaps } from '../stages/restore/site/index.js';
import { type Page, pagesOf } from './pages.js';
import { ProfileCollector } from './profile.js';
import { BloomFilter, CountMinSketch } from './sketch.js';
import { WordCollector } from './words.js';

/** From when on a line is learned, and how much memory that may take. */
export interface LearnOptions {
  /** In at least so many documents of a site. Default 3. */
  readonly minDocuments?: number | undefined;
  /** And in at least this share of them, above 0 and at most 1. Default 0.3. */
  readonly minShare?: number | undefined;
  /** Encoding of a scrape; default: detected. */
  readonly encodingOf?: ((scrape: Scrape) => string | undefined) | undefined;
  /** As many lines are counted exactly at most; when more could be learned, the rarest are not. Default 100,000. */
  readonly maxCounted?: number | undefined;
  /** Told of each scrape that could not be read; it is left out. */
  readonly onProblem?: ((problem: Problem) => Promise<void>) | undefined;
  /** The largest scrape that is read, in bytes. Default 64 MiB. */
  readonly maxSize?: number | undefined;
  /** The member of a shard's record that holds its text. Default `text`. */
  readonly textKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const DEFAULT_MIN_DOCUMENTS = 3;
export const DEFAULT_MIN_SHARE = 0.3;
const DEFAULT_MAX_COUNTED = 100_000;

/** What was learned, and from how much. */
export interface Learned {
  /** Sorted by site, place and line: the same for the same corpus, in whatever order its scrapes are given. */
  readonly lines: readonly LearnedLine[];
  /** What the documents of each site share, with the places: sorted by site, and the most shared lines first. */
  readonly profiles: readonly SiteEntry[];
  readonly documents: number;
  /** Documents left out because another one has the same text. */
  readonly duplicates: number;
  readonly sites: number;
  /** How many lines were counted exactly at most at a time. */
  readonly counted: number;
}

/** 4 rows of 2^20 counters: 16 MiB. After a hundred million lines an estimate is at most 260 too high (98 %). */
const SKETCH_WIDTH = 2 ** 20;
const SKETCH_DEPTH = 4;
/** 2 MiB: one document in 100 is taken for a copy by mistake when there are a million and a half. */
const FILTER_BITS = 2 ** 24;
/** Longer lines are text. In UTF-16 code units. */
const MAX_LINE = 500;
/** What makes lines of the same form alike, at little cost. The byte shifts of pinyin take long to undo (see `lineKey`). */
const STAGES = ['mojibake', 'characters'];

/** What the stage that finds the article sees. */
const STEPS = stepsBefore('boilerplate');

/** What the stage that puts words back sees, and the stages that it takes. */
const STEPS_TO_WORDS = stepsBefore('restore');
const STAGES_TO_WORDS = stageNames.slice(0, stageNames.indexOf('restore'));

/** A document as it is counted. */
interface Document {
  readonly site: string;
  readonly lines: readonly Line[];
  /** What its lines are known by in a profile, from the top down. */
  readonly keys: readonly string[];
  /** The lines of its article, as they are when words are put back. */
  readonly article: () => readonly Line[];
}

/**
 * Learns which lines are furniture of a site: those that stand around the article in many of its documents. Reads every
 * scrape twice. The first pass estimates in how many documents of its site each line stands; the second counts exactly,
 * of the lines that may be in enough, in how many they stand where furniture stands. So memory does not grow with
 * the number of scrapes but for one number a site, and estimates that are too high cost memory, not exactness.
 */
export async function learn(scrapes: readonly Scrape[], options: LearnOptions = {}): Promise<Learned> {
  const sorted = [...scrapes].sort((a, b) => compare(orderOf(a), orderOf(b)));
  const sketch = new CountMinSketch(SKETCH_WIDTH, SKETCH_DEPTH);
  const documents = new Map<string, number>();
  let read = 0;
  for await (const document of readDocuments(sorted, options)) {
    read++;
    if (!document) continue;
    const { site, lines, keys } = document;
    documents.set(site, (documents.get(site) ?? 0) + 1);
    for (const key of new Set(lines.map(keyOf))) if (key) sketch.add(`${site}\n${key}`);
    for (const key of new Set(keys)) sketch.add(`${site}\0${key}`);
  }
  const counter = new Counter(options.maxCounted ?? DEFAULT_MAX_COUNTED);
  const threshold = thresholds(documents, options);
  const profiles = new ProfileCollector(
    (site, key) => sketch.estimate(`${site}\0${key}`),
    (site) => documents.get(site) ?? 0,
    2 * (options.maxCounted ?? DEFAULT_MAX_COUNTED),
  );
  const words = new WordCollector();
  for await (const document of readDocuments(sorted, { ...options, onProblem: undefined })) {
    if (!document) continue;
    countFurniture(document, sketch, threshold, counter);
    profiles.add(document.site, document.keys);
    if (mayHaveGaps(document.lines)) words.add(document.site, document.article());
  }
  const kept = [...documents.values()].reduce((sum, count) => sum + count, 0);
  return {
    lines: entries(counter, documents, threshold),
    profiles: words.addTo(profiles.build(), (site) => documents.get(site) ?? 1),
    documents: kept,
    duplicates: read - kept,
    sites: documents.size,
    counted: counter.most,
  };
}

function thresholds(
  documents: ReadonlyMap<string, number>,
  { minDocuments = DEFAULT_MIN_DOCUMENTS, minShare = DEFAULT_MIN_SHARE }: LearnOptions,
): (site: string) => number {
  // Of ten documents a share of 0.3 is three; in floating point it is a little more.
  return (site) => Math.max(minDocuments, Math.ceil((documents.get(site) ?? 0) * minShare - 1e-9));
}

function countFurniture(
  { site, lines }: Document,
  sketch: CountMinSketch,
  threshold: (site: string) => number,
  counter: Counter,
): void {
  const least = threshold(site);
  const isShared = (key: string) => isLearnable(key) && sketch.estimate(`${site}\n${key}`) >= least;
  const found = new Set<string>();
  for (const { key, place, verdict } of judgeShared(lines, isShared).values()) {
    if (verdict !== 'article') found.add([site, place, key, verdict].join('\n'));
  }
  for (const name of found) {
    const [, , key] = name.split('\n');
    counter.add(name, sketch.estimate(`${site}\n${key}`));
  }
}

/**
 * Counts a limited number of names. When there are too many, those with the lowest estimates are dropped for good; what is
 * left is all names from some estimate on, whatever the order in which they came.
 */
class Counter {
  readonly counts = new Map<string, { count: number; readonly estimate: number }>();
  /** The most names that were counted at a time. */
  most = 0;
  private floor = 0;

  constructor(private readonly limit: number) {}

  add(name: string, estimate: number): void {
    if (estimate < this.floor) return;
    const known = this.counts.get(name);
    if (known) known.count++;
    else this.counts.set(name, { count: 1, estimate });
    if (this.counts.size > this.limit) this.dropRarest();
    this.most = Math.max(this.most, this.counts.size);
  }

  private dropRarest(): void {
    let rarest = Number.POSITIVE_INFINITY;
    for (const { estimate } of this.counts.values()) rarest = Math.min(rarest, estimate);
    this.floor = rarest + 1;
    for (const [name, { estimate }] of this.counts) if (estimate < this.floor) this.counts.delete(name);
  }
}

function entries(
  counter: Counter,
  documents: ReadonlyMap<string, number>,
  threshold: (site: string) => number,
): LearnedLine[] {
  const found: { readonly order: string; readonly entry: LearnedLine }[] = [];
  for (const [name, { count }] of counter.counts) {
    const [site = '', place, line = '', verdict] = name.split('\n');
    if (count < threshold(site)) continue;
    const inDoubt = verdict === 'doubt';
    const asFurniture = counter.counts.get([site, place, line, 'furniture'].join('\n'));
    if (inDoubt && asFurniture && asFurniture.count >= threshold(site)) continue;
    const at = LINE_PLACES.indexOf(place as LinePlace);
    const spread = { documents: count, of: documents.get(site) };
    const entry = { line, site, place: LINE_PLACES[at], ...(inDoubt && { keep: true }), ...spread };
    found.push({ order: [site, at, line].join('\n'), entry });
  }
  return found.sort((a, b) => compare(a.order, b.order)).map(({ entry }) => entry);
}

/** Reads the pages one after another; `undefined` for a copy of one that was read before. */
async function* readDocuments(
  scrapes: readonly Scrape[],
  options: LearnOptions,
): AsyncGenerator<Document | undefined, void, undefined> {
  const { encodingOf, onProblem, maxSize = DEFAULT_MAX_SIZE, textKey = 'text', signal } = options;
  const filter = new BloomFilter(FILTER_BITS);
  for (const scrape of scrapes) {
    const encoding = encodingOf?.(scrape);
    const leftOut: Error[] = [];
    try {
      for await (const page of pagesOf(scrape, { maxSize, textKey, onProblem })) {
        await new Promise(setImmediate);
        signal?.throwIfAborted();
        const document = documentOf(page, scrape, encoding);
        if (document instanceof Error) leftOut.push(document);
        else yield filter.seen(`${document.site}\n${textOf(document.lines)}`) ? undefined : document;
      }
      const [first, ...more] = leftOut;
      const others = more.length > 0 ? `; ${more.length} more of its records are left out` : '';
      if (first) await onProblem?.(new Problem(scrape.path, first.message + others, 'It was left out.'));
    } catch (error) {
      signal?.throwIfAborted();
      await onProblem?.(ioProblem(error, scrape.path));
    }
  }
}

/** @returns an error where there is no article */
function documentOf(
  { content, input, site }: Page,
  scrape: Scrape,
  encoding: string | undefined,
): Document | Error {
  const options = resolveOptions({ stages: STAGES, encoding, ...(input && { input }) }, stageNames);
  const { article, findings } = cleanArticle(content, options, STEPS);
  const obstacle = findings.find(({ severity }) => severity === 'error');
  if (obstacle) return new Error(obstacle.message);
  const numbers = new Set(article.gutter);
  const lines = article.lines.filter(({ number }) => !numbers.has(number));
  return {
    site: site ?? hostOf(lines) ?? siteOfScrape(scrape),
    lines,
    keys: lines.flatMap(({ text }) => (text.trim() === '' ? [] : sharedKey(text))),
    article: () =>
      cleanArticle(content, { ...options, stages: STAGES_TO_WORDS }, STEPS_TO_WORDS).article.lines,
  };
}

/** What copies of an article have in common: its long lines; all of them, if there is none. */
function textOf(lines: readonly Line[]): string {
  const texts = lines.map(({ text }) => matchKey(text)).filter((text) => text !== '');
  const long = texts.filter((text) => text.length >= 40);
  return (long.length > 0 ? long : texts).join('\n');
}

/**
 * The folder of a scrape as its site, or the host that a folder above it is named for: below the folder that was given, or the one that
 * was given itself. So `news`, whether it was given or the folder above it.
 */
export function siteOfScrape({ name, file }: Pick<Scrape, 'name' | 'file'>): string {
  const below = name === undefined ? undefined : siteOfPath(name);
  const site = below ?? (file === undefined ? 'standard input' : basename(dirname(file)) || '/');
  return site.replaceAll('\n', ' ');
}

function keyOf({ text }: Line): string | undefined {
  const key = text.length <= MAX_LINE ? lineKey(text) : '';
  return isLearnable(key) ? key : undefined;
}

/** A line of marks and numbers alone says nothing. */
function isLearnable(key: string): boolean {
  return key.length <= MAX_LINE && /\p{L}/u.test(key);
}

/** The same for the same corpus: only the decision which of several copies is counted depends on it. */
function orderOf({ file = '', path }: Scrape): string {
  return `${file}\n${path}`;
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
