import { lazy } from '../../core/lazy.js';
import { HAN, unitClasses } from '../../language/model/characters.js';
import { Lattice, type Node } from '../../language/model/index.js';
import { unitScores } from '../../language/plausibility.js';
import { type Cell, numberOf } from './cells.js';

/** What stands where nothing is known. */
export const UNKNOWN = '\uFFFD';

/** How much more likely than any other a character must be, log10. */
const MARGIN = 3.5;

/** Hypotheses kept. */
const WIDTH = 24;

/** What is further behind the best than this, log10, is given up. */
const DEPTH = 12;
/** How much better than without its context a character may be, log10, and seldom is. */
const UNPROMISED = 1;

/** Where more characters than this may stand, none is clear. */
const MAX_CHOICES = 200;

/** How many known characters on both sides are looked at; holes nearer to one another are filled together. */
const CONTEXT = 8;

/** What a full stop at the end of a line is worth, log10. */
const FINAL_STOP = 3.5;

/** A quotation or title that may end there just as well. */
const OPEN = /[「『《〈【][^」』》〉】]*$/;

interface Hypothesis {
  readonly node: Node;
  /** Marks and other characters that the language model does not know, log10. */
  readonly marks: number;
  /** The guesses so far. */
  readonly guesses: string;
  /** log10, as if the word that is begun were complete. */
  readonly outlook: number;
}

/** The guesses of a hypothesis that was given up although it was nearly as likely as the best. */
type Dropped = string;

const sharedLattice = lazy(() => new Lattice());

/** The text of cells: each lost character is the one that is clearly the likeliest there, or U+FFFD. */
export function fill(cells: readonly Cell[], isLineEnd: boolean): string {
  let text = '';
  for (let i = 0; i < cells.length; ) {
    const cell = cells[i] as Cell;
    if (typeof cell === 'string') {
      text += cell;
      i++;
      continue;
    }
    const end = clusterEnd(cells, i);
    const before = text.slice(-CONTEXT);
    const isLast = isLineEnd && end === cells.length && !OPEN.test(text);
    text += fillCluster(before, cells.slice(i, end), cells.slice(end, end + CONTEXT), isLast);
    i = end;
  }
  return text;
}

/** Where the holes end that are near to the one at `start`: behind the last of them. */
function clusterEnd(cells: readonly Cell[], start: number): number {
  let end = start + 1;
  for (let i = end; i < cells.length && i - end < CONTEXT && i - start < 10 * CONTEXT; i++) {
    if (typeof cells[i] !== 'string') end = i + 1;
  }
  return end;
}

/** What clusters were filled with, by all that it depends on: a text that repeats itself costs no more than its first part. */
const filled = new Map<string, string>();
const MOST_FILLED = 1000;

function fillCluster(
  before: string,
  cells: readonly Cell[],
  after: readonly Cell[],
  isLast: boolean,
): string {
  const key = `${before}\n|\n${keyOf(cells)}\n${isLast ? '.' : '|'}\n${keyOf(after)}`;
  let text = filled.get(key);
  if (text === undefined) {
    text = searchCluster(before, cells, after, isLast);
    if (filled.size >= MOST_FILLED) filled.clear();
    filled.set(key, text);
  }
  return text;
}

/** What stands in cells: characters as they are, between line ends, which no line has, all else; what may stand there by its number. */
function keyOf(cells: readonly Cell[]): string {
  let key = '';
  for (const cell of cells) {
    if (typeof cell !== 'string') key += `\n${numberOf(cell)}\n`;
    else key += cell.length === 1 ? cell : `\n=${cell}\n`;
  }
  return key;
}

function searchCluster(
  before: string,
  cells: readonly Cell[],
  after: readonly Cell[],
  isLast: boolean,
): string {
  const lattice = sharedLattice();
  lattice.truncate(lattice.root);
  let hypotheses: Hypothesis[] = [
    { node: lattice.append(lattice.root, before), marks: 0, guesses: '', outlook: 0 },
  ];
  const dropped: Dropped[] = [];
  const tail = after.slice(0, after.findIndex((cell) => typeof cell !== 'string') >>> 0);
  for (const [i, cell] of [...cells, ...tail].entries()) {
    const isEnd = isLast && i === cells.length - 1;
    const choices =
      typeof cell === 'string' ? [cell] : cell.length === 0 || cell.length > MAX_CHOICES ? [UNKNOWN] : cell;
    const grown = growAll(lattice, hypotheses, choices, typeof cell !== 'string', isEnd);
    hypotheses = grown.length > WIDTH ? best(grown, dropped) : grown;
  }
  const scores = hypotheses.map((one) => lattice.score(one.node) + one.marks);
  const top = scores.indexOf(Math.max(...scores));
  const guesses = hypotheses[top]?.guesses ?? '';
  const isClear = (at: number) =>
    dropped.every((one) => one[at] === undefined || one[at] === guesses[at]) &&
    hypotheses.every(
      (one, i) =>
        one.guesses[at] === guesses[at] || (scores[top] as number) - (scores[i] as number) >= MARGIN,
    );
  let at = 0;
  return cells
    .map((cell) => {
      if (typeof cell === 'string') return cell;
      const guess = isClear(at) ? (guesses[at] as string) : UNKNOWN;
      at++;
      return guess;
    })
    .join('');
}

/** The hypotheses with each of some characters, without what is too far behind. */
function growAll(
  lattice: Lattice,
  hypotheses: readonly Hypothesis[],
  choices: readonly string[],
  isGuess: boolean,
  isEnd: boolean,
): Hypothesis[] {
  const grown: Hypothesis[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const one of hypotheses) {
    for (const choice of choices) {
      if (!isPromising(lattice, one, choice, least)) continue;
      const next = grow(lattice, one, choice, isGuess, isEnd);
      if (next.outlook < least) continue;
      grown.push(next);
      least = Math.max(least, next.outlook - DEPTH);
    }
  }
  return grown;
}

/** Whether a text with one more character may get to a score: told without making it, for a Chinese one. */
function isPromising(lattice: Lattice, { node, marks }: Hypothesis, choice: string, least: number): boolean {
  const unit = choice.charCodeAt(0);
  if (choice.length > 1 || unitClasses()[unit] !== HAN) return true;
  const missing = least - UNPROMISED - marks - lattice.score(node);
  return lattice.begin(unit) >= missing || lattice.mayReach(node, unit, missing);
}

function grow(
  lattice: Lattice,
  hypothesis: Hypothesis,
  text: string,
  isGuess: boolean,
  isEnd: boolean,
): Hypothesis {
  const unit = text.charCodeAt(0);
  const isMark = text.length === 1 && unitClasses()[unit] !== HAN;
  const stop = isEnd && text === '。' ? FINAL_STOP : 0;
  const node = lattice.append(hypothesis.node, text);
  const marks = hypothesis.marks + (isMark ? (unitScores()[unit] as number) : 0) + stop;
  const guesses = isGuess ? hypothesis.guesses + text : hypothesis.guesses;
  return { node, marks, guesses, outlook: lattice.outlook(node) + marks };
}

/** The best few; the guesses of those dropped that were nearly as good go to `dropped`. */
function best(hypotheses: readonly Hypothesis[], dropped: Dropped[]): Hypothesis[] {
  const ranked = [...hypotheses].sort((a, b) => b.outlook - a.outlook);
  const top = ranked[0]?.outlook ?? 0;
  for (const { outlook, guesses } of ranked.slice(WIDTH)) {
    if (top - outlook >= MARGIN) break;
    dropped.push(guesses);
  }
  return ranked.slice(0, WIDTH);
}
