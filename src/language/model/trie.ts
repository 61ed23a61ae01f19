import { type OffsetArrays, Offsets } from './offsets.js';
import { PackedNumbers } from './packed-numbers.js';

/**
 * The arrays of a trie, as they lie in the model file. Nodes are numbered level by level and the root is 0, so the
 * children of a node have numbers in a row: the offsets say where each node's begin.
 */
export interface TrieArrays extends OffsetArrays {
  /** The code unit on the edge to each node; the children of a node are in rising order. */
  readonly units: Uint16Array;
  /** The word that ends at each node plus one, or 0. */
  readonly words: PackedNumbers;
}

/** The words, as paths of UTF-16 code units. */
export class Trie {
  private readonly units: Uint16Array;
  private readonly children: Offsets;
  private readonly ends: PackedNumbers;
  /** The child of the root by code unit, 0 for none: the first step is the one most often taken. */
  private readonly initials: Int32Array;

  constructor({ units, words, ...children }: TrieArrays) {
    this.units = units;
    this.children = new Offsets(children);
    this.ends = words;
    this.initials = new Int32Array(0x10000);
    const end = this.children.at(1);
    for (let node = 1; node < end; node++) this.initials[units[node] as number] = node;
  }

  /** The node after the first code unit of a word, or 0. */
  initial(unit: number): number {
    return this.initials[unit] as number;
  }

  /** The node one code unit further, or 0. */
  step(node: number, unit: number): number {
    let low = this.children.at(node);
    const end = this.children.at(node + 1);
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.units[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low < end && this.units[low] === unit ? low : 0;
  }

  /** The first child of a node; its last is the one before the first of the next node. */
  firstChild(node: number): number {
    return this.children.at(node);
  }

  /** The code unit that leads to a node. */
  unit(node: number): number {
    return this.units[node] as number;
  }

  /** The word that ends at a node, or -1. */
  word(node: number): number {
    return this.ends.at(node) - 1;
  }

  /** Whether any longer word starts with the path to this node. */
  hasChildren(node: number): boolean {
    return this.children.at(node) < this.children.at(node + 1);
  }

  /** The node at the end of a path of code units from a node, or 0. */
  walk(path: string, from = 0): number {
    let node = from;
    for (let i = 0; i < path.length; i++) {
      node = this.step(node, path.charCodeAt(i));
      if (node === 0) return 0;
    }
    return node;
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    return this.word(this.walk(word));
  }

  /** The path of code units to a node. */
  path(node: number): string {
    let path = '';
    for (let at = node; at > 0; at = this.parent(at)) {
      path = String.fromCharCode(this.units[at] as number) + path;
    }
    return path;
  }

  /** The wanted words by number, in the order of the trie. */
  words(isWanted: (word: number) => boolean): Map<number, string> {
    const words = new Map<number, string>();
    for (let node = 0; node < this.units.length; node++) {
      const word = this.word(node);
      if (word >= 0 && isWanted(word)) words.set(word, this.path(node));
    }
    return words;
  }

  /** The highest score of a word at or below each node, and of one below it; -Infinity where there is none. */
  bests(score: (word: number) => number): { readonly from: Float64Array; readonly below: Float64Array } {
    const from = new Float64Array(this.units.length).fill(Number.NEGATIVE_INFINITY);
    const below = from.slice();
    this.eachParentLastFirst((node, child) => {
      const word = this.word(child);
      const best = Math.max(below[child] as number, word < 0 ? Number.NEGATIVE_INFINITY : score(word));
      from[child] = best;
      below[node] = Math.max(below[node] as number, best);
    });
    return { from, below };
  }

  /** The sum of the weights of all words, for each UTF-16 code unit as often as it occurs in them. */
  unitSums(weight: (word: number) => number): Float64Array {
    const below = new Float64Array(this.units.length);
    const sums = new Float64Array(0x10000);
    this.eachParentLastFirst((node, child) => {
      const word = this.word(child);
      const mass = (below[child] as number) + (word < 0 ? 0 : weight(word));
      below[node] = (below[node] as number) + mass;
      const unit = this.units[child] as number;
      sums[unit] = (sums[unit] as number) + mass;
    });
    return sums;
  }

  /** Each node with each of its children; children, which have higher numbers, before what they are children of. */
  private eachParentLastFirst(visit: (node: number, child: number) => void): void {
    let end = this.units.length;
    for (let node = this.units.length - 1; node >= 0; node--) {
      const start = this.children.at(node);
      for (let child = start; child < end; child++) visit(node, child);
      end = start;
    }
  }

  private parent(node: number): number {
    let low = 0;
    let high = node;
    // The last node whose children start at this one or before it.
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.children.at(middle) <= node) low = middle;
      else high = middle;
    }
    return low;
  }

  /**
   * Lays out a trie.
   *
   * @param words without doubles; a word's place is its number
   */
  static pack(words: readonly string[]): TrieArrays {
    const sorted = words.map((word, number) => ({ word, number })).sort((a, b) => (a.word < b.word ? -1 : 1));
    const units = [0];
    const starts = [];
    const ends = [0];
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
        const first = sorted[from] as { word: string; number: number };
        units.push(unit);
        ends.push(first.word.length === depth + 1 ? first.number + 1 : 0);
        queue.push({ start: from, end: to, depth: depth + 1 });
        from = to;
      }
    }
    starts.push(units.length);
    return {
      units: Uint16Array.from(units),
      words: PackedNumbers.pack(ends),
      ...Offsets.pack(Uint32Array.from(starts)),
    };
  }
}
