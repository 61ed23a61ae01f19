import { NO_CODE, type PairCodec, type TableCodec } from '../../charset/codecs.js';
import type { Budget } from '../../core/budget.js';
import { lazy } from '../../core/lazy.js';
import { BOUNDARY, TRAIL, unitClasses } from '../../language/model/characters.js';
import { Lattice } from '../../language/model/index.js';
import { unitScores } from '../../language/plausibility.js';
import { DEPTH, Hypothesis, lastStep, NO_PENDING, NO_TAIL, prune, top } from './beam.js';
import { HOLE, QUESTION, REPLACEMENT, type Span, type Token } from './span.js';
import { NO_TOKEN, spansOf } from './steps.js';

/** What it costs to go from text that was read right to misread text and back, log10; at the ends of a line less. */
const SWITCH = 5;
/** The same where bytes are characters of their own, which no Chinese text has in a row. */
const SWITCH_FROM_BYTES = 8;
const SWITCH_AT_END = 1;
/** What a lost character costs. */
const LOST = 5;
/** What it costs besides that a byte has vanished without a sign: rarer than any good text is unlikely. */
const SLIP = 6;
/** What it costs that a sign which stands for a byte stands for a character, or the reverse. */
const OTHER_WIDTH = 2;
/** What it costs that half of a pair is a letter. */
const HALF_LETTER = 3;
/** How much better than without its context a character may be, log10, and seldom is. */
const UNPROMISED = 1;
/** After so many characters the best hypothesis is taken: it bounds the memory. */
const COMMIT = 300;

const sharedLattice = lazy(() => new Lattice());

/**
 * The parts of a text that are likelier as misread pairs than as they stand, lost bytes and all: at each character a
 * reader may begin or end to misread, and a lost byte may put it out of step. All these ways are searched together, and
 * the language model decides.
 *
 * @returns `undefined` where the budget was spent before the end; else spans in which each character beyond ASCII has two tokens; two holes where another reading is nearly as likely
 */
export function alignedSpans(
  text: string,
  read: TableCodec,
  written: PairCodec,
  budget: Budget,
): Span[] | undefined {
  return new Alignment(text, read, written, budget).search();
}

class Alignment {
  private readonly codes: Int32Array;
  private readonly pairs: PairCodec | undefined;
  private readonly scores = unitScores();
  private readonly classes = unitClasses();
  private readonly lattice: Lattice;
  /** What it costs that a sign stands for both bytes of a pair, and for one. */
  private readonly wide: number;
  private readonly narrow: number;
  private readonly switching: number;
  /** What scores less is too far behind what was found at the same place. */
  private least = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly text: string,
    read: TableCodec,
    private readonly written: PairCodec,
    private readonly budget: Budget,
  ) {
    this.codes = read.codes();
    this.pairs = 'otherPairs' in read ? (read as PairCodec) : undefined;
    const isSingle = this.pairs === undefined;
    this.wide = isSingle ? OTHER_WIDTH : 0;
    this.switching = isSingle ? SWITCH_FROM_BYTES : SWITCH;
    this.narrow = isSingle ? 0 : OTHER_WIDTH;
    this.lattice = sharedLattice();
  }

  /** @returns `undefined` where the budget was spent before the end */
  search(): Span[] | undefined {
    const { lattice, text } = this;
    lattice.truncate(lattice.root);
    let beam = [new Hypothesis(lattice.root, 0, false, NO_PENDING, 0, NO_TAIL, undefined, 0)];
    for (let at = 0; at < text.length; at++) {
      if (this.budget.isSpent) return undefined;
      beam = prune(this.nextOf(beam, at));
      if (at % COMMIT === COMMIT - 1) beam = this.commit(beam);
    }
    const ends = beam.map((one) => this.end(one));
    return spansOf(lastStep(ends), text.length);
  }

  /** All that a beam, the best first, may become with the next character of the raw text, without most of what is hopeless. */
  private nextOf(beam: readonly Hypothesis[], at: number): Hypothesis[] {
    const codes = this.codesAt(at);
    const found: Hypothesis[] = [];
    let best = Number.NEGATIVE_INFINITY;
    this.least = best;
    let next = 0;
    for (const one of beam) {
      this.next(one, at, codes, found);
      for (; next < found.length; next++) best = Math.max(best, (found[next] as Hypothesis).score);
      this.least = best - DEPTH;
    }
    return found;
  }

  /** All that a hypothesis may become with the next character of the raw text. */
  private next(one: Hypothesis, at: number, codes: readonly number[], found: Hypothesis[]): void {
    const unit = this.text.charCodeAt(at);
    if (one.isMisread && this.classes[unit] === TRAIL) {
      found.push(one);
      return;
    }
    this.readRight(one, unit, at, found);
    const isLost = unit === REPLACEMENT || unit === QUESTION;
    if (codes.length === 0 && !isLost) return;
    const change = at === 0 ? SWITCH_AT_END : this.switching;
    const misread = one.isMisread ? one : one.turned(true, change);
    if (isLost) this.take(misread, HOLE, at, found);
    if (unit === REPLACEMENT) return;
    for (const code of codes) {
      if (code <= 0xff) this.take(misread, code, at, found);
      else this.takePair(misread, code, at, found);
    }
  }

  /** The character as it stands. */
  private readRight(one: Hypothesis, unit: number, at: number, found: Hypothesis[]): void {
    if (!one.isMisread) {
      this.emit(one, unit, NO_TOKEN, NO_TOKEN, at, found);
      return;
    }
    const most = one.score - this.switching - (one.pending === NO_PENDING ? 0 : LOST);
    if (most + UNPROMISED >= this.least) {
      const ended = this.end(one).turned(false, this.switching);
      this.emit(ended, unit, NO_TOKEN, NO_TOKEN, at, found);
    } else this.budget.steps--;
  }

  /** Both bytes of a character. */
  private takePair(one: Hypothesis, code: number, at: number, found: Hypothesis[]): void {
    const isLetter = (code & 0xff) < 0x80;
    const begun: Hypothesis[] = [];
    this.take(one, code >> 8, at, begun);
    for (const first of begun) {
      const isHalf = isLetter && first.pending === NO_PENDING;
      const ended: Hypothesis[] = isHalf ? [] : found;
      this.take(first, code & 0xff, at, ended);
      if (isHalf) for (const other of ended) found.push(other.charged(HALF_LETTER));
    }
  }

  /** What the character at a place may have been read from; the second half of a surrogate pair adds nothing. */
  private codesAt(at: number): readonly number[] {
    const unit = this.text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && this.pairs) {
      const pair = this.pairs.pairOf(this.text.slice(at, at + 2));
      return pair > 0 ? [pair] : [];
    }
    const code = this.codes[unit] as number;
    if (code === NO_CODE) return [];
    const others = this.pairs?.otherPairs(unit);
    return others ? [code, ...others] : [code];
  }

  /** All that a hypothesis may become with the next byte. */
  private take(one: Hypothesis, byte: Token, at: number, found: Hypothesis[]): void {
    const { pending, since } = one;
    if (pending === NO_PENDING) {
      this.begin(one, byte, at, found);
      return;
    }
    if (pending === HOLE) {
      if (byte === HOLE || byte >= 0x40)
        this.lose(one, HOLE, byte, since, byte >= 0 && byte < 0x80 ? 0 : this.narrow, found);
    } else if (byte === HOLE) {
      this.lose(one, pending, HOLE, since, this.narrow, found);
      // The sign of a lost pair is the second byte of one character and the first of the next.
      if (this.pairs && this.isNear(this.scoreOfLoss(one, 0))) {
        const lost = this.marked(one, REPLACEMENT, this.scoreOfLoss(one, 0), pending, HOLE, since);
        found.push(lost.waiting(HOLE, at));
      }
    } else {
      const unit = this.written.unitOf((pending << 8) | byte);
      if (unit > 0) this.emit(one, unit, pending, byte, since, found);
    }
    if (this.isNear(this.scoreOfLoss(one, this.costOfEnd(one)))) this.begin(this.end(one), byte, at, found);
  }

  private begin(one: Hypothesis, byte: Token, at: number, found: Hypothesis[]): void {
    if (byte === HOLE || (byte > 0x80 && byte < 0xff)) {
      if (this.isNear(one.score)) found.push(one.waiting(byte, at));
      if (byte !== HOLE) this.lose(one, HOLE, byte, at, SLIP, found);
    } else if (byte < 0x80) this.emit(one, byte, byte, NO_TOKEN, at, found);
  }

  /** Ends a pair whose second byte does not come. */
  private end(one: Hypothesis): Hypothesis {
    if (one.pending === NO_PENDING) return one;
    const score = this.scoreOfLoss(one, this.costOfEnd(one));
    return this.marked(one, REPLACEMENT, score, one.pending, HOLE, one.since);
  }

  private costOfEnd({ pending }: Hypothesis): number {
    return pending === HOLE ? this.wide : SLIP;
  }

  private scoreOfLoss(one: Hypothesis, cost: number): number {
    return one.extra - LOST - cost + this.lattice.score(one.node);
  }

  /** With a character that was lost. */
  private lose(
    one: Hypothesis,
    first: Token,
    second: Token,
    from: number,
    cost: number,
    found: Hypothesis[],
  ): void {
    const score = this.scoreOfLoss(one, cost);
    if (this.isNear(score)) found.push(this.marked(one, REPLACEMENT, score, first, second, from));
  }

  /** With a character, if that is not hopeless. */
  private emit(
    one: Hypothesis,
    unit: number,
    first: Token,
    second: Token,
    from: number,
    found: Hypothesis[],
  ): void {
    const { lattice } = this;
    if (this.classes[unit] === BOUNDARY) {
      const score = one.extra + (this.scores[unit] as number) + lattice.score(one.node);
      if (this.isNear(score)) found.push(this.marked(one, unit, score, first, second, from));
      return;
    }
    const missing = this.least - UNPROMISED - one.extra - lattice.score(one.node);
    this.budget.steps--;
    const isPromising =
      this.classes[unit] === TRAIL ||
      lattice.begin(unit) >= missing ||
      lattice.mayReach(one.node, unit, missing);
    if (!isPromising) return;
    const node = lattice.extend(one.node, unit);
    const score = lattice.outlook(node) + one.extra;
    if (score < this.least) return;
    const step = { unit, first, second, from, before: one.step, rivals: undefined };
    found.push(one.grown(node, one.extra, unit, step, score));
  }

  /** With a character that the language model does not know: to it a new text begins behind that. */
  private marked(
    one: Hypothesis,
    unit: number,
    score: number,
    first: Token,
    second: Token,
    from: number,
  ): Hypothesis {
    const step = { unit, first, second, from, before: one.step, rivals: undefined };
    return one.grown(this.lattice.root, score, unit, step, score);
  }

  /** Whether what scores so is near enough to the best to be made: asked of each, and charged. */
  private isNear(score: number): boolean {
    this.budget.steps--;
    return score >= this.least;
  }

  private commit(beam: readonly Hypothesis[]): Hypothesis[] {
    const best = top(beam);
    const { isMisread, pending, since, step } = best;
    const { lattice } = this;
    lattice.truncate(lattice.root);
    const node = lattice.append(lattice.root, best.tail());
    // Scores start again from here: those that wait for a byte must be comparable with those that don't.
    return [new Hypothesis(node, 0, isMisread, pending, since, best, step, lattice.outlook(node))];
  }
}
