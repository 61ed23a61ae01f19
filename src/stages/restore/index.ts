import type { Article, Finding, Line, Metadata } from '../../core/article.js';
import { type Cause, joinCauses } from '../../core/cause.js';
import { lazy } from '../../core/lazy.js';
import type { Stage } from '../../core/stage.js';
import { fold } from '../../language/fold.js';
import { widenMarks } from '../../language/marks/widen.js';
import type { Options } from '../../options/options.js';
import type { KnownWord } from './candidates.js';
import { ANY_ANCHOR, DELETION_RULES } from './deletions.js';
import { type Filled, type Filling, fillGaps, type Unfilled } from './fill.js';
import { findGaps, type Gap } from './gaps.js';
import { findHalves, type HalfMemo, provedHalves } from './halves.js';
import { type Insertion, insertAll } from './insertion.js';
import { rules, warn } from './rules.js';
import { fillSiblings } from './siblings.js';
import { knownOfSite } from './site/words.js';
import { Texts } from './texts.js';

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

/** More gaps than this, and no word that explains some of them: a filter takes few words. Then each must read about as well with a word as without. */
const MOST_UNSOLVED = 12;
const LEAST_OF_MANY = -0.5;

/** So many times as many gaps of layout, or beside marks, as others are a habit: of pages without damage 91 findings instead of 243. */
const HABIT_SHARE = 4;

/** A gain counts no more than this, so that one clear gap doesn't outweigh many others. */
const MOST_GAIN = 1;

/** A word put back is evidence for the next round; more rounds than this were never needed, nor more passes over what came of them. */
const MOST_ROUNDS = 8;
const MOST_PASSES = 4;
/** log10 odds that the filter removes a word that was put back before; one in ten or fewer was put back wrongly. */
const PUT_BACK = 1;
const MOST_PUT_BACK = 5;

/** Puts back the words that filters dropped where the document proves them, and reports the other gaps. */
export const restore: Stage<Pick<Options, 'restore' | 'site'>> = {
  name: 'restore',
  summary: 'puts back words that a filter dropped where context and document prove them; reports the rest',
  rule: 'filtered-word',
  reason: 'dropped word put back',
  rules,
  run(article, { restore: { mode, words }, site }) {
    if (mode === 'off') return {};
    const known = knownOfSite(site, article.sites);
    const filling = { mode, named: words.map(fold), known, memo: new Map(), halves: new Map() };
    const causes = new Map<number, Cause>();
    let { lines } = article;
    let found: Filled = { insertions: [], unfilled: [] };
    // Until nothing more is found, so that cleaning the result again finds nothing either.
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const done = restoreAll(lines, filling);
      for (const [number, cause] of done.causes) causes.set(number, joinCauses(causes.get(number), cause));
      found = done.left;
      if (done.lines === lines) break;
      lines = done.lines;
    }
    const findings = worthSaying(found.unfilled, lines !== article.lines || known.length > 0)
      .map((unfilled) => report(lines, unfilled))
      .sort((left, right) => left.line - right.line);
    if (lines === article.lines) return { findings };
    return { lines, metadata: restored(article, lines), causes, findings };
  },
};

/** How gaps are filled, and what is known already of halves. */
type Searching = Omit<Filling, 'texts'> & { readonly halves: HalfMemo };

/** What came of some rounds. */
interface Restored {
  readonly lines: readonly Line[];
  readonly causes: ReadonlyMap<number, Cause>;
  /** What stays. */
  readonly left: Filled;
}

/** Puts words back in rounds: one that went in is evidence in the next, and does not count as standing in the document. */
function restoreAll(before: readonly Line[], filling: Searching): Restored {
  const texts = lazy(() => new Texts([fold(before.map((line) => line.text).join('\n'))]));
  const causes = new Map<number, Cause>();
  const counts = new Map<string, number>();
  let lines = before;
  let found = findMissing(asPrinted(lines), filling, texts);
  for (let round = 0; round < MOST_ROUNDS && found.insertions.length > 0; round++) {
    const inserted = insertAll(lines, found.insertions);
    lines = inserted.lines;
    for (const [number, cause] of inserted.causes) causes.set(number, joinCauses(causes.get(number), cause));
    for (const { word, rule } of found.insertions) {
      if (rule === 'filtered-word') counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    found = findMissing(asPrinted(lines), { ...filling, known: withCounts(filling.known, counts) }, texts);
  }
  return { lines, causes, left: found };
}

function withCounts(known: readonly KnownWord[], counts: ReadonlyMap<string, number>): KnownWord[] {
  const all = new Map(known.map((each) => [each.word, each]));
  for (const [word, count] of counts) {
    const before = all.get(word);
    const odds = Math.max(PUT_BACK, before?.odds ?? PUT_BACK);
    all.set(word, { word, odds, gaps: Math.min(count, MOST_PUT_BACK) + (before?.gaps ?? 0) });
  }
  return [...all.values()];
}

/**
 * The gaps that are reported: all, where other words or the site show that the document was filtered or many gaps have no other reason; else
 * those that layout doesn't explain. One or two are mostly slips of the keyboard, and must read better with a word; many must not read
 * much worse on average.
 */
function worthSaying(unfilled: readonly Unfilled[], isFiltered: boolean): readonly Unfilled[] {
  if (isFiltered) return unfilled;
  const unexplained = unfilled.filter(({ quiet, gain = LEAST_MEAN }) => !quiet || gain >= CLEAR);
  if (unexplained.length >= UNEXPLAINED) return worthSayingOfMany(unfilled, unexplained);
  const least = LEAST_GAIN[unexplained.length] ?? 0;
  return unexplained.some(({ gain = 0 }) => gain >= least) ? unexplained : [];
}

/** Of so many gaps that no few words explain, those are reported that read well with some word; nearly all beside marks are a habit. */
function worthSayingOfMany(
  unfilled: readonly Unfilled[],
  unexplained: readonly Unfilled[],
): readonly Unfilled[] {
  const amid = unexplained.filter(({ isAmid }) => isAmid).length;
  if (HABIT_SHARE * amid < unexplained.length || meanGain(unexplained) < LEAST_MEAN) return [];
  if (unexplained.length > MOST_UNSOLVED) {
    return unfilled.filter(({ gain = LEAST_OF_MANY }) => gain >= LEAST_OF_MANY);
  }
  return unfilled.length > HABIT_SHARE * unexplained.length ? unexplained : unfilled;
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
function findMissing(lines: readonly Line[], filling: Searching, texts: () => Texts): Filled {
  const traces = findGaps(lines);
  const fill = (gaps: readonly Gap[]) =>
    gaps.length === 0 ? { insertions: [], unfilled: [] } : fillGaps(gaps, { ...filling, texts: texts() });
  const candidates = findHalves(lines, traces, filling.halves);
  const taken = new Set(candidates.map(({ trace }) => trace));
  const others = fill(withoutGaps(traces, taken));
  const deletions = findDeletions(lines);
  const isFiltered = others.insertions.length > 0 || deletions.length > 0;
  const halves = provedHalves(candidates, lines, isFiltered);
  const used = new Set(halves.map(({ trace }) => trace));
  const hasFreed = candidates.some(({ trace }) => trace && !used.has(trace));
  const gaps = hasFreed ? fill(withoutGaps(traces, used)) : others;
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
