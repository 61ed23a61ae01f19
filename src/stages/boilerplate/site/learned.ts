import type { Article, Finding, Line } from '../../../core/article.js';
import type { Cause } from '../../../core/cause.js';
import { count } from '../../../core/shown.js';
import type { Stage } from '../../../core/stage.js';
import type { LinePlace } from '../../../options/choices.js';
import type { LearnedLine } from '../../../options/learned-line.js';
import type { Options } from '../../../options/options.js';
import { isSentenceKey, lineKey } from '../lines/key.js';
import { because, warn } from '../rules-of-stage.js';
import { siteOf } from './site-of.js';
import { judgeShared, LEARNED_RUN, type Standing } from './surroundings.js';

/** Learned lines by their `lineKey`. */
interface Index {
  readonly entries: ReadonlyMap<string, readonly LearnedLine[]>;
  readonly sites: ReadonlySet<string>;
}

/** The same list is given for every scrape of a corpus. */
const indexes = new WeakMap<readonly LearnedLine[], Index>();

/** What the learned lines say about a document. */
interface Learned {
  readonly lines: ReadonlyMap<number, Standing & { readonly cause: Cause }>;
  /** What stays although it was learned. */
  readonly doubts: readonly Finding[];
}

/**
 * Adds to the stage that it removes the lines learned from many documents (option `boilerplate`). Those of the head
 * and whole sentences go first, lest the stage take them for the title or a paragraph; short lines of the foot go
 * last, because they tell it where lists of other pages begin.
 */
export function withLearned(stage: Stage<Options>): Stage<Options> {
  return {
    ...stage,
    run(article, options) {
      if (options.boilerplate.lines.length === 0) return stage.run(article, options);
      // Asked once: the line that names the host may go.
      const site = siteOf(article.lines, options);
      const ofSite = { ...options, boilerplate: { ...options.boilerplate, site } };
      let round = runRound(stage, ofSite, { ...article, causes: new Map(), said: [] });
      for (let rounds = 1; round.hasMore && rounds < MAX_ROUNDS; rounds++) {
        round = runRound(stage, ofSite, round);
      }
      const { lines, metadata, causes, said, doubts } = round;
      return { lines, metadata, causes, findings: [...said, ...doubts] };
    },
  };
}

/** Removing a line gives others new neighbours; the documents tried needed three rounds at most. */
const MAX_ROUNDS = 8;

/** An article after some rounds, with all that was said about it so far. */
interface Progress extends Article {
  readonly causes: ReadonlyMap<number, Cause>;
  /** The findings of the stage. */
  readonly said: readonly Finding[];
}

/** What a round came to: also the lines in doubt that are left, and whether anything went. */
interface Round extends Progress {
  readonly doubts: readonly Finding[];
  readonly hasMore: boolean;
}

function runRound(stage: Stage<Options>, options: Options, { causes, said, ...article }: Progress): Round {
  const learned = findLearned(article, options);
  const isEarly = ({ number }: Line) => {
    const found = learned.lines.get(number);
    return found !== undefined && (found.place === 'head' || isSentenceKey(found.key));
  };
  const left = { ...article, lines: article.lines.filter((line) => !isEarly(line)) };
  const result = stage.run(left, options);
  const lines = (result.lines ?? left.lines).filter(({ number }) => !learned.lines.has(number));
  const known = new Set(said.map(nameOf));
  return {
    lines,
    metadata: result.metadata ?? left.metadata,
    causes: new Map([
      ...causes,
      ...(result.causes ?? []),
      ...Array.from(learned.lines, ([number, { cause }]) => [number, cause] as const),
    ]),
    said: [...said, ...(result.findings ?? []).filter((finding) => !known.has(nameOf(finding)))],
    doubts: learned.doubts,
    hasMore: lines.length < article.lines.length,
  };
}

function nameOf({ rule, line }: Finding): string {
  return `${rule} ${line}`;
}

/** Finds the learned lines that are furniture here, and those that stay because they may be headings. */
function findLearned({ lines }: Article, { boilerplate }: Options): Learned {
  const index = indexOf(boilerplate.lines);
  const isOfSite = siteTest(index, boilerplate.site);
  const entryOf = (key: string, place?: LinePlace) =>
    index.entries
      .get(key)
      ?.find((entry) => isOfSite(entry) && (!place || !entry.place || entry.place === place));

  const removed = new Map<number, Standing & { cause: Cause }>();
  const doubts: Finding[] = [];
  const isShared = (key: string) => entryOf(key) !== undefined;
  for (const [number, standing] of judgeShared(lines, isShared, LEARNED_RUN)) {
    const entry = entryOf(standing.key, standing.place);
    if (!entry || entry.keep) continue;
    const goes = standing.verdict === 'furniture' || entry.keep === false;
    if (!goes && standing.verdict === 'article') continue;
    if (goes) removed.set(number, { ...standing, cause: causeOf(entry) });
    else doubts.push(doubt(number, entry));
  }
  return { lines: removed, doubts };
}

function indexOf(lines: readonly LearnedLine[]): Index {
  const known = indexes.get(lines);
  if (known) return known;
  const entries = new Map<string, LearnedLine[]>();
  const sites = new Set<string>();
  for (const entry of lines) {
    const key = lineKey(entry.line);
    const same = entries.get(key);
    if (same) same.push(entry);
    else entries.set(key, [entry]);
    if (entry.site !== undefined) sites.add(entry.site);
  }
  const index = { entries, sites };
  indexes.set(lines, index);
  return index;
}

/**
 * Which entries count for a document: those of its site if the list knows it, else all of them. A folder is known by the
 * end of its path, so that it does not matter from where the paths start.
 */
function siteTest({ sites }: Index, site: string | undefined): (entry: LearnedLine) => boolean {
  if (site === undefined) return () => true;
  const known = new Set([...sites].filter((other) => endsWithPath(site, other) || endsWithPath(other, site)));
  return (entry) => known.size === 0 || entry.site === undefined || known.has(entry.site);
}

function endsWithPath(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function causeOf(entry: LearnedLine): Cause {
  return because('learned-line', `learned from many documents: ${spread(entry)}`);
}

function spread({ documents, of, site }: LearnedLine): string {
  if (documents === undefined) return 'listed by hand';
  const where = site === undefined ? '' : ` of ${site}`;
  const from = of === undefined ? count(documents, 'document') : `${documents} of ${count(of, 'document')}`;
  return `stands in ${from}${where}`;
}

function doubt(number: number, entry: LearnedLine): Finding {
  const message = `learned as boilerplate (${spread(entry)}), but here it may be a heading of the article: left`;
  return warn('repeated-line', { number }, message);
}
