import { builtText } from '../../core/built.js';
import { lazy } from '../../core/lazy.js';
import { UNIFIED } from '../../language/han.js';
import { type LanguageModel, languageModel } from '../../language/model/index.js';
import { FILTERED_WORDS } from './filtered-words.js';
import type { Texts } from './texts.js';

/**
 * How gaps are read. `quick` asks whether any word may go in at all, with the commonest words and one model; `full` is for those that may, and
 * for the gaps of a site: ten times the words, and two models.
 */
export type Reading = 'quick' | 'full';

/** A word that may be missing from a document. */
export interface Candidate {
  /** Folded. */
  readonly word: string;
  /** Its number in the language model, or -1. */
  readonly number: number;
  /** Where its path ends in the model's trie, or 0. */
  readonly path: number;
  /** log10 odds that the filter removes it, before any gap is seen. */
  readonly prior: number;
  /** It is in the table or named by the user; the others are there to be more likely than those, and as guesses. */
  readonly known: boolean;
  /** The user names it: it fits as a common word does, though the language model may not know it at all. */
  readonly named: boolean;
  /** How often it stands in the texts. */
  readonly standing: number;
  /** How many other gaps it is known to explain: of the site, of set phrases, and those filled before. */
  readonly elsewhere: number;
  /** Its share of the words of ordinary text. */
  readonly share: number;
  /** How often ordinary text of the length of those documents has it that the other gaps are known from. */
  readonly expected: number;
}

/** What is known of a word that a filter removes, before the gaps of a document are seen. */
export interface KnownWord {
  /** Folded. */
  readonly word: string;
  /** log10 */
  readonly odds: number;
  /** How many other gaps it explains. */
  readonly gaps: number;
  /** How often ordinary text of the length of the documents with these gaps has it. */
  readonly expected?: number;
}

/** Added to how often each word of the table was seen: the collection is small, and all of it from a few topics. */
const UNSEEN = 10;
/** Single characters fit nearly everywhere, and stand in other words: they need more evidence. */
const SINGLE_CHARACTER = -1;
/** log10 prior of a word that is in the table so that it competes: 我 fits nearly everywhere (decision 143). */
const LEAST_PRIOR = -9;
/** A word that a user names is as good as one that explains other gaps of the site. */
const NAMED = { odds: 2, gaps: 10, expected: 1 } as const;
/** log10 prior of a word that no table has, of a single character, and per log10 that a word is commoner than `FREQUENT`: those are function words. */
const OTHER = { word: -3.5, single: -6, frequent: -3 } as const;
const FREQUENT = -3.6;
/** Ordinary words compete if their log10 probability is above this: about 650 words, and 5,700. Of rarer ones a site's gaps choose: 13,500. */
const COMMON: Readonly<Record<Reading, number>> = { quick: -4, full: -4.75 };
const RARE = -5.25;

/** A word of ordinary characters. */
const ORDINARY = new RegExp(`^[${UNIFIED}]{1,4}$`);

const shippedCandidates = {
  quick: lazy(() => shipped(COMMON.quick)),
  full: lazy(() => shipped(COMMON.full)),
};

function shipped(common: number): readonly Candidate[] {
  return [...knownWords(languageModel()), ...commonWords(languageModel(), common)];
}

/**
 * The words that may be missing from texts: the same ones in the same order, and words of `known` and `named` that no table has behind them.
 * Ordinary words that stand in them as often as a filter never leaves a word have a prior of minus infinity.
 *
 * @param texts the documents
 * @param gaps how many gaps they have
 * @param known what is known of words before; these are candidates though no table has them
 * @param named words that the user's sites filter, folded
 */
export function candidatesFor(
  texts: Texts,
  gaps: number,
  known: readonly KnownWord[],
  named: readonly string[],
  reading: Reading,
): Candidate[] {
  const all = new Map(shippedCandidates[reading]().map((each) => [each.word, each]));
  for (const word of named) {
    const own = candidate(word, languageModel().word(word), NAMED.odds, true);
    all.set(word, { ...own, named: true, elsewhere: NAMED.gaps, expected: NAMED.expected });
  }
  for (const { word, odds, gaps, expected = 0 } of known) {
    const before = all.get(word) ?? candidate(word, languageModel().word(word), odds, false);
    all.set(word, {
      ...before,
      prior: Math.max(odds, before.prior),
      elsewhere: before.elsewhere + gaps,
      expected: before.expected + expected,
    });
  }
  return Array.from(all.values(), (each) => {
    const count = texts.count(each.word);
    if (count === 0) return each;
    const isNone = !each.known && each.elsewhere === 0 && count > MOST_STANDING + LEAKED * gaps;
    return { ...each, standing: count, prior: isNone ? Number.NEGATIVE_INFINITY : each.prior };
  });
}

/** The words of candidates that are not always among them, in their order. */
export function joinedWords(candidates: readonly Candidate[], reading: Reading): readonly string[] {
  return candidates.slice(shippedCandidates[reading]().length).map(({ word }) => word);
}

/** Ordinary words that stand more often, and more often than this part of all gaps, are out of the question. */
const MOST_STANDING = 5;
const LEAKED = 0.25;

function knownWords(model: LanguageModel): Candidate[] {
  const total = FILTERED_WORDS.reduce((sum, { seen }) => sum + seen + UNSEEN, 0);
  return FILTERED_WORDS.map(({ word, seen, handicap }) => {
    const prior = Math.log10((seen + UNSEEN) / total) + (word.length === 1 ? SINGLE_CHARACTER : 0);
    return candidate(word, model.word(word), Math.max(LEAST_PRIOR, prior - handicap), true);
  });
}

function commonWords(model: LanguageModel, common: number): Candidate[] {
  const known = new Set(FILTERED_WORDS.map(({ word }) => word));
  const words = common === COMMON.quick ? ordinaryWords().split('\n') : wordsAbove(common);
  return words
    .filter((word) => !known.has(word))
    .map((word) => {
      const number = model.word(word);
      return candidate(word, number, priorOf(word, model.unigramScore(number)), false);
    });
}

/** Words that are no candidates in a full reading, but common enough that the filter of a site may take them. */
export function rareWords(): readonly Pick<Candidate, 'word' | 'number' | 'prior'>[] {
  const model = languageModel();
  const known = new Set(shippedCandidates.full().map(({ word }) => word));
  return wordsAbove(RARE)
    .filter((word) => !known.has(word) && word.length > 1)
    .map((word) => ({ word, number: model.word(word), prior: OTHER.word }));
}

function priorOf(word: string, score: number): number {
  if (word.length === 1) return OTHER.single;
  return OTHER.word + OTHER.frequent * Math.max(0, score - FREQUENT);
}

/** Those of a quick reading, one a line. */
const ordinaryWords = builtText('ordinary-words', () => wordsAbove(COMMON.quick).join('\n'));

function wordsAbove(common: number): readonly string[] {
  return [...languageModel().words(common).values()].filter((word) => ORDINARY.test(word));
}

function candidate(word: string, number: number, prior: number, known: boolean): Candidate {
  const model = languageModel();
  const path = model.trie.walk(word);
  const share = number < 0 ? 0 : 10 ** model.unigramScore(number);
  return { word, number, path, prior, known, named: false, standing: 0, elsewhere: 0, share, expected: 0 };
}
