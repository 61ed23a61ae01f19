import type { ModelInfo, ScaleName } from '../model.js';
import { PackedNumbers } from '../packed-numbers.js';
import { PairTable } from '../pair-table.js';
import { encode, type Scale, scaleFor } from '../scale.js';
import { packSections, type Section } from '../sections.js';
import { Trie } from '../trie.js';
import type { Arpa } from './arpa.js';
import { type Ngrams, pick, selectNgrams } from './ngrams.js';
import { numberWords } from './vocabulary.js';

/**
 * How finely scores and back-off weights are rounded. Ten bits for n-grams instead of eight cost 0.65 MB and bring the
 * error of a paragraph's score from 0.08 to 0.03.
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

  const scales = {
    unigram: scaleFor(unigrams.scores, BITS.unigram),
    unigramBackoff: scaleFor(unigrams.backoffs, BITS.unigramBackoff),
    bigram: scaleFor(all.scores, BITS.bigram),
    bigramBackoff: scaleFor(contexts.backoffs, BITS.bigramBackoff),
    trigram: scaleFor(trigrams.scores, BITS.trigram),
  };
  const info: ModelInfo = {
    notice,
    unknown,
    shapes: { contexts: contextPairs.shape, bigrams: bigramPairs.shape, trigrams: trigramPairs.shape },
    scales,
  };
  const codes = (values: Float64Array, order: Uint32Array, scale: Scale) =>
    Array.from(order, (entry) => encode(values[entry] as number, scale));
  const byNumber = inverse(unigrams.words);
  const arrays = {
    ...named('words', Trie.pack(words)),
    ...named('contexts', contextPairs.arrays),
    ...named('bigrams', bigramPairs.arrays),
    ...named('trigrams', trigramPairs.arrays),
    'unigrams.codes': PackedNumbers.pack(codes(unigrams.scores, byNumber, scales.unigram)),
    'unigrams.backoffs': PackedNumbers.pack(codes(unigrams.backoffs, byNumber, scales.unigramBackoff)),
    'contexts.backoffs': PackedNumbers.pack(
      codes(contexts.backoffs, contextPairs.order, scales.bigramBackoff),
    ),
    // Contexts first: a bigram below their number is one.
    'bigrams.codes': PackedNumbers.pack([
      ...codes(contexts.scores, contextPairs.order, scales.bigram),
      ...codes(bigrams.scores, bigramPairs.order, scales.bigram),
    ]),
    'trigrams.codes': PackedNumbers.pack(codes(trigrams.scores, trigramPairs.order, scales.trigram)),
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
