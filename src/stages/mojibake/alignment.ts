import { BOUNDARY, TRAIL, unitClasses } from '../../language/model/characters.js';
import { Lattice, type Node } from '../../language/model/index.js';
import { unitScores } from '../../language/plausibility.js';
import { type Hypothesis, lastStep, NONE, prune, TAIL, top } from './beam.js';
import { type Codec, codesOf, NO_CODE, type PairCodec } from './codecs.js';
import { UNKNOWN } from './fill.js';
import { HOLE, QUESTION, REPLACEMENT, type Span, type Token } from './span.js';
import { spansOf } from './steps.js';

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

let shared: Lattice | undefined;

/**
 * The parts of a text that are likelier as misread pairs than as they stand, lost bytes and all: at each character a
 * reader may begin or end to misread, and a lost byte may put it out of step. All these ways are searched together, and
 * the language model decides.
 *
 * @returns spans in which each character beyond ASCII has two tokens; two holes where another reading is nearly as likely
 */
export function alignedSpans(text: string, read: Codec, written: PairCodec): Span[] {
  return new Alignment(text, read, written).search();
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
  ) {
    this.codes = codesOf(read);
    this.pairs = 'otherPairs' in read ? (read as PairCodec) : undefined;
    const isSingle = this.pairs === undefined;
    this.wide = isSingle ? OTHER_WIDTH : 0;
    this.switching = isSingle ? SWITCH_FROM_BYTES : SWITCH;
    this.narrow = isSingle ? 0 : OTHER_WIDTH;
    shared ??= new Lattice();
    this.lattice = shared;
  }

  search(): Span[] {
    const { lattice, text } = this;
    lattice.truncate(lattice.root);
    let beam: Hypothesis[] = [
      {
        node: lattice.root,
        extra: 0,
        isMisread: false,
        pending: NONE,
        since: 0,
        tail: '',
        last: undefined,
        score: 0,
      },
    ];
    for (let at = 0; at < text.length; at++) {
      beam = prune(beam.flatMap((one) => this.next(one, at)));
      if (at % COMMIT === COMMIT - 1) beam = this.commit(beam);
    }
    const ends = beam.map((one) => this.end(one, text.length));
    return spansOf(lastStep(ends), text.length);
  }

  /** All that a hypothesis may become with the next character of the raw text. */
  private next(one: Hypothesis, at: number): Hypothesis[] {
    const unit = this.text.charCodeAt(at);
    if (one.isMisread && this.classes[unit] === TRAIL) return [one];
    const change = at === 0 ? SWITCH_AT_END : this.switching;
    const misread = { ...one, isMisread: true, extra: one.extra - (one.isMisread ? 0 : change) };
    const ended = one.isMisread ? this.end(one, at) : one;
    const right = { ...ended, isMisread: false, extra: ended.extra - (one.isMisread ? this.switching : 0) };
    const found = [this.emit(right, unit, undefined, at)];
    if (unit === REPLACEMENT || unit === QUESTION) found.push(...this.take(misread, HOLE, at));
    if (unit === REPLACEMENT) return found;
    for (const code of this.codesAt(at)) {
      if (code <= 0xff) found.push(...this.take(misread, code, at));
      else {
        const isLetter = (code & 0xff) < 0x80;
        for (const begun of this.take(misread, code >> 8, at)) {
          const ended = this.take(begun, code & 0xff, at);
          const isHalf = isLetter && begun.pending === NONE;
          found.push(...(isHalf ? ended.map((other) => charge(other, HALF_LETTER)) : ended));
        }
      }
    }
    return found;
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
  private take(one: Hypothesis, byte: Token, at: number): Hypothesis[] {
    const { pending, since } = one;
    if (pending === NONE) return this.begin(one, byte, at);
    const found: Hypothesis[] = [];
    if (pending === HOLE) {
      if (byte === HOLE || byte >= 0x40)
        found.push(this.lose(one, [HOLE, byte], since, byte >= 0 && byte < 0x80 ? 0 : this.narrow));
    } else if (byte === HOLE) {
      const lost = this.lose(one, [pending, HOLE], since, 0);
      found.push(charge(lost, this.narrow));
      // The sign of a lost pair is the second byte of one character and the first of the next.
      if (this.pairs) found.push({ ...lost, pending: HOLE, since: at });
    } else {
      const unit = this.written.unitOf((pending << 8) | byte);
      if (unit > 0) found.push(this.emit(one, unit, [pending, byte], since));
    }
    return [...found, ...this.begin(this.end(one, at), byte, at)];
  }

  private begin(one: Hypothesis, byte: Token, at: number): Hypothesis[] {
    if (byte === HOLE || (byte > 0x80 && byte < 0xff)) {
      const waiting = { ...one, pending: byte, since: at };
      return byte === HOLE ? [waiting] : [waiting, this.lose(one, [HOLE, byte], at, SLIP)];
    }
    return byte < 0x80 ? [this.emit(one, byte, [byte], at)] : [];
  }

  /** Ends a pair whose second byte does not come. */
  private end(one: Hypothesis, at: number): Hypothesis {
    if (one.pending === NONE) return one;
    const isHole = one.pending === HOLE;
    return this.lose(one, [one.pending, HOLE], one.since ?? at, isHole ? this.wide : SLIP);
  }

  private lose(one: Hypothesis, tokens: readonly Token[], from: number, cost: number): Hypothesis {
    const node = this.lattice.extend(one.node, REPLACEMENT);
    return this.grown(one, node, -LOST - cost, UNKNOWN, tokens, from);
  }

  private emit(
    one: Hypothesis,
    unit: number,
    tokens: readonly Token[] | undefined,
    from: number,
  ): Hypothesis {
    const node = this.lattice.extend(one.node, unit);
    const mark = this.classes[unit] === BOUNDARY ? (this.scores[unit] as number) : 0;
    return this.grown(one, node, mark, String.fromCharCode(unit), tokens, from);
  }

  private grown(
    one: Hypothesis,
    node: Node,
    mark: number,
    character: string,
    tokens: readonly Token[] | undefined,
    from: number,
  ): Hypothesis {
    const extra = one.extra + mark;
    return {
      node,
      extra,
      isMisread: one.isMisread,
      pending: NONE,
      since: 0,
      tail: one.tail.slice(1 - TAIL) + character,
      last: { character, tokens, from, before: one.last },
      score: this.lattice.outlook(node) + extra,
    };
  }

  private commit(beam: readonly Hypothesis[]): Hypothesis[] {
    const best = top(beam);
    this.lattice.truncate(this.lattice.root);
    return [{ ...best, node: this.lattice.append(this.lattice.root, best.tail), extra: 0 }];
  }
}

function charge(one: Hypothesis, cost: number): Hypothesis {
  return { ...one, extra: one.extra - cost, score: one.score - cost };
}
