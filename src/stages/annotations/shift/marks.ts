import type { Evidence } from './evidence.js';
import {
  CLASSES,
  CLOSE,
  type ClassName,
  classAfter,
  classNamed,
  classOf,
  EDGE,
  ENDED,
  FIRST,
  HAN,
  type MarkClass,
  narrow,
  OPEN,
  openerOf,
} from './mark-classes.js';

/*
 * How marks, digits, Latin and Chinese characters follow one another: what the language model, which knows only
 * words, can't tell. All scores are log10 probabilities.
 */

/**
 * log10 of how often a class follows a class, in the order above, a row for the class before. Measured on 2.4 million
 * characters of encyclopedia, newsletter and statute prose.
 */
const FOLLOWS: readonly (readonly number[])[] = [
  [-4.8, -0.1, -4.8, -4.8, -4.8, -4.8, -4.8, -4.8, -0.8, -4.1, -4.8, -1.4, -2.0, -4.8, -1.5], // edge
  [-5.6, -5.6, -0.0, -2.0, -2.6, -2.2, -3.5, -4.2, -2.4, -1.6, -5.6, -1.7, -3.6, -2.6, -3.4], // first
  [-3.5, -6.6, -0.0, -1.4, -1.6, -1.8, -2.3, -3.4, -2.6, -2.5, -6.6, -2.4, -3.6, -2.2, -3.0], // han
  [-4.2, -0.0, -5.2, -4.5, -5.2, -5.2, -5.2, -5.2, -2.7, -4.2, -5.2, -2.0, -2.5, -2.9, -3.4], // comma
  [-0.3, -0.4, -5.0, -6.0, -6.5, -6.0, -5.0, -5.0, -2.3, -5.0, -2.2, -1.5, -2.7, -2.6, -2.4], // stop
  [-4.9, -0.0, -4.9, -4.9, -4.9, -4.4, -4.9, -4.9, -2.2, -4.9, -4.9, -2.4, -2.6, -4.4, -3.3], // list
  [-0.3, -0.4, -4.3, -3.8, -4.3, -4.3, -4.3, -4.3, -1.6, -3.2, -4.3, -1.9, -2.7, -2.6, -2.5], // colon
  [-0.5, -0.4, -3.2, -2.7, -2.5, -3.2, -3.2, -2.7, -1.5, -3.2, -0.7, -2.3, -2.2, -2.2, -1.5], // exclaim
  [-4.4, -0.0, -4.4, -3.9, -3.7, -4.4, -4.4, -4.4, -2.9, -4.4, -4.4, -1.7, -1.6, -3.1, -2.1], // open
  [-1.7, -0.1, -4.4, -1.0, -1.2, -1.5, -2.0, -3.2, -1.7, -2.3, -4.4, -2.8, -3.5, -2.7, -2.3], // close
  [-0.3, -0.8, -3.0, -0.7, -1.8, -2.5, -3.0, -3.0, -1.7, -2.5, -3.0, -1.8, -2.5, -1.5, -2.5], // ended
  [-4.9, -0.5, -4.9, -2.1, -2.9, -2.6, -3.1, -4.9, -3.9, -2.4, -4.9, -0.2, -2.2, -2.2, -1.4], // digit
  [-4.6, -1.6, -4.6, -1.8, -2.1, -2.4, -3.2, -3.4, -2.6, -1.8, -4.6, -2.1, -0.1, -0.8, -1.8], // latin
  [-4.5, -0.1, -4.5, -2.7, -2.9, -3.6, -3.3, -4.5, -2.2, -3.6, -4.5, -1.7, -0.9, -2.6, -1.5], // space
  [-1.8, -0.5, -4.1, -1.5, -1.5, -2.8, -2.3, -3.4, -1.9, -2.1, -4.1, -0.9, -1.4, -0.7, -0.8], // other
];

/** log10 of the share a mark has of its class: of an average one, and of those far from that. */
const AVERAGE_SHARES: Readonly<Partial<Record<ClassName, number>>> = {
  colon: -0.4,
  exclaim: -0.3,
  open: -2,
  close: -2,
  ended: -2,
  digit: -1,
  latin: -1.4,
  other: -3,
};
const SHARES = shares({
  '“”': -0.4,
  '()': -0.5,
  '《》': -0.7,
  '「」': -1.2,
  '!': -0.8,
  '?': -0.1,
  '、': 0,
  '·—-.%/"*': -1.2,
});
const SHARES_ENDED = shares({ '”': -0.2, '」': -1.2, '》)': -1.4 });

/** Full-width letters, digits and signs are rare. */
const WIDE = -2;
const RARELY_WIDE: ReadonlySet<MarkClass> = new Set([
  classNamed('digit'),
  classNamed('latin'),
  classNamed('other'),
]);
/** What it is worth that a closing mark closes the one last opened, and that a mark has no partner. */
const PAIRED = 1;
const UNPAIRED = -0.8;
/** So many pairs of neighbours, and so many marks of a class, weigh as much as all that is known in general. */
const GENERAL_PAIRS = 100;
const GENERAL_MARKS = 20;

/** The marks of one document: the general figures, moved by what the document shows. */
export class Marks {
  private readonly follows: Float64Array;
  private readonly counts = new Float64Array(CLASSES.length);
  /** The shares asked for: by code unit, after the end of a sentence by its negative. */
  private readonly known = new Map<number, number>();

  constructor(private readonly evidence: Evidence) {
    this.follows = followsIn(evidence);
    for (const [unit, count] of evidence.characters) {
      const own = classOf(unit);
      this.counts[own] = (this.counts[own] as number) + count;
    }
  }

  /** How likely a class follows one. */
  transition(before: MarkClass, after: MarkClass): number {
    return this.follows[before * CLASSES.length + after] as number;
  }

  /** How likely a unit of a class is this one, given the marks that are open. */
  member(own: MarkClass, unit: number, open: string): number {
    if (own === HAN || own === FIRST || own === EDGE) return 0;
    let score = this.share(own, unit);
    if (own === CLOSE || own === ENDED) {
      const opener = openerOf(String.fromCharCode(narrow(unit)));
      score += opener && open.endsWith(opener) ? PAIRED : UNPAIRED;
    } else if (own === OPEN && open.includes(String.fromCharCode(narrow(unit)))) score += UNPAIRED;
    return score;
  }

  /** How likely a line ends after a class, given the marks that are open. */
  end(before: MarkClass, open: string): number {
    return this.transition(before, EDGE) + (open ? UNPAIRED : 0);
  }

  private share(own: MarkClass, unit: number): number {
    const key = own === ENDED ? -unit : unit;
    let share = this.known.get(key);
    if (share === undefined) {
      share = this.shareIn(own, unit);
      this.known.set(key, share);
    }
    return share;
  }

  private shareIn(own: MarkClass, unit: number): number {
    const code = narrow(unit);
    const average = AVERAGE_SHARES[CLASSES[own] as ClassName];
    const general = (own === ENDED ? SHARES_ENDED : SHARES).get(code) ?? average ?? 0;
    const { characters } = this.evidence;
    const seen = characters.get(unit) ?? characters.get(code) ?? 0;
    const all = this.counts[own === ENDED ? CLOSE : own] as number;
    const share = Math.log10((seen + GENERAL_MARKS * 10 ** general) / (all + GENERAL_MARKS));
    return unit !== code && RARELY_WIDE.has(own) ? share + WIDE : share;
  }
}

function followsIn(evidence: Evidence): Float64Array {
  const size = CLASSES.length;
  const counts = new Float64Array(size * size);
  for (const [key, count] of evidence.neighbours) {
    const [first, second] = [Math.floor(key / 0x10000), key % 0x10000];
    const before = first ? classOf(first) : EDGE;
    const at = before * size + (second ? classAfter(before, second) : EDGE);
    counts[at] = (counts[at] as number) + count;
  }
  for (const [before, general] of FOLLOWS.entries()) {
    const row = counts.subarray(before * size, (before + 1) * size);
    const all = row.reduce((sum, n) => sum + n, GENERAL_PAIRS);
    for (const [after, figure] of general.entries()) {
      row[after] = Math.log10(((row[after] as number) + GENERAL_PAIRS * 10 ** figure) / all);
    }
  }
  return counts;
}

function shares(rows: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(rows).flatMap(([marks, share]) =>
      Array.from(marks, (mark): [number, number] => [mark.charCodeAt(0), share]),
    ),
  );
}
