import type { Line, StageFinding } from '../../../core/article.js';
import type { Edit } from '../../../core/stage.js';
import { because, warn } from '../rules.js';
import { ACT, probabilityOf, SAFE } from './act.js';
import { foldWidth } from './channel.js';
import type { Evidence } from './evidence.js';
import { type Compared, compareLine } from './features.js';
import { findDamage, type Suspect } from './find-damage.js';
import { afterMark } from './mark-classes.js';
import { provesLine } from './proof.js';
import { isAsked, isAskedInWords, isTraceOfCut } from './question.js';
import { readsBetter } from './reads-better.js';
import { explain } from './reason.js';
import type { Span } from './solution.js';

/** What the repair of a document came to. */
export interface Repairs {
  /** New texts by line number, with what happened. Notes that follow their character stay in them. */
  readonly edits: ReadonlyMap<number, Edit>;
  /** Of what stays garbled. */
  readonly findings: readonly StageFinding[];
  /** Of what was repaired and is not quite certain. */
  readonly unsure: readonly StageFinding[];
  /** Characters tried. */
  readonly steps: number;
}

/** So many doubtful spans are left out to prove a line; beyond, all of it stays. */
const MOST_LEFT_OUT = 5;

/** log10 a character: clean text has -1.9 on average, garbled text -4 and less. */
const READABLE = -3.2;

/**
 * Undoes the byte shifts of a document, given its raw lines: before notes are removed, since the proof replays them.
 * A stretch is repaired only if replaying the document's channel on the repaired line gives the raw line back, and if
 * the solution is clearly likelier than all others that replay; else it stays and is a finding.
 *
 * @param spent steps that were taken for the document before: it is worth no more the next time
 */
export function repairShifts(lines: readonly Line[], spent = 0): Repairs {
  const edits = new Map<number, Edit>();
  const findings: StageFinding[] = [];
  const damage = findDamage(lines, spent);
  if (!damage) return { edits, findings, unsure: [], steps: 0 };
  const { suspects, evidence, steps } = damage;
  const unsure: StageFinding[] = [];
  for (const line of suspects) {
    const spans = compareLine(line, line.spans);
    const repaired = accept(line, spans, evidence);
    if (repaired.length)
      edits.set(line.number, {
        text: rewrite(line.text, repaired),
        cause: because('byte-shift', explain(repaired)),
      });
    unsure.push(...repaired.filter((span) => chance(span) < SAFE).map((span) => unsureRepair(span, line)));
    findings.push(...left(line, spans, new Set(repaired), evidence));
  }
  return { edits, findings, unsure, steps };
}

/** What is told of the stretches that stay. */
function left(
  line: Suspect,
  spans: readonly Compared[],
  repaired: ReadonlySet<Span>,
  evidence: Evidence,
): StageFinding[] {
  const cut = spans.find((span) => span.isCut && isSuspicious(span, line, evidence));
  const damaged = spans.filter(
    (span) => !span.isCut && !repaired.has(span) && isDamage(span, line, evidence),
  );
  return [...(cut ? [unsearched(cut, line)] : []), ...damaged.map((span) => finding(span, line))];
}

/** The spans to repair: those likely right, of which the likeliest are taken if the line replays only so. */
function accept(line: Suspect, spans: readonly Compared[], evidence: Evidence): readonly Compared[] {
  let accepted = spans.filter(
    (span) =>
      isChanged(span, line.text) &&
      chance(span) >= leastChance(span, line) &&
      isBetter(span, line.text, evidence),
  );
  for (let left = 0; accepted.length && !provesLine(line, accepted, evidence); left++) {
    if (left === MOST_LEFT_OUT) return [];
    const least = accepted.reduce((a, b) => (chance(b) < chance(a) ? b : a));
    accepted = accepted.filter((span) => span !== least);
  }
  return accepted;
}

/** How likely a solution must be right: what may be the marks of a question stays unless there is hardly a doubt, and where words ask. */
function leastChance(span: Span, line: Suspect): number {
  const { text } = line;
  if (!isAsked(span, text)) return ACT;
  if (isAskedInWords(span, text)) return Number.POSITIVE_INFINITY;
  return isEndOfQuotation(span, line) ? ACT : SAFE;
}

/** Whether the marks in a span are what a cut leaves of 。”, and a quotation is open there. */
function isEndOfQuotation(span: Span, { text, open }: Suspect): boolean {
  if (!isTraceOfCut(span, text)) return false;
  let left = open;
  for (let i = 0; i < span.start; i++) left = afterMark(left, text.charCodeAt(i));
  return /[“「『]/.test(left);
}

/** How likely the first solution of a span is right. */
function chance({ features }: Compared): number {
  return features ? probabilityOf(features) : 0;
}

/** Whether a stretch that was searched to its end reads no worse once it is repaired. */
function isBetter(
  { isCut, start, end, solutions: [best] }: Span,
  text: string,
  { notes }: Evidence,
): boolean {
  return !isCut && best !== undefined && readsBetter(best.text, text.slice(start, end), notes.size > 0);
}

/** Whether the likeliest solution is another text; the width of a mark alone is none of the damage. */
function isChanged({ start, end, solutions }: Span, text: string): boolean {
  const [best] = solutions;
  return best !== undefined && foldWidth(best.text) !== foldWidth(text.slice(start, end));
}

/**
 * Whether a span that was left is worth telling: its sign is certain, or a repair is likelier than none, or it is hardly Chinese as it
 * is. In a document whose characters carry notes nothing passes for a question: the marks of one are what a cut leaves.
 */
function isDamage(span: Compared, line: Suspect, evidence: Evidence): boolean {
  if (span.certain) return true;
  const isUnreadable = evidence.notes.size > 0 && span.raw < READABLE;
  return (isChanged(span, line.text) || isUnreadable) && isSuspicious(span, line, evidence);
}

/** Whether the sign of a span is more than the marks of a question. */
function isSuspicious(span: Span, line: Suspect, { notes }: Evidence): boolean {
  return span.certain || notes.size > 0 || !isAsked(span, line.text) || isEndOfQuotation(span, line);
}

function rewrite(text: string, spans: readonly Span[]): string {
  let rewritten = '';
  let copied = 0;
  for (const { start, end, solutions } of spans) {
    rewritten += text.slice(copied, start) + solutions[0]?.text;
    copied = end;
  }
  return rewritten + text.slice(copied);
}

function finding(span: Span, line: Line): StageFinding {
  const { text } = line;
  const raw = text.slice(span.start, span.end);
  const guess = isChanged(span, text)
    ? `best guess “${span.solutions[0]?.text}”, not sure enough`
    : 'no repair found';
  const message = `garbled by a byte shift: “${raw}”; ${guess}`;
  return { ...warn('byte-shift-unrepaired', line, message, span.start), isInInput: true };
}

function unsureRepair(span: Compared, line: Line): StageFinding {
  const raw = line.text.slice(span.start, span.end);
  const percent = Math.floor(100 * chance(span));
  const message = `“${raw}”, garbled by a byte shift, became “${span.solutions[0]?.text}”; right by ${percent} %`;
  return { ...warn('byte-shift-unsure', line, message, span.start), isInInput: true };
}

/** One for all such stretches of a line. */
function unsearched(span: Span, line: Line): StageFinding {
  const { text } = line;
  const raw = text.slice(span.start, span.end);
  const message = `may be garbled by a byte shift from “${raw}” on; not searched to the end: the document has more such signs than are worth it`;
  return { ...warn('byte-shift-unrepaired', line, message, span.start), isInInput: true };
}
