import { decodePair, isLead, isPrivateUse } from '../../../charset/gbk.js';
import type { Budget } from '../../../core/budget.js';
import {
  type Candidate,
  charactersAfterPrivate,
  charactersBeforePrivate,
  charactersBegunByPrivate,
  charactersBetweenPrivate,
  charactersByLead,
} from './candidates.js';
import { UNPROMISED } from './costs.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import { Hypothesis, type Needs } from './hypothesis.js';
import type { Ranking } from './ranking.js';

/** What a look before a hypothesis is made costs of the budget: making one costs 1. */
const LOOK = 0.25;

/**
 * The clean stream of bytes behind a raw text: what a byte or a character more makes of a hypothesis. What is made is
 * added to the list that is given.
 *
 * All take the rank that a hypothesis must promise to be made, since most are hopeless: `UNPROMISED` below the one
 * that it must have where it is handed.
 */
export class CleanStream {
  /** @param choices characters tried where one byte is unseen and the other known */
  constructor(
    private readonly evidence: Evidence,
    private readonly ranking: Ranking,
    private readonly choices: number,
    private readonly budget: Budget,
  ) {}

  /**
   * A byte on the clean stream: no hypothesis if it can't stand there.
   *
   * @param noted whether a note may follow
   */
  push(h: Hypothesis, byte: number, noted: boolean, floor: number, found: Hypothesis[]): void {
    if (h.lead < 0) {
      this.endUnseen(h, byte, noted, this.choices, floor, floor + UNPROMISED, found);
      return;
    }
    const window = ((h.window & 0xff) << 8) | byte;
    if (!noted && isAlwaysAnnotated(this.evidence, window)) return;
    if (h.lead === 0 && byte >= 0x80) {
      if (isLead(byte)) found.push(this.begin(h, byte, window));
      return;
    }
    this.aim(h, floor);
    this.grow(h, h.lead === 0 ? byte : decodePair(window), window, floor + UNPROMISED, found);
  }

  /**
   * The character begun, ended by a byte that is not seen, the first of a private-use pair: one for each first byte it may have, if
   * that is unseen too.
   *
   * @param end makes the hypothesis that follows from one with its last byte, and tells the floor for the next
   */
  endBeforePrivate(h: Hypothesis, floor: number, end: (next: Hypothesis, byte: number) => number): void {
    const list = h.lead < 0 ? charactersBetweenPrivate(-h.lead) : charactersBeforePrivate(h.lead);
    const { marks, characters, begun } = list;
    this.budget.steps -= LOOK * (marks.length + characters.length);
    let least = floor;
    const take = ({ unit, pair }: Candidate) => {
      if (!this.ranking.isPromising(unit) || isAlwaysAnnotated(this.evidence, pair)) return;
      const next = this.write(h, unit, least);
      if (!next) return;
      const higher = end(next, pair & 0xff);
      if (higher > least) this.aim(h, higher);
      least = higher;
    };
    this.aim(h, least);
    for (const mark of marks) take(mark);
    let i = 0;
    for (; i < characters.length && (begun[i] as number) >= this.ranking.leastBegun; i++)
      take(characters[i] as Candidate);
    if (!this.ranking.mayGoOn) return;
    this.ranking.lookAhead();
    for (; i < characters.length; i++) {
      const one = characters[i] as Candidate;
      if (this.ranking.mayFollow(one.unit)) take(one);
    }
  }

  /** @param least the rank that a hypothesis must have, made */
  private endUnseen(
    h: Hypothesis,
    byte: number,
    noted: boolean,
    choices: number,
    floor: number,
    least: number,
    found: Hypothesis[],
  ): void {
    const candidates = charactersAfterPrivate(-h.lead, byte);
    this.aim(h, floor);
    for (let i = 0; i < candidates.length && i < choices; i++) {
      const { pair, unit } = candidates[i] as Candidate;
      if (noted || !isAlwaysAnnotated(this.evidence, pair)) this.grow(h, unit, pair, least, found);
    }
  }

  /** With a character whose promise is aimed at. */
  private grow(h: Hypothesis, unit: number, window: number, least: number, found: Hypothesis[]): void {
    if (!unit || isPrivateUse(unit) || !this.isPromising(unit)) return;
    const next = this.write(h, unit, least);
    if (!next) return;
    next.lead = 0;
    next.window = window;
    found.push(next);
  }

  /** Sets what `isPromising` is asked about. */
  aim(h: Hypothesis, floor: number, behind = ''): void {
    this.ranking.aim(h.style, floor - h.score + h.style.score, behind);
  }

  /** Whether the hypothesis aimed at may get to its floor with one more character: costs less than to make it. */
  isPromising(unit: number): boolean {
    this.budget.steps -= LOOK;
    return this.ranking.isPromising(unit);
  }

  /** The hypothesis with its unseen first byte assumed. */
  assume(h: Hypothesis, lead: number): Hypothesis {
    return this.begin(h, lead, lead);
  }

  private begin(h: Hypothesis, lead: number, window: number): Hypothesis {
    const next = new Hypothesis(h);
    next.lead = lead;
    next.window = window;
    return next;
  }

  /**
   * A character on the clean text.
   *
   * @param least the rank that the hypothesis must have; `undefined` below it
   */
  write(h: Hypothesis, unit: number, least: number): Hypothesis | undefined {
    this.budget.steps--;
    const style = this.ranking.next(h.style, unit, least - h.score + h.style.score);
    if (!style) return undefined;
    const next = new Hypothesis(h);
    next.stored = String.fromCharCode(unit);
    next.style = style;
    next.score += style.score - h.style.score;
    next.hash =
      (Math.imul(h.hash, 0x01000193) + (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit)) | 0;
    return next;
  }

  /**
   * The character begun with an unseen second byte, one that starts a pair: the commonest of them, at most so many.
   *
   * @param behind half-width characters of which one follows: what they cost at least, a Chinese character must be better
   */
  complete(h: Hypothesis, floor: number, most = Number.POSITIVE_INFINITY, behind = ''): Hypothesis[] {
    const needs: Needs = { ...h.needs, lost: h.needs.lost + 1 };
    const candidates = h.lead < 0 ? charactersBegunByPrivate(-h.lead) : charactersByLead(h.lead);
    const completed: Hypothesis[] = [];
    this.aim(h, floor, behind);
    for (const { unit, pair } of candidates) {
      if (completed.length >= most) break;
      if (!isLead(pair & 0xff) || isAlwaysAnnotated(this.evidence, pair)) continue;
      if (!this.isPromising(unit)) continue;
      const next = this.write(h, unit, floor);
      if (!next) continue;
      next.lead = 0;
      next.window = pair;
      next.needs = needs;
      completed.push(next);
    }
    return completed;
  }
}
