import { built } from '../../core/built.js';
import { lazy } from '../../core/lazy.js';
import { UNIFIED } from '../../language/han.js';
import { type LanguageModel, languageModel } from '../../language/model/index.js';
import { FILTERED_WORDS } from './filtered-words.js';

/** A word that may be missing from a document. */
export interface Candidate {
  /** Folded. */
  readonly word: string;
  /** Its number in the language model, or -1. */
  readonly number: number;
  /** Where its path ends in the model's trie, or 0. */
  readonly path: number;
  /** log10 probability that the filter of the document removes it, before any gap is seen. */
  readonly prior: number;
  /** It is in the table or named by the user; the others are there to be more likely than those, and as guesses. */
  readonly known: boolean;
  /** The user names it: it fits as a common word does, though the language model may not know it at all. */
  readonly named: boolean;
  /** log10 added to the margins that it needs: ordinary words fit where it does. */
  readonly handicap: number;
  /** It stands elsewhere in the document, so no filter removes it. It only competes. */
  readonly stands: boolean;
}

/** Added to how often each word of the table was seen: the collection is small, and all of it from a few topics. */
const UNSEEN = 10;
/** Single characters fit nearly everywhere, and stand in other words: they need more evidence. */
const SINGLE_CHARACTER = -1;
/** log10 prior of a word that a user names. */
const NAMED = -0.7;
/** log10: how much less likely it is that a filter removes a word and leaves it standing elsewhere. */
const STANDS = -3;
/** log10 prior of a word that no table has. */
const OTHER = -3.5;
/**
 * Ordinary words compete if their log10 probability is above this: about 650 words. Measured with all 34,000 above -5.5
 * instead, no more words came back at the same precision, for fifty times the work.
 */
const COMMON = -4;

/** A word of ordinary characters. */
const ORDINARY = new RegExp(`^[${UNIFIED}]{1,4}$`);

const shippedCandidates = lazy((): readonly Candidate[] => [
  ...knownWords(languageModel()),
  ...commonWords(languageModel()),
]);

/**
 * The words that may be missing from a document. A filter leaves none of its words standing, so ordinary words that
 * occur in the document are none, and known ones only compete: a gap that one of them fits is left.
 *
 * @param text the document, folded
 * @param named words that the user's sites filter, folded
 */
export function candidatesFor(text: string, named: readonly string[]): Candidate[] {
  const shipped = shippedCandidates();
  const own = named.map((word) => ({
    ...candidate(word, languageModel().word(word), NAMED, true),
    named: true,
  }));
  const all = named.length === 0 ? shipped : [...own, ...shipped.filter(({ word }) => !named.includes(word))];
  const pairs = pairsIn(text);
  const candidates: Candidate[] = [];
  for (const each of all) {
    if (!stands(each.word, text, pairs)) candidates.push(each);
    else if (each.known) candidates.push({ ...each, prior: each.prior + STANDS, stands: true });
  }
  return candidates;
}

/** The code units of a text, and its pairs of neighbouring ones, as numbers. */
function pairsIn(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let at = 0; at < text.length; at++) pairs.add(text.charCodeAt(at)).add(pairAt(text, at));
  return pairs;
}

/** Whether a word stands in a text: its pairs rule nearly all words out, and prove those of one or two code units. */
function stands(word: string, text: string, pairs: ReadonlySet<number>): boolean {
  if (word.length === 1) return pairs.has(word.charCodeAt(0));
  for (let at = 1; at < word.length; at++) if (!pairs.has(pairAt(word, at))) return false;
  return word.length === 2 || text.includes(word);
}

/** The code units before and at an offset, as an integer of 32 bits. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);
}

function knownWords(model: LanguageModel): Candidate[] {
  const total = FILTERED_WORDS.reduce((sum, { seen }) => sum + seen + UNSEEN, 0);
  return FILTERED_WORDS.map(({ word, seen, handicap }) => {
    const prior = Math.log10((seen + UNSEEN) / total) + (word.length === 1 ? SINGLE_CHARACTER : 0);
    return { ...candidate(word, model.word(word), prior, true), handicap };
  });
}

function commonWords(model: LanguageModel): Candidate[] {
  const known = new Set(FILTERED_WORDS.map(({ word }) => word));
  return String.fromCharCode(...ordinaryWords())
    .split('\n')
    .filter((word) => !known.has(word))
    .map((word) => candidate(word, model.word(word), OTHER, false));
}

/** The words as text, one a line. */
const ordinaryWords = built('ordinary-words', Uint16Array, () => {
  const words = [...languageModel().words(COMMON).values()].filter((word) => ORDINARY.test(word));
  return Uint16Array.from(Array.from(words.join('\n'), (unit) => unit.charCodeAt(0)));
});

function candidate(word: string, number: number, prior: number, known: boolean): Candidate {
  const path = languageModel().trie.walk(word);
  return { word, number, path, prior, known, named: false, handicap: 0, stands: false };
}
