import { describe, expect, test } from 'vitest';
import { CharacterModel } from '../../../src/language/characters/character-model.js';
import { characterModel } from '../../../src/language/characters/index.js';

const HAS_LONGER = 0x1000;
const IS_LAST = 0x2000;

/** A bigram model of 人 (number 2) and 。 (3): what the file holds is in models/characters/fit.py. */
function bigrams(): ArrayBuffer {
  const header = new Uint32Array([2, 2, 3, 2]);
  const characters = new Uint16Array(['人', '。'].map((c) => c.charCodeAt(0)));
  const unigrams = new Uint16Array([1 | HAS_LONGER, 2 | HAS_LONGER, 3 | IS_LAST]);
  const longer = new Uint16Array([2 | IS_LAST, 3 | IS_LAST]);
  // Probabilities 10^-1, 10^-2, 10^-3; back-off 10^-0.5, 10^0, 10^0; 人 behind an edge 10^-0.25, 。 behind 人 10^-0.5.
  const bytes = new Uint8Array([32, 64, 96, 48, 32, 32, 8, 16]);
  const parts = [header, characters, unigrams, longer, bytes].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const file = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file.buffer;
}

describe('score', () => {
  test.each([
    ['a bigram', '人。', 1, -0.5],
    ['both characters', '人。', 0, -2.5],
    ['behind an edge', '\n人', 1, -0.25],
    ['back-off where the bigram is not there', '\n。', 1, -3.5],
    ['of one without back-off', '。人', 1, -2],
    ['an unknown character', '人們', 1, -7],
    ['nothing', '人。', 2, 0],
  ])('%s', (_, text, from, expected) => {
    expect(new CharacterModel(bigrams()).score(text, from)).toBeCloseTo(expected, 6);
  });
});

test('a file of another kind is no model', () => {
  expect(() => new CharacterModel(new ArrayBuffer(16))).toThrow('no character model of this version');
});

describe('the model of the package', () => {
  const perCharacter = (text: string) => characterModel().score(`\n${text}`, 1) / text.length;

  test.each([
    ['Chinese before what a byte shift makes', '村口的老槐樹下坐滿了人。', '村口的老槐樹下鴿M了人。'],
    ['a quotation mark behind a full stop', '他說：“天亮了。”', '他說：“天亮了。》'],
    ['a corner bracket behind a full stop', '他說：「天亮了。」', '他說：「天亮了。》'],
    ['a mark where one belongs', '天亮了，他們走出門。', '天亮了他，們走出門。'],
  ])('%s', (_, likely, unlikely) => {
    expect(perCharacter(likely)).toBeGreaterThan(perCharacter(unlikely) + 0.2);
  });

  test('scripts, widths, quotation marks, numbers and words are one to it', () => {
    const score = (text: string) => characterModel().score(text, 0);
    expect(score('他說：「共１２件Ａ」。')).toBe(score('他说:“共7件word”。'));
  });
});
