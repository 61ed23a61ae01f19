import { decodePair, encodeUnit, isLead } from '../../../charset/gbk.js';
import { matchReading } from '../../../language/readings.js';
import type { Beam } from './beam.js';
import { charactersByLead, privateTrails } from './candidates.js';
import { COSTS, IMPOSSIBLE } from './costs.js';
import type { Evidence } from './evidence.js';
import { Hypothesis } from './hypothesis.js';
import { isHan, type Note } from './signs.js';
import type { CleanStream } from './stream.js';

/** What `readAs` has told; forgotten when it is so much. */
const read = new Map<string, readonly number[]>();
const MOST_KNOWN = 10_000;

/** The pairs with a first byte that are read as a note says and whose second byte takes its `(` along. */
function readAs(letters: string, lead: number): readonly number[] {
  const key = `${lead} ${letters}`;
  let pairs = read.get(key);
  if (!pairs) {
    pairs = charactersByLead(lead)
      .filter(({ unit, pair }) => isLead(pair & 0xff) && matchReading(letters, String.fromCharCode(unit)))
      .map(({ pair }) => pair);
    if (read.size >= MOST_KNOWN) read.clear();
    read.set(key, pairs);
  }
  return pairs;
}

/** The ways to take a note in the raw text, and what each costs. */
export class NoteMoves {
  constructor(
    private readonly evidence: Evidence,
    private readonly stream: CleanStream,
    private readonly beam: Beam,
  ) {}

  /** A note: after the two bytes before it, or after a lead byte that swallowed its `(`. */
  takeNote(h: Hypothesis, note: Note): void {
    if (!note.replacement && note.open) this.addNote(h, h, h.window, note);
    const silent = !note.replacement;
    const known = this.evidence.silent || h.needs.silent;
    if (silent && !known && (h.lead || this.evidence.silent === false)) return;
    const needs = silent ? { ...h.needs, silent: true } : h.needs;
    const cost = silent && !known ? COSTS.silent : 0;
    for (const pair of this.swallowers(h, note)) {
      const from = h.lead < 0 ? this.stream.assume(h, pair >> 8) : h;
      const found: Hypothesis[] = [];
      this.stream.push(from, pair & 0xff, true, IMPOSSIBLE, found);
      for (const next of found) {
        next.needs = needs;
        this.addNote(h, next, pair, note, cost);
      }
    }
  }

  /** The pairs that may be annotated with a note and end in a byte that is not seen, but for the first. */
  private swallowers(h: Hypothesis, note: Note): readonly number[] {
    if (h.lead >= 0) return readAs(note.letters, h.window & 0xff);
    const leads = privateTrails(-h.lead);
    const known = [...this.evidence.notes].filter(
      ([pair, text]) => leads.has(pair >> 8) && text === note.text,
    );
    return known.length
      ? known.map(([pair]) => pair)
      : [...leads].flatMap((lead) => readAs(note.letters, lead));
  }

  private addNote(before: Hypothesis, h: Hypothesis, pair: number, note: Note, cost = 0): void {
    const score = this.noteScore(pair, note);
    if (score === IMPOSSIBLE) return;
    const next = new Hypothesis(h);
    const aligned = h.lead === 0 && (h.stored === '' || encodeUnit(h.stored.charCodeAt(0)) === pair);
    next.note = { pair, note, aligned };
    this.beam.hand(before, next, note.end, score + cost);
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
}
