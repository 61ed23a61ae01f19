import type { ModelInfo, ScaleName } from '../../src/language/model/model.js';
import { PairTable } from '../../src/language/model/pair-table.js';
import { ScaledNumbers } from '../../src/language/model/scale.js';
import { packSections, type Section } from '../../src/language/model/sections.js';
import { Trie } from '../../src/language/model/trie.js';
import type { Arpa } from './arpa.js';
import { type Ngrams, pick, selectNgrams } from './ngrams.js';
import { numberWords } from './vocabulary.js';

/**
 * How finely scores and back-off weights are rounded. Ten bits for n-grams instead of eight cost 0.4 MB and bring the
 * error of a paragraph's score (log10) from 0.08 to 0.02.
 */
const BITS: Readonly<Record<ScaleName, number>> = {
  unigram: 12,
  unigramBackoff: 10,
  bigram: 10,
  bigramBackoff: 10,
  trigram: 10,
};

/**
 * Lays a trigram model out as a model file. The same input gives the same bytes.
 *
 * Nothing is pruned; scores and back-off weights are rounded to the nearest code of their scale (`BITS`).
 *
 * @param notice where the model comes from, its licence and copyright
 * @throws Error when the first or the last two words of a trigram are no bigram
 */
export function packModel(arpa: Arpa, notice: string): Uint8Array {
  const { words, numbers, unknown } = numberWords(arpa);
  const unigrams = selectNgrams(arpa, 1, numbers);
  const all = selectNgrams(arpa, 2, numbers);
  const trigrams = selectNgrams(arpa, 3, numbers);

  const bigramOf = bigramFinder(all, words.length);
  const histories = Uint32Array.from(trigrams.scores, (_, i) => bigramOf(trigrams, i, 0));
  trigrams.scores.forEach((_, i) => {
    bigramOf(trigrams, i, 1);
  });
  const isHistory = new Set(histories);
  const isContext = (bigram: number) => all.backoffs[bigram] !== 0 || isHistory.has(bigram);
  const contexts = pick(all, isContext);
  const bigrams = pick(all, (bigram) => !isContext(bigram));

  const contextPairs = packPairs(contexts);
  const bigramPairs = packPairs(bigrams);
  const contextOf = new Map(Array.from(contextPairs.order, (pair, entry) => [contexts.source[pair], entry]));
  const contextNumbers = histories.map((bigram) => contextOf.get(bigram) as number);
  const trigramPairs = PairTable.pack(contextNumbers, column(trigrams, 2));

  const byNumber = inverse(unigrams.words);
  // Contexts first: a bigram below their number is one.
  const bigramScores = [
    ...reorder(contexts.scores, contextPairs.order),
    ...reorder(bigrams.scores, bigramPairs.order),
  ];
  const unigram = ScaledNumbers.pack(reorder(unigrams.scores, byNumber), BITS.unigram);
  const unigramBackoff = ScaledNumbers.pack(reorder(unigrams.backoffs, byNumber), BITS.unigramBackoff);
  const bigram = ScaledNumbers.pack(Float64Array.from(bigramScores), BITS.bigram);
  const bigramBackoff = ScaledNumbers.pack(
    reorder(contexts.backoffs, contextPairs.order),
    BITS.bigramBackoff,
  );
  const trigram = ScaledNumbers.pack(reorder(trigrams.scores, trigramPairs.order), BITS.trigram);
  const info: ModelInfo = {
    notice,
    unknown,
    shapes: { contexts: contextPairs.shape, bigrams: bigramPairs.shape, trigrams: trigramPairs.shape },
    scales: {
      unigram: unigram.scale,
      unigramBackoff: unigramBackoff.scale,
      bigram: bigram.scale,
      bigramBackoff: bigramBackoff.scale,
      trigram: trigram.scale,
    },
  };
  const arrays = {
    ...named('words', Trie.pack(words)),
    ...named('contexts', contextPairs.arrays),
    ...named('bigrams', bigramPairs.arrays),
    ...named('trigrams', trigramPairs.arrays),
    'unigrams.codes': unigram.codes,
    'unigrams.backoffs': unigramBackoff.codes,
    'contexts.backoffs': bigramBackoff.codes,
    'bigrams.codes': bigram.codes,
    'trigrams.codes': trigram.codes,
  };
  return packSections({ info, arrays });
}

function packPairs(bigrams: Ngrams) {
  return PairTable.pack(column(bigrams, 0), column(bigrams, 1));
}

/** One word of each n-gram. */
function column({ words, n }: Ngrams, position: number): Uint32Array {
  return Uint32Array.from({ length: words.length / n }, (_, i) => words[i * n + position] as number);
}

/** Finds the place of the bigram inside a trigram. */
function bigramFinder({ words }: Ngrams, size: number) {
  const places = new Map<number, number>();
  for (let i = 0; i < words.length; i += 2) places.set(key(words, i), i / 2);
  return ({ words: trigrams }: Ngrams, trigram: number, position: 0 | 1): number => {
    const place = places.get(key(trigrams, trigram * 3 + position));
    if (place === undefined)
      throw new Error(`trigram ${trigram + 1} holds a pair of words that is no bigram`);
    return place;
  };

  function key(from: Uint32Array, at: number): number {
    return (from[at] as number) * size + (from[at + 1] as number);
  }
}

function reorder(values: Float64Array, order: Uint32Array): Float64Array {
  return Float64Array.from(order, (place) => values[place] as number);
}

/** Where each number stands in a permutation of 0 … n-1. */
function inverse(permutation: Uint32Array): Uint32Array {
  const places = new Uint32Array(permutation.length);
  permutation.forEach((number, place) => {
    places[number] = place;
  });
  return places;
}

/** The arrays of a table under the names they have in the file. */
function named(table: string, arrays: object): Record<string, Section> {
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`${table}.${name}`, array]));
}
