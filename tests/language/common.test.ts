import { expect, test } from 'vitest';
import { commonShare, isCommonHan } from '../../src/language/common.js';
import { countHan } from '../../src/language/han.js';

test.each([
  ['的', true],
  ['網', true],
  ['座', true],
  ['浣', false],
  ['锛', false],
  ['。', false],
  ['a', false],
])('%s is a common character: %s', (character, expected) => expect(isCommonHan(character)).toBe(expected));

test.each([
  ['渡口的早晨。', 1],
  ['plain', 1],
  ['的浣', 0.5],
  ['ä½', 0],
])('common share of %s: %d', (text, expected) => expect(commonShare(text)).toBe(expected));

test.each([
  ['一a二，〇々', 4],
  ['', 0],
  ['\uf900㐀', 2],
])('%s has %i Chinese characters', (text, expected) => expect(countHan(text)).toBe(expected));
