import { fold } from '../../src/language/fold.js';
import type { Arpa } from './arpa.js';

const UNKNOWN_WORD = '<unk>';
/** The score of unknown words in a model without one for them: that of a rare word. */
const RARE = -6;

/** The words of the model. */
export interface Vocabulary {
  /** A word's place is its number. */
  readonly words: readonly string[];
  /** The number of each of the file's unigrams, or -1: dropped. */
  readonly numbers: Int32Array;
  /** log10 probability of all unknown words together. */
  readonly unknown: number;
}

/**
 * Chooses the words and numbers them in the order of their `rank`, from the most to the least probable in each.
 *
 * Words are folded, as the text will be. A Traditional word whose Simplified form is a word too could never be
 * met again and is dropped with its n-grams; so are `<s>` and its like, for which the text has no counterpart.
 */
export function numberWords(arpa: Arpa): Vocabulary {
  const { scores } = arpa.orders[0];
  const known = new Set(arpa.words);
  const isKept = (word: string) => !/^<.*>$/.test(word) && (fold(word) === word || !known.has(fold(word)));
  const ranks = rankWords(arpa);
  const at = (values: ArrayLike<number>, place: number) => values[place] as number;
  const places = Array.from(arpa.words.keys()).filter((place) => isKept(arpa.words[place] as string));
  places.sort((a, b) => at(ranks, a) - at(ranks, b) || at(scores, b) - at(scores, a) || a - b);
  const numbers = new Int32Array(arpa.words.length).fill(-1);
  places.forEach((place, number) => {
    numbers[place] = number;
  });
  const unknown = arpa.words.indexOf(UNKNOWN_WORD);
  return {
    words: places.map((place) => fold(arpa.words[place] as string)),
    numbers,
    unknown: unknown < 0 ? RARE : at(scores, unknown),
  };
}

/**
 * 0 for words in trigrams, 1 for the first words of other bigrams, 2 for their second words, 3 for the rest: so the
 * numbers that the tables of pairs must hold are small.
 */
function rankWords({ words, orders: [, bigrams, trigrams] }: Arpa): Uint8Array {
  const ranks = new Uint8Array(words.length).fill(3);
  const lower = (place: number, rank: number) => {
    ranks[place] = Math.min(ranks[place] as number, rank);
  };
  trigrams.words.forEach((place) => {
    lower(place, 0);
  });
  bigrams.words.forEach((place, i) => {
    lower(place, i % 2 === 0 ? 1 : 2);
  });
  return ranks;
}
