import { doubled, FIRST_CAPACITY } from './lists.js';
import type { LanguageModel } from './model.js';

/** No word, no bigram, no state: before a text, and after what is no word. */
export const NONE = -1;

/**
 * Histories of a text: its last one or two words, as far as the model can tell them apart, each with its best
 * segmentation. Those of one text stand in a row (`first` to before `end`), those with the same last word together.
 */
export class States {
  private word = new Int32Array(FIRST_CAPACITY);
  /** The bigram that the word ends, if it is a history of its own. */
  private bigram = new Int32Array(FIRST_CAPACITY);
  private score = new Float64Array(FIRST_CAPACITY);
  /** The length of the text. */
  private textLength = new Int32Array(FIRST_CAPACITY);
  /** The state before the word. */
  private previous = new Int32Array(FIRST_CAPACITY);
  length = 0;

  constructor(private readonly model: LanguageModel) {
    this.push(NONE, NONE, 0, 0, NONE);
  }

  truncate(length: number): void {
    this.length = length;
  }

  /** The best state from `first` on to before `end`. */
  best(first: number, end: number): number {
    let best = first;
    for (let state = first + 1; state < end; state++) {
      if ((this.score[state] as number) > (this.score[best] as number)) best = state;
    }
    return best;
  }

  scoreOf(state: number): number {
    return this.score[state] as number;
  }

  /** Where the words up to a state end. */
  wordEnds(state: number): number[] {
    const ends: number[] = [];
    for (let at = state; (this.textLength[at] as number) > 0; at = this.previous[at] as number)
      ends.push(this.textLength[at] as number);
    return ends.reverse();
  }

  /**
   * Adds the states of a text whose last word follows those of another: one for each bigram that is a history of its
   * own, and one for all others.
   */
  pushWord(first: number, end: number, word: number, textLength: number): void {
    const { model } = this;
    const unigram = model.unigramScore(word);
    let plain = Number.NEGATIVE_INFINITY;
    let plainState = NONE;
    for (let state = first; state < end; ) {
      const last = this.word[state] as number;
      const bigram = last === NONE ? NONE : model.bigram(last, word);
      const backoff = last === NONE ? 0 : model.unigramBackoff(last);
      const shorter = bigram === NONE ? backoff + unigram : model.bigramScore(bigram);
      let best = Number.NEGATIVE_INFINITY;
      let bestState = NONE;
      for (; state < end && (this.word[state] as number) === last; state++) {
        const score =
          (this.score[state] as number) +
          this.scoreAfter(this.bigram[state] as number, word, bigram, shorter);
        if (score <= best) continue;
        best = score;
        bestState = state;
      }
      if (bigram !== NONE && bigram < model.contexts) this.push(word, bigram, best, textLength, bestState);
      else if (best > plain) {
        plain = best;
        plainState = bestState;
      }
    }
    if (plainState !== NONE) this.push(word, NONE, plain, textLength, plainState);
  }

  /** Adds the state of a text that ends in a boundary, which has no history. */
  pushBoundary(first: number, end: number, textLength: number): void {
    const state = this.best(first, end);
    this.push(NONE, NONE, this.score[state] as number, textLength, state);
  }

  /** Adds the state of a text that ends in an unknown character, which has no history. */
  pushUnknown(first: number, end: number, textLength: number, unknown: number): void {
    let best = Number.NEGATIVE_INFINITY;
    let bestState = NONE;
    for (let state = first; state < end; state++) {
      const score = (this.score[state] as number) + this.backoff(state) + unknown;
      if (score <= best) continue;
      best = score;
      bestState = state;
    }
    this.push(NONE, NONE, best, textLength, bestState);
  }

  /** Adds the state of a text that ends in the second half of a character whose first half was no word. */
  pushTrail(first: number, end: number, textLength: number): void {
    const state = this.best(first, end);
    const begun = (this.word[state] as number) === NONE && textLength > 1;
    const previous = begun ? (this.previous[state] as number) : state;
    this.push(NONE, NONE, this.score[state] as number, textLength, previous);
  }

  /** log10 p(word | history), given the score with one word less of history. */
  private scoreAfter(history: number, word: number, bigram: number, shorter: number): number {
    if (history === NONE) return shorter;
    const trigram = bigram === NONE ? NONE : this.model.trigram(history, word);
    return trigram === NONE ? this.model.bigramBackoff(history) + shorter : this.model.trigramScore(trigram);
  }

  /** What a state costs when a word follows with which it forms no bigram. */
  private backoff(state: number): number {
    const word = this.word[state] as number;
    const bigram = this.bigram[state] as number;
    return (
      (word === NONE ? 0 : this.model.unigramBackoff(word)) +
      (bigram === NONE ? 0 : this.model.bigramBackoff(bigram))
    );
  }

  private push(word: number, bigram: number, score: number, textLength: number, previous: number): void {
    const state = this.length++;
    if (state === this.word.length) this.grow();
    this.word[state] = word;
    this.bigram[state] = bigram;
    this.score[state] = score;
    this.textLength[state] = textLength;
    this.previous[state] = previous;
  }

  private grow(): void {
    this.word = doubled(this.word);
    this.bigram = doubled(this.bigram);
    this.score = doubled(this.score);
    this.textLength = doubled(this.textLength);
    this.previous = doubled(this.previous);
  }
}
