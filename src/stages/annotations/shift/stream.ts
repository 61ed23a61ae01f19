import { decodePair, isLead, isPrivateUse } from '../../../charset/gbk.js';
import type { Budget } from '../../../core/budget.js';
import {
  type Candidate,
  charactersAfterPrivate,
  charactersBegunByPrivate,
  charactersByLead,
} from './candidates.js';
import { IMPOSSIBLE } from './costs.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import { Hypothesis, type Needs } from './hypothesis.js';
import type { Ranking } from './ranking.js';

/** What a look before a hypothesis is made costs of the budget: making one costs 1. */
const LOOK = 0.25;

/** The clean stream of bytes behind a raw text: what a byte or a character more makes of a hypothesis. */
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
   * @param floor no hypothesis that promises a lower rank is made: most are hopeless
   */
  push(h: Hypothesis, byte: number, noted: boolean, floor: number): Hypothesis[] {
    if (h.lead < 0) return this.endUnseen(h, byte, noted, this.choices, floor);
    const window = ((h.window & 0xff) << 8) | byte;
    if (!noted && isAlwaysAnnotated(this.evidence, window)) return [];
    if (h.lead === 0 && byte >= 0x80) {
      if (!isLead(byte)) return [];
      const next = new Hypothesis(h);
      next.lead = byte;
      next.window = window;
      return [next];
    }
    const unit = h.lead === 0 ? byte : decodePair(window);
    return this.grown(h, unit, window, floor);
  }

  /** The character begun, ended by a byte that is not seen: one for each first byte it may have, if that is unseen too. */
  endWith(h: Hypothesis, byte: number, choices: number, floor: number): Hypothesis[] {
    if (h.lead < 0) return this.endUnseen(h, byte, false, choices, floor);
    const pair = (h.lead << 8) | byte;
    return isAlwaysAnnotated(this.evidence, pair) ? [] : this.grown(h, decodePair(pair), pair, floor);
  }

  private endUnseen(
    h: Hypothesis,
    byte: number,
    noted: boolean,
    choices: number,
    floor: number,
  ): Hypothesis[] {
    const candidates = charactersAfterPrivate(-h.lead, byte);
    const ended: Hypothesis[] = [];
    for (let i = 0; i < candidates.length && i < choices; i++) {
      const { pair, unit } = candidates[i] as Candidate;
      if (noted || !isAlwaysAnnotated(this.evidence, pair)) ended.push(...this.grown(h, unit, pair, floor));
    }
    return ended;
  }

  private grown(h: Hypothesis, unit: number, window: number, floor: number): Hypothesis[] {
    if (!unit || isPrivateUse(unit) || !this.isPromising(h, unit, floor)) return [];
    const next = this.write(h, unit);
    next.lead = 0;
    next.window = window;
    return [next];
  }

  /** Whether a hypothesis with one more character may get to a rank: a look that costs less than to make it. */
  isPromising(h: Hypothesis, unit: number, floor: number): boolean {
    this.budget.steps -= LOOK;
    if (floor === IMPOSSIBLE) return true;
    return this.ranking.isPromising(h.style, unit, floor - h.score + h.style.score);
  }

  /** The hypothesis with its unseen first byte assumed. */
  assume(h: Hypothesis, lead: number): Hypothesis {
    const next = new Hypothesis(h);
    next.lead = lead;
    next.window = lead;
    return next;
  }

  /** A character on the clean text. */
  write(h: Hypothesis, unit: number): Hypothesis {
    const next = new Hypothesis(h);
    next.stored = String.fromCharCode(unit);
    this.budget.steps--;
    next.style = this.ranking.next(h.style, unit);
    next.score += next.style.score - h.style.score;
    next.hash =
      (Math.imul(h.hash, 0x01000193) + (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit)) | 0;
    return next;
  }

  /**
   * The character begun with an unseen second byte, one that starts a pair.
   *
   * @param floor no hypothesis that promises a lower rank is made
   */
  complete(h: Hypothesis, floor: number): Hypothesis[] {
    const needs: Needs = { ...h.needs, lost: h.needs.lost + 1 };
    const candidates = h.lead < 0 ? charactersBegunByPrivate(-h.lead) : charactersByLead(h.lead);
    const completed: Hypothesis[] = [];
    for (const { unit, pair } of candidates) {
      if (!isLead(pair & 0xff) || isAlwaysAnnotated(this.evidence, pair)) continue;
      if (!this.isPromising(h, unit, floor)) continue;
      const next = this.write(h, unit);
      next.lead = 0;
      next.window = pair;
      next.needs = needs;
      completed.push(next);
    }
    return completed;
  }
}
