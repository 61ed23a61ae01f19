import { fold } from '../fold.js';
import { type PairShape, PairTable } from './pair-table.js';
import { decode, type Scale } from './scale.js';
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

/** Codes of unigrams take two bytes, since every score that backs off needs one; all others take one. */
export const CODES: Readonly<Record<ScaleName, number>> = {
  unigram: 0x10000,
  unigramBackoff: 0x100,
  bigram: 0x100,
  bigramBackoff: 0x100,
  trigram: 0x100,
};

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
  private readonly values: Readonly<Record<ScaleName, Float64Array>>;
  private readonly unigramCodes: Uint16Array;
  private readonly unigramBackoffCodes: Uint8Array;
  private readonly bigramCodes: Uint8Array;
  private readonly bigramBackoffCodes: Uint8Array;
  private readonly trigramCodes: Uint8Array;

  /** @throws Error when the buffer holds no model that this version can read */
  constructor(buffer: ArrayBufferLike) {
    const sections = new SectionReader(buffer);
    this.buffer = buffer;
    this.info = sections.info as ModelInfo;
    this.trie = new Trie({
      units: sections.array('Uint16Array', 'words.units'),
      ids: sections.array('Int32Array', 'words.ids'),
      ...offsets('words'),
    });
    this.contextTable = pairs('contexts', this.info);
    this.bigramTable = pairs('bigrams', this.info);
    this.trigramTable = pairs('trigrams', this.info);
    this.unigramCodes = sections.array('Uint16Array', 'unigrams.codes');
    this.unigramBackoffCodes = sections.array('Uint8Array', 'unigrams.backoffs');
    this.bigramCodes = sections.array('Uint8Array', 'bigrams.codes');
    this.bigramBackoffCodes = sections.array('Uint8Array', 'contexts.backoffs');
    this.trigramCodes = sections.array('Uint8Array', 'trigrams.codes');
    this.size = this.unigramCodes.length;
    this.contexts = this.bigramBackoffCodes.length;
    const values = (name: ScaleName) => decode(this.info.scales[name], CODES[name]);
    this.values = {
      unigram: values('unigram'),
      unigramBackoff: values('unigramBackoff'),
      bigram: values('bigram'),
      bigramBackoff: values('bigramBackoff'),
      trigram: values('trigram'),
    };

    function offsets(table: string) {
      return {
        groups: sections.array('Uint32Array', `${table}.groups`),
        distances: sections.array('Uint16Array', `${table}.distances`),
      };
    }
    function pairs(table: keyof ModelInfo['shapes'], { shapes }: ModelInfo): PairTable {
      const tails = sections.array('Uint16Array', `${table}.tails`);
      return new PairTable(shapes[table], { tails, ...offsets(table) });
    }
  }

  /** The number of a word in either script, or -1. */
  word(text: string): number {
    return this.trie.find(fold(text));
  }

  /** The number of the bigram of two words, or -1. */
  bigram(first: number, second: number): number {
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
    return this.values.unigram[this.unigramCodes[word] as number] as number;
  }

  /** The weight added when a word follows with which this one forms no bigram. */
  unigramBackoff(word: number): number {
    return this.values.unigramBackoff[this.unigramBackoffCodes[word] as number] as number;
  }

  /** log10 p(second word | first word). */
  bigramScore(bigram: number): number {
    return this.values.bigram[this.bigramCodes[bigram] as number] as number;
  }

  /** The weight added when a word follows with which this bigram, below `contexts`, forms no trigram. */
  bigramBackoff(bigram: number): number {
    return this.values.bigramBackoff[this.bigramBackoffCodes[bigram] as number] as number;
  }

  /** log10 p(third word | first two). */
  trigramScore(trigram: number): number {
    return this.values.trigram[this.trigramCodes[trigram] as number] as number;
  }
}
