import type { Budget } from '../../../core/budget.js';
import type { Width } from './beam.js';
import { foldWidth } from './channel.js';
import type { Evidence } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';
import { afterMark } from './mark-classes.js';
import { channelOf, replays } from './proof.js';
import { CONTEXT, type Ranking } from './ranking.js';
import { Search } from './search.js';
import { type Signs, withoutNotes } from './signs.js';
import type { SignedLine, Solution, Span } from './solution.js';

/** So many of a search's survivors are replayed. */
const MOST_PROVED = 40;
/** log10 a character of what clean text scores at the very least: a solution below that only happens to replay. */
const CHANCE = -4.2;
/** What rivals gain (log10) that take more pairs to have vanished than the best: shorter texts win too easily. */
const LONGER = 0.6;
/** What stands for infinity, so that sums stay numbers. */
const NOTHING = -1e6;

/** Solves every stretch of a line that shows a sign of damage. */
export function solveLine(line: SignedLine, solver: Solver): Span[] {
  const { text, signs } = line;
  const spans: Span[] = [];
  const before = new Before(line.open);
  let end = 0;
  for (const sign of signs.starts) {
    if (sign < end) continue;
    const start = startOf(sign, end, signs);
    before.add(withoutNotes(text.slice(end, start), signs, end));
    const span = solver.solve(line, { start, sign, before });
    spans.push(span);
    before.add(span.solutions[0]?.stored ?? text.slice(start, span.end));
    end = span.end;
  }
  return spans;
}

/** What a search depends on of the clean text before it: so a line of many stretches is not read again for each. */
class Before {
  /** The last characters. */
  text = '';

  /** @param open the marks that are open before the line, then those behind the text */
  constructor(public open: string) {}

  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.open = afterMark(this.open, text.charCodeAt(i));
    this.text = (this.text + text).slice(-CONTEXT);
  }
}

const LONGEST_NOTE = 12;

/** Where to search from: a little before the sign, and not between a note and its character. */
function startOf(sign: number, end: number, signs: Signs): number {
  let start = Math.max(end, sign - 2);
  for (let at = sign - 1; at > sign - LONGEST_NOTE && at > end; at--) {
    const note = signs.notes.get(at)?.[0];
    if (note && note.end > start) start = at - 1;
  }
  return start;
}

/** What it costs of the budget to replay the damage of one survivor, for each character and each note. */
const A_PROOF = 0.02;
/** How much of a line behind a sign a search may look at: see `Search`. */
const REACH = 180;

/** Solves stretches, the same ones once: a text that repeats itself costs no more than its first part. */
export class Solver {
  private readonly known = new Map<string, Span>();

  constructor(
    private readonly evidence: Evidence,
    private readonly ranking: Ranking,
    private readonly budget: Budget,
    private readonly widths: readonly Width[],
    /** Solved with less; what was not in doubt then is not searched again. */
    private readonly narrower?: Solver,
  ) {}

  solve(line: SignedLine, place: Place): Span {
    const { start, sign, before } = place;
    if (this.budget.isSpent) return { ...unsolved(line, place), isCut: true };
    const around = line.text.slice(Math.max(0, start - 2), sign + REACH);
    const key = `${sign - start} ${before.open} ${before.text} ${around}`;
    let span = this.known.get(key) ?? this.narrower?.sure(key);
    if (!span) {
      span = moved(this.search(line, place), -start);
      const isCut = this.budget.isSpent;
      if (!isCut) this.known.set(key, span);
      else span = { ...(this.narrower?.known.get(key) ?? span), isCut };
    }
    return moved(span, start);
  }

  private sure(key: string): Span | undefined {
    const span = this.known.get(key);
    return span && span.margin >= DOUBTFUL ? span : undefined;
  }

  private search(line: SignedLine, place: Place): Span {
    const { text, signs } = line;
    const { start, sign, before } = place;
    let span = unsolved(line, place);
    for (const width of this.widths) {
      const search = new Search(text, signs, this.evidence, this.ranking, width, this.budget);
      const { end, survivors } = search.run(start, sign, before.text, before.open);
      if (!survivors.length) {
        if (!span.solutions.length) span = { ...span, end: Math.max(span.end, end) };
        continue;
      }
      const solutions = solutionsOf(survivors, text.slice(start, end), this.evidence);
      this.budget.steps -=
        A_PROOF * Math.min(survivors.length, MOST_PROVED) * (end - start + this.evidence.notes.size);
      span = { ...span, end, solutions, margin: marginOf(solutions) };
      if (span.margin >= DOUBTFUL) break;
    }
    return span;
  }
}

/** A sign of damage in a line, and where to search from. */
interface Place {
  readonly start: number;
  readonly sign: number;
  readonly before: Before;
}

function unsolved({ signs }: SignedLine, { start, sign }: Place): Span {
  const certain = signs.notes.get(sign)?.some((note) => !note.open || note.replacement !== '') ?? false;
  return { start, end: sign + 1, certain, solutions: [], margin: NOTHING };
}

function moved(span: Span, by: number): Span {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** log10 of how much likelier the first solution is than all others together, and than none. */
function marginOf([best, ...others]: readonly Solution[]): number {
  if (!best) return NOTHING;
  const vanished = best.last.needs.vanished;
  const rivals = others.map(({ score, last }) => score + (last.needs.vanished > vanished ? LONGER : 0));
  return best.score - logSum([...rivals, CHANCE * best.stored.length]);
}

/** Below this margin a wider search may change the result. */
export const DOUBTFUL = 2;

function solutionsOf(survivors: readonly Hypothesis[], raw: string, evidence: Evidence): Solution[] {
  const byText = new Map<string, Solution>();
  for (const last of survivors.slice(0, MOST_PROVED)) {
    const solution = read(last);
    if (byText.has(solution.text)) continue;
    const proved = solution.text === raw || replays(solution.stored, raw, channelOf([last], raw, evidence));
    if (proved) byText.set(solution.text, solution);
  }
  return [...byText.values()].sort((a, b) => b.score - a.score);
}

function read(last: Hypothesis): Solution {
  let text = '';
  let stored = '';
  for (const step of last.steps()) {
    stored += step.stored;
    text += step.stored;
    if (step.note?.aligned) text += step.note.note.text;
  }
  return { text: foldWidth(text), stored, last, score: last.score };
}

/** log10 of the sum of numbers given as their log10. */
export function logSum(scores: readonly number[]): number {
  const best = Math.max(...scores, NOTHING);
  return best + Math.log10(scores.reduce((sum, score) => sum + 10 ** (score - best), 0) || 1);
}
