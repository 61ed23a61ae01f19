import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Offsets } from '../../../src/language/model/offsets.js';
import { PackedNumbers } from '../../../src/language/model/packed-numbers.js';
import { PairTable } from '../../../src/language/model/pair-table.js';
import { ScaledNumbers } from '../../../src/language/model/scale.js';
import { Trie } from '../../../src/language/model/trie.js';

describe('PackedNumbers', () => {
  test('gives back what went in', () => {
    const numbers = fc.integer({ min: 1, max: 25 }).chain((bits) => fc.array(fc.nat(2 ** bits - 1)));
    fc.assert(
      fc.property(numbers, (list) => {
        const packed = PackedNumbers.pack(list);
        expect(list.map((_, i) => packed.at(i))).toEqual(list);
      }),
    );
  });

  test.each([
    [[0, 1, 1], 1],
    [[255], 8],
    [[256], 9],
    [[2 ** 25 - 1], 25],
  ])('%j take %i bits each', (numbers, bits) => {
    expect(PackedNumbers.pack(numbers).bits).toBe(bits);
  });

  test('refuses numbers that are too great', () => {
    expect(() => PackedNumbers.pack([1, 2 ** 25])).toThrow(new RangeError('numbers of 26 bits: at most 25'));
  });
});

test('Offsets give back any rising sequence', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { minLength: 1 }), (steps) => {
      let sum = 0;
      const starts = steps.map((step) => {
        sum += step;
        return sum;
      });
      const offsets = new Offsets(Offsets.pack(Uint32Array.from(starts)));
      expect(starts.map((_, run) => offsets.at(run))).toEqual(starts);
    }),
  );
});

describe('PairTable', () => {
  function build(pairs: readonly (readonly [number, number])[]) {
    const column = (i: 0 | 1) => Uint32Array.from(pairs, (pair) => pair[i]);
    const { shape, arrays, order } = PairTable.pack(column(0), column(1));
    return { table: new PairTable(shape, arrays), order };
  }

  test('finds the entry of every pair', () => {
    const pair = fc.tuple(fc.nat(500), fc.nat(200_000));
    const pairs = fc.uniqueArray(pair, { minLength: 1, selector: ([a, b]) => `${a} ${b}` });
    fc.assert(
      fc.property(pairs, (list) => {
        const { table, order } = build(list);
        expect(list.map(([first, second]) => order[table.find(first, second)])).toEqual([...list.keys()]);
      }),
    );
  });

  test('finds no other pair', () => {
    const pairs = Array.from({ length: 300 }, (_, i) => [i % 7, (i * 977) % 70_000] as const);
    const { table } = build(pairs);
    let found = 0;
    for (let first = 0; first < 20; first++) {
      for (let second = 0; second < 140_000; second++) if (table.find(first, second) >= 0) found++;
    }
    expect(found).toBe(300);
  });

  test('may be empty', () => {
    expect(build([]).table.find(0, 0)).toBe(-1);
  });
});

describe('Trie', () => {
  const words = ['中国', '中', '中国人', '国人', '人民', '𠮷'];
  const trie = new Trie(Trie.pack(words));

  test.each([...words.entries()])('word %i is %s', (number, word) => {
    expect(trie.find(word)).toBe(number);
  });

  test.each(['', '国', '人', '中国人民', '中人', '\ud842', 'a'])('%j is no word', (text) => {
    expect(trie.find(text)).toBe(-1);
  });

  test('tells the words by number', () => {
    expect(trie.words(() => true)).toEqual(new Map(words.entries()));
    expect(trie.words((number) => number % 2 === 1)).toEqual(
      new Map([
        [1, '中'],
        [3, '国人'],
        [5, '𠮷'],
      ]),
    );
  });

  test('sums the weights of the words that each code unit is in', () => {
    const sums = trie.unitSums((word) => 10 ** word);
    const at = (character: string) => sums[character.charCodeAt(0)];
    expect([at('中'), at('国'), at('人'), at('民'), at('的')]).toEqual([111, 1101, 11100, 10000, 0]);
    expect(sums[0xdfb7]).toBe(100000);
  });

  test('tells the best word that may follow', () => {
    const { below: bests } = trie.bests((word) => -1 - word);
    const at = (text: string) =>
      bests[[...text].reduce((node, unit) => trie.step(node, unit.charCodeAt(0)), 0)];
    expect([at(''), at('中'), at('中国'), at('中国人')]).toEqual([-1, -1, -3, Number.NEGATIVE_INFINITY]);
  });
});

test.each([
  [[-1, -3, 0], 8],
  [[-6.5, -0.1], 10],
  [[0, 0], 10],
  [[], 4],
])('ScaledNumbers: %j in %i bits are at most half a step off', (values, bits) => {
  const scaled = ScaledNumbers.pack(Float64Array.from(values), bits);
  expect(scaled).toHaveLength(values.length);
  values.forEach((value, i) => {
    expect(Math.abs(scaled.at(i) - value)).toBeLessThanOrEqual(scaled.scale.step / 2 + 1e-12);
  });
  expect(scaled.scale.step).toBeLessThanOrEqual(6.5 / (2 ** bits - 1));
});
