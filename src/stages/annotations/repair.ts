import type { Finding, Line } from '../../article.js';
import { Lattice } from '../../language/model/index.js';
import type { Edit } from '../../stage.js';
import { CUT_MARKS, foldWidth } from './channel.js';
import { collectEvidence, type Evidence } from './evidence.js';
import type { Hypothesis, Needs } from './hypothesis.js';
import { channelOf, replays } from './proof.js';
import { afterMark, Ranking } from './ranking.js';
import { Search, type Width } from './search.js';
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

const W = (globalThis as any).W;
const NARROW: Width = W?.[0] ?? { beam: 20, depth: 5, choices: 16, vanishing: 10 };
const WIDE: Width = W?.[1] ?? { beam: 70, depth: 6.5, choices: 30, vanishing: 24 };
const MOST_PROVED = 40;
const CERTAIN = 1.3;
const SAFE = 0.3;
const DOUBTFUL = W?.[2] ?? 2;

/** A raw line with the damaged stretches found in it. */
interface Suspect extends Line {
  readonly spans: readonly Span[];
}

/** Repairs the byte shifts of a document, given its raw lines. */
export function repairShifts(lines: readonly Line[]): Repairs {
  const edits = new Map<number, Edit>();
  const findings: Finding[] = [];
  for (const { number, text, spans } of findDamage(lines)) {
    const settled = settle(text, spans);
    if (settled.text !== text)
      edits.set(number, { text: settled.text, reason: 'byte shift undone and replayed' });
    for (const span of settled.left) {
      findings.push({
        rule: 'byte-shift-unrepaired',
        severity: 'warning',
        line: number,
        message: `“${text.slice(span.start, span.end)}” may be “${span.solution.text}”`,
      });
    }
  }
  return { edits, findings };
}

/** The damaged stretches of a document's lines, with all that the document tells of its channel. */
export function findDamage(lines: readonly Line[]): readonly Suspect[] {
  if (!lines.some((line) => ANY_SIGN.test(line.text))) return [];
  const signed = lines.map((line) => ({ ...line, signs: readSigns(line.text) }));
  let open = '';
  const suspects: (Line & { signs: Signs; open: string })[] = [];
  for (const line of signed) {
    if (line.signs.starts.length) suspects.push({ ...line, open });
    for (const c of line.text) open = afterMark(open, c.charCodeAt(0)).slice(-2);
  }
  if (!suspects.length) return [];
  const evidence = collectEvidence(signed);
  const ranking = new Ranking(new Lattice(), evidence);
  const search = (line: (typeof suspects)[number], widths: readonly Width[]) => ({
    ...line,
    spans: findSpans(line, evidence, ranking, widths),
  });
  const found = suspects.map((line) => search(line, [NARROW]));
  const learnt = learn(
    evidence,
    found.flatMap((line) => line.spans),
  );
  return found.map((line) => {
    const doubtful = line.spans.some((span) => span.margin < DOUBTFUL);
    return doubtful ? search(line, learnt ? [NARROW, WIDE] : [WIDE]) : line;
  });
}

/**
 * Adds to the evidence what spans tell of the channel: a property is known once the solutions that need it outweigh
 * all others. Returns whether anything was learnt.
 */
function learn(evidence: Evidence, spans: readonly Span[]): boolean {
  let learnt = false;
  for (const { alternatives } of spans) {
    const certain = (test: (needs: Needs) => boolean) => odds(alternatives, test) >= CERTAIN;
    for (const mark of CUT_MARKS) {
      if (evidence.cuts.has(mark) || !certain((needs) => needs.cuts.includes(mark))) continue;
      evidence.cuts.add(mark);
      learnt = true;
    }
    if (evidence.privateUse === undefined && certain((needs) => needs.vanished > 0)) {
      evidence.privateUse = 'drop';
      learnt = true;
    }
    if (evidence.silent === undefined && certain((needs) => needs.silent)) {
      evidence.silent = true;
      learnt = true;
    }
  }
  return learnt;
}

/** log10 odds that the solution is one of those that pass the test. */
function odds(alternatives: readonly Solution[], test: (needs: Needs) => boolean): number {
  const sum = (passing: boolean) => {
    const scores = alternatives.filter((a) => test(a.last.needs) === passing).map((a) => a.score);
    return logSum(scores);
  };
  return sum(true) - sum(false);
}

function logSum(scores: readonly number[]): number {
  const best = Math.max(...scores, -1e6);
  return best + Math.log10(scores.reduce((sum, score) => sum + 10 ** (score - best), 0) || 1e-300);
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
export function findSpans(
  { text, signs, open }: { text: string; signs: Signs; open: string },
  evidence: Evidence,
  ranking: Ranking,
  widths: readonly Width[],
): Span[] {
  const spans: Span[] = [];
  let end = 0;
  let clean = '';
  let copied = 0;
  for (const sign of signs.starts) {
    if (sign < end) continue;
    let start = Math.max(end, sign - 2, 0);
    for (const [at, notes] of [...signs.notes].reverse()) {
      const over = notes[0]?.end ?? 0;
      if (at < sign && over > start) start = Math.max(end, at - 1);
    }
    clean += withoutNotes(text, copied, start, signs);
    const span = solve(text, signs, evidence, ranking, widths, start, sign, clean, open);
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
  widths: readonly Width[],
  start: number,
  sign: number,
  clean: string,
  open: string,
) {
  let span: Span | undefined;
  for (const width of widths) {
    const { end, survivors } = new Search(text, signs, evidence, ranking, width).run(
      start,
      sign,
      clean,
      open,
    );
    span = rank(text, start, end, survivors, evidence) ?? span;
    if (span && span.margin >= DOUBTFUL) break;
  }
  return span;
}

function rank(
  text: string,
  start: number,
  end: number,
  survivors: readonly Hypothesis[],
  evidence: Evidence,
): Span | undefined {
  const raw = text.slice(start, end);
  const byText = new Map<string, Solution>();
  for (const last of survivors.slice(0, MOST_PROVED)) {
    const solution = read(last);
    if (byText.has(solution.text)) continue;
    if (solution.text === raw || replays(solution.stored, raw, channelOf([last], raw, evidence))) {
      byText.set(solution.text, solution);
    }
  }
  const alternatives = [...byText.values()].sort((a, b) => b.score - a.score);
  const [solution, ...others] = alternatives;
  if (!solution) return undefined;
  const asIs = byText.get(raw)?.score ?? solution.score - 20;
  const margin = solution.score - logSum(others.map((other) => other.score));
  return { start, end, solution, margin, gain: solution.score - asIs, alternatives };
}

function read(last: Hypothesis): Solution {
  let repaired = '';
  let stored = '';
  for (const step of last.steps()) {
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
