import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lattice } from '../../../src/language/model/index.js';
import { BIGRAMS, build, type Row, TINY, TRIGRAMS, UNIGRAMS } from './tiny.js';

const model = build(TINY);
const UNKNOWN = -4.095 - Math.log10(20_000);
const lattice = new Lattice(model);

function score(text: string): number {
  lattice.truncate(lattice.root);
  return lattice.score(lattice.append(lattice.root, text));
}

describe('score', () => {
  test.each([
    ['nothing', '', 0],
    ['a word alone', '法律', -1.2],
    ['a bigram', '法律问题', -1.2 - 0.5],
    ['a trigram', '法律的问题', -1.2 - 0.9 - 0.1],
    ['back-off to a unigram', '法问', -2.2 - 0.3 - 2],
    ['back-off from a trigram to a bigram', '法律问题的', -1.2 - 0.5 - 0.3 - 1.023],
    ['back-off from a trigram to a unigram', '法律问题法', -1.2 - 0.5 - 0.3 - 0.2 - 2.2],
    ['a bigram that is no history of its own', '问题的法', -1.4 - 1.023 - 0.1 - 2.2],
    ['a later, better segmentation', '的法律', -1 - 0.1 - 1.2],
    ['an unknown character', '龘', UNKNOWN],
    ['an unknown character after a history', '法律问题龘', -1.2 - 0.5 - 0.3 - 0.2 + UNKNOWN],
    ['no history after an unknown character', '法律龘问题', -1.2 - 0.4 + UNKNOWN - 1.4],
    ['a character that is only part of words', '蛛', UNKNOWN],
    ['a whole word of such characters', '蜘蛛', -3],
    ['Traditional', '法律問題', -1.2 - 0.5],
    ['an unknown character of two code units', '𠮷', UNKNOWN],
    ['marks, Latin and digits', '，abc 3.5%', 0],
    ['a mark between words', '法律，问题', -1.2 - 1.4],
    ['a mark in the file, which is a boundary here', '法律。问题', -1.2 - 1.4],
    ['an emoji', '😀法律', -1.2],
    ['lone surrogates', '\ude00\ud83d', 0],
    ['private use', '\ue000', 0],
  ])('%s: %s', (_, text, expected) => {
    expect(score(text)).toBeCloseTo(expected, 9);
  });

  test('is that of the best of all segmentations', () => {
    const units = fc.constantFrom('法', '律', '问', '题', '的', '蜘', '蛛', '，');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 9 }), (characters) => {
        expect(score(characters.join(''))).toBeCloseTo(bestByTrying(characters.join('')), 9);
      }),
    );
  });
});

describe('nodes', () => {
  test('share their beginning and do not disturb one another', () => {
    const own = new Lattice(model);
    const law = own.append(own.root, '法律');
    const problem = own.append(law, '问题');
    const of = own.append(law, '的问题');
    expect(own.score(problem)).toBeCloseTo(-1.7, 9);
    expect(own.score(of)).toBeCloseTo(-2.2, 9);
    expect(own.score(law)).toBeCloseTo(-1.2, 9);
    expect(own.extend(law, '问'.charCodeAt(0))).toBe(of + 1);
  });

  test('are the same by code unit as by text, and many of them fit', () => {
    const own = new Lattice(model);
    let node = own.root;
    for (let i = 0; i < 10_000; i++) node = own.extend(node, '法律，'.charCodeAt(i % 3));
    expect(own.score(node)).toBeCloseTo(3333 * -1.2 - 2.2, 5);
  });

  test('are forgotten by truncate', () => {
    const own = new Lattice(model);
    const law = own.append(own.root, '法律');
    const before = own.append(law, '问题');
    own.truncate(law);
    expect(own.append(law, '的问题')).toBe(before + 1);
    expect(own.score(before + 1)).toBeCloseTo(-2.2, 9);
  });
});

describe('outlook', () => {
  test.each([
    ['a word begun', '法律蜘', -1.2 - 3],
    ['a word begun that is worse than one ended', '的问', -1 - 1.4],
    ['nothing begun', '法律', -1.2],
    ['a character that begins a better word than it is', '法', -1.2],
  ])('%s: %s', (_, text, expected) => {
    expect(lattice.outlook(lattice.append(lattice.root, text))).toBeCloseTo(expected, 9);
  });
});

test.each([
  ['法律的问题', ['法律', '的', '问题']],
  ['法律問題，蜘蛛', ['法律', '問題', '，', '蜘蛛']],
  ['龘律法律', ['龘', '律', '法律']],
  ['𠮷😀法律', ['𠮷', '😀', '法律']],
  ['法律\ude00', ['法律', '\ude00']],
  ['\ude00\ud83d', ['\ude00', '\ud83d']],
  ['', []],
])('wordEnds of %s', (text, words) => {
  const ends = lattice.wordEnds(lattice.append(lattice.root, text));
  expect(ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))).toEqual(words);
});

/** The best of all segmentations, each scored word by word from the definition of a back-off model. */
function bestByTrying(text: string): number {
  const tables = [UNIGRAMS, BIGRAMS, TRIGRAMS].map((rows) => new Map(rows.map((row) => [row[1], row])));
  const find = (words: readonly string[]): Row | undefined => tables[words.length - 1]?.get(words.join(' '));
  const probability = (history: readonly string[], word: string): number => {
    const row = find([...history, word]);
    if (row) return row[0];
    if (history.length === 0) return UNKNOWN;
    return (find(history)?.[2] ?? 0) + probability(history.slice(1), word);
  };
  const best = (rest: string, history: readonly string[]): number => {
    if (rest === '') return 0;
    if (rest.startsWith('，')) return best(rest.slice(1), []);
    const lengths = [1, 2, 3].filter((length) => length <= rest.length);
    return Math.max(
      ...lengths.map((length) => {
        const word = rest.slice(0, length);
        if (find([word])) {
          return probability(history, word) + best(rest.slice(length), [...history, word].slice(-2));
        }
        return length === 1 ? probability(history, word) + best(rest.slice(1), []) : Number.NEGATIVE_INFINITY;
      }),
    );
  };
  return best(text, []);
}
