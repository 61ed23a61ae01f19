import { foldTable } from '../fold.js';
import { BOUNDARY, HAN, unitClasses } from './characters.js';
import { languageModel } from './load.js';
import type { LanguageModel } from './model.js';

/** A text in a lattice. Numbers, so that a search can keep thousands of them in typed arrays. */
export type Node = number;

/** No word, no history: the start of a text, and what follows a boundary or an unknown character. */
const NONE = -1;

/**
 * How much less likely than all unknown characters together a certain one is, log10: about twenty thousand
 * Chinese characters are no word of the model.
 */
const UNKNOWN_SHARE = Math.log10(20_000);

/**
 * Scores texts that grow character by character and share their beginnings, as a beam search makes them:
 *
 *     const lattice = new Lattice();
 *     const begun = lattice.append(lattice.root, '法律');
 *     const longer = lattice.extend(begun, '问'.charCodeAt(0));
 *     lattice.score(longer); // log10
 *
 * A node is a text, and holds what the best segmentations of its continuations can depend on: the *states* (the one or
 * two words before, where that matters to the model, with the best score of a segmentation that ends in them) and the
 * *open paths* (the words begun but not ended). So the score of every node is exact, nothing is pruned, and a
 * node's cost does not depend on the length of its text. Nodes are never changed and stay until `clear`.
 *
 * Everything lies in typed arrays that grow by doubling: `extend` allocates nothing else.
 */
export class Lattice {
  /** The empty text. */
  readonly root: Node = 0;
  private readonly folding = foldTable();
  private readonly classes = unitClasses();
  private readonly unknown: number;
  private nodeCount = 0;
  /** By node: the end of its states and of its open paths, which start where those of the node before end. */
  private stateEnds = new Int32Array(1024);
  private pathEnds = new Int32Array(1024);
  private scores = new Float64Array(1024);
  private stateCount = 0;
  /** By state: the last word; the bigram it ends, if that is a context; the best score. */
  private words = new Int32Array(4096);
  private bigrams = new Int32Array(4096);
  private stateScores = new Float64Array(4096);
  private pathCount = 0;
  /** By open path: the node it began after; where it is in the trie. */
  private origins = new Int32Array(4096);
  private tries = new Int32Array(4096);

  constructor(private readonly model: LanguageModel = languageModel()) {
    this.unknown = model.info.unknown - UNKNOWN_SHARE;
    this.clear();
  }

  /** Forgets all nodes but the root. */
  clear(): void {
    this.nodeCount = 0;
    this.stateCount = 0;
    this.pathCount = 0;
    this.pushState(NONE, NONE, 0);
    this.pushNode(0);
  }

  /** log10 probability of the best segmentation of a text. Boundaries cost nothing. */
  score(node: Node): number {
    return this.scores[node] as number;
  }

  /** The text of a node and one more UTF-16 code unit. */
  extend(node: Node, unit: number): Node {
    const kind = this.classes[unit];
    const first = this.stateCount;
    if (kind === BOUNDARY) this.pushState(NONE, NONE, this.score(node));
    else {
      const folded = this.folding[unit] as number;
      const end = this.pathEnds[node] as number;
      for (let path = this.pathsBegin(node); path < end; path++) {
        this.follow(this.origins[path] as Node, this.model.trie.step(this.tries[path] as number, folded));
      }
      const isWord = this.follow(node, this.model.trie.initial(folded));
      if (!isWord) this.pushUnknown(node, kind === HAN ? this.unknown : 0);
    }
    let best = Number.NEGATIVE_INFINITY;
    for (let state = first; state < this.stateCount; state++) {
      best = Math.max(best, this.stateScores[state] as number);
    }
    return this.pushNode(best);
  }

  /** The text of a node and more. */
  append(node: Node, text: string): Node {
    let last = node;
    for (let i = 0; i < text.length; i++) last = this.extend(last, text.charCodeAt(i));
    return last;
  }

  /** Takes an open path one step further. Returns whether a word ends there. */
  private follow(origin: Node, trieNode: number): boolean {
    if (trieNode === 0) return false;
    const { trie } = this.model;
    if (trie.hasChildren(trieNode)) this.pushPath(origin, trieNode);
    const word = trie.id(trieNode);
    if (word < 0) return false;
    this.pushWord(origin, word);
    return true;
  }

  /**
   * Adds the states of the new node in which a word is the last. The states of a node lie together by last word, so
   * that a bigram is looked up once.
   */
  private pushWord(origin: Node, word: number): void {
    const { model, words, bigrams, stateScores } = this;
    const unigram = model.unigramScore(word);
    let plain = Number.NEGATIVE_INFINITY;
    let state = this.statesBegin(origin);
    const end = this.stateEnds[origin] as number;
    while (state < end) {
      const previous = words[state] as number;
      const bigram = previous < 0 ? NONE : model.bigram(previous, word);
      const backedOff = previous < 0 ? unigram : model.unigramBackoff(previous) + unigram;
      const lower = bigram < 0 ? backedOff : model.bigramScore(bigram);
      let best = Number.NEGATIVE_INFINITY;
      for (; state < end && words[state] === previous; state++) {
        const context = bigrams[state] as number;
        let score = lower;
        if (context >= 0) {
          const trigram = bigram < 0 ? NONE : model.trigram(context, word);
          score = trigram < 0 ? model.bigramBackoff(context) + lower : model.trigramScore(trigram);
        }
        best = Math.max(best, (stateScores[state] as number) + score);
      }
      if (bigram >= 0 && bigram < model.contexts) this.pushState(word, bigram, best);
      else plain = Math.max(plain, best);
    }
    if (plain > Number.NEGATIVE_INFINITY) this.pushState(word, NONE, plain);
  }

  private pushUnknown(origin: Node, score: number): void {
    const { model } = this;
    let best = Number.NEGATIVE_INFINITY;
    for (let state = this.statesBegin(origin); state < (this.stateEnds[origin] as number); state++) {
      const word = this.words[state] as number;
      const bigram = this.bigrams[state] as number;
      const backoff =
        (word < 0 ? 0 : model.unigramBackoff(word)) + (bigram < 0 ? 0 : model.bigramBackoff(bigram));
      best = Math.max(best, (this.stateScores[state] as number) + backoff);
    }
    this.pushState(NONE, NONE, best + score);
  }

  private statesBegin(node: Node): number {
    return node === 0 ? 0 : (this.stateEnds[node - 1] as number);
  }

  private pathsBegin(node: Node): number {
    return node === 0 ? 0 : (this.pathEnds[node - 1] as number);
  }

  private pushNode(score: number): Node {
    const node = this.nodeCount++;
    if (node === this.scores.length) {
      this.scores = grow(this.scores);
      this.stateEnds = grow(this.stateEnds);
      this.pathEnds = grow(this.pathEnds);
    }
    this.scores[node] = score;
    this.stateEnds[node] = this.stateCount;
    this.pathEnds[node] = this.pathCount;
    return node;
  }

  private pushState(word: number, bigram: number, score: number): void {
    const state = this.stateCount++;
    if (state === this.words.length) {
      this.words = grow(this.words);
      this.bigrams = grow(this.bigrams);
      this.stateScores = grow(this.stateScores);
    }
    this.words[state] = word;
    this.bigrams[state] = bigram;
    this.stateScores[state] = score;
  }

  private pushPath(origin: Node, trieNode: number): void {
    const path = this.pathCount++;
    if (path === this.origins.length) {
      this.origins = grow(this.origins);
      this.tries = grow(this.tries);
    }
    this.origins[path] = origin;
    this.tries[path] = trieNode;
  }
}

function grow<T extends Int32Array | Float64Array>(array: T): T {
  const grown = new (array.constructor as new (length: number) => T)(array.length * 2);
  grown.set(array);
  return grown;
}
