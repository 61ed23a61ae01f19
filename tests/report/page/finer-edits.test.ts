import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/report/data.js';
import { applyEdits } from '../../../src/report/edits.js';
import { finerEdits } from '../../../src/report/page/finer-edits.js';

describe('an edit', () => {
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
  ])('that exchanges as many characters: %s', (_, text, edit, seams, expected) => {
    expect(finerEdits([edit], text, new Set(seams))).toEqual(expected);
  });

  test.each<[string, string, Edit, Edit[]]>([
    [
      'two notes',
      '虧(kuī)車(jū)的',
      [1, 10, '車'],
      [
        [1, 5, ''],
        [7, 4, ''],
      ],
    ],
    ['the end', '好。責任', [1, 3, '。'], [[2, 2, '']]],
    ['the start', ' > 好', [0, 4, '好'], [[0, 3, '']]],
    ['but not what is not all there', '網貸已經', [0, 4, '网已經'], [[0, 4, '网已經']]],
    ['nor in another order', '甲乙丙', [0, 3, '乙甲'], [[0, 3, '乙甲']]],
    ['nor half of a pair', '\ud83d丙丙', [0, 3, '😀'], [[0, 3, '😀']]],
  ])('that leaves a part takes out the rest: %s', (_, text, edit, expected) => {
    expect(finerEdits([edit], text, new Set())).toEqual(expected);
  });

  test('leads to the same text, wherever the seams are', () => {
    const characters = fc.array(fc.constantFrom('一', '二', 'a', '😀', '😁'), { maxLength: 8 });
    fc.assert(
      fc.property(characters, characters, fc.array(fc.nat(16)), (before, after, seams) => {
        const [text, inserted] = [before.join(''), after.join('')];
        const edit: Edit = [0, text.length, inserted];
        expect(applyEdits(text, finerEdits([edit], text, new Set(seams)))).toBe(inserted);
      }),
    );
  });
});
