import { type Codec, codesOf, NO_CODE, type PairCodec } from '../../charset/codecs.js';
import type { Budget } from '../../core/budget.js';
import { lazy } from '../../core/lazy.js';
import { BOUNDARY, TRAIL, unitClasses } from '../../language/model/characters.js';
import { Lattice } from '../../language/model/index.js';
import { unitScores } from '../../language/plausibility.js';
import { Hypothesis, lastStep, NO_PENDING, NO_TAIL, prune, top } from './beam.js';
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
  read: Codec,
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

  constructor(
    private readonly text: string,
    read: Codec,
    private readonly written: PairCodec,
    private readonly budget: Budget,
  ) {
    this.codes = codesOf(read);
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
      const found: Hypothesis[] = [];
      for (const one of beam) this.next(one, at, found);
      this.budget.steps -= found.length;
      beam = prune(found);
      if (at % COMMIT === COMMIT - 1) beam = this.commit(beam);
    }
    const ends = beam.map((one) => this.end(one));
    return spansOf(lastStep(ends), text.length);
  }

  /** All that a hypothesis may become with the next character of the raw text. */
  private next(one: Hypothesis, at: number, found: Hypothesis[]): void {
    const unit = this.text.charCodeAt(at);
    if (one.isMisread && this.classes[unit] === TRAIL) {
      found.push(one);
      return;
    }
    const ended = one.isMisread ? this.end(one).turned(false, this.switching) : one;
    found.push(this.emit(ended, unit, NO_TOKEN, NO_TOKEN, at));
    const codes = this.codesAt(at);
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
        found.push(this.lose(one, HOLE, byte, since, byte >= 0 && byte < 0x80 ? 0 : this.narrow));
    } else if (byte === HOLE) {
      const lost = this.lose(one, pending, HOLE, since, 0);
      found.push(lost.charged(this.narrow));
      // The sign of a lost pair is the second byte of one character and the first of the next.
      if (this.pairs) found.push(lost.waiting(HOLE, at));
    } else {
      const unit = this.written.unitOf((pending << 8) | byte);
      if (unit > 0) found.push(this.emit(one, unit, pending, byte, since));
    }
    this.begin(this.end(one), byte, at, found);
  }

  private begin(one: Hypothesis, byte: Token, at: number, found: Hypothesis[]): void {
    if (byte === HOLE) found.push(one.waiting(byte, at));
    else if (byte > 0x80 && byte < 0xff)
      found.push(one.waiting(byte, at), this.lose(one, HOLE, byte, at, SLIP));
    else if (byte < 0x80) found.push(this.emit(one, byte, byte, NO_TOKEN, at));
  }

  /** Ends a pair whose second byte does not come. */
  private end(one: Hypothesis): Hypothesis {
    if (one.pending === NO_PENDING) return one;
    const isHole = one.pending === HOLE;
    return this.lose(one, one.pending, HOLE, one.since, isHole ? this.wide : SLIP);
  }

  private lose(one: Hypothesis, first: Token, second: Token, from: number, cost: number): Hypothesis {
    return this.marked(one, REPLACEMENT, -LOST - cost, first, second, from);
  }

  private emit(one: Hypothesis, unit: number, first: Token, second: Token, from: number): Hypothesis {
    if (this.classes[unit] === BOUNDARY) {
      return this.marked(one, unit, this.scores[unit] as number, first, second, from);
    }
    const node = this.lattice.extend(one.node, unit);
    const step = { unit, first, second, from, before: one.step, rivals: undefined };
    return one.grown(node, one.extra, unit, step, this.lattice.outlook(node) + one.extra);
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
    const extra = one.extra + score + this.lattice.score(one.node);
    const step = { unit, first, second, from, before: one.step, rivals: undefined };
    return one.grown(this.lattice.root, extra, unit, step, extra);
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
