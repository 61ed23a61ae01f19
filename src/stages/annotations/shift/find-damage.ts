import type { Line } from '../../../core/article.js';
import { Budget } from '../../../core/budget.js';
import { Lattice } from '../../../language/model/index.js';
import { TONED } from '../../../language/readings.js';
import type { Width } from './beam.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { learn } from './learn.js';
import { afterMark } from './mark-classes.js';
import { isForcefulQuestion } from './question.js';
import { Ranking } from './ranking.js';
import { readSigns, type Signs } from './signs.js';
import type { SignedLine, Span } from './solution.js';
import { DOUBTFUL, Solver, solveLine } from './solve.js';

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
/** A line with stretches that show a sign of damage. */
export interface Suspect extends SignedLine, Line {
  readonly spans: readonly Span[];
}

/** What shows signs of damage in a document, and what the document tells of its channel. */
export interface Damage {
  readonly suspects: readonly Suspect[];
  readonly evidence: Evidence;
  /** What the search took. */
  readonly steps: number;
}

/**
 * The stretches of a document that show signs of damage, solved with all that it tells of its channel; `undefined` where
 * there are none.
 *
 * @param lines the raw ones
 * @param spent steps that were taken for the document before
 */
export function findDamage(lines: readonly Line[], spent = 0): Damage | undefined {
  const signs = withoutWords(lines.map((line) => readSigns(line.text)));
  if (!signs.some(({ starts }) => starts.length)) return undefined;
  return solveAll(sign(lines, signs), spent);
}

function solveAll(lines: readonly (SignedLine & Line)[], spent: number): Damage {
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
