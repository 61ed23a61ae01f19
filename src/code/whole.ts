import type { CodeBlock } from './block.js';
import { type Gutter, numbersBeside, placesOf } from './gutter.js';
import type { JudgedCode } from './model/judge.js';

/** A block has a line as likely as this, or the rules found part of it. */
const SURE = 0.85;
/** It goes on over lines as likely as this, and over a blank line if the lines on both sides of it are likelier. */
const LIKELY = 0.5;
const LIKELY_APART = 0.6;
/** A line right between two lines of code is code unless it is less likely than this: a comment, what a program printed. */
const BETWEEN = 0.1;
/** More blank lines than this part two blocks. */
const MOST_BLANK = 2;

/**
 * Blocks made whole: those of the rules, with the likely lines next to them, and runs of likely lines of which one is sure. Two
 * blocks of the rules stay two unless lines between them are code.
 */
export function wholeBlocks(
  texts: readonly string[],
  listings: readonly CodeBlock[],
  judged: JudgedCode,
  gutters: readonly Gutter[],
): CodeBlock[] {
  const blockAt = new Map<number, CodeBlock>();
  for (const block of listings) for (let at = block.start; at < block.end; at++) blockAt.set(at, block);
  const rows = rowsOf(judged, blockAt);
  const runs = runsOf(rows).filter((run) => run.some(({ probability }) => probability >= SURE));
  const fenced = listings.filter(({ isFenced }) => isFenced);
  const numbers = placesOf(gutters);
  const blocks = joinBetween(runs, rows).map((run) => blockOf(texts, run, numbers));
  return [...fenced, ...blocks].sort((one, other) => one.start - other.start);
}

/** A line that may be code. */
interface Row {
  readonly at: number;
  readonly probability: number;
  /** The block that the rules found there. */
  readonly block: CodeBlock | undefined;
}

/** Lines between fences are sure, and no part of another block. */
function rowsOf(
  { lines, probabilities }: JudgedCode,
  blockAt: ReadonlyMap<number, CodeBlock>,
): readonly Row[] {
  return lines.map((at, row) => {
    const block = blockAt.get(at);
    const probability = block ? (block.isFenced ? 0 : 1) : (probabilities[row] as number);
    return { at, probability, block };
  });
}

/** Runs of likely lines. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    if (row.probability < LIKELY) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && goesOn(last, row)) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function goesOn(one: Row, other: Row): boolean {
  const blanks = other.at - one.at - 1;
  if (one.block && other.block) return one.block === other.block || blanks === 0;
  return (
    blanks === 0 || (blanks <= MOST_BLANK && Math.min(one.probability, other.probability) >= LIKELY_APART)
  );
}

/** Runs with a single line between them are one, unless that line is hardly code. */
function joinBetween(runs: readonly Row[][], rows: readonly Row[]): readonly (readonly Row[])[] {
  const byLine = new Map(rows.map((row) => [row.at, row]));
  const joined: Row[][] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const [end, start] = [last?.at(-1)?.at ?? Number.NaN, (run[0] as Row).at];
    const between = start - end === 2 ? byLine.get(end + 1) : undefined;
    if (last && between && between.probability > BETWEEN) for (const row of [between, ...run]) last.push(row);
    else joined.push([...run]);
  }
  return joined;
}

function blockOf(
  texts: readonly string[],
  run: readonly Row[],
  numbers: ReadonlyMap<number, Gutter>,
): CodeBlock {
  const parts = [...new Set(run.flatMap(({ block }) => block ?? []))];
  const [part] = parts;
  const start = Math.min(run[0]?.at ?? 0, part?.start ?? Number.POSITIVE_INFINITY);
  const end = Math.max((run.at(-1)?.at ?? 0) + 1, parts.at(-1)?.end ?? 0);
  const lang = parts.length === 1 ? (part?.lang ?? null) : null;
  return { start, end, lang, isFenced: false, gutter: numbersBeside(texts, numbers, start, end) };
}
