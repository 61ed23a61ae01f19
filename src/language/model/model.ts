import { lazy } from '../../core/lazy.js';
import { fold } from '../fold.js';
import { type PairShape, PairTable } from './pair-table.js';
import { type Scale, ScaledNumbers } from './scale.js';
import { SectionReader } from './sections.js';
import { Trie } from './trie.js';

/** What the header of a model file says; the arrays are named `table.array`, see `pack.ts`. */
export interface ModelInfo {
  /** Where the numbers come from, with licence and copyright. */
  readonly notice: string;
  /** log10 probability of all unknown words together. */
  readonly unknown: number;
  readonly shapes: Readonly<Record<'contexts' | 'bigrams' | 'trigrams', PairShape>>;
  readonly scales: Readonly<Record<ScaleName, Scale>>;
}

/** One scale for each kind of number. */
export type ScaleName = 'unigram' | 'unigramBackoff' | 'bigram' | 'bigramBackoff' | 'trigram';

/** 16,384 bigrams are remembered, in 192 KB. */
const CACHE_BITS = 14;
const SCATTER = 0x9e3779b1;
const OTHER_SCATTER = 0x85ebca6b;

/**
 * A word trigram model with back-off of Simplified Chinese, read-only. Scores and back-off weights are log10.
 *
 * Words, bigrams and trigrams are numbered. A bigram below `contexts` starts a trigram or has a back-off weight;
 * the others behave, as histories, just like their second word alone.
 */
export class LanguageModel {
  /** The memory the model lies in: hand it to a worker thread, and `new LanguageModel(buffer)` there. */
  readonly buffer: ArrayBufferLike;
  readonly info: ModelInfo;
  readonly trie: Trie;
  /** Number of words. */
  readonly size: number;
  /** Number of bigrams that are histories of their own. */
  readonly contexts: number;
  private readonly contextTable: PairTable;
  private readonly bigramTable: PairTable;
  private readonly trigramTable: PairTable;
  private readonly unigrams: ScaledNumbers;
  private readonly unigramBackoffs: ScaledNumbers;
  private readonly bigrams: ScaledNumbers;
  private readonly bigramBackoffs: ScaledNumbers;
  private readonly trigrams: ScaledNumbers;
  /** By node of the trie, the score of the most probable word at or below it, and below it. Made on first need. */
  readonly bests = lazy(() => this.trie.bests((word) => this.unigramScore(word)));
  private readonly begins = lazy(() => new Float64Array(0x10000).fill(Number.NaN));
  /** The bigrams asked for last, by a hash of both words: a search asks for the same ones again and again. */
  private readonly cachedFirsts = new Int32Array(2 ** CACHE_BITS).fill(-1);
  private readonly cachedSeconds = new Int32Array(2 ** CACHE_BITS);
  private readonly cachedBigrams = new Int32Array(2 ** CACHE_BITS);

  /** @throws Error when the buffer holds no model that this version can read */
  constructor(buffer: ArrayBufferLike) {
    const sections = new SectionReader(buffer);
    const info = sections.info as ModelInfo;
    const offsets = (table: string) => ({
      groups: sections.uint32(`${table}.groups`),
      distances: sections.packed(`${table}.distances`),
    });
    const pairs = (table: keyof ModelInfo['shapes']) => {
      const tails = sections.uint16(`${table}.tails`);
      return new PairTable(info.shapes[table], { tails, ...offsets(table) });
    };
    const scaled = (name: string, scale: ScaleName) =>
      new ScaledNumbers(sections.packed(name), info.scales[scale]);
    this.buffer = buffer;
    this.info = info;
    this.trie = new Trie({
      units: sections.uint16('words.units'),
      words: sections.packed('words.words'),
      ...offsets('words'),
    });
    this.contextTable = pairs('contexts');
    this.bigramTable = pairs('bigrams');
    this.trigramTable = pairs('trigrams');
    this.unigrams = scaled('unigrams.codes', 'unigram');
    this.unigramBackoffs = scaled('unigrams.backoffs', 'unigramBackoff');
    this.bigrams = scaled('bigrams.codes', 'bigram');
    this.bigramBackoffs = scaled('contexts.backoffs', 'bigramBackoff');
    this.trigrams = scaled('trigrams.codes', 'trigram');
    this.size = this.unigrams.length;
    this.contexts = this.bigramBackoffs.length;
  }

  /** The number of a word in either script, or -1. */
  word(text: string): number {
    return this.trie.find(fold(text));
  }

  /** The number of the bigram of two words, or -1. */
  bigram(first: number, second: number): number {
    const slot = (Math.imul(first, SCATTER) ^ Math.imul(second, OTHER_SCATTER)) >>> (32 - CACHE_BITS);
    if (this.cachedFirsts[slot] === first && this.cachedSeconds[slot] === second)
      return this.cachedBigrams[slot] as number;
    const bigram = this.findBigram(first, second);
    this.cachedFirsts[slot] = first;
    this.cachedSeconds[slot] = second;
    this.cachedBigrams[slot] = bigram;
    return bigram;
  }

  private findBigram(first: number, second: number): number {
    const context = this.contextTable.find(first, second);
    if (context >= 0) return context;
    const bigram = this.bigramTable.find(first, second);
    return bigram < 0 ? -1 : this.contexts + bigram;
  }

  /** The number of the trigram of a bigram below `contexts` and a word, or -1. */
  trigram(bigram: number, word: number): number {
    return this.trigramTable.find(bigram, word);
  }

  /** log10 p(word). */
  unigramScore(word: number): number {
    return this.unigrams.at(word);
  }

  /** The weight added when a word follows with which this one forms no bigram. */
  unigramBackoff(word: number): number {
    return this.unigramBackoffs.at(word);
  }

  /** log10 p(second word | first word). */
  bigramScore(bigram: number): number {
    return this.bigrams.at(bigram);
  }

  /** The weight added when a word follows with which this bigram, below `contexts`, forms no trigram. */
  bigramBackoff(bigram: number): number {
    return this.bigramBackoffs.at(bigram);
  }

  /** log10 p(third word | first two). */
  trigramScore(trigram: number): number {
    return this.trigrams.at(trigram);
  }

  /** The words that are more probable than a score (log10), folded, by number and in its order; no score: all of them. */
  words(above = Number.NEGATIVE_INFINITY): Map<number, string> {
    const words = this.trie.words((word) => this.unigramScore(word) > above);
    return new Map([...words].sort(([one], [other]) => one - other));
  }

  /** How often each UTF-16 code unit occurs in Chinese text, about: in all words, by their probability. */
  unitFrequencies(): Float64Array {
    return this.trie.unitSums(this.unigrams.mapped((score) => 10 ** score));
  }

  /** The score of the most probable word that begins with a folded code unit, or that of an unknown character; remembered. */
  beginScore(unit: number, unknown: number): number {
    const begins = this.begins();
    const known = begins[unit] as number;
    if (!Number.isNaN(known)) return known;
    const best = Math.max(unknown, this.bests().from[this.trie.initial(unit)] as number);
    begins[unit] = best;
    return best;
  }
}
