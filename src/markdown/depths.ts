import { atxHeadings } from './atx.js';
import { barredHeadings } from './bars.js';
import type { Candidate } from './candidate.js';
import { writtenHeadings } from './headings.js';
import { seriesHeadings } from './series.js';
import { unnumberedHeadings } from './unnumbered.js';

/** The title has depth 1, and Markdown has six. */
export type Depth = 2 | 3 | 4 | 5 | 6;
const TOP = 2;
const DEEPEST = 6;

/** `1.1` says itself that it is below something. */
const LEAST: Readonly<Record<string, number>> = { '1.1': 3, '1.1.1': 4 };

/** Styles that are above one another in this order, and above those of `FINE`, though these may come first. */
const COARSE: readonly string[] = ['第一部分', '第一章', '第一节', '壹、', '一、'];
const FINE: readonly string[] = ['1.1', '1.1.1', 'unnumbered'];

/** A heading that is open: what follows is below it until one as deep as it comes. */
interface Open {
  readonly style: string;
  readonly depth: number;
}

/**
 * The depths of the lines that are headings, by index.
 *
 * @param title index of the title, which is no heading of the text
 * @param listed the headings that a table of contents names
 */
export function headingDepths(
  texts: readonly string[],
  title = -1,
  listed: readonly Candidate[] = [],
): Map<number, Depth> {
  if (listed.length > 0) return nest(listed.filter(({ index }) => index !== title));
  const written = [...writtenHeadings(texts), ...atxHeadings(texts), ...barredHeadings(texts)];
  const numbered = [...written, ...seriesHeadings(texts, written)];
  const isHeading: boolean[] = texts.map((_, index) => index === title);
  for (const { index } of numbered) isHeading[index] = true;
  const known = written.filter(({ style }) => style === 'unnumbered').length;
  const all = [...numbered, ...unnumberedHeadings(texts, (index) => isHeading[index] === true, known)];
  return nest(all.filter(({ index }) => index !== title).sort((one, other) => one.index - other.index));
}

/**
 * Levels are inferred from the order in which the styles first appear: a style that is new is below the heading it
 * appears under, 第一章 above 一、 in one document and 1. above （一） in another. A style has its depth again wherever that is
 * below what is open.
 */
function nest(headings: readonly Candidate[]): Map<number, Depth> {
  const depths = new Map<number, Depth>();
  const known = new Map<string, number>();
  const open: Open[] = [];
  for (const { index, style } of headings) {
    const depth = style === 'named' ? TOP : depthOf(style, open, known);
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    if (style !== 'named') open.push({ style, depth });
    known.set(style, depth);
    depths.set(index, depth as Depth);
  }
  return depths;
}

function depthOf(style: string, open: readonly Open[], known: ReadonlyMap<string, number>): number {
  const same = open.find((other) => other.style === style);
  if (same) return same.depth;
  const above = open.findLast((other) => mayHold(other.style, style))?.depth ?? 1;
  const before = known.get(style) ?? 0;
  if (before > above) return before;
  return Math.min(DEEPEST, Math.max(above + 1, LEAST[style] ?? TOP));
}

function mayHold(outer: string, inner: string): boolean {
  if (outer.startsWith('#') && inner.startsWith('#')) return outer.length < inner.length;
  const rank = COARSE.indexOf(inner);
  return rank < 0 || (!FINE.includes(outer) && COARSE.indexOf(outer) < rank);
}
