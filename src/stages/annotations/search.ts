import { decodePair, encodeUnit, isLead, isPrivateUse } from '../../language/gbk.js';
import {
  charactersAfterPrivate,
  charactersByLead,
  charactersByTrail,
  privateLeads,
  privateTrails,
} from './candidates.js';
import { CUT_MARKS } from './channel.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import type { Ranking, Style } from './ranking.js';
import { fitOfReading } from './readings.js';
import { isHan, type Note, REPLACEMENTS, type Signs } from './signs.js';

/** What the text before a hypothesis' step, and the step itself, amount to. */
export interface Hypothesis {
  readonly from: Hypothesis | undefined;
  /** UTF-16 offset in the raw line up to which it explains the text. */
  readonly at: number;
  /** The clean text written by this step, as stored: marks in full width where they were. */
  readonly stored: string;
  /** The note this step took, with the pair that called for it. */
  readonly note: { readonly pair: number; readonly note: Note; readonly aligned: boolean } | undefined;
  /** 0 in step with the clean text; else the first byte of a character, or −b if it is an unseen one after byte b. */
  readonly lead: number;
  /** The last two bytes of the clean stream. */
  readonly window: number;
  /** log10 */
  readonly score: number;
  readonly style: Style;
  /** Offset from which it has been in step. */
  readonly since: number;
  readonly garbled: number;
  readonly lost: number;
  /** Marks it needs the channel to cut at. */
  readonly cuts: string;
  /** Private-use pairs taken to have left no trace. */
  readonly vanished: number;
  readonly silent: boolean;
  readonly hash: number;
}

/** Limits of one search. */
export interface Width {
  /** Hypotheses kept at each offset. */
  readonly beam: number;
  /** How much worse (log10) than the best a kept one may be. */
  readonly depth: number;
}

const MAX_GARBLED = 20;
const MAX_LOST = 3;
/** Characters in step after which the damage counts as over. */
const SETTLED = 5;
/** What a first byte whose character is not complete is expected to cost, so that it competes fairly. */
const PENDING = -1.8;
const NARROW = 0.5;

/** How often each mark cuts, log10. Source: 57 real documents. */
const CUT_SCORE: Readonly<Record<string, number>> = {
  '？': -0.6,
  '！': -0.7,
  '，': -0.9,
  '。': -1.1,
  '；': -1.3,
  '、': -1.5,
};

export interface Searched {
  readonly end: number;
  /** Survivors at `end`, best first. */
  readonly survivors: readonly Hypothesis[];
}

/** One search for the clean text of a damaged stretch: a beam over the raw text that carries the decoder's state. */
export class Search {
  private buckets = new Map<number, Hypothesis[]>();

  steps = 0;

  constructor(
    private readonly text: string,
    private readonly signs: Signs,
    private readonly evidence: Evidence,
    private readonly width: Width,
    private readonly ranking: Ranking,
  ) {}

  run(start: number, before: string): Searched {
    this.add(this.initial(start, before));
    for (let at = start; ; at++) {
      const bucket = this.buckets.get(at);
      if (!bucket) continue;
      this.buckets.delete(at);
      const kept = this.prune(at < this.text.length ? bucket : bucket.map((h) => this.end(h)));
      if (this.buckets.size === 0 && this.isOver(kept, at)) return { end: at, survivors: kept };
      let vanishing: readonly Hypothesis[] = kept;
      for (let pairs = 0; pairs < 2 && vanishing.length; pairs++) {
        vanishing = this.prune(vanishing.slice(0, this.width.beam >> pairs).flatMap((h) => this.vanish(h)));
        for (const h of vanishing) this.expand(h);
      }
      for (const h of kept) this.expand(h);
      if (this.buckets.size === 0) return { end: at, survivors: [] };
    }
  }

  private end(h: Hypothesis): Hypothesis {
    return { ...h, from: h, stored: '', note: undefined, score: h.score + this.ranking.end(h.style) };
  }

  private isOver(kept: readonly Hypothesis[], at: number): boolean {
    if (at >= this.text.length) return true;
    return kept.every((h) => h.lead === 0 && at - h.since >= SETTLED);
  }

  private initial(start: number, before: string): Hypothesis {
    const unit = before.charCodeAt(before.length - 1);
    return {
      from: undefined,
      at: start,
      stored: '',
      note: undefined,
      lead: 0,
      window: unit ? encodeUnit(unit) : 0,
      score: 0,
      style: this.ranking.begin(before, this.text.slice(start, start + 60)),
      since: start,
      garbled: 0,
      lost: 0,
      cuts: '',
      vanished: 0,
      silent: false,
      hash: 0,
    };
  }

  private add(h: Hypothesis): void {
    const bucket = this.buckets.get(h.at);
    if (bucket) bucket.push(h);
    else this.buckets.set(h.at, [h]);
  }

  /** The best hypotheses, one for each text and state. */
  private prune(bucket: readonly Hypothesis[]): Hypothesis[] {
    const ranked = bucket.map((h) => ({ h, rank: this.rank(h) })).sort((a, b) => b.rank - a.rank);
    const kept: Hypothesis[] = [];
    const seen = new Set<string>();
    const worst = (ranked[0]?.rank ?? 0) - this.width.depth;
    for (const { h, rank } of ranked) {
      if (kept.length >= this.width.beam || rank < worst) break;
      const key = `${h.hash} ${h.lead} ${h.window}`;
      if (seen.has(key)) continue;
      seen.add(key);
      kept.push(h);
    }
    return kept;
  }

  /** What hypotheses at the same offset are compared by. */
  private rank(h: Hypothesis): number {
    return h.score + this.ranking.outlook(h.style) + (h.lead ? PENDING : 0);
  }

  private expand(h: Hypothesis): void {
    if (h.at >= this.text.length) {
      // The end of the line may have swallowed, or cut off, the last byte.
      if (h.lead > 0 || h.lead < 0) return;
      this.add(h);
      return;
    }
    this.steps++;
    for (const note of this.signs.notes.get(h.at) ?? []) this.takeNote(h, note);
    const character = this.text[h.at] as string;
    if (REPLACEMENTS.includes(character)) this.takeReplacement(h, character);
    if (this.evidence.silent && markAt(this.text, h.at)) this.takeCut(h, h.at);
    this.takeCharacter(h, character.charCodeAt(0));
  }

  /** The next raw character as itself: its bytes go on the stream, or what stands for them if it was folded. */
  private takeCharacter(h: Hypothesis, unit: number): void {
    const at = h.at + 1;
    const noted = this.signs.notes.has(at);
    const pair = encodeUnit(unit);
    if (pair) {
      for (const first of this.push(h, pair >> 8, false))
        for (const both of this.push(first, pair & 0xff, noted)) this.advance(h, both, at);
      return;
    }
    if (unit >= 0x80) {
      if (h.lead === 0)
        this.advance(
          h,
          { ...this.write(h, unit), window: 0, score: h.score - (unit === 0xfffd ? 8 : 4) },
          at,
        );
      return;
    }
    for (const both of this.push(h, unit, noted))
      this.advance(h, { ...both, score: both.score - NARROW }, at);
    const wide = unit === 0x20 ? 0xa1a1 : unit > 0x20 && unit < 0x7f ? 0xa300 | (unit + 0x80) : 0;
    if (!wide || (h.lead === 0 && /[\w ]/.test(String.fromCharCode(unit)))) return;
    for (const first of this.push(h, wide >> 8, false))
      for (const both of this.push(first, wide & 0xff, noted)) this.advance(h, both, at);
  }

  /** A note: after the two bytes before it, or after a lead byte that swallowed its `(`. */
  private takeNote(h: Hypothesis, note: Note): void {
    if (!note.replacement && note.open) {
      const score = this.noteScore(h.window, note);
      if (score > -9) this.addNote(h, h.window, note, score);
      if (this.evidence.silent === false) return;
    }
    const silent = !note.replacement;
    if (silent && h.lead !== 0 && !this.evidence.silent && !h.silent) return;
    const cost = silent && !this.evidence.silent && !h.silent ? -2.5 : 0;
    const last = h.window & 0xff;
    if (h.lead < 0) {
      for (const [pair, text] of this.evidence.notes) {
        if (!privateTrails(-h.lead).has(pair >> 8) || text !== note.text) continue;
        const next = { ...this.write({ ...h, lead: pair >> 8 }, decodePair(pair)), lead: 0, window: pair };
        this.addNote(next, pair, note, 0);
      }
      return;
    }
    if (!isLead(last)) return;
    for (const { unit, pair } of charactersByLead(last)) {
      const trail = pair & 0xff;
      if (trail <= 0x80 || !fitOfReading(unit, note.letters)) continue;
      const score = this.noteScore(pair, note);
      if (score <= -9) continue;
      for (const next of this.push(h, trail, true)) {
        this.addNote({ ...next, silent: next.silent || silent, at: h.at }, pair, note, score + cost);
      }
    }
  }

  private addNote(h: Hypothesis, pair: number, note: Note, score: number): void {
    const unit = h.stored.charCodeAt(h.stored.length - 1);
    const aligned = h.lead === 0 && (Number.isNaN(unit) ? true : encodeUnit(unit) === pair);
    this.advance(
      h,
      { ...h, from: h, stored: '', score: h.score + score, note: { pair, note, aligned } },
      note.end,
    );
  }

  private noteScore(pair: number, note: Note): number {
    const unit = decodePair(pair);
    if (!unit || !isHan(unit)) return -10;
    const fit = fitOfReading(unit, note.letters);
    const known = this.evidence.notes.get(pair);
    if (!fit && known !== note.text) return -10;
    if (known !== undefined) return known === note.text ? 0 : -1;
    return (this.evidence.bare[pair] ? -4 : -0.7) + (fit === 1 ? -1 : 0);
  }

  /** A replacement character: stray bytes at a cut, or a lead byte that took an ASCII character along. */
  private takeReplacement(h: Hypothesis, character: string): void {
    const at = h.at + 1;
    if (markAt(this.text, at)) this.takeCut(h, at);
    if (h.lead === 0) return;
    if (character !== '\uFFFD' && h.lead > 0) {
      for (const next of this.push(h, 0x80, this.signs.notes.has(at)))
        this.advance(h, { ...next, score: next.score - (character === '?' ? 1.5 : 0) }, at);
    }
    if (character === '€') return;
    const whole = this.complete(h);
    if (at >= this.text.length) {
      for (const next of whole) this.advance(h, { ...next, lost: next.lost + 1 }, at);
      return;
    }
    const swallowed = /^\/?[a-z]+>/.test(this.text.slice(at)) ? '<' : SWALLOWED;
    for (const next of whole.slice(0, 25))
      for (const ascii of swallowed)
        this.advance(
          h,
          { ...this.write(next, ascii.charCodeAt(0)), from: next, window: 0, lost: next.lost + 1 },
          at,
        );
  }

  /** A cut at the mark at `at`, of which one byte before it is missing. */
  private takeCut(h: Hypothesis, at: number): void {
    const mark = markAt(this.text, at) as string;
    if (this.evidence.uncut.has(mark)) return;
    const score = this.evidence.cuts.has(mark) || h.cuts.includes(mark) ? 0 : (CUT_SCORE[mark] as number);
    const cuts = h.cuts.includes(mark) ? h.cuts : h.cuts + mark;
    const demand = { cuts, silent: h.silent || at === h.at };
    if (h.lead !== 0) {
      // The mark stands where a character starts: the missing byte ends the one before it, and the shift.
      if (h.at === at) return;
      for (const next of this.complete(h))
        this.advance(h, { ...next, ...demand, score: next.score + score, lost: next.lost + 1 }, at);
      return;
    }
    const pair = encodeUnit(mark.charCodeAt(0));
    for (const { unit, pair: whole } of charactersByTrail(pair >> 8)) {
      if (isAlwaysAnnotated(this.evidence, whole)) continue;
      const next = this.write(h, unit);
      this.advance(
        h,
        {
          ...next,
          ...demand,
          lead: pair & 0xff,
          window: pair,
          score: next.score + score,
          lost: next.lost + 1,
        },
        at + 1,
      );
    }
  }

  /** The characters that a pending first byte and an unseen second one (a lead byte) can be. */
  private complete(h: Hypothesis): Hypothesis[] {
    if (h.lead < 0) {
      return []; // two unseen bytes in a row leave nothing to go by
    }
    return charactersByLead(h.lead)
      .filter(({ pair }) => isLead(pair & 0xff) && !isAlwaysAnnotated(this.evidence, pair))
      .map(({ unit, pair }) => ({ ...this.write(h, unit), lead: 0, window: pair }));
  }

  /** A private-use pair that left no trace: it ends the pending character and starts one with an unseen byte. */
  private vanish(h: Hypothesis): Hypothesis[] {
    if (h.lead === 0 || this.evidence.privateUse === 'keep' || h.vanished >= MAX_LOST) return [];
    const score = this.evidence.privateUse === 'drop' || h.vanished ? 0 : -0.3;
    return privateLeads().flatMap((byte) =>
      this.push(h, byte, false, 4).map((next) => ({
        ...next,
        lead: -byte,
        window: 0,
        lost: next.lost + 1,
        vanished: next.vanished + 1,
        score: next.score + score,
      })),
    );
  }

  /** A byte on the clean stream; none if it can't stand there. `noted`: a note may follow. */
  private push(h: Hypothesis, byte: number, noted: boolean, most = 40): Hypothesis[] {
    if (h.lead < 0) {
      return charactersAfterPrivate(-h.lead, byte)
        .slice(0, most)
        .flatMap(({ pair }) => this.push({ ...h, lead: pair >> 8, window: pair >> 8 }, byte, noted));
    }
    const window = ((h.window & 0xff) << 8) | byte;
    if (!noted && isAlwaysAnnotated(this.evidence, window)) return [];
    if (h.lead === 0) {
      if (byte < 0x80) return [{ ...this.write(h, byte), window }];
      return isLead(byte) ? [{ ...h, from: h, stored: '', note: undefined, lead: byte, window }] : [];
    }
    const unit = decodePair((h.lead << 8) | byte);
    if (!unit || isPrivateUse(unit)) return [];
    return [{ ...this.write(h, unit), lead: 0, window: (h.lead << 8) | byte }];
  }

  /** A character on the clean text. */
  private write(h: Hypothesis, unit: number): Hypothesis {
    const style = this.ranking.next(h.style, unit);
    const score = h.score + style.score - h.style.score;
    const folded = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
    const hash = (Math.imul(h.hash, 0x01000193) + folded) | 0;
    return { ...h, from: h, stored: String.fromCharCode(unit), note: undefined, score, style, hash };
  }

  private advance(before: Hypothesis, h: Hypothesis, at: number): void {
    const outOfStep = before.lead !== 0 || h.lead !== 0;
    const garbled = h.lead !== 0 ? before.garbled + 1 : before.garbled;
    if (garbled > MAX_GARBLED || h.lost > 5) return;
    this.add({ ...h, at, garbled, since: outOfStep ? at : h.since });
  }
}

/** ASCII that a lead byte may have swallowed, the likelier first. */
const SWALLOWED = ' 0123456789()-."%/<';

/** The full-width mark at an offset, folded or not. */
function markAt(text: string, at: number): string | undefined {
  const character = text[at];
  if (character === undefined) return undefined;
  const wide =
    character >= '!' && character <= '~' ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character;
  return CUT_MARKS.includes(wide) ? wide : undefined;
}
