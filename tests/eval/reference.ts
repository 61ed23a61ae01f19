import type { Arpa } from '../../models/language/arpa.js';

const NONE = -1;
const LONGEST_WORD = 13;
/** More than there are words: two words' places make one number. */
const BASE = 2 ** 18;

/**
 * Scores text by the exact numbers of an ARPA file, written for clarity from the definition of a back-off model and
 * without any code of the model it checks.
 *
 * @param unknown log10 probability of an unknown character
 * @returns the log10 probability of the best segmentation of a stretch of Simplified Chinese characters
 */
export function referenceScorer({ words, orders }: Arpa, unknown: number): (stretch: string) => number {
  const [unigrams, bigrams, trigrams] = orders;
  const places = new Map(words.map((word, place) => [word, place]));
  const bigramPlaces = new Map<number, number>();
  const trigramPlaces = new Map<number, number>();
  const bigramAt = (first: number, second: number) => bigramPlaces.get(first * BASE + second) ?? NONE;
  bigrams.scores.forEach((_, i) => {
    bigramPlaces.set((bigrams.words[2 * i] as number) * BASE + (bigrams.words[2 * i + 1] as number), i);
  });
  trigrams.scores.forEach((_, i) => {
    const [first, second, third] = trigrams.words.subarray(3 * i);
    trigramPlaces.set(bigramAt(first as number, second as number) * BASE + (third as number), i);
  });

  /** log10 p(word | the two before). */
  function probability(first: number, second: number, word: number): number {
    const history = bigramAt(first, second);
    const trigram = trigramPlaces.get(history * BASE + word);
    if (trigram !== undefined) return trigrams.scores[trigram] as number;
    const backoff = history === NONE ? 0 : (bigrams.backoffs[history] as number);
    const bigram = bigramAt(second, word);
    if (bigram !== NONE) return backoff + (bigrams.scores[bigram] as number);
    const further = second === NONE ? 0 : (unigrams.backoffs[second] as number);
    return backoff + further + (word === NONE ? unknown : (unigrams.scores[word] as number));
  }

  return (stretch) => {
    /** By length of the text: the last two words and the best score, by those words. */
    const columns = [new Map([['', [NONE, NONE, 0]]])] as Map<string, [number, number, number]>[];
    for (let end = 1; end <= stretch.length; end++) {
      const column = new Map<string, [number, number, number]>();
      columns.push(column);
      for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
        const word = places.get(stretch.slice(end - length, end)) ?? NONE;
        if (word === NONE && length > 1) continue;
        for (const [first, second, score] of columns[end - length]?.values() ?? []) {
          const history: [number, number] = word === NONE ? [NONE, NONE] : [second, word];
          const sum = score + probability(first, second, word);
          const key = history.join(' ');
          if (sum > (column.get(key)?.[2] ?? Number.NEGATIVE_INFINITY)) column.set(key, [...history, sum]);
        }
      }
    }
    return Math.max(...[...(columns[stretch.length]?.values() ?? [])].map(([, , score]) => score));
  };
}
