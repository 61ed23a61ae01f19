import { decodePair, encodeUnit, isLead, isPrivateUse } from '../../../language/gbk.js';
import { matchReading } from '../../../language/readings.js';
import {
  charactersAfterPrivate,
  charactersBegunByPrivate,
  charactersByLead,
  charactersByTrail,
  privateLeads,
  privateTrails,
  unassignedPairs,
} from './candidates.js';
import { CUT_MARKS } from './channel.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import { Hypothesis, type Needs } from './hypothesis.js';
import type { Ranking } from './ranking.js';
import { isHan, type Note, REPLACEMENTS, type Signs } from './signs.js';

/** Limits of one search. */
export interface Width {
  /** Hypotheses kept at each offset. */
  readonly beam: number;
  /** How much worse (log10) than the best a kept one may be. */
  readonly depth: number;
  /** Of those, how many may take the next pair to have vanished. */
  readonly vanishing: number;
  /** Characters tried where one byte is unseen and the other known. */
  readonly choices: number;
}

/** How much searching a document is worth: characters that may yet be tried. Bounds the time of hostile text. */
export interface Budget {
  steps: number;
}

export interface Searched {
  /** Offset at which the damage is over. */
  readonly end: number;
  /** What is left of the beam there, best first. */
  readonly survivors: readonly Hypothesis[];
}

/** Longest stretch searched, in raw characters after its sign. */
const MAX_LENGTH = 150;
const MAX_GARBLED = 20;
const MAX_VANISHED = 4;
/** Characters tried between two private-use pairs that left no trace. */
const MOST_UNSEEN = 10;
/** Characters tried ahead of swallowed ASCII, for one of which only the first byte was seen. */
const MOST_BEFORE_SWALLOWED = 40;
/** Characters in step after which the damage counts as over. */
const SETTLED = 5;

/** What is not known of a document's channel costs the hypotheses that rely on it (log10). */
const COSTS = {
  /** A character begun will cost about this much: so that hypotheses in and out of step compare. */
  pending: -1.8,
  /** A half-width mark in Chinese text; nearly all were full width and folded. */
  narrow: -0.5,
  newNote: -0.7,
  otherNote: -1,
  toneless: -1,
  /** An annotated character that stands bare elsewhere. */
  bareNote: -4,
  silent: -2.5,
  vanished: -0.5,
  /** Byte 80 written as `?`. */
  lone80: -1.5,
  /** A character that no decoder of GBK writes. */
  foreign: -4,
};
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** How often each mark cuts, log10. Source: 57 real documents. */
const CUT_SCORES: Readonly<Record<string, number>> = {
  '？': -0.6,
  '！': -0.7,
  '，': -0.9,
  '。': -1.1,
  '；': -1.3,
  '、': -1.5,
};

/** ASCII that a lead byte may have swallowed; `<` only ahead of the rest of a tag. */
const SWALLOWED = ' 0123456789-."%/';
const REST_OF_TAG = /^\/?[a-z]+>/;

/**
 * The search for the clean text behind a damaged stretch: a beam over the raw text. Every hypothesis carries the
 * state of the decoder, so that only texts survive that the channel could have damaged into what is there.
 */
export class Search {
  private readonly buckets = new Map<number, { best: number; hypotheses: Hypothesis[] }>();

  constructor(
    private readonly text: string,
    private readonly signs: Signs,
    private readonly evidence: Evidence,
    private readonly ranking: Ranking,
    private readonly width: Width,
    private readonly budget: Budget,
  ) {}

  /**
   * Searches from `start`, where the text is still in step, past the sign of damage at `sign`, given the clean text
   * of the line before it.
   */
  run(start: number, sign: number, before: string, open: string): Searched {
    const style = this.ranking.begin(before, open);
    const last = before.charCodeAt(before.length - 1);
    const first = new Hypothesis({ at: start, style, window: encodeUnit(last) });
    first.since = sign;
    this.add(first);
    for (let at = start; this.buckets.size; at++) {
      if (at > sign + MAX_LENGTH || this.budget.steps < 0) return { end: at, survivors: [] };
      const bucket = this.buckets.get(at);
      if (!bucket) continue;
      this.buckets.delete(at);
      const { hypotheses } = bucket;
      const kept = this.prune(at < this.text.length ? hypotheses : hypotheses.map((h) => this.finish(h)));
      if (!this.buckets.size && this.isOver(kept, at)) return { end: at, survivors: kept };
      let vanishing: readonly Hypothesis[] = kept;
      for (let pairs = 0; pairs < 2; pairs++) {
        vanishing = this.prune(
          vanishing.flatMap((h) => this.vanish(h)),
          this.width.vanishing,
        );
        for (const h of vanishing) this.expand(h);
      }
      for (const h of kept) this.expand(h);
    }
    return { end: sign + 1, survivors: [] };
  }

  private isOver(kept: readonly Hypothesis[], at: number): boolean {
    if (at >= this.text.length) return true;
    return !this.isNoted(at) && kept.every((h) => h.lead === 0 && at - h.since >= SETTLED);
  }

  private finish(h: Hypothesis): Hypothesis {
    const next = new Hypothesis(h);
    next.score += h.lead ? IMPOSSIBLE : this.ranking.end(h.style);
    next.rank = next.score;
    return next;
  }

  /** Puts a hypothesis to the others at its offset, unless it is too far behind them to survive there. */
  private add(h: Hypothesis): void {
    h.rank = h.score + this.ranking.outlook(h.style) + (h.lead ? COSTS.pending : 0);
    const bucket = this.buckets.get(h.at);
    if (!bucket) this.buckets.set(h.at, { best: h.rank, hypotheses: [h] });
    else if (h.rank >= bucket.best - this.width.depth) {
      bucket.hypotheses.push(h);
      bucket.best = Math.max(bucket.best, h.rank);
    }
  }

  /** The best of hypotheses at the same offset, one for each text and state. */
  private prune(hypotheses: Hypothesis[], beam = this.width.beam): Hypothesis[] {
    hypotheses.sort((a, b) => b.rank - a.rank);
    const worst = (hypotheses[0]?.rank ?? 0) - this.width.depth;
    const kept: Hypothesis[] = [];
    const seen = new Set<number>();
    for (const h of hypotheses) {
      if (kept.length >= beam || !(h.rank >= worst)) break;
      const key = h.hash * 0x200_0000 + (h.lead + 0x100) * 0x10000 + h.window;
      if (seen.has(key)) continue;
      seen.add(key);
      kept.push(h);
    }
    return kept;
  }

  private expand(h: Hypothesis): void {
    if (h.at >= this.text.length) return;
    for (const note of this.signs.notes.get(h.at) ?? []) this.takeNote(h, note);
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
      for (const next of this.push(h, unit, this.isNoted(h.at + 1))) {
        this.hand(h, next, h.at + 1, isMark ? COSTS.narrow : 0);
      }
      if (unit === 0x20) this.takePair(h, 0xa1a1);
      else if (unit > 0x20 && unit < 0x7f && (isMark || h.lead)) this.takePair(h, 0xa300 | (unit + 0x80));
    } else if (h.lead === 0) {
      const next = this.write(h, unit);
      next.window = 0;
      this.hand(h, next, h.at + 1, unit === 0xfffd ? COSTS.foreign * 2 : COSTS.foreign);
    }
  }

  private takePair(h: Hypothesis, pair: number): void {
    const noted = this.isNoted(h.at + 1);
    for (const first of this.push(h, pair >> 8, false)) {
      for (const next of this.push(first, pair & 0xff, noted)) this.hand(h, next, h.at + 1);
    }
  }

  /** A note: after the two bytes before it, or after a lead byte that swallowed its `(`. */
  private takeNote(h: Hypothesis, note: Note): void {
    if (!note.replacement && note.open) this.addNote(h, h, h.window, note);
    const silent = !note.replacement;
    const known = this.evidence.silent || h.needs.silent;
    if (silent && !known && (h.lead || this.evidence.silent === false)) return;
    const needs = silent ? { ...h.needs, silent: true } : h.needs;
    const cost = silent && !known ? COSTS.silent : 0;
    for (const pair of this.swallowers(h, note)) {
      const from = h.lead < 0 ? this.assume(h, pair >> 8) : h;
      for (const next of this.push(from, pair & 0xff, true)) {
        next.needs = needs;
        this.addNote(h, next, pair, note, cost);
      }
    }
  }

  /** The pairs that may be annotated with a note and end in a byte that is not seen, but for the first. */
  private swallowers(h: Hypothesis, note: Note): number[] {
    if (h.lead < 0) {
      const leads = privateTrails(-h.lead);
      const known = [...this.evidence.notes].filter(
        ([pair, text]) => leads.has(pair >> 8) && text === note.text,
      );
      return known.map(([pair]) => pair);
    }
    return charactersByLead(h.window & 0xff)
      .filter(
        ({ unit, pair }) => isLead(pair & 0xff) && matchReading(note.letters, String.fromCharCode(unit)),
      )
      .map(({ pair }) => pair);
  }

  private addNote(before: Hypothesis, h: Hypothesis, pair: number, note: Note, cost = 0): void {
    const score = this.noteScore(pair, note);
    if (score === IMPOSSIBLE) return;
    const next = new Hypothesis(h);
    const aligned = h.lead === 0 && (h.stored === '' || encodeUnit(h.stored.charCodeAt(0)) === pair);
    next.note = { pair, note, aligned };
    this.hand(before, next, note.end, score + cost);
  }

  private noteScore(pair: number, note: Note): number {
    const unit = decodePair(pair);
    const known = this.evidence.notes.get(pair);
    if (known === note.text) return 0;
    const fit = isHan(unit) && matchReading(note.letters, String.fromCharCode(unit));
    if (!fit) return IMPOSSIBLE;
    if (known !== undefined) return COSTS.otherNote;
    return (
      (this.evidence.bare[pair] ? COSTS.bareNote : COSTS.newNote) + (fit === 'toneless' ? COSTS.toneless : 0)
    );
  }

  /** A replacement character: a stray byte at a cut or at the end, or a lead byte that took ASCII along. */
  private takeReplacement(h: Hypothesis, character: string): void {
    const at = h.at + 1;
    this.takeCut(h, at);
    if (h.lead === 0) return;
    for (const pair of unassignedPairs()) this.takePair(h, pair);
    if (character !== '\uFFFD' && h.lead > 0) {
      const cost = character === '?' ? COSTS.lone80 : 0;
      for (const next of this.push(h, 0x80, this.isNoted(at))) this.hand(h, next, at, cost);
    }
    if (character === '€') return;
    const completed = this.complete(h);
    if (at >= this.text.length) {
      for (const next of completed) this.hand(h, next, at);
      return;
    }
    const swallowed = REST_OF_TAG.test(this.text.slice(at, at + 12)) ? '<' : SWALLOWED;
    for (const next of completed.slice(0, MOST_BEFORE_SWALLOWED)) {
      for (const ascii of swallowed) {
        const both = this.write(next, ascii.charCodeAt(0));
        both.window = 0;
        this.hand(h, both, at);
      }
    }
  }

  /** A stray lead byte that left no trace ahead of a cut or of ASCII. */
  private takeSilent(h: Hypothesis): void {
    if (this.evidence.silent === false) return;
    this.takeCut(h, h.at);
    const unit = this.text.charCodeAt(h.at);
    if (h.lead === 0 || unit >= 0x40) return;
    for (const next of this.complete(h)) {
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
      for (const next of this.complete(h)) {
        next.needs = { ...next.needs, cuts, silent };
        next.score += cost;
        if (at > h.at) this.hand(h, next, at);
        else this.takeCharacter(next, this.text.charCodeAt(at));
      }
      return;
    }
    const pair = encodeUnit(mark.charCodeAt(0));
    for (const whole of charactersByTrail(pair >> 8)) {
      if (isAlwaysAnnotated(this.evidence, whole.pair)) continue;
      const next = this.write(h, whole.unit);
      next.lead = pair & 0xff;
      next.window = pair;
      next.needs = { ...h.needs, cuts, silent, lost: h.needs.lost + 1 };
      this.hand(h, next, at + 1, cost);
    }
  }

  /** The character begun with an unseen second byte, one that starts a pair. */
  private complete(h: Hypothesis): Hypothesis[] {
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

  /** A private-use pair that left no trace: it ends the character begun, and begins one with an unseen byte. */
  private vanish(h: Hypothesis): Hypothesis[] {
    if (h.lead === 0 || this.evidence.privateUse === 'keep' || h.unseen >= MAX_VANISHED) return [];
    const known = this.evidence.privateUse === 'drop' || h.needs.vanished > 0;
    const cost = known ? 0 : COSTS.vanished;
    const needs = { ...h.needs, vanished: h.needs.vanished + 1, lost: h.needs.lost + 1 };
    const vanished: Hypothesis[] = [];
    for (const byte of privateLeads()) {
      for (const next of this.push(h, byte, false, MOST_UNSEEN)) {
        next.lead = -byte;
        next.unseen++;
        next.window = 0;
        next.needs = needs;
        next.score += cost;
        next.rank = next.score + this.ranking.outlook(next.style);
        vanished.push(next);
      }
    }
    return vanished;
  }

  /** A byte on the clean stream: no hypothesis if it can't stand there. `noted`: a note may follow. */
  private push(h: Hypothesis, byte: number, noted: boolean, choices = this.width.choices): Hypothesis[] {
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
  private assume(h: Hypothesis, lead: number): Hypothesis {
    const next = new Hypothesis(h);
    next.lead = lead;
    next.window = lead;
    return next;
  }

  /** A character on the clean text. */
  private write(h: Hypothesis, unit: number): Hypothesis {
    const next = new Hypothesis(h);
    next.stored = String.fromCharCode(unit);
    this.budget.steps--;
    next.style = this.ranking.next(h.style, unit);
    next.score += next.style.score - h.style.score;
    next.hash =
      (Math.imul(h.hash, 0x01000193) + (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit)) | 0;
    return next;
  }

  /** Hands a step on to its offset. */
  private hand(before: Hypothesis, next: Hypothesis, at: number, cost = 0): void {
    next.at = at;
    next.score += cost;
    if (next.lead) next.garbled++;
    if (next.lead || before.lead) next.since = at;
    else next.garbled = next.unseen = 0;
    if (next.garbled <= MAX_GARBLED) this.add(next);
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
