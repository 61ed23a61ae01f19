import { parseArpa } from '../../../models/language/arpa.js';
import { packModel } from '../../../models/language/pack.js';
import { LanguageModel } from '../../../src/language/model/index.js';

/** An n-gram as ARPA has it: log10 probability, words, back-off weight. */
export type Row = readonly [score: number, words: string, backoff?: number];

/** A model in ARPA form. */
export function toArpa(...orders: readonly (readonly Row[])[]): string {
  const counts = orders.map((rows, i) => `ngram ${i + 1}=${rows.length}`);
  const sections = orders.map((rows, i) => [`\\${i + 1}-grams:`, ...rows.map((row) => row.join('\t')), '']);
  return ['', '\\data\\', ...counts, '', ...sections.flat(), '\\end\\', ''].join('\n');
}

/** The model file of an ARPA text. */
export function pack(arpa: string): Uint8Array {
  return packModel(parseArpa(arpa), 'made for a test');
}

/** The model of an ARPA text. */
export function build(arpa: string): LanguageModel {
  return new LanguageModel(pack(arpa).buffer);
}

/**
 * Scores and weights are multiples of the step that their range gives (a 4,095th for unigrams, a 1,023rd for the
 * rest), so that nothing is lost by rounding.
 */
export const UNIGRAMS: readonly Row[] = [
  [-4.095, '<unk>', 0],
  [-1.2, '法律', -0.4],
  [-2.2, '法', -0.3],
  [-2.5, '律', 0],
  [-2, '问', -1.023],
  [-1.4, '问题', -0.2],
  [-1.8, '题', 0],
  [-1, '的', -0.1],
  [-4.095, '的问题'],
  [-3, '蜘蛛'],
  [0, '。'],
];

export const BIGRAMS: readonly Row[] = [
  [-0.5, '法律 问题', -0.3],
  [-0.9, '法律 的'],
  [-0.6, '的 问题', -1.023],
  [-1.023, '问题 的'],
  [0, '律 律'],
];

export const TRIGRAMS: readonly Row[] = [
  [-0.1, '法律 的 问题'],
  [-1.023, '的 问题 的'],
  [0, '律 律 律'],
];

/** 法律 问题 has a back-off weight and starts no trigram; 法律 的 starts one and has no weight. */
export const TINY = toArpa(UNIGRAMS, BIGRAMS, TRIGRAMS);
