import type { Article, Finding, Line, Metadata } from '../../core/article.js';
import { type Cause, joinCauses } from '../../core/cause.js';
import type { Stage } from '../../core/stage.js';
import { fold } from '../../language/fold.js';
import { widenMarks } from '../../language/marks/widen.js';
import type { RestoreMode } from '../../options/choices.js';
import type { Options } from '../../options/options.js';
import { ANY_ANCHOR, DELETION_RULES } from './deletions.js';
import { type Filled, fillGaps, type Unfilled } from './fill.js';
import { findGaps, type Gap } from './gaps.js';
import { findHalves, provedHalves } from './halves.js';
import { type Insertion, insertAll } from './insertion.js';
import { rules, warn } from './rules.js';
import { fillSiblings } from './siblings.js';

/** How much of the line is shown around a gap, in characters. */
const EXCERPT = 8;

/** So many gaps that layout doesn't explain show a filter: then those that it does explain are reported, too. */
const UNEXPLAINED = 3;

/**
 * log10, by which the best word must fit better than nothing at the only gap of a document, or at one of its two: of 263 pages without
 * damage 22 have a finding with these, 87 without; a simulated filter leaves 11 % of its gaps unreported instead of 3.5 %.
 */
const LEAST_GAIN: Readonly<Record<number, number>> = { 1: -1, 2: -2 };

/**
 * log10, by which the best words must fit better than nothing on average where there are more gaps: blanks of links and of a loose
 * hand fit worse, a simulated filter's hardly ever.
 */
const LEAST_MEAN = -2.5;

/** log10, by which a word fits so much better than nothing that layout is no reason either: on 2 of 263 pages, with 7 of 1,000 gaps. */
const CLEAR = 0.5;

/** A gain counts no more than this, so that one clear gap doesn't outweigh many others. */
const MOST_GAIN = 1;

/** A word put back is evidence for the next round; more rounds than this were never needed. */
const MOST_ROUNDS = 8;

/** Puts back the words that filters dropped where the document proves them, and reports the other gaps. */
export const restore: Stage<Pick<Options, 'restore'>> = {
  name: 'restore',
  summary: 'puts back words that a filter dropped where context and document prove them; reports the rest',
  rule: 'filtered-word',
  reason: 'dropped word put back',
  rules,
  run(article, { restore: { mode, words } }) {
    if (mode === 'off') return {};
    const named = words.map(fold);
    let { lines } = article;
    let found = findMissing(asPrinted(lines), mode, named);
    const causes = new Map<number, Cause>();
    // Until nothing more is found, so that cleaning the result again finds nothing either.
    for (let round = 0; round < MOST_ROUNDS && found.insertions.length > 0; round++) {
      const inserted = insertAll(lines, found.insertions);
      lines = inserted.lines;
      for (const [number, cause] of inserted.causes) {
        causes.set(number, joinCauses(causes.get(number), cause));
      }
      found = findMissing(asPrinted(lines), mode, named);
    }
    const findings = worthSaying(found.unfilled, lines !== article.lines)
      .map((unfilled) => report(lines, unfilled))
      .sort((left, right) => left.line - right.line);
    if (lines === article.lines) return { findings };
    return { lines, metadata: restored(article, lines), causes, findings };
  },
};

/**
 * The gaps that are reported: all, where other words show that the document was filtered or many gaps have no other reason; else
 * those that layout doesn't explain. One or two are mostly slips of the keyboard, and must read better with a word; many must not read
 * much worse on average.
 */
function worthSaying(unfilled: readonly Unfilled[], isFiltered: boolean): readonly Unfilled[] {
  const unexplained = unfilled.filter(({ quiet, gain = LEAST_MEAN }) => !quiet || gain >= CLEAR);
  if (isFiltered) return unfilled;
  if (unexplained.length >= UNEXPLAINED) return meanGain(unexplained) >= LEAST_MEAN ? unfilled : [];
  const least = LEAST_GAIN[unexplained.length] ?? 0;
  return unexplained.some(({ gain = 0 }) => gain >= least) ? unexplained : [];
}

function meanGain(gaps: readonly Unfilled[]): number {
  const sum = gaps.reduce((all, { gain = MOST_GAIN }) => all + Math.min(gain, MOST_GAIN), 0);
  return sum / gaps.length;
}

/**
 * The lines with the marks that they will have: a gap is judged by what stands beside it, and a second pass sees that. The
 * offsets are the same.
 */
function asPrinted(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const text = widenMarks(line.text);
    return text === line.text ? line : { ...line, text };
  });
}

/** The metadata; what stands in the article as a line, as a title does, as that line is now. */
function restored({ lines: before, metadata }: Article, lines: readonly Line[]): Metadata {
  const after = new Map(before.map(({ text }, index) => [text.trim(), lines[index]?.text.trim()]));
  return Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => [key, value && (after.get(value) ?? value)]),
  );
}

/** All words that are missing, and the gaps that stay. */
function findMissing(
  lines: readonly Line[],
  mode: Exclude<RestoreMode, 'off'>,
  named: readonly string[],
): Filled {
  const traces = findGaps(lines);
  const candidates = findHalves(lines, traces);
  const taken = new Set(candidates.map(({ trace }) => trace));
  const others = fillGaps(lines, withoutGaps(traces, taken), mode, named);
  const deletions = findDeletions(lines);
  const isFiltered = others.insertions.length > 0 || deletions.length > 0;
  const halves = provedHalves(candidates, lines, isFiltered);
  const used = new Set(halves.map(({ trace }) => trace));
  const hasFreed = candidates.some(({ trace }) => trace && !used.has(trace));
  const gaps = hasFreed ? fillGaps(lines, withoutGaps(traces, used), mode, named) : others;
  const siblings = fillSiblings(lines, gaps.insertions);
  return {
    insertions: [...gaps.insertions, ...siblings.insertions, ...halves, ...deletions],
    unfilled: [...gaps.unfilled, ...siblings.unfilled],
  };
}

function withoutGaps(gaps: readonly Gap[], taken: ReadonlySet<Gap | undefined>): readonly Gap[] {
  return gaps.filter((gap) => !taken.has(gap));
}

/** Words deleted without a trace, by rule. */
function findDeletions(lines: readonly Line[]): Insertion[] {
  const found: Insertion[] = [];
  for (let line = 0; line < lines.length; line++) {
    const { text } = lines[line] as Line;
    if (text === '' || !ANY_ANCHOR.test(text)) continue;
    for (const { anchor, word, pattern, why } of DELETION_RULES) {
      if (!anchor.test(text)) continue;
      for (const { 0: match, index: at } of fold(text).matchAll(pattern)) {
        found.push({ line, at, length: match.length, word, rule: 'deleted-phrase', why });
      }
    }
  }
  return found;
}

function report(lines: readonly Line[], { line, at, length, guesses }: Unfilled): Finding {
  const found = lines[line] as Line;
  const { text } = found;
  const place = { ' ': 'at the blank', '*': 'at the stars' }[text[at] ?? ''] ?? 'here';
  const best = guesses.length > 0 ? ` (${guesses.join(' or ')}?)` : '';
  const message = `a word is missing ${length === 0 ? 'here' : place}${best}: ${excerpt(text, at, length)}`;
  return warn('dropped-word', found, message, at);
}

function excerpt(text: string, at: number, length: number): string {
  const start = Math.max(0, at - EXCERPT);
  const end = at + length + EXCERPT;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
