import { lazy } from '../../../core/lazy.js';
import type { FeatureTable } from '../../../trees/table.js';
import type { Reading, Trees } from '../../../trees/trees.js';
import type { Facts } from '../lines/facts.js';
import type { DoubtModel } from '../model/doubt-model.js';
import { type PageLines, readFeatures } from '../model/line-features.js';

/** The lines of a page with the probability of each that it is the article's. */
export interface JudgedLines extends PageLines, Reading {
  readonly table: FeatureTable;
  /** Asks how likely each line is the title. */
  readonly titles: () => Float64Array;
  /** The trees that choose one of them. */
  readonly choice: Trees;
  /** The same page as its lines are judged where no other page of the site is known. */
  readonly bySelf: () => JudgedLines;
}

/** What is asked of the lines of a page: which are the article, which is like a title, and which of these is the page's. */
export interface Judges {
  readonly lines: Trees;
  readonly titles: Trees;
  readonly choice: Trees;
  /** In place of the first two on a page whose site is known. Read on first need. */
  readonly ofSite: () => Pick<Judges, 'lines' | 'titles'>;
  /** In place of these two and of the doubts on a page that came as HTML. Read on first need. */
  readonly ofHtml: () => Pick<Judges, 'lines' | 'titles' | 'doubts'>;
  /** Tells how likely the outcome is wrong. */
  readonly doubts: DoubtModel;
}

/** From this probability on a line is the article's, if nothing else is known. Chosen cross-validated by site, see `models/article-lines`. */
export const LIKELY = 0.45;

/** From this probability on a line is the article's where other pages of the site are known. */
export const LIKELY_OF_SITE = 0.5;

/** From this probability on a line of HTML is the article's. */
export const LIKELY_OF_HTML = 0.5;

/** From which probability on a line of a page is the article's. */
export function leastLikely({ page, evidence }: PageLines): number {
  if (page) return LIKELY_OF_HTML;
  return evidence ? LIKELY_OF_SITE : LIKELY;
}

/**
 * Asks the trees about each line: those of HTML where tags tell of the lines; those of the site where other pages of it are known, and they find something of the article. An article
 * without a long paragraph between headings that all articles of its site have looks like furniture from end to end.
 */
export function judgeLines(page: PageLines, judges: Judges): JudgedLines {
  const table = readFeatures(page);
  const { choice } = judges;
  if (page.page) {
    const ofHtml = judges.ofHtml();
    const titles = lazy(() => ofHtml.titles.read(table).probabilities);
    const judged: JudgedLines = {
      ...page,
      table,
      titles,
      choice,
      bySelf: () => judged,
      ...ofHtml.lines.read(table),
    };
    return judged;
  }
  const bySelf = lazy((): JudgedLines => {
    const titles = lazy(() => judges.titles.read(table).probabilities);
    return { ...page, evidence: undefined, table, titles, choice, bySelf, ...judges.lines.read(table) };
  });
  if (!page.evidence) return bySelf();
  const ofSite = judges.ofSite();
  const reading = ofSite.lines.read(table);
  if (!reading.probabilities.some((probability) => probability > LIKELY_OF_SITE)) return bySelf();
  const titles = lazy(() => ofSite.titles.read(table).probabilities);
  return { ...page, table, titles, choice, bySelf, ...reading };
}

/** Some lines from `start` up to `end`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The runs of rows of a kind. */
export function runsOf(isOf: (row: number) => boolean, length: number): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < length; start++) {
    if (!isOf(start)) continue;
    let end = start + 1;
    while (end < length && isOf(end)) end++;
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** Characters of some lines, and how many of them the trees expect to be the article's. */
export interface Weight {
  readonly characters: number;
  readonly expected: number;
}

/** Weighs the lines of a run of which something is true. */
export function weigh(judged: JudgedLines, { start, end }: Run, isMeant: (row: number) => boolean): Weight {
  let characters = 0;
  let expected = 0;
  for (let at = start; at < end; at++) {
    if (!isMeant(at)) continue;
    const { length } = (judged.facts[at] as Facts).text;
    characters += length;
    expected += length * (judged.probabilities[at] as number);
  }
  return { characters, expected };
}
