import type { Facts } from '../lines/facts.js';
import { type JudgedLines, LIKELY } from './judged-lines.js';

/** What makes an article doubtful, as numbers: each is larger where more is doubtful. */
export interface Doubts {
  /** Characters that stay and that the trees expect to be wrong, as a share of those that stay, and their number. */
  readonly expectedShare: number;
  readonly expectedCount: number;
  /** Characters that go and that the trees expect to be the article's, as a share of those that stay. */
  readonly missedShare: number;
  /** Which part of what stays the trees would not take. */
  readonly unlikelyShare: number;
  /** How unsure the trees are about the lines beside the first and the last line that stays, 0 to 0.5. */
  readonly start: number;
  readonly end: number;
  /** Which part of the lines that stay is short. */
  readonly shortShare: number;
  /** Which part of the characters only one of the trees and the program's own block takes. */
  readonly disagreement: number;
  /** How unlikely the line is that was taken for the title; 1 where none was. */
  readonly title: number;
}

/** What a doubt counts: its mean and its spread on the pages measured, and its weight in log odds a spread. */
interface Weight {
  readonly mean: number;
  readonly scale: number;
  readonly weight: number;
}

/** Fitted by `models/article-lines/confidence.py`, cross-validated by site: what makes an article likely to be wrong. */
const INTERCEPT = -0.562;
const WEIGHTS: Readonly<Record<keyof Doubts, Weight>> = {
  expectedShare: { mean: 0.05, scale: 0.068, weight: -0.055 },
  expectedCount: { mean: 3.723, scale: 1.3, weight: 0.074 },
  missedShare: { mean: 0.064, scale: 0.224, weight: 0.216 },
  unlikelyShare: { mean: 0.058, scale: 0.122, weight: 1.139 },
  start: { mean: 0.108, scale: 0.073, weight: -0.099 },
  end: { mean: 0.112, scale: 0.094, weight: 0.457 },
  shortShare: { mean: 0.366, scale: 0.23, weight: 0.106 },
  disagreement: { mean: 0.156, scale: 0.258, weight: -0.149 },
  title: { mean: 0.102, scale: 0.171, weight: 0.563 },
};
/** Doubts count no more than so many spreads. */
const FAR = 3;

/** The probability that the lines of an article and its title are right. */
export function confidenceOf(doubts: Doubts): number {
  let odds = INTERCEPT;
  for (const [name, { mean, scale, weight }] of Object.entries(WEIGHTS)) {
    const spreads = (doubts[name as keyof Doubts] - mean) / scale;
    odds += weight * Math.max(-FAR, Math.min(FAR, spreads));
  }
  return 1 / (1 + Math.exp(odds));
}

/** Longest short line, in UTF-16 code units. */
const SHORT = 20;
/** So many lines on each side of an edge are asked. */
const BESIDE = 3;

/**
 * @param isKept whether a row is the article's, its title apart
 * @param title the row of the title; -1 if there is none
 */
export function readDoubts(judged: JudgedLines, isKept: (row: number) => boolean, title: number): Doubts {
  const { facts, probabilities, block } = judged;
  let [kept, wrong, missed, unlikely, lines, short, one, any] = [1, 0, 0, 0, 1, 0, 0, 1];
  let [first, last] = [-1, -1];
  for (const [at, { text }] of (facts as readonly Facts[]).entries()) {
    const probability = probabilities[at] as number;
    const isLikely = probability > LIKELY;
    const isInBlock = block !== undefined && at >= block.start && at < block.end;
    if (isLikely || isInBlock) any += text.length;
    if (isLikely !== isInBlock) one += text.length;
    if (!isKept(at)) {
      missed += text.length * probability;
      continue;
    }
    if (first < 0) first = at;
    last = at;
    kept += text.length;
    wrong += text.length * Math.min(probability, 1 - probability);
    if (!isLikely) unlikely += text.length;
    lines++;
    if (text.length <= SHORT) short++;
  }
  return {
    expectedShare: wrong / kept,
    expectedCount: Math.log1p(wrong),
    missedShare: Math.min(3, missed / kept),
    unlikelyShare: unlikely / kept,
    start: unsureness(probabilities, first),
    end: unsureness(probabilities, last),
    shortShare: short / lines,
    disagreement: one / any,
    title: 1 - (judged.titles()[title] ?? 0),
  };
}

function unsureness(probabilities: Float64Array, edge: number): number {
  if (edge < 0) return 0.5;
  const beside = probabilities.slice(Math.max(0, edge - BESIDE), edge + BESIDE + 1);
  return beside.reduce((sum, probability) => sum + Math.min(probability, 1 - probability), 0) / beside.length;
}
