import { encodeUnit, isPrivateUse } from '../../../charset/gbk.js';
import { matchReading } from '../../../language/readings.js';
import { CUT_MARKS } from './channel.js';
import { isHan, REPLACEMENTS, type Signs } from './signs.js';

/**
 * What a whole document shows about its channel. One document has one channel, so every line is evidence for
 * all others: a character that stands bare anywhere was not annotated, a mark seen whole across two characters
 * does not cut.
 */
export interface Evidence {
  /** Annotated pairs, each with its note as inserted. */
  readonly notes: Map<number, string>;
  /** How often each pair of adjacent bytes, aligned or not, stands without a note. */
  readonly bare: Uint16Array;
  /** The pairs that have a note and never stand bare, as 1: a search asks at each step. */
  readonly always: Uint8Array;
  /** Marks known to cut (from proved repairs). */
  readonly cuts: Set<string>;
  /** Marks known not to cut. */
  readonly uncut: ReadonlySet<string>;
  /** What became of private-use pairs, where known. */
  privateUse: 'keep' | 'drop' | undefined;
  /** Whether bytes that are no character left no trace, where known. */
  silent: boolean | undefined;
  /** How often each character stands in the document, and each pair of neighbours (`first * 0x10000 + second`, 0 for an end of a line). */
  readonly characters: Map<number, number>;
  readonly neighbours: Map<number, number>;
}

const GARBLED = -1;
/** So many characters after a sign of damage are no evidence. */
const MAY_BE_GARBLED = 24;

/** Whether every window of a pair carries a note: it has one, and none of it stands bare. */
export function isAlwaysAnnotated(evidence: Evidence, pair: number): boolean {
  return evidence.always[pair] === 1;
}

/** Collects the evidence of the raw lines. */
export function collectEvidence(
  lines: readonly { readonly text: string; readonly signs: Signs }[],
): Evidence {
  const evidence: Evidence = {
    notes: new Map(),
    bare: new Uint16Array(0x10000),
    always: new Uint8Array(0x10000),
    cuts: new Set(),
    uncut: new Set(),
    privateUse: undefined,
    silent: undefined,
    characters: new Map(),
    neighbours: new Map(),
  };
  const straddling = new Uint16Array(0x10000);
  for (const line of lines) readLine(line.text, line.signs, evidence, straddling);
  for (const pair of evidence.notes.keys()) evidence.always[pair] = evidence.bare[pair] ? 0 : 1;
  const uncut = [...CUT_MARKS].filter((mark) => straddling[encodeUnit(mark.charCodeAt(0))]);
  return { ...evidence, uncut: new Set(uncut) };
}

function readLine(text: string, signs: Signs, evidence: Evidence, straddling: Uint16Array): void {
  let before = 0;
  let previous = 0;
  let started = 0;
  for (let i = 0; i < text.length; ) {
    const note = signs.notes.get(i)?.[0];
    const unit = text.charCodeAt(i);
    while ((signs.starts[started] ?? text.length) <= i) started++;
    if (started > 0 && i < (signs.starts[started - 1] as number) + MAY_BE_GARBLED) {
      before = 0;
      previous = GARBLED;
      i++;
      continue;
    }
    if (
      note?.open &&
      isHan(previous) &&
      !note.replacement &&
      matchReading(note.letters, String.fromCharCode(previous))
    ) {
      evidence.notes.set(before, evidence.notes.get(before) ?? note.text);
      i = note.end;
      continue;
    }
    const pair = encodeUnit(unit);
    // ASCII may have been full width: its bytes are unknown.
    if (pair && !REPLACEMENTS.includes(text[i] as string)) {
      const next = signs.notes.get(i + 1)?.[0];
      if (before) {
        bump(evidence.bare, ((before & 0xff) << 8) | (pair >> 8));
        bump(straddling, ((before & 0xff) << 8) | (pair >> 8));
      }
      if (!next || next.replacement || !matchReading(next.letters, String.fromCharCode(unit)))
        bump(evidence.bare, pair);
      if (isPrivateUse(unit)) evidence.privateUse = 'keep';
    }
    count(evidence.characters, unit);
    if (previous !== GARBLED) count(evidence.neighbours, previous * 0x10000 + unit);
    before = pair;
    previous = unit;
    i++;
  }
  if (previous !== GARBLED) count(evidence.neighbours, previous * 0x10000);
}

function bump(counts: Uint16Array, at: number): void {
  if ((counts[at] as number) < 0xffff) counts[at] = (counts[at] as number) + 1;
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
