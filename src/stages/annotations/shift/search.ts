import { encodeUnit } from '../../../charset/gbk.js';
import type { Budget } from '../../../core/budget.js';
import { Beam, type Width } from './beam.js';
import { IMPOSSIBLE } from './costs.js';
import type { Evidence } from './evidence.js';
import { Hypothesis } from './hypothesis.js';
import { Moves } from './moves.js';
import type { Ranking } from './ranking.js';
import type { Signs } from './signs.js';
import { CleanStream } from './stream.js';
import { Vanished } from './vanished.js';

export interface Searched {
  /** Offset at which the damage is over. */
  readonly end: number;
  /** What is left of the beam there, best first. */
  readonly survivors: readonly Hypothesis[];
}

/** Longest stretch searched, in raw characters after its sign. */
const MAX_LENGTH = 150;
/** Characters in step after which the damage counts as over. */
const SETTLED = 5;
/** What it costs of the budget to begin one. */
const A_SEARCH = 20;
/** So much (log10) behind the best at its offset, nothing that takes a pair to have vanished survived ever. */
const MOST_BEHIND = 5.75;

/**
 * The search for the clean text behind a damaged stretch: a beam over the raw text. Every hypothesis carries the
 * state of the decoder, so that only texts survive that the channel could have damaged into what is there.
 */
export class Search {
  private readonly beam: Beam;
  private readonly moves: Moves;

  constructor(
    private readonly text: string,
    private readonly signs: Signs,
    evidence: Evidence,
    private readonly ranking: Ranking,
    private readonly width: Width,
    private readonly budget: Budget,
  ) {
    this.beam = new Beam(ranking, width);
    const stream = new CleanStream(evidence, ranking, width.choices, budget);
    this.moves = new Moves(text, signs, evidence, ranking, stream, this.beam);
  }

  /**
   * Searches from `start`, where the text is still in step, past the sign of damage at `sign`, given the last
   * characters of the clean text before it and the marks that are open there.
   */
  run(start: number, sign: number, before: string, open: string): Searched {
    this.budget.steps -= A_SEARCH;
    const style = this.ranking.begin(before, open);
    const last = before.charCodeAt(before.length - 1);
    const first = new Hypothesis({ at: start, style, window: encodeUnit(last) });
    first.since = sign;
    this.beam.add(first);
    for (let at = start; this.beam.size; at++) {
      if (at > sign + MAX_LENGTH || this.budget.isSpent) return { end: at, survivors: [] };
      const hypotheses = this.beam.take(at);
      if (!hypotheses) continue;
      const kept = this.beam.prune(
        at < this.text.length ? hypotheses : hypotheses.map((h) => this.finish(h)),
      );
      if (!this.beam.size && this.isOver(kept, at)) return { end: at, survivors: kept };
      const floor = (kept[0]?.rank ?? 0) - MOST_BEHIND;
      // First those that need not guess: they raise the floor for the others.
      for (const h of kept) this.moves.expand(h);
      let vanishing: readonly Hypothesis[] = kept;
      for (let pairs = 0; pairs < 2; pairs++) {
        const vanished = new Vanished(floor, this.width.vanishing);
        for (const h of vanishing) this.moves.vanish(h, vanished);
        vanishing = this.beam.prune(vanished.hypotheses, this.width.vanishing);
        for (const h of vanishing) this.moves.expand(h);
      }
    }
    return { end: sign + 1, survivors: [] };
  }

  private isOver(kept: readonly Hypothesis[], at: number): boolean {
    if (at >= this.text.length) return true;
    return !this.signs.notes.has(at) && kept.every((h) => h.lead === 0 && at - h.since >= SETTLED);
  }

  private finish(h: Hypothesis): Hypothesis {
    const next = new Hypothesis(h);
    next.score += h.lead ? IMPOSSIBLE : this.ranking.end(h.style);
    next.rank = next.score;
    return next;
  }
}
