import { Offsets } from './offsets.js';

/** The arrays of a trie, as they lie in the model file; nodes are numbered level by level, the root is 0. */
export interface TrieArrays {
  /** The code unit on the edge to each node; the children of a node are in rising order. */
  readonly units: Uint16Array;
  /** The first child of each node; its children end where the next node's begin. */
  readonly groups: Uint32Array;
  readonly distances: Uint16Array;
  /** The id of the word that ends at each node, or -1. */
  readonly ids: Int32Array;
}

/** The words, as paths of UTF-16 code units. */
export class Trie {
  private readonly units: Uint16Array;
  private readonly firstChild: Offsets;
  private readonly ids: Int32Array;
  /** The child of the root by code unit, 0 for none: the first step is the one most often taken. */
  private readonly initials: Int32Array;

  constructor({ units, groups, distances, ids }: TrieArrays) {
    this.units = units;
    this.firstChild = new Offsets(groups, distances);
    this.ids = ids;
    this.initials = new Int32Array(0x10000);
    for (let node = 1; node < this.firstChild.at(1); node++) this.initials[units[node] as number] = node;
  }

  /** The node after the first code unit of a word, or 0. */
  initial(unit: number): number {
    return this.initials[unit] as number;
  }

  /** The node one code unit further, or 0. */
  step(node: number, unit: number): number {
    let low = this.firstChild.at(node);
    const end = this.firstChild.at(node + 1);
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.units[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && this.units[low] === unit ? low : 0;
  }

  /** The id of the word that ends at a node, or -1. */
  id(node: number): number {
    return this.ids[node] as number;
  }

  /** Whether any longer word starts with the path to this node. */
  hasChildren(node: number): boolean {
    return this.firstChild.at(node) < this.firstChild.at(node + 1);
  }

  /** The id of a word, or -1. */
  find(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      node = this.step(node, word.charCodeAt(i));
      if (node === 0) return -1;
    }
    return this.id(node);
  }

  /** The words by id. */
  words(): string[] {
    const words: string[] = [];
    const paths = [''];
    for (let node = 0; node < this.units.length; node++) {
      const path = paths[node] as string;
      const end = this.firstChild.at(node + 1);
      for (let child = this.firstChild.at(node); child < end; child++) {
        paths.push(path + String.fromCharCode(this.units[child] as number));
      }
      const id = this.id(node);
      if (id >= 0) words[id] = path;
    }
    return words;
  }

  /**
   * Lays out a trie.
   *
   * @param words without doubles; a word's place is its id
   */
  static pack(words: readonly string[]): TrieArrays {
    const sorted = words.map((word, id) => ({ word, id })).sort((a, b) => (a.word < b.word ? -1 : 1));
    const units = [0];
    const starts = [];
    const ids = [-1];
    // A node is a run of sorted words that share their first `depth` code units.
    const queue = [{ start: 0, end: sorted.length, depth: 0 }];
    for (const { start, end, depth } of queue) {
      starts.push(units.length);
      let from = start;
      if (sorted[from]?.word.length === depth && depth > 0) from++;
      while (from < end) {
        const unit = (sorted[from] as { word: string }).word.charCodeAt(depth);
        let to = from + 1;
        while (to < end && sorted[to]?.word.charCodeAt(depth) === unit) to++;
        const first = sorted[from] as { word: string; id: number };
        units.push(unit);
        ids.push(first.word.length === depth + 1 ? first.id : -1);
        queue.push({ start: from, end: to, depth: depth + 1 });
        from = to;
      }
    }
    starts.push(units.length);
    return {
      units: Uint16Array.from(units),
      ids: Int32Array.from(ids),
      ...Offsets.pack(Uint32Array.from(starts)),
    };
  }
}
