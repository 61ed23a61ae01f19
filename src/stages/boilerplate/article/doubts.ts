import type { Facts } from '../lines/facts.js';
import { type JudgedLines, LIKELY } from './judged-lines.js';
import type { TitleOdds } from './page-title.js';

/** What came of a page. Rows are indexes into its facts. */
export interface Decided {
  /** Whether a row is left, the title apart. */
  readonly isKept: (row: number) => boolean;
  /** The row of the title; -1 if there is none. */
  readonly title: number;
  /** Natural log odds of the rows that might have been the title. */
  readonly titleOdds: TitleOdds;
}

/** What makes the lines of an article doubtful, and what its title. A number each, larger where more is doubtful. */
export const DOUBTS = {
  lines: {
    expectedF1: 'how far the F1 that the trees expect of the characters is from 1',
    unsureShare: 'the characters that stay, each times how unsure the trees are of it, as a share',
    unlikely: 'characters that stay and that the trees would not take',
    unlikelyShare: 'the same as a share of those that stay',
    leastLikely: 'how unlikely the least likely long line is that stays',
    mostLikely: 'how likely the likeliest long line is that goes',
    startWrong: 'characters about the first line that the trees expect on the other side',
    endWrong: 'characters about the last line that the trees expect on the other side',
    end: 'how unsure the trees are of the lines about the last one',
    short: 'the share of short lines among those that stay',
    unsurePage: 'how unsure the trees are of a line of the page, on average',
    disagreement: 'characters that only one of the trees and the program’s own block takes',
    repeated: 'the share of lines that stay and that the page has more than once',
  },
  title: {
    unlikely: 'how unlikely the title is the choice among the lines there; 1 if there is none',
    rival: 'how likely the likeliest other one is',
    unlike: 'how unlikely the title is to be one by itself; 1 if there is none',
    other: 'how likely the likeliest other line of the page is one',
    none: 'whether there is no title',
  },
} as const;

export interface Doubts {
  readonly lines: Readonly<Record<keyof typeof DOUBTS.lines, number>>;
  readonly title: Readonly<Record<keyof typeof DOUBTS.title, number>>;
}

/** Longest short line, and shortest long one, in UTF-16 code units. */
const SHORT = 20;
const LONG = 12;
/** So many lines on each side of an edge are asked how sure they are, and on which side they should be. */
const BESIDE = 3;
const ABOUT = 8;

/** Reads all doubts, in linear time. */
export function readDoubts(judged: JudgedLines, decided: Decided): Doubts {
  const sums = sumUp(judged, decided);
  const { kept, right, all, lines } = sums;
  const { probabilities } = judged;
  return {
    lines: {
      expectedF1: 1 - (2 * right) / Math.max(1, kept + all),
      unsureShare: sums.unsure / Math.max(1, kept),
      unlikely: Math.log1p(sums.unlikely),
      unlikelyShare: sums.unlikely / Math.max(1, kept),
      leastLikely: 1 - sums.leastLikely,
      mostLikely: sums.mostLikely,
      startWrong: Math.log1p(wrongAbout(judged, decided, sums.first)),
      endWrong: Math.log1p(wrongAbout(judged, decided, sums.last)),
      end: unsureness(probabilities, sums.last),
      short: sums.short / Math.max(1, lines),
      unsurePage: meanUnsureness(probabilities),
      disagreement: Math.log1p(disagreement(judged)),
      repeated: sums.repeated / Math.max(1, lines),
    },
    title: titleDoubts(judged, decided),
  };
}

/** Sums over the lines but the title: characters, expected characters of the article, and lines. */
function sumUp({ facts, around, probabilities }: JudgedLines, { isKept, title }: Decided) {
  const sums = { kept: 0, right: 0, all: 0, unsure: 0, unlikely: 0, lines: 0, short: 0, repeated: 0 };
  const ends = { first: -1, last: -1, leastLikely: 1, mostLikely: 0 };
  for (const [at, { text }] of (facts as readonly Facts[]).entries()) {
    if (at === title) continue;
    const { length } = text;
    const probability = probabilities[at] as number;
    sums.all += length * probability;
    if (!isKept(at)) {
      if (length > LONG) ends.mostLikely = Math.max(ends.mostLikely, probability);
      continue;
    }
    if (ends.first < 0) ends.first = at;
    ends.last = at;
    sums.lines++;
    sums.kept += length;
    sums.right += length * probability;
    sums.unsure += length * Math.min(probability, 1 - probability);
    if (probability <= LIKELY) sums.unlikely += length;
    if (length <= SHORT) sums.short++;
    else ends.leastLikely = Math.min(ends.leastLikely, probability);
    if ((around[at]?.repeated ?? 1) > 1) sums.repeated++;
  }
  return { ...sums, ...ends };
}

function unsureness(probabilities: Float64Array, edge: number): number {
  if (edge < 0) return 0.5;
  return meanUnsureness(probabilities.subarray(Math.max(0, edge - BESIDE), edge + BESIDE + 1));
}

function meanUnsureness(probabilities: Float64Array): number {
  const sum = probabilities.reduce((all, probability) => all + Math.min(probability, 1 - probability), 0);
  return sum / Math.max(1, probabilities.length);
}

/** Characters about an edge that the trees expect on the other side of it. */
function wrongAbout(judged: JudgedLines, decided: Decided, edge: number): number {
  if (edge < 0) return 0;
  let wrong = 0;
  const end = Math.min(judged.facts.length, edge + ABOUT + 1);
  for (let at = Math.max(0, edge - ABOUT); at < end; at++) wrong += expectedWrong(judged, decided, at);
  return wrong;
}

/** How many characters of a row the trees expect to be wrong where they are; none of the title's. */
export function expectedWrong(
  { facts, probabilities }: JudgedLines,
  { isKept, title }: Decided,
  at: number,
): number {
  if (at === title) return 0;
  const probability = probabilities[at] as number;
  return (facts[at] as Facts).text.length * (isKept(at) ? 1 - probability : probability);
}

function disagreement({ facts, probabilities, block }: JudgedLines): number {
  let characters = 0;
  for (const [at, { text }] of (facts as readonly Facts[]).entries()) {
    const isInBlock = block !== undefined && at >= block.start && at < block.end;
    if ((probabilities[at] as number) > LIKELY !== isInBlock) characters += text.length;
  }
  return characters;
}

function titleDoubts(judged: JudgedLines, { title, titleOdds }: Decided): Doubts['title'] {
  const titles = judged.titles();
  const chosen = titleOdds.get(title);
  return {
    unlikely: chosen === undefined ? 1 : 1 - probabilityOf(chosen),
    rival: highest(titleOdds, title, probabilityOf),
    unlike: 1 - (titles[title] ?? 0),
    other: highest(titles, title, (probability) => probability),
    none: Number(title < 0),
  };
}

/** The highest probability of other rows than one. */
function highest(rows: TitleOdds | Float64Array, but: number, of: (value: number) => number): number {
  let most = 0;
  for (const [at, value] of rows.entries()) if (at !== but) most = Math.max(most, of(value));
  return most;
}

function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
