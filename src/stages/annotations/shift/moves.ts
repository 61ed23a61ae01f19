import { encodeUnit } from '../../../charset/gbk.js';
import type { Beam } from './beam.js';
import { charactersByTrail, unassignedPairs } from './candidates.js';
import { CUT_MARKS } from './channel.js';
import { COSTS, CUT_SCORES, UNPROMISED } from './costs.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import type { Hypothesis, Needs } from './hypothesis.js';
import { NoteMoves } from './note-moves.js';
import type { Ranking } from './ranking.js';
import { REPLACEMENTS, type Signs } from './signs.js';
import type { CleanStream } from './stream.js';
import type { Vanished } from './vanished.js';

const MAX_VANISHED = 4;
/** Characters tried ahead of swallowed ASCII, for one of which only the first byte was seen. */
const MOST_BEFORE_SWALLOWED = 40;

/** ASCII that a lead byte may have swallowed; `<` only ahead of the rest of a tag. */
const SWALLOWED = ' 0123456789-."%/';
const TAG = 0x3c;
const REST_OF_TAG = /^\/?[a-z]+>/;

/** The ways to explain the next raw characters: each hands on the hypotheses that it makes of one. */
export class Moves {
  private readonly notes: NoteMoves;

  constructor(
    private readonly text: string,
    private readonly signs: Signs,
    private readonly evidence: Evidence,
    private readonly ranking: Ranking,
    private readonly stream: CleanStream,
    private readonly beam: Beam,
  ) {
    this.notes = new NoteMoves(evidence, stream, beam);
  }

  /** All ways that leave a trace, or that the document is known to leave none of. */
  expand(h: Hypothesis): void {
    if (h.at >= this.text.length) return;
    for (const note of this.signs.notes.get(h.at) ?? []) this.notes.takeNote(h, note);
    const character = this.text[h.at] as string;
    if (REPLACEMENTS.includes(character)) this.takeReplacement(h, character);
    if (this.evidence.silent || h.needs.silent || this.signs.silentCuts.has(h.at)) this.takeSilent(h);
    this.takeCharacter(h, character.charCodeAt(0));
  }

  /** The next raw character as itself; ASCII may have been full width and folded. */
  private takeCharacter(h: Hypothesis, unit: number): void {
    const pair = encodeUnit(unit);
    if (pair) this.takePair(h, pair);
    else if (unit < 0x80) {
      const isMark = !/[\w ]/.test(String.fromCharCode(unit));
      this.takeByte(h, unit, isMark ? COSTS.narrow : 0);
      if (unit === 0x20) this.takePair(h, 0xa1a1);
      else if (unit > 0x20 && unit < 0x7f && (isMark || h.lead)) this.takePair(h, 0xa300 | (unit + 0x80));
    } else if (h.lead === 0) {
      const cost = unit === 0xfffd ? COSTS.foreign * 2 : COSTS.foreign;
      const next = this.stream.write(h, unit, this.beam.floor(h.at + 1) - cost);
      if (!next) return;
      next.window = 0;
      this.beam.hand(h, next, h.at + 1, cost);
    }
  }

  /** A byte that the next raw character stands for. */
  private takeByte(h: Hypothesis, byte: number, cost: number): void {
    const at = h.at + 1;
    const found: Hypothesis[] = [];
    this.stream.push(h, byte, this.isNoted(at), this.beam.floor(at) - cost, found);
    for (const next of found) this.beam.hand(h, next, at, cost);
  }

  private takePair(h: Hypothesis, pair: number): void {
    this.takeBytes(h, pair >> 8, [pair & 0xff], this.beam.floor(h.at + 1, h.lead !== 0));
  }

  /** Two bytes that the next raw character stands for, of which the second may be any of some. */
  private takeBytes(h: Hypothesis, first: number, seconds: readonly number[], floor: number): void {
    const noted = this.isNoted(h.at + 1);
    const begun: Hypothesis[] = [];
    const found: Hypothesis[] = [];
    this.stream.push(h, first, false, floor, begun);
    for (const one of begun) for (const second of seconds) this.stream.push(one, second, noted, floor, found);
    for (const next of found) this.beam.hand(h, next, h.at + 1);
  }

  /** Hands on a hypothesis with ASCII that was swallowed, if it is good enough there: the look tells exactly. */
  private takeSwallowed(before: Hypothesis, h: Hypothesis, unit: number, at: number): void {
    const floor = this.beam.floor(at) + UNPROMISED;
    this.stream.aim(h, floor);
    const next = this.stream.isPromising(unit) ? this.stream.write(h, unit, floor) : undefined;
    if (!next) return;
    next.window = 0;
    // That a tag begins with `<` is no guess.
    if (unit !== TAG) next.needs = { ...next.needs, lost: next.needs.lost + 1 };
    this.beam.hand(before, next, at);
  }

  /** A replacement character: a stray byte at a cut or at the end, or a lead byte that took ASCII along. */
  private takeReplacement(h: Hypothesis, character: string): void {
    const at = h.at + 1;
    this.takeCut(h, at);
    if (h.lead === 0) return;
    // The pairs of a first byte that are no character at all end the character begun, whatever the second is.
    for (const [lead, trails] of unassignedPairs())
      this.takeBytes(h, lead, trails, this.beam.floor(at, true));
    if (character !== '\uFFFD' && h.lead > 0) this.takeByte(h, 0x80, character === '?' ? COSTS.lone80 : 0);
    if (character === '€') return;
    if (at >= this.text.length) {
      for (const next of this.stream.complete(h, this.beam.floor(at))) this.beam.hand(h, next, at);
      return;
    }
    const swallowed = REST_OF_TAG.test(this.text.slice(at, at + 12)) ? '<' : SWALLOWED;
    const floor = this.beam.floor(at);
    for (const next of this.stream.complete(h, floor, MOST_BEFORE_SWALLOWED, swallowed)) {
      if (next.score < this.beam.floor(at)) continue;
      for (let i = 0; i < swallowed.length; i++) this.takeSwallowed(h, next, swallowed.charCodeAt(i), at);
    }
  }

  /** A stray lead byte that left no trace ahead of a cut or of ASCII. */
  private takeSilent(h: Hypothesis): void {
    if (this.evidence.silent === false) return;
    this.takeCut(h, h.at);
    const unit = this.text.charCodeAt(h.at);
    if (h.lead === 0 || unit >= 0x40) return;
    for (const next of this.stream.complete(h, this.beam.floor(h.at + 1))) {
      next.needs = { ...next.needs, silent: true };
      next.since = h.at;
      this.takeCharacter(next, unit);
    }
  }

  /** A cut at the mark at `at`, with the byte before it missing. */
  private takeCut(h: Hypothesis, at: number): void {
    const mark = markAt(this.text, at);
    if (!mark || this.evidence.uncut.has(mark)) return;
    const known = this.evidence.cuts.has(mark) || h.needs.cuts.includes(mark);
    const silent = h.needs.silent || at === h.at;
    const surprise = silent && !h.needs.silent && !this.evidence.silent ? COSTS.silent : 0;
    const cost = surprise + (known ? 0 : (CUT_SCORES[mark] as number));
    const cuts = h.needs.cuts.includes(mark) ? h.needs.cuts : h.needs.cuts + mark;
    if (h.lead) {
      // The mark stands where a character starts: the missing byte ends the one before it, and the shift.
      if (at === h.at && !h.needs.silent && !this.evidence.silent) return;
      for (const next of this.stream.complete(h, this.beam.floor(Math.max(at, h.at + 1)) - cost)) {
        next.needs = { ...next.needs, cuts, silent };
        next.score += cost;
        if (at > h.at) this.beam.hand(h, next, at);
        else this.takeCharacter(next, this.text.charCodeAt(at));
      }
      return;
    }
    const pair = encodeUnit(mark.charCodeAt(0));
    const floor = this.beam.floor(at + 1, true) - cost;
    this.stream.aim(h, floor);
    for (const whole of charactersByTrail(pair >> 8)) {
      if (isAlwaysAnnotated(this.evidence, whole.pair)) continue;
      if (!this.stream.isPromising(whole.unit)) continue;
      const next = this.stream.write(h, whole.unit, floor + UNPROMISED);
      if (!next) continue;
      next.lead = pair & 0xff;
      next.window = pair;
      next.needs = { ...h.needs, cuts, silent, lost: h.needs.lost + 1 };
      this.beam.hand(h, next, at + 1, cost);
    }
  }

  /**
   * A private-use pair that left no trace: it ends the character begun, and begins one with an unseen byte.
   *
   * @param vanished takes what is made, and tells the rank below which nothing survives
   */
  vanish(h: Hypothesis, vanished: Vanished): void {
    if (h.lead === 0 || this.evidence.privateUse === 'keep' || h.unseen >= MAX_VANISHED) return;
    const known = this.evidence.privateUse === 'drop' || h.needs.vanished > 0;
    const cost = known ? 0 : COSTS.vanished;
    let needs: Needs | undefined;
    this.stream.endBeforePrivate(h, vanished.floor - cost, (next, byte) => {
      next.lead = -byte;
      next.unseen++;
      next.window = 0;
      needs ??= { ...h.needs, vanished: h.needs.vanished + 1, lost: h.needs.lost + 1 };
      next.needs = needs;
      next.score += cost;
      next.rank = next.score + this.ranking.outlook(next.style);
      vanished.add(next);
      return vanished.floor - cost;
    });
  }

  private isNoted(at: number): boolean {
    return this.signs.notes.has(at);
  }
}

/** The full-width mark at an offset, folded or not. */
function markAt(text: string, at: number): string | undefined {
  const unit = text.charCodeAt(at);
  const wide = String.fromCharCode(unit > 0x20 && unit < 0x7f ? unit + 0xfee0 : unit);
  return at < text.length && CUT_MARKS.includes(wide) ? wide : undefined;
}
