import { decodePair } from '../../language/gbk.js';
import { type Channel, damage, foldWidth, PLAIN } from './channel.js';
import { type Evidence, isAlwaysAnnotated } from './evidence.js';
import type { Hypothesis } from './hypothesis.js';

/** The channel that solutions of a line call for, as far as the document's evidence and they themselves tell. */
export function channelOf(solutions: readonly Hypothesis[], raw: string, evidence: Evidence): Channel {
  const notes = new Map<string, string>();
  for (const [pair, note] of evidence.notes) {
    if (isAlwaysAnnotated(evidence, pair)) notes.set(String.fromCharCode(decodePair(pair)), note);
  }
  const steps = solutions.flatMap((last) => last.steps());
  const taken = steps.flatMap((step) => (step.note ? [step.note] : []));
  let before = { pair: 0, end: -1, text: '' };
  for (const { note, pair } of taken) {
    // A note repeated after the same character is one longer note.
    const text =
      before.pair === pair && raw.startsWith('(', before.end) && note.end > before.end ? before.text : '';
    const start = note.end - note.text.length;
    const repeated = text !== '' && start === before.end;
    before = { pair, end: note.end, text: repeated ? text + note.text : note.text };
    notes.set(String.fromCharCode(decodePair(pair)), before.text);
  }
  const silent = solutions.some((last) => last.needs.silent);
  const keepsSecond = taken.some(
    ({ note, aligned }) => !aligned && note.open && (note.replacement || silent),
  );
  return {
    notes,
    cuts: [...new Set(solutions.flatMap((last) => [...last.needs.cuts]))].join(''),
    replacement: silent ? '' : raw.includes('\uFFFD') ? '\uFFFD' : '?',
    swallow: keepsSecond ? 'lead' : 'pair',
    privateUse: solutions.some((last) => last.needs.vanished) ? 'drop' : 'keep',
    lone80: raw.includes('€') ? '€' : PLAIN.lone80 && '?',
    fold: true,
  };
}

/** Whether the channel makes the raw text of the stored one, character by character, folding aside. */
export function replays(stored: string, raw: string, channel: Channel): boolean {
  return damage(stored, channel) === foldWidth(raw);
}
