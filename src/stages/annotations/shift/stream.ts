import { decodePair, isLead, isPrivateUse } from '../../../language/gbk.js';
import { charactersAfterPrivate, charactersBegunByPrivate, charactersByLead } from './candidates.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import { Hypothesis, type Needs } from './hypothesis.js';
import type { Ranking } from './ranking.js';

/** How much searching a document is worth: characters that may yet be tried. Bounds the time of hostile text. */
export interface Budget {
  steps: number;
}

/** The clean stream of bytes behind a raw text: what a byte or a character more makes of a hypothesis. */
export class CleanStream {
  /** @param choices characters tried where one byte is unseen and the other known */
  constructor(
    private readonly evidence: Evidence,
    private readonly ranking: Ranking,
    private readonly choices: number,
    private readonly budget: Budget,
  ) {}

  /** A byte on the clean stream: no hypothesis if it can't stand there. `noted`: a note may follow. */
  push(h: Hypothesis, byte: number, noted: boolean, choices = this.choices): Hypothesis[] {
    if (h.lead < 0) {
      return charactersAfterPrivate(-h.lead, byte)
        .slice(0, choices)
        .flatMap(({ pair }) => this.push(this.assume(h, pair >> 8), byte, noted));
    }
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
    if (!unit || isPrivateUse(unit)) return [];
    const next = this.write(h, unit);
    next.lead = 0;
    next.window = window;
    return [next];
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

  /** The character begun with an unseen second byte, one that starts a pair. */
  complete(h: Hypothesis): Hypothesis[] {
    const needs: Needs = { ...h.needs, lost: h.needs.lost + 1 };
    const candidates = h.lead < 0 ? charactersBegunByPrivate(-h.lead) : charactersByLead(h.lead);
    return candidates
      .filter(({ pair }) => isLead(pair & 0xff) && !isAlwaysAnnotated(this.evidence, pair))
      .map(({ unit, pair }) => {
        const next = this.write(h, unit);
        next.lead = 0;
        next.window = pair;
        next.needs = needs;
        return next;
      });
  }
}
