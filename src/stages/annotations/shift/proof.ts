import { decodePair } from '../../../charset/gbk.js';
import { matchReading } from '../../../language/readings.js';
import { type Channel, damage, foldWidth, PLAIN } from './channel.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';
import { type Signs, withoutNotes } from './signs.js';
import type { SignedLine, Span } from './solution.js';

/** Whether the channel makes the raw text of the stored one, character by character; width aside. */
export function replays(stored: string, raw: string, channel: Channel): boolean {
  return damage(stored, channel) === foldWidth(raw);
}

/** The channel that solutions call for, as far as the document's evidence and they themselves tell. */
export function channelOf(solutions: readonly Hypothesis[], raw: string, evidence: Evidence): Channel {
  const taken = solutions.flatMap((last) => last.steps().flatMap((step) => (step.note ? [step.note] : [])));
  const notes = new Map(knownNotes(evidence));
  let before = { pair: 0, end: -1, text: '' };
  for (const { note, pair } of taken) {
    // Notes one behind the other, 遵(zun)(zun), are one longer note; of equal bytes each has its own, 後(hòu)?hòu).
    const isWhole = note.open && note.replacement === '';
    const follows = isWhole && before.pair === pair && before.end === note.end - note.text.length;
    before = { pair, end: note.end, text: follows ? before.text + note.text : note.text };
    notes.set(String.fromCharCode(decodePair(pair)), before.text);
  }
  const silent = solutions.some((last) => last.needs.silent);
  const keepsSecond = silent || taken.some(({ note }) => note.open && note.replacement !== '');
  return {
    ...PLAIN,
    notes,
    cuts: [...new Set(solutions.flatMap((last) => [...last.needs.cuts]))].join(''),
    replacement: silent ? '' : raw.includes('\uFFFD') ? '\uFFFD' : '?',
    swallow: keepsSecond ? 'lead' : 'pair',
    privateUse: solutions.some((last) => last.needs.vanished) ? 'drop' : 'keep',
    lone80: raw.includes('€') ? '€' : '?',
  };
}

function knownNotes(evidence: Evidence): [string, string][] {
  return [...evidence.notes]
    .filter(([pair]) => isAlwaysAnnotated(evidence, pair))
    .map(([pair, note]) => [String.fromCharCode(decodePair(pair)), note]);
}

/**
 * Whether a line with these spans repaired replays as a whole: their channel is done to it again, and what comes out
 * is the raw line.
 */
export function provesLine(line: SignedLine, spans: readonly Span[], evidence: Evidence): boolean {
  const { text, signs } = line;
  const solutions = spans.flatMap((span) => (span.solutions[0] ? [span.solutions[0]] : []));
  const channel = channelOf(
    solutions.map((solution) => solution.last),
    text,
    evidence,
  );
  const notes = new Map([...alignedNotes(text, signs, spans), ...channel.notes]);
  // Which ASCII outside the spans was full width can't be seen; it matters only next to other marks.
  return [(s: string) => s, widenMarks].some((asStored) => {
    let stored = '';
    let copied = 0;
    for (const [i, span] of spans.entries()) {
      stored += asStored(withoutNotes(text.slice(copied, span.start), signs, copied)) + solutions[i]?.stored;
      copied = span.end;
    }
    stored += asStored(withoutNotes(text.slice(copied), signs, copied));
    return replays(stored, text, { ...channel, notes });
  });
}

/** The notes of a line that follow a character they are a reading of, by that character; those in spans aside. */
function alignedNotes(text: string, signs: Signs, spans: readonly Span[]): Map<string, string> {
  const notes = new Map<string, string>();
  let before = '';
  let end = -1;
  let next = 0;
  for (const [at, here] of signs.notes) {
    const note = here.find((n) => n.open && !n.replacement);
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    if (!note || at >= (spans[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const repeated = at === end;
    if (!repeated) before = text[at - 1] ?? '';
    if (matchReading(note.letters, before)) {
      notes.set(before, repeated ? (notes.get(before) ?? '') + note.text : note.text);
    }
    end = note.end;
  }
  return notes;
}

function widenMarks(text: string): string {
  return text.replace(/[,:;?!()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}
