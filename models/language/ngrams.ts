import type { Arpa } from './arpa.js';

/** N-grams of numbered words. */
export interface Ngrams {
  readonly n: number;
  /** The words of n-gram i are `words[i * n]` … `words[i * n + n - 1]`. */
  readonly words: Uint32Array;
  readonly scores: Float64Array;
  readonly backoffs: Float64Array;
  /** Each n-gram's place in what it was selected from. */
  readonly source: Uint32Array;
}

/**
 * The n-grams all of whose words are numbered.
 *
 * @param numbers the number of each unigram's word, or -1
 */
export function selectNgrams(arpa: Arpa, n: 1 | 2 | 3, numbers: Int32Array): Ngrams {
  const order = arpa.orders[n - 1] as Arpa['orders'][0];
  const renumbered = { ...order, n, words: order.words.map((place) => numbers[place] as number) };
  const isKept = (ngram: number) => {
    for (let i = ngram * n; i < ngram * n + n; i++)
      if (numbers[order.words[i] as number] === -1) return false;
    return true;
  };
  return pick(renumbered, isKept);
}

/** The n-grams that pass a test on their place. */
export function pick(ngrams: Omit<Ngrams, 'source'>, isPicked: (place: number) => boolean): Ngrams {
  const { n } = ngrams;
  const source = Uint32Array.from(ngrams.scores.keys()).filter(isPicked);
  const at = (values: Float64Array) => Float64Array.from(source, (place) => values[place] as number);
  const words = new Uint32Array(source.length * n);
  source.forEach((place, i) => {
    words.set(ngrams.words.subarray(place * n, place * n + n), i * n);
  });
  return { n, words, scores: at(ngrams.scores), backoffs: at(ngrams.backoffs), source };
}
