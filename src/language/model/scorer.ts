import { Lattice, type Node } from './lattice.js';
import type { LanguageModel } from './model.js';

/** A text between others. Only what stands in the same stretch, between marks, matters. */
export interface Context {
  /** What stands before; default nothing. */
  readonly before?: string;
  /** What follows; default nothing. */
  readonly after?: string;
}

/** A text with its score. */
export interface Ranked {
  readonly text: string;
  /** log10 */
  readonly score: number;
}

/** Scores whole texts. Keeps its memory from call to call, so make one and use it often. */
export class Scorer {
  private readonly lattice: Lattice;

  constructor(model?: LanguageModel) {
    this.lattice = new Lattice(model);
  }

  /**
   * How likely a text is in a context, log10: what it and what follows it add to the score of what stands before.
   * Comparable for different texts in the same context, in either script; above 0 where `before` ends within a word
   * that the text completes.
   *
   * Marks, blanks, Latin and digits add nothing and cut the text into stretches that know nothing of one another:
   * weigh them yourself where texts differ in them.
   */
  score(text: string, { before = '', after = '' }: Context = {}): number {
    const { lattice } = this;
    const start = this.begin(before);
    const end = lattice.append(lattice.append(start, text), after);
    return lattice.score(end) - lattice.score(start);
  }

  /** The texts, from the most to the least probable in the context; in the given order where equal. */
  rank(texts: Iterable<string>, { before = '', after = '' }: Context = {}): Ranked[] {
    const { lattice } = this;
    const start = this.begin(before);
    const ranked = Array.from(texts, (text) => {
      lattice.truncate(start);
      const end = lattice.append(lattice.append(start, text), after);
      return { text, score: lattice.score(end) - lattice.score(start) };
    });
    return ranked.sort((a, b) => b.score - a.score);
  }

  /** The words of the best segmentation, as they stand in the text; boundaries and unknown characters are alone. */
  segment(text: string): string[] {
    const ends = this.lattice.wordEnds(this.begin(text));
    return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
  }

  private begin(before: string): Node {
    this.lattice.truncate(this.lattice.root);
    return this.lattice.append(this.lattice.root, before);
  }
}
