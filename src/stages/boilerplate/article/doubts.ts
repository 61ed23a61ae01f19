import type { Facts } from '../lines/facts.js';
import type { JudgedLines } from './judged-lines.js';
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
    leastLikely: 'how unlikely the least likely long line is that stays',
    mostLikely: 'how likely the likeliest long line is that goes',
    lostInside: 'how likely the likeliest long line is that goes between lines that stay',
    short: 'the share of short lines among those that stay',
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
/** Reads all doubts, in linear time. */
export function readDoubts(judged: JudgedLines, decided: Decided): Doubts {
  const sums = sumUp(judged, decided);
  const { kept, right, all, lines } = sums;
  return {
    lines: {
      expectedF1: 1 - (2 * right) / Math.max(1, kept + all),
      unsureShare: sums.unsure / Math.max(1, kept),
      leastLikely: 1 - sums.leastLikely,
      mostLikely: sums.mostLikely,
      lostInside: sums.lostInside,
      short: sums.short / Math.max(1, lines),
    },
    title: titleDoubts(judged, decided),
  };
}

/** Sums over the lines but the title: characters, expected characters of the article, and lines. */
function sumUp({ facts, probabilities }: JudgedLines, { isKept, title }: Decided) {
  const sums = { kept: 0, right: 0, all: 0, unsure: 0, lines: 0, short: 0 };
  const most = { leastLikely: 1, mostLikely: 0, lostInside: 0 };
  // How likely the likeliest long line is that went since the last line that stays.
  let gone = 0;
  for (const [at, { text }] of (facts as readonly Facts[]).entries()) {
    if (at === title) continue;
    const { length } = text;
    const probability = probabilities[at] as number;
    sums.all += length * probability;
    if (!isKept(at)) {
      if (length > LONG) gone = Math.max(gone, probability);
      most.mostLikely = Math.max(most.mostLikely, gone);
      continue;
    }
    if (sums.lines > 0) most.lostInside = Math.max(most.lostInside, gone);
    gone = 0;
    sums.lines++;
    sums.kept += length;
    sums.right += length * probability;
    sums.unsure += length * Math.min(probability, 1 - probability);
    if (length <= SHORT) sums.short++;
    else most.leastLikely = Math.min(most.leastLikely, probability);
  }
  return { ...sums, ...most };
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
