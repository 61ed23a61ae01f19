import { foldTable } from '../fold.js';
import { BOUNDARY, HAN, unitClasses } from './characters.js';
import { doubled, FIRST_CAPACITY } from './lists.js';
import { languageModel } from './load.js';
import type { LanguageModel } from './model.js';
import { States } from './states.js';

/** A text in a lattice: a small number, so that a search can keep thousands of them in typed arrays. */
export type Node = number;

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
 * A node is a text, and holds all that the scores of longer texts can depend on: its *states* (see `States`) and its
 * *open paths*, the words begun but not ended. So the score of every node is exact, nothing is pruned, and to extend
 * a long text costs no more than to extend a short one. Everything lies in typed arrays; `extend` allocates nothing
 * unless they must grow. Nodes are never changed; they stay until `truncate`.
 */
export class Lattice {
  /** The empty text. */
  readonly root: Node = 0;
  private readonly folding = foldTable();
  private readonly classes = unitClasses();
  private readonly unknown: number;
  /** By folded code unit, the last mark it was given. */
  private readonly marked = new Int32Array(0x10000);
  private mark = 0;
  private readonly states: States;
  private nodes = 0;
  private paths = 0;
  /** By node. Its states and open paths start where those of the node before end. */
  private textLength = new Int32Array(FIRST_CAPACITY);
  private best = new Float64Array(FIRST_CAPACITY);
  private statesEnd = new Int32Array(FIRST_CAPACITY);
  private pathsEnd = new Int32Array(FIRST_CAPACITY);
  /** By open path: the node before the word, and how far the word has come. */
  private origin = new Int32Array(FIRST_CAPACITY);
  private trieNode = new Int32Array(FIRST_CAPACITY);

  constructor(private readonly model: LanguageModel = languageModel()) {
    this.unknown = model.info.unknown - UNKNOWN_SHARE;
    this.states = new States(model);
    this.pushNode(0);
  }

  /** Forgets all nodes made after this one. Call it when a search is over: the lattice only grows otherwise. */
  truncate(node: Node): void {
    this.states.truncate(this.statesEnd[node] as number);
    this.paths = this.pathsEnd[node] as number;
    this.nodes = node + 1;
  }

  /** log10 probability of the best segmentation of a text. Boundaries cost nothing. */
  score(node: Node): number {
    return this.best[node] as number;
  }

  /**
   * The score that a text may yet turn out to have had when it ends within a word: as if the most probable word that
   * is begun were complete. To compare the hypotheses of a search, which `score` would punish for 蜘 before 蛛 is
   * there. An estimate, not a bound.
   */
  outlook(node: Node): number {
    return Math.max(this.score(node), this.bestBegun(node));
  }

  /** The score of a text as if the most probable word that is begun were complete; -Infinity if none is. */
  bestBegun(node: Node): number {
    let best = Number.NEGATIVE_INFINITY;
    const { below } = this.model.bests();
    const end = this.pathsEnd[node] as number;
    for (let path = this.firstPath(node); path < end; path++) {
      const begun =
        (this.best[this.origin[path] as number] as number) + (below[this.trieNode[path] as number] as number);
      best = Math.max(best, begun);
    }
    return best;
  }

  /**
   * Whether a Chinese character that goes on with a word that is begun may add so much to the score of a text or more,
   * log10, as if every word had the probability that it has without context. Much cheaper than `extend`; context seldom
   * makes it better by more than 2.
   */
  mayReach(node: Node, unit: number, more: number): boolean {
    const floor = this.score(node) + more;
    const folded = this.folding[unit] as number;
    const { from, below } = this.model.bests();
    const end = this.pathsEnd[node] as number;
    for (let path = this.firstPath(node); path < end; path++) {
      const trieNode = this.trieNode[path] as number;
      const before = this.best[this.origin[path] as number] as number;
      if (before + (below[trieNode] as number) < floor) continue;
      const next = this.model.trie.step(trieNode, folded);
      if (next !== 0 && before + (from[next] as number) >= floor) return true;
    }
    return false;
  }

  /**
   * Marks the characters for which `mayReach` says yes, until the next call: where many are to be asked about, all that go on
   * with a word are sooner found than each is looked up.
   */
  markReaching(node: Node, more: number): void {
    const { model, marked } = this;
    const { trie } = model;
    const { from, below } = model.bests();
    const floor = this.score(node) + more;
    const mark = ++this.mark;
    const end = this.pathsEnd[node] as number;
    for (let path = this.firstPath(node); path < end; path++) {
      const trieNode = this.trieNode[path] as number;
      const missing = floor - (this.best[this.origin[path] as number] as number);
      if ((below[trieNode] as number) < missing) continue;
      const last = trie.firstChild(trieNode + 1);
      for (let child = trie.firstChild(trieNode); child < last; child++)
        if ((from[child] as number) >= missing) marked[trie.unit(child)] = mark;
    }
  }

  /** Whether a character was marked. */
  isMarked(unit: number): boolean {
    return this.marked[this.folding[unit] as number] === this.mark;
  }

  /** About what a Chinese character adds to a text where it begins a word. */
  begin(unit: number): number {
    return this.model.beginScore(this.folding[unit] as number, this.unknown);
  }

  /** The text of a node and one more UTF-16 code unit. */
  extend(node: Node, unit: number): Node {
    const textLength = (this.textLength[node] as number) + 1;
    const first = this.firstState(node);
    const end = this.statesEnd[node] as number;
    const kind = this.classes[unit];
    if (kind === BOUNDARY) {
      this.states.pushBoundary(first, end, textLength);
      return this.pushNode(textLength);
    }
    const folded = this.folding[unit] as number;
    const pathsEnd = this.pathsEnd[node] as number;
    for (let path = this.firstPath(node); path < pathsEnd; path++) {
      this.follow(
        this.origin[path] as number,
        this.model.trie.step(this.trieNode[path] as number, folded),
        textLength,
      );
    }
    const isWord = this.follow(node, this.model.trie.initial(folded), textLength);
    if (!isWord && kind === HAN) this.states.pushUnknown(first, end, textLength, this.unknown);
    else if (!isWord) this.states.pushTrail(first, end, textLength);
    return this.pushNode(textLength);
  }

  /** The text of a node and more. */
  append(node: Node, text: string): Node {
    let last = node;
    for (let i = 0; i < text.length; i++) last = this.extend(last, text.charCodeAt(i));
    return last;
  }

  /** Where the words of the best segmentation end, as UTF-16 offsets; boundaries and unknown characters are alone. */
  wordEnds(node: Node): number[] {
    return this.states.wordEnds(this.states.best(this.firstState(node), this.statesEnd[node] as number));
  }

  /** Takes an open path, or a new one, to a node of the trie (0: to nowhere). Returns whether a word ends there. */
  private follow(origin: Node, trieNode: number, textLength: number): boolean {
    if (trieNode === 0) return false;
    const { trie } = this.model;
    if (trie.hasChildren(trieNode)) {
      const path = this.paths++;
      if (path === this.origin.length) {
        this.origin = doubled(this.origin);
        this.trieNode = doubled(this.trieNode);
      }
      this.origin[path] = origin;
      this.trieNode[path] = trieNode;
    }
    const word = trie.word(trieNode);
    if (word < 0) return false;
    this.states.pushWord(this.firstState(origin), this.statesEnd[origin] as number, word, textLength);
    return true;
  }

  private firstState(node: Node): number {
    return node === 0 ? 0 : (this.statesEnd[node - 1] as number);
  }

  private firstPath(node: Node): number {
    return node === 0 ? 0 : (this.pathsEnd[node - 1] as number);
  }

  /** Makes a node of the states and open paths added since the last one. */
  private pushNode(textLength: number): Node {
    const node = this.nodes++;
    if (node === this.best.length) this.growNodes();
    const best = this.states.best(this.firstState(node), this.states.length);
    this.textLength[node] = textLength;
    this.best[node] = this.states.scoreOf(best);
    this.statesEnd[node] = this.states.length;
    this.pathsEnd[node] = this.paths;
    return node;
  }

  private growNodes(): void {
    this.textLength = doubled(this.textLength);
    this.best = doubled(this.best);
    this.statesEnd = doubled(this.statesEnd);
    this.pathsEnd = doubled(this.pathsEnd);
  }
}
