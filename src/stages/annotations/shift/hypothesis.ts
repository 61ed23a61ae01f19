import type { Style } from './ranking.js';
import type { Note } from './signs.js';

/** A note that a hypothesis takes for one: what called for it, and where it stands. */
export interface TakenNote {
  readonly note: Note;
  /** The annotated pair of bytes. */
  readonly pair: number;
  /** Whether the pair is the character before it in the clean text, not two halves of neighbours. */
  readonly aligned: boolean;
}

/** What a hypothesis asks of the document's channel, and what it had to guess. */
export interface Needs {
  /** Marks at which the stream was cut. */
  readonly cuts: string;
  /** Bytes that are no character left no trace. */
  readonly silent: boolean;
  /** Private-use pairs that left no trace. */
  readonly vanished: number;
  /** Characters of which a byte was not seen, those aside that a reading gives away. */
  readonly lost: number;
}

export const NO_NEEDS: Needs = { cuts: '', silent: false, vanished: 0, lost: 0 };

/**
 * One way to read a raw line up to some offset: the clean text it would come from, and where the decoder then is.
 * A chain of small steps, each made from the one before; only a step not yet handed on is written to.
 */
export class Hypothesis {
  readonly from: Hypothesis | undefined;
  /** UTF-16 offset in the raw line up to which the text is explained. */
  at: number;
  /** What this step writes, as it was stored: marks in full width if they were. */
  stored = '';
  /** The note this step takes. */
  note: TakenNote | undefined;
  /**
   * 0 when the decoder is in step with the clean text. Else the first byte of the character begun; or −b when
   * that byte is unseen, the second one of a vanished private-use pair that starts with b.
   */
  lead: number;
  /** The last two bytes of the clean stream, as far as seen. */
  window: number;
  /** log10 */
  score: number;
  /** What it is compared by with others at its offset: the score, and an outlook. */
  rank = 0;
  style: Style;
  /** Offset since which it is in step. */
  since: number;
  /** Raw characters read out of step in this shift, and private-use pairs in it that left no trace. */
  garbled: number;
  unseen: number;
  needs: Needs;
  /** Of the clean text. */
  hash: number;

  constructor(before: Hypothesis | { at: number; style: Style; window: number }) {
    const known = before instanceof Hypothesis ? before : undefined;
    this.from = known;
    this.at = before.at;
    this.lead = known?.lead ?? 0;
    this.window = before.window;
    this.score = known?.score ?? 0;
    this.style = before.style;
    this.since = known?.since ?? before.at;
    this.garbled = known?.garbled ?? 0;
    this.unseen = known?.unseen ?? 0;
    this.needs = known?.needs ?? NO_NEEDS;
    this.hash = known?.hash ?? 0;
  }

  /** The steps up to this one, first to last. */
  steps(): Hypothesis[] {
    const steps: Hypothesis[] = [];
    for (let h: Hypothesis | undefined = this; h; h = h.from) steps.push(h);
    return steps.reverse();
  }
}
