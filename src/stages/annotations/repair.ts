import type { Finding, Line } from '../../article.js';
import { Lattice } from '../../language/model/index.js';
import type { Edit } from '../../stage.js';
import { foldWidth } from './channel.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { Ranking } from './ranking.js';
import { type Hypothesis, Search, type Width } from './search.js';
import { ANY_SIGN, readSigns, type Signs } from './signs.js';

/** What the repair of a document came to. */
export interface Repairs {
  /** New texts by line number. Aligned notes stay in them. */
  readonly edits: ReadonlyMap<number, Edit>;
  readonly findings: readonly Finding[];
}

/** A damaged stretch of one line, and its best solution. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly solution: Solution;
  /** log10: the best solution against all others together. */
  readonly margin: number;
  /** log10: the best solution against the text as it is. */
  readonly gain: number;
  readonly alternatives: readonly Solution[];
}

export interface Solution {
  /** The repaired stretch, aligned notes and all. */
  readonly text: string;
  /** As it was stored: without notes, marks in full width where they were. */
  readonly stored: string;
  readonly last: Hypothesis;
  readonly score: number;
}

const NARROW: Width = { beam: 40, depth: 7 };
const WIDE: Width = { beam: 150, depth: 10 };
const SAFE = 1.3;
const DOUBTFUL = 4;

/** Repairs the byte shifts of a document, given its raw lines. */
export function repairShifts(lines: readonly Line[]): Repairs {
  const edits = new Map<number, Edit>();
  const findings: Finding[] = [];
  if (!lines.some((line) => ANY_SIGN.test(line.text))) return { edits, findings };
  const signed = lines.map((line) => ({ ...line, signs: readSigns(line.text) }));
  if (!signed.some((line) => line.signs.starts.length)) return { edits, findings };
  const evidence = collectEvidence(signed);
  const ranking = new Ranking(new Lattice(), evidence);
  for (const line of signed) {
    if (!line.signs.starts.length) continue;
    const spans = findSpans(line.text, line.signs, evidence, ranking);
    const { text, left } = settle(line.text, spans);
    if (text !== line.text) edits.set(line.number, { text, reason: 'byte shift undone and replayed' });
    for (const span of left)
      findings.push({
        rule: 'byte-shift-unrepaired',
        severity: 'warning',
        line: line.number,
        message: `“${line.text.slice(span.start, span.end)}” may be “${span.solution.text}”`,
      });
  }
  return { edits, findings };
}

function settle(text: string, spans: readonly Span[]): { text: string; left: Span[] } {
  let repaired = '';
  let copied = 0;
  const left: Span[] = [];
  for (const span of spans) {
    const raw = text.slice(span.start, span.end);
    if (span.solution.text === raw) continue;
    if (span.margin < SAFE) {
      left.push(span);
      continue;
    }
    repaired += text.slice(copied, span.start) + span.solution.text;
    copied = span.end;
  }
  return { text: repaired + text.slice(copied), left };
}

/** Searches every stretch of a line that shows a sign. */
export function findSpans(text: string, signs: Signs, evidence: Evidence, ranking: Ranking): Span[] {
  const spans: Span[] = [];
  let end = 0;
  let clean = '';
  let copied = 0;
  for (const sign of signs.starts) {
    if (sign < end) continue;
    let start = Math.max(end, sign - 2, 0);
    for (const [at, notes] of signs.notes) {
      const over = notes[0]?.end ?? 0;
      if (at < start && over > start && over <= sign) start = over;
    }
    clean += withoutNotes(text, copied, start, signs);
    const span = solve(text, signs, evidence, ranking, start, clean);
    if (!span) continue;
    spans.push(span);
    clean += span.solution.stored;
    end = span.end;
    copied = end;
  }
  return spans;
}

function solve(
  text: string,
  signs: Signs,
  evidence: Evidence,
  ranking: Ranking,
  start: number,
  clean: string,
) {
  let span: Span | undefined;
  for (const width of [NARROW, WIDE]) {
    const { end, survivors } = new Search(text, signs, evidence, width, ranking).run(start, clean);
    span = rank(text, start, end, survivors) ?? span;
    if (span && span.margin >= DOUBTFUL) break;
  }
  return span;
}

function rank(text: string, start: number, end: number, survivors: readonly Hypothesis[]): Span | undefined {
  const byText = new Map<string, Solution>();
  for (const last of survivors) {
    const solution = read(last);
    const other = byText.get(solution.text);
    if (!other || other.score < solution.score) byText.set(solution.text, solution);
  }
  const alternatives = [...byText.values()].sort((a, b) => b.score - a.score);
  const [solution, ...others] = alternatives;
  if (!solution) return undefined;
  const raw = text.slice(start, end);
  const rest = Math.log10(others.reduce((sum, other) => sum + 10 ** (other.score - solution.score), 0));
  const asIs = byText.get(raw)?.score ?? solution.score - 20;
  return { start, end, solution, margin: -rest, gain: solution.score - asIs, alternatives };
}

/** The steps of a hypothesis, first to last. */
export function steps(last: Hypothesis): Hypothesis[] {
  const all: Hypothesis[] = [];
  for (let h: Hypothesis | undefined = last; h; h = h.from) all.push(h);
  return all.reverse();
}

function read(last: Hypothesis): Solution {
  let repaired = '';
  let stored = '';
  for (const step of steps(last)) {
    stored += step.stored;
    repaired += foldWidth(step.stored);
    if (step.note?.aligned) repaired += step.note.note.text;
  }
  return { text: repaired, stored, last, score: last.score };
}

function withoutNotes(text: string, from: number, to: number, signs: Signs): string {
  let clean = '';
  for (let i = from; i < to; ) {
    const note = signs.notes.get(i)?.find((n) => !n.replacement && n.open);
    if (note && note.end <= to) i = note.end;
    else clean += text[i++];
  }
  return clean;
}
