import { describe, expect, test } from 'vitest';
import { parseArpa } from '../../../models/language/arpa.js';
import { LanguageModel } from '../../../src/language/model/index.js';
import { build, pack, TINY, toArpa } from './tiny.js';

describe('parseArpa', () => {
  test('reads words, scores and weights', () => {
    const { words, orders } = parseArpa(
      toArpa(
        [
          [-1, '问题', -0.5],
          [-2, '的'],
        ],
        [[-0.25, '的 问题']],
      ),
    );
    expect(words).toEqual(['问题', '的']);
    expect([...orders[0].scores]).toEqual([-1, -2]);
    expect([...orders[0].backoffs]).toEqual([-0.5, 0]);
    expect([...orders[1].words]).toEqual([1, 0]);
    expect(orders[2].scores).toHaveLength(0);
  });

  test.each([
    ['nothing', '', 'line 0: no \\1-grams: this is not an ARPA file'],
    ['another file', 'a\nb\n', 'line 2: no \\1-grams: this is not an ARPA file'],
    ['a wrong count', toArpa([[-1, '的']]).replace('1=1', '1=2'), 'line 8: 1 1-grams instead of 2'],
    [
      'too few words',
      toArpa([[-1, '的']], [[-1, '的']]),
      'line 10: not a log10 probability and 2 words, set off by tabs',
    ],
    ['an unknown word', toArpa([[-1, '的']], [[-1, '的 题']]), 'line 10: 题 is not among the unigrams'],
    ['no number', toArpa([[Number.NaN, '的']]), 'line 6: NaN is no log10 probability'],
    [
      'a word twice',
      toArpa([
        [-1, '的'],
        [-2, '的'],
      ]),
      'line 7: 的 is there twice',
    ],
    ['a fourth order', toArpa([[-1, '的']], [], [], []), 'line 8: n-grams of 4 words: at most 3'],
  ])('refuses %s, naming the line', (_, text, message) => {
    expect(() => parseArpa(text)).toThrow(message);
  });
});

describe('packModel', () => {
  test('gives the same bytes for the same input', () => {
    expect(pack(TINY)).toEqual(pack(TINY));
  });

  test('keeps source and licence in the file', () => {
    expect(build(TINY).info.notice).toBe('made for a test');
  });

  test('folds words and drops Traditional ones that have a Simplified double, with their n-grams', () => {
    const model = build(
      toArpa(
        [
          [-1, '问题'],
          [-2, '問題'],
          [-3, '乾坤'],
          [-2, '的'],
          [-4, '<unk>'],
          [-9, '<s>'],
        ],
        [
          [-0.5, '的 問題'],
          [-0.5, '的 乾坤'],
          [-0.5, '<s> 的'],
        ],
      ),
    );
    expect([...model.words().values()].sort()).toEqual(['干坤', '的', '问题']);
    expect(model.unigramScore(model.word('問題'))).toBeCloseTo(-1, 3);
    expect(model.bigram(model.word('的'), model.word('问题'))).toBe(-1);
    expect(model.bigramScore(model.bigram(model.word('的'), model.word('乾坤')))).toBeCloseTo(-0.5, 3);
  });

  test('numbers words from the most to the least probable among those in trigrams, bigrams, neither', () => {
    const model = build(
      toArpa(
        [
          [-1, '甲'],
          [-2, '乙'],
          [-3, '丙'],
          [-4, '丁'],
          [-5, '戊'],
          [-6, '己'],
        ],
        [
          [-1, '丁 己'],
          [-1, '己 己'],
          [-1, '丙 乙'],
        ],
        [[-1, '丁 己 己']],
      ),
    );
    expect([...model.words()]).toEqual([...['丁', '己', '丙', '乙', '甲', '戊'].entries()]);
    expect([...model.words(-3.5).values()]).toEqual(['丙', '乙', '甲']);
  });

  test.each([
    ['的 题', '题 的'],
    ['题 的', '的 题'],
  ])('refuses a trigram without its bigram %s', (_, other) => {
    const arpa = toArpa(
      [
        [-1, '的'],
        [-1, '题'],
      ],
      [[-1, other]],
      [[-1, '的 题 的']],
    );
    expect(() => pack(arpa)).toThrow('trigram 1 holds a pair of words that is no bigram');
  });

  test('takes a model without an unknown word, bigrams and trigrams', () => {
    const model = build(toArpa([[-1, '的']]));
    expect([model.size, model.contexts, model.word('题')]).toEqual([1, 0, -1]);
  });
});

describe('LanguageModel', () => {
  const bytes = pack(TINY);

  test('lies in shared memory as well', () => {
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const there = new LanguageModel(structuredClone(shared));
    expect(there.unigramScore(there.word('问题'))).toBeCloseTo(-1.4, 9);
    new Uint8Array(shared).fill(0);
    expect(there.word('问题')).toBe(-1);
  });

  test.each([
    ['nothing', new Uint8Array(), "it must start with 'n-gram 1'"],
    [
      'another version',
      Uint8Array.from(bytes, (byte, i) => (i === 7 ? 48 : byte)),
      "it must start with 'n-gram 1'",
    ],
    ['a part', bytes.slice(0, -8), 'the language model is cut off'],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => new LanguageModel(wrong.buffer)).toThrow(message);
  });
});
