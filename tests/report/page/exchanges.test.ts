import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/report/data.js';
import { applyEdits } from '../../../src/report/edits.js';
import { splitExchanges } from '../../../src/report/page/exchanges.js';

describe('an edit that exchanges as many characters', () => {
  test.each<[string, string, Edit, number[], Edit[]]>([
    ['one for one', '後', [0, 1, '后'], [], [[0, 1, '后']]],
    ['all of them', '網貸', [0, 2, '网贷'], [], [[0, 2, '网贷']]],
    [
      'with one alike within',
      '在網貸已經',
      [1, 4, '网贷已经'],
      [],
      [
        [1, 2, '网贷'],
        [4, 1, '经'],
      ],
    ],
    [
      'across what was taken out before',
      '網貸',
      [0, 2, '网贷'],
      [1],
      [
        [0, 1, '网'],
        [1, 1, '贷'],
      ],
    ],
    ['no half of a pair, though the first half is alike', '😀', [0, 2, '😁'], [], [[0, 2, '😁']]],
    ['of a pair for two characters', '😀', [0, 2, '笑臉'], [], [[0, 2, '笑臉']]],
    ['but not one of another length', '網貸已經', [0, 4, '网已经'], [1], [[0, 4, '网已经']]],
  ])('%s', (_, text, edit, seams, expected) => {
    expect(splitExchanges([edit], text, new Set(seams))).toEqual(expected);
  });

  test('leads to the same text, wherever the seams are', () => {
    const characters = fc.array(fc.constantFrom('一', '二', 'a', '😀', '😁'), { maxLength: 8 });
    fc.assert(
      fc.property(characters, characters, fc.array(fc.nat(16)), (before, after, seams) => {
        const [text, inserted] = [before.join(''), after.join('')];
        const edit: Edit = [0, text.length, inserted];
        expect(applyEdits(text, splitExchanges([edit], text, new Set(seams)))).toBe(inserted);
      }),
    );
  });
});
