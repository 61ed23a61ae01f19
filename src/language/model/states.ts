import { Column } from './column.js';
import type { LanguageModel } from './model.js';

/** No word, no bigram, no state: before a text, and after what is no word. */
export const NONE = -1;

/**
 * Histories of a text: its last one or two words, as far as the model can tell them apart, each with its best
 * segmentation. Those of one text stand in a row (`first` to before `end`), those with the same last word together.
 */
export class States {
  private readonly word = new Column(Int32Array);
  /** The bigram that the word ends, if it is a history of its own. */
  private readonly bigram = new Column(Int32Array);
  private readonly score = new Column(Float64Array);
  /** The length of the text. */
  private readonly textLength = new Column(Int32Array);
  /** The state before the word. */
  private readonly previous = new Column(Int32Array);

  constructor(private readonly model: LanguageModel) {
    this.push(NONE, NONE, 0, 0, NONE);
  }

  get length(): number {
    return this.score.length;
  }

  truncate(length: number): void {
    for (const column of [this.word, this.bigram, this.score, this.textLength, this.previous]) {
      column.length = length;
    }
  }

  /** The best state from `first` on to before `end`. */
  best(first: number, end: number): number {
    let best = first;
    for (let state = first + 1; state < end; state++) {
      if (this.score.at(state) > this.score.at(best)) best = state;
    }
    return best;
  }

  scoreOf(state: number): number {
    return this.score.at(state);
  }

  /** Where the words up to a state end. */
  wordEnds(state: number): number[] {
    const ends: number[] = [];
    for (let at = state; this.textLength.at(at) > 0; at = this.previous.at(at))
      ends.push(this.textLength.at(at));
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
      const last = this.word.at(state);
      const bigram = last === NONE ? NONE : model.bigram(last, word);
      const backoff = last === NONE ? 0 : model.unigramBackoff(last);
      const shorter = bigram === NONE ? backoff + unigram : model.bigramScore(bigram);
      let best = Number.NEGATIVE_INFINITY;
      let bestState = NONE;
      for (; state < end && this.word.at(state) === last; state++) {
        const score = this.score.at(state) + this.scoreAfter(this.bigram.at(state), word, bigram, shorter);
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
    this.push(NONE, NONE, this.score.at(state), textLength, state);
  }

  /** Adds the state of a text that ends in an unknown character, which has no history. */
  pushUnknown(first: number, end: number, textLength: number, unknown: number): void {
    let best = Number.NEGATIVE_INFINITY;
    let bestState = NONE;
    for (let state = first; state < end; state++) {
      const score = this.score.at(state) + this.backoff(state) + unknown;
      if (score <= best) continue;
      best = score;
      bestState = state;
    }
    this.push(NONE, NONE, best, textLength, bestState);
  }

  /** Adds the state of a text that ends in the second half of a character whose first half was no word. */
  pushTrail(first: number, end: number, textLength: number): void {
    const state = this.best(first, end);
    const begun = this.word.at(state) === NONE && textLength > 1;
    const previous = begun ? this.previous.at(state) : state;
    this.push(NONE, NONE, this.score.at(state), textLength, previous);
  }

  /** log10 p(word | history), given the score with one word less of history. */
  private scoreAfter(history: number, word: number, bigram: number, shorter: number): number {
    if (history === NONE) return shorter;
    const trigram = bigram === NONE ? NONE : this.model.trigram(history, word);
    return trigram === NONE ? this.model.bigramBackoff(history) + shorter : this.model.trigramScore(trigram);
  }

  /** What a state costs when a word follows with which it forms no bigram. */
  private backoff(state: number): number {
    const word = this.word.at(state);
    const bigram = this.bigram.at(state);
    return (
      (word === NONE ? 0 : this.model.unigramBackoff(word)) +
      (bigram === NONE ? 0 : this.model.bigramBackoff(bigram))
    );
  }

  private push(word: number, bigram: number, score: number, textLength: number, previous: number): void {
    this.word.push(word);
    this.bigram.push(bigram);
    this.score.push(score);
    this.textLength.push(textLength);
    this.previous.push(previous);
  }
}
