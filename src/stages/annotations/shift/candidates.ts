import { decodePair, isLead, isPrivateUse } from '../../../charset/gbk.js';
import { lazy } from '../../../core/lazy.js';
import { foldCode } from '../../../language/fold.js';
import { Lattice, languageModel } from '../../../language/model/index.js';
import { isHan } from './signs.js';

/** A character that clean text may hold, with its pair of bytes. */
export interface Candidate {
  readonly unit: number;
  readonly pair: number;
  /** Its share of Chinese text, about; for ordering only. */
  readonly frequency: number;
}

/** Characters that are tried together. */
export interface CandidateList {
  /** Those that are no Chinese characters. */
  readonly marks: readonly Candidate[];
  /** The others, by what they add at most where they begin a word, log10, falling. */
  readonly characters: readonly Candidate[];
  readonly begun: readonly number[];
}

interface Index {
  readonly byLead: readonly (readonly Candidate[])[];
  readonly byTrail: readonly (readonly Candidate[])[];
}

/** Characters by their first and by their second byte, the commonest first: of unseen bytes, the other is known. */
const load = lazy((): Index => {
  const frequencies = languageModel().unitFrequencies();
  const byLead: Candidate[][] = Array.from({ length: 256 }, () => []);
  const byTrail: Candidate[][] = Array.from({ length: 256 }, () => []);
  for (let pair = 0x8140; pair <= 0xfefe; pair++) {
    const unit = decodePair(pair);
    const place = MARKS.indexOf(String.fromCharCode(unit));
    if (!unit || isPrivateUse(unit) || (!isHan(unit) && place < 0)) continue;
    const frequency = place < 0 ? (frequencies[foldCode(unit)] as number) : markFrequency(place);
    const candidate = { unit, pair, frequency };
    byLead[pair >> 8]?.push(candidate);
    byTrail[pair & 0xff]?.push(candidate);
  }
  for (const list of [...byLead, ...byTrail]) list.sort((a, b) => b.frequency - a.frequency);
  return { byLead, byTrail };
});

/** Marks that an unseen byte may belong to, the commoner before the rarer; others are too rare to guess. */
const MARKS = '，。、；：“”《》（）「」？！‘’『』—…·【】％０１２３４５６７８９';

/** About how common a mark is among all characters, by its place above. */
const markFrequency = (place: number) => 0.05 / 1.3 ** place;

export function charactersByLead(byte: number): readonly Candidate[] {
  return load().byLead[byte] ?? [];
}

export function charactersByTrail(byte: number): readonly Candidate[] {
  return load().byTrail[byte] ?? [];
}

const afterPrivate = new Map<number, readonly Candidate[]>();

/**
 * The characters that end in a byte and start with the unseen second byte of a private-use pair, of which the
 * first byte is known; the commonest 40.
 */
export function charactersAfterPrivate(privateLead: number, trail: number): readonly Candidate[] {
  const key = (privateLead << 8) | trail;
  let candidates = afterPrivate.get(key);
  if (!candidates) {
    const leads = privateTrails(privateLead);
    candidates = charactersByTrail(trail)
      .filter(({ pair }) => leads.has(pair >> 8))
      .slice(0, 40);
    afterPrivate.set(key, candidates);
  }
  return candidates;
}

/** Characters tried for each second byte that is not seen, where the first is not seen either. */
const MOST_UNSEEN = 10;

const betweenPrivate = new Map<number, CandidateList>();

/**
 * The characters of which neither byte is seen: the first is the second of a private-use pair that starts with a known byte, the
 * second the first of another.
 */
export function charactersBetweenPrivate(privateLead: number): CandidateList {
  let list = betweenPrivate.get(privateLead);
  if (!list) {
    list = listOf(
      privateLeads().flatMap((byte) => charactersAfterPrivate(privateLead, byte).slice(0, MOST_UNSEEN)),
    );
    betweenPrivate.set(privateLead, list);
  }
  return list;
}

const beforePrivate = new Map<number, CandidateList>();

/** All characters with a first byte whose second is the first of a private-use pair. */
export function charactersBeforePrivate(lead: number): CandidateList {
  let list = beforePrivate.get(lead);
  if (!list) {
    const pairs = privateLeads().map((byte) => (lead << 8) | byte);
    list = listOf(
      pairs
        .map((pair) => ({ pair, unit: decodePair(pair), frequency: 0 }))
        .filter(({ unit }) => unit > 0 && !isPrivateUse(unit)),
    );
    beforePrivate.set(lead, list);
  }
  return list;
}

function listOf(all: readonly Candidate[]): CandidateList {
  const lattice = new Lattice();
  const characters = all.filter(({ unit }) => isHan(unit));
  characters.sort((a, b) => lattice.begin(b.unit) - lattice.begin(a.unit));
  return {
    marks: all.filter(({ unit }) => !isHan(unit)),
    characters,
    begun: characters.map(({ unit }) => lattice.begin(unit)),
  };
}

const begunByPrivate = new Map<number, readonly Candidate[]>();

/** The commonest characters of which neither byte is seen, the first being the second of a private-use pair. */
export function charactersBegunByPrivate(privateLead: number): readonly Candidate[] {
  let candidates = begunByPrivate.get(privateLead);
  if (!candidates) {
    const all = [...privateTrails(privateLead)].flatMap((lead) => charactersByLead(lead));
    candidates = all.sort((a, b) => b.frequency - a.frequency).slice(0, 40);
    begunByPrivate.set(privateLead, candidates);
  }
  return candidates;
}

const trailsByLead = lazy((): ReadonlyMap<number, ReadonlySet<number>> => {
  const trails = new Map<number, ReadonlySet<number>>();
  for (let byte = 0x81; byte <= 0xfe; byte++) {
    const set = new Set<number>();
    for (let trail = 0x81; trail <= 0xfe; trail++)
      if (isPrivateUse(decodePair((byte << 8) | trail))) set.add(trail);
    if (set.size) trails.set(byte, set);
  }
  return trails;
});

/** The second bytes of the user-defined pairs with a first byte, those that can start a character only. */
export function privateTrails(lead: number): ReadonlySet<number> {
  return trailsByLead().get(lead) ?? new Set();
}

/** The first bytes of user-defined pairs. */
export const privateLeads: () => readonly number[] = lazy(() => [...trailsByLead().keys()]);

/**
 * The pairs that are no character at all, not even a user-defined one: a decoder replaces both bytes. The second bytes
 * by the first.
 */
export const unassignedPairs = lazy((): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>();
  for (let pair = 0xa140; pair < 0xa9fe; pair++) {
    if (!isLead(pair & 0xff) || decodePair(pair) !== 0) continue;
    const trails = found.get(pair >> 8) ?? [];
    found.set(pair >> 8, trails);
    trails.push(pair & 0xff);
  }
  return found;
});
