import { foldTable } from '../fold.js';
import { BOUNDARY, HAN, unitClasses } from './characters.js';
import { Column } from './column.js';
import { languageModel } from './load.js';
import type { LanguageModel } from './model.js';

/** A text in a lattice: a small number, so that a search can keep thousands of them in typed arrays. */
export type Node = number;

/** No word, no bigram: before a text, and after a boundary or an unknown character. */
const NONE = -1;

/**
 * How much less likely a certain unknown character is than all of them together, log10: about twenty thousand Chinese
 * characters are no word of the model.
 */
export const UNKNOWN_SHARE = Math.log10(20_000);

/**
 * Scores texts that grow character by character and share their beginnings, as a beam search makes them. Takes
 * either script.
 *
 *     const lattice = new Lattice();
 *     const begun = lattice.append(lattice.root, '法律');
 *     const longer = lattice.extend(begun, '问'.charCodeAt(0));
 *     lattice.score(longer); // log10
 *
 * A node is a text, and holds all that the scores of longer texts can depend on: the *states*, that is the last one or
 * two words where they matter to the model, each with its best segmentation; and the *open paths*, the words begun
 * but not ended. So the score of every node is exact, nothing is pruned, and to extend a long text costs no more than
 * to extend a short one. Nodes are never changed; they stay until `truncate`.
 */
export class Lattice {
  /** The empty text. */
  readonly root: Node = 0;
  private readonly folding = foldTable();
  private readonly classes = unitClasses();
  private readonly unknown: number;
  private readonly nodes = {
    length: new Column(Int32Array),
    score: new Column(Float64Array),
    /** States and open paths of a node start where those of the node before end. */
    statesEnd: new Column(Int32Array),
    pathsEnd: new Column(Int32Array),
  };
  private readonly states = {
    word: new Column(Int32Array),
    /** The bigram that the word ends, if it is a history of its own. */
    bigram: new Column(Int32Array),
    score: new Column(Float64Array),
    /** The length of the text, and the state before the word. */
    end: new Column(Int32Array),
    previous: new Column(Int32Array),
  };
  private readonly paths = {
    /** The node before the word. */
    origin: new Column(Int32Array),
    trieNode: new Column(Int32Array),
  };

  constructor(private readonly model: LanguageModel = languageModel()) {
    this.unknown = model.info.unknown - UNKNOWN_SHARE;
    this.pushState(NONE, NONE, 0, 0, NONE);
    this.pushNode(0, 0);
  }

  /** Forgets all nodes made after this one. Call it when a search is over: memory is not given back otherwise. */
  truncate(node: Node): void {
    setLengths(this.states, this.nodes.statesEnd.at(node));
    setLengths(this.paths, this.nodes.pathsEnd.at(node));
    setLengths(this.nodes, node + 1);
  }

  /** log10 probability of the best segmentation of a text. Boundaries cost nothing. */
  score(node: Node): number {
    return this.nodes.score.at(node);
  }

  /**
   * The score that a text may yet turn out to have had when it ends within a word: as if the most probable word that
   * is begun were complete. To compare the hypotheses of a search, which `score` would punish for 蜘 before 蛛 is
   * there. An estimate, not a bound.
   */
  outlook(node: Node): number {
    const { origin, trieNode } = this.paths;
    const end = this.nodes.pathsEnd.at(node);
    let best = this.score(node);
    for (let path = this.pathsStart(node); path < end; path++) {
      const begun = this.score(origin.at(path)) + this.model.bestBelow(trieNode.at(path));
      best = Math.max(best, begun);
    }
    return best;
  }

  /** The text of a node and one more UTF-16 code unit. */
  extend(node: Node, unit: number): Node {
    const length = this.nodes.length.at(node) + 1;
    const start = this.states.score.length;
    const kind = this.classes[unit];
    if (kind === BOUNDARY) {
      this.pushBreak(node, false, length);
    } else {
      const folded = this.folding[unit] as number;
      const end = this.nodes.pathsEnd.at(node);
      for (let path = this.pathsStart(node); path < end; path++) {
        const trieNode = this.model.trie.step(this.paths.trieNode.at(path), folded);
        this.follow(this.paths.origin.at(path), trieNode, length);
      }
      const isWord = this.follow(node, this.model.trie.initial(folded), length);
      if (!isWord) this.pushBreak(node, kind === HAN, length);
    }
    let best = Number.NEGATIVE_INFINITY;
    for (let state = start; state < this.states.score.length; state++) {
      best = Math.max(best, this.states.score.at(state));
    }
    return this.pushNode(length, best);
  }

  /** The text of a node and more. */
  append(node: Node, text: string): Node {
    let last = node;
    for (let i = 0; i < text.length; i++) last = this.extend(last, text.charCodeAt(i));
    return last;
  }

  /** Where the words of the best segmentation end, as UTF-16 offsets; boundaries and unknown characters are alone. */
  wordEnds(node: Node): number[] {
    const { score, end, previous } = this.states;
    let state = this.statesStart(node);
    while (score.at(state) !== this.score(node)) state++;
    const ends: number[] = [];
    for (; end.at(state) > 0; state = previous.at(state)) ends.push(end.at(state));
    return ends.reverse();
  }

  /** Takes an open path one step further. Returns whether a word ends there. */
  private follow(origin: Node, trieNode: number, length: number): boolean {
    if (trieNode === 0) return false;
    const { trie } = this.model;
    if (trie.hasChildren(trieNode)) {
      this.paths.origin.push(origin);
      this.paths.trieNode.push(trieNode);
    }
    const word = trie.word(trieNode);
    if (word < 0) return false;
    this.pushWord(origin, word, length);
    return true;
  }

  /**
   * Adds the states whose last word is this. The states of a node lie together by last word, so that each bigram is
   * looked up once; those that are no history of their own are one state.
   */
  private pushWord(origin: Node, word: number, length: number): void {
    const { model, states } = this;
    const unigram = model.unigramScore(word);
    const end = this.nodes.statesEnd.at(origin);
    let plain = Number.NEGATIVE_INFINITY;
    let plainState = NONE;
    for (let state = this.statesStart(origin); state < end; ) {
      const previous = states.word.at(state);
      const bigram = previous === NONE ? NONE : model.bigram(previous, word);
      const backoff = previous === NONE ? 0 : model.unigramBackoff(previous);
      const lower = bigram === NONE ? backoff + unigram : model.bigramScore(bigram);
      let best = Number.NEGATIVE_INFINITY;
      let bestState = NONE;
      for (; state < end && states.word.at(state) === previous; state++) {
        const score = states.score.at(state) + this.scoreAfter(states.bigram.at(state), word, bigram, lower);
        if (score <= best) continue;
        best = score;
        bestState = state;
      }
      if (bigram !== NONE && bigram < model.contexts) this.pushState(word, bigram, best, length, bestState);
      else if (best > plain) {
        plain = best;
        plainState = bestState;
      }
    }
    if (plainState !== NONE) this.pushState(word, NONE, plain, length, plainState);
  }

  /** log10 p(word | history), given the score with one word less of history. */
  private scoreAfter(history: number, word: number, bigram: number, lower: number): number {
    if (history === NONE) return lower;
    const trigram = bigram === NONE ? NONE : this.model.trigram(history, word);
    return trigram === NONE ? this.model.bigramBackoff(history) + lower : this.model.trigramScore(trigram);
  }

  /** Adds the state after a code unit that is no word: it has no history. Only unknown characters cost something. */
  private pushBreak(origin: Node, isUnknown: boolean, length: number): void {
    const end = this.nodes.statesEnd.at(origin);
    let best = Number.NEGATIVE_INFINITY;
    let bestState = NONE;
    for (let state = this.statesStart(origin); state < end; state++) {
      const score = this.states.score.at(state) + (isUnknown ? this.unknown + this.backoff(state) : 0);
      if (score <= best) continue;
      best = score;
      bestState = state;
    }
    this.pushState(NONE, NONE, best, length, bestState);
  }

  /** What a state costs when a word follows that it is not a history of. */
  private backoff(state: number): number {
    const word = this.states.word.at(state);
    const bigram = this.states.bigram.at(state);
    return (
      (word === NONE ? 0 : this.model.unigramBackoff(word)) +
      (bigram === NONE ? 0 : this.model.bigramBackoff(bigram))
    );
  }

  private statesStart(node: Node): number {
    return node === 0 ? 0 : this.nodes.statesEnd.at(node - 1);
  }

  private pathsStart(node: Node): number {
    return node === 0 ? 0 : this.nodes.pathsEnd.at(node - 1);
  }

  private pushState(word: number, bigram: number, score: number, end: number, previous: number): void {
    const { states } = this;
    states.word.push(word);
    states.bigram.push(bigram);
    states.score.push(score);
    states.end.push(end);
    states.previous.push(previous);
  }

  private pushNode(length: number, score: number): Node {
    const { nodes } = this;
    nodes.length.push(length);
    nodes.score.push(score);
    nodes.statesEnd.push(this.states.score.length);
    nodes.pathsEnd.push(this.paths.origin.length);
    return nodes.score.length - 1;
  }
}

type Columns = Readonly<Record<string, { length: number }>>;

function setLengths(columns: Columns, length: number): void {
  for (const column of Object.values(columns)) column.length = length;
}
