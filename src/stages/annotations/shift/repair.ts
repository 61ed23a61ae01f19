import type { Line, StageFinding } from '../../../core/article.js';
import { Budget } from '../../../core/budget.js';
import type { Edit } from '../../../core/stage.js';
import { Lattice } from '../../../language/model/index.js';
import { TONED } from '../../../language/readings.js';
import { because, warn } from '../rules.js';
import type { Width } from './beam.js';
import { foldWidth } from './channel.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { learn } from './learn.js';
import { afterMark } from './mark-classes.js';
import { provesLine } from './proof.js';
import { isAsked, isForcefulQuestion } from './question.js';
import { Ranking } from './ranking.js';
import { readsBetter } from './reads-better.js';
import { explain } from './reason.js';
import { readSigns, type Signs } from './signs.js';
import type { SignedLine, Span } from './solution.js';
import { DOUBTFUL, Solver, solveLine } from './solve.js';

/** What the repair of a document came to. */
export interface Repairs {
  /** New texts by line number, with what happened. Notes that follow their character stay in them. */
  readonly edits: ReadonlyMap<number, Edit>;
  readonly findings: readonly StageFinding[];
  /** Characters tried. */
  readonly steps: number;
}

const NARROW: Width = { beam: 20, depth: 5, choices: 16, vanishing: 10 };
const WIDE: Width = { beam: 70, depth: 5.75, choices: 30, vanishing: 24 };

/**
 * What searching a document is worth: nearly every damaged one takes less. A stretch takes some thousand steps, one of a
 * long shift without a trace some ten thousand.
 */
const STEPS = 70_000;
const STEPS_A_CHARACTER = 42;
/** A line may take half of what is left at first, a doubtful one as much as leaves the others theirs. */
const FIRST_SHARE = 2;
const MOST_SHARES = 2;
/** So many doubtful spans are left out to prove a line; beyond, all of it stays. */
const MOST_LEFT_OUT = 5;

/**
 * The margin (log10) from which on the likeliest solution is taken: more for each pair taken to have vanished, and more
 * where the text is less likely a character than clean text is, since the true one may then not have been among the
 * solutions. Fitted on damaged documents.
 */
const SAFE = 0.3;
const SAFE_A_PAIR_VANISHED = 0.2;
const LIKELY = -1.8;

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
  const signs = withoutWords(lines.map((line) => readSigns(line.text)));
  if (!signs.some(({ starts }) => starts.length)) return { edits, findings, steps: 0 };
  const { suspects, evidence, steps } = findDamage(sign(lines, signs), spent);
  for (const line of suspects) {
    const repaired = accept(line, evidence);
    if (repaired.length)
      edits.set(line.number, {
        text: rewrite(line.text, repaired),
        cause: because('byte-shift', explain(repaired)),
      });
    const cut = line.spans.find((span) => span.isCut && isSuspicious(span, line.text, evidence));
    if (cut) findings.push(unsearched(cut, line));
    const taken = new Set(repaired);
    const damaged = line.spans.filter((span) => !taken.has(span) && isDamage(span, line.text, evidence));
    findings.push(...damaged.filter((span) => !span.isCut).map((span) => finding(span, line)));
  }
  return { edits, findings, steps };
}

interface Suspect extends SignedLine, Line {
  readonly spans: readonly Span[];
}

/** The stretches of a document that show signs of damage, solved with all that it tells of its channel. */
function findDamage(
  lines: readonly (SignedLine & Line)[],
  spent: number,
): {
  readonly suspects: readonly Suspect[];
  readonly evidence: Evidence;
  readonly steps: number;
} {
  const evidence = collectEvidence(lines);
  // Where nothing was inserted, who asks with force is no damage: the cheap question before the search.
  const asked = evidence.notes.size > 0 ? lines : lines.map(withoutQuestions);
  const suspected = asked.filter((line) => line.signs.starts.length);
  const ranking = new Ranking(new Lattice(), evidence);
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  const budget = new Budget(Math.max(0, STEPS + STEPS_A_CHARACTER * length - spent));
  const first = new Solver(evidence, ranking, budget, [NARROW]);
  const solved = inOrderOfEvidence(suspected, (line) => {
    budget.share(FIRST_SHARE);
    return { ...line, spans: solveLine(line, first) };
  });
  const learnt = learn(
    evidence,
    solved.flatMap((line) => line.spans),
  );
  // What was not in doubt stays as it is, whatever was learnt: lines without doubt are not searched again either.
  const second = new Solver(evidence, ranking, budget, learnt ? [NARROW, WIDE] : [WIDE], first);
  const isDoubtful = ({ spans }: Suspect) => spans.some(({ margin }) => margin < DOUBTFUL);
  let doubtful = solved.filter(isDoubtful).length;
  const suspects = inOrderOfEvidence(solved, (line) => {
    if (!isDoubtful(line)) return line;
    budget.share(Math.min(doubtful--, MOST_SHARES));
    return { ...line, spans: solveLine(line, second) };
  });
  return { suspects, evidence, steps: budget.spent };
}

/**
 * Lines with few signs for their length first: they are damaged text, the others noise that must not take what these
 * need. The results are in the order of the lines.
 */
function inOrderOfEvidence<T extends SignedLine, R>(lines: readonly T[], solve: (line: T) => R): R[] {
  const density = ({ signs, text }: T) => signs.starts.length / (text.length + 1);
  const order = lines.map((line, index) => ({ line, index, density: density(line) }));
  order.sort((a, b) => a.density - b.density);
  const results = new Array<R>(lines.length);
  for (const { line, index } of order) results[index] = solve(line);
  return results;
}

/** A line without those of its signs that are marks of a question between text that reads well. */
function withoutQuestions<T extends SignedLine>(line: T): T {
  const { text, signs } = line;
  const isOther = (start: number) =>
    signs.notes.has(start) || signs.silentCuts.has(start) || !isForcefulQuestion(text, start);
  return { ...line, signs: { ...signs, starts: signs.starts.filter(isOther) } };
}

/** Syllables that have no tone mark in a text whose others have one. */
const NEUTRAL = /^(?:a|ba|de|la|le|ma|me|men|ne|ya|zhe|zi)$/;

/** Signs without the words in brackets: where notes have tones, letters without one are none, 銀行(bank), 甲(yi). */
function withoutWords(signs: readonly Signs[]): readonly Signs[] {
  const isToned = signs.some(({ notes }) =>
    [...notes.values()].flat().some(({ letters }) => TONED.test(letters)),
  );
  if (!isToned) return signs;
  return signs.map((line) => {
    const isWord = (start: number) =>
      line.notes
        .get(start)
        ?.some(
          ({ letters, open, replacement }) =>
            open && !replacement && !TONED.test(letters) && !NEUTRAL.test(letters),
        );
    return { ...line, starts: line.starts.filter((start) => !isWord(start)) };
  });
}

/** The lines with their signs, and with the quotes that are open where each begins. */
function sign(lines: readonly Line[], signs: readonly Signs[]): (SignedLine & Line)[] {
  let open = '';
  return lines.map((line, index) => {
    const before = open;
    for (const c of line.text) open = afterMark(open, c.charCodeAt(0)).slice(-2);
    return { ...line, signs: signs[index] as Signs, open: before };
  });
}

/** The spans to repair: those with a safe margin, of which the surest are taken if the line replays only so. */
function accept(line: Suspect, evidence: Evidence): readonly Span[] {
  let accepted = line.spans.filter(
    (span) => isChanged(span, line.text) && isSafe(span) && isBetter(span, line.text, evidence),
  );
  for (let left = 0; accepted.length && !provesLine(line, accepted, evidence); left++) {
    if (left === MOST_LEFT_OUT) return [];
    const least = accepted.reduce((a, b) => (b.margin < a.margin ? b : a));
    accepted = accepted.filter((span) => span !== least);
  }
  return accepted;
}

function isSafe({ solutions: [solution], margin }: Span): boolean {
  if (!solution) return false;
  const { needs, style } = solution.last;
  if (needs.lost === 0) return margin >= SAFE;
  const unlikely = Math.max(0, LIKELY - style.score / solution.stored.length);
  return margin >= SAFE + SAFE_A_PAIR_VANISHED * needs.vanished + unlikely;
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
 * Whether a span that was left is worth telling: its sign is certain, or a repair is likelier than none. In a document
 * whose characters carry notes nothing passes for a question: the marks of one are what a cut leaves.
 */
function isDamage(span: Span, text: string, evidence: Evidence): boolean {
  return span.certain || (isChanged(span, text) && isSuspicious(span, text, evidence));
}

/** Whether the sign of a span is more than the marks of a question. */
function isSuspicious(span: Span, text: string, { notes }: Evidence): boolean {
  return span.certain || notes.size > 0 || !isAsked(span, text);
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

/** One for all such stretches of a line. */
function unsearched(span: Span, line: Line): StageFinding {
  const { text } = line;
  const raw = text.slice(span.start, span.end);
  const message = `may be garbled by a byte shift from “${raw}” on; not searched to the end: the document has more such signs than are worth it`;
  return { ...warn('byte-shift-unrepaired', line, message, span.start), isInInput: true };
}
