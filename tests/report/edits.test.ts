import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, findEdits } from '../../src/report/edits.js';

describe('edits between two texts', () => {
  test.each([
    ['nothing', '天氣很好', '天氣很好', []],
    [
      'a note taken out',
      '網(wǎng)絡(luò)很慢',
      '網絡很慢',
      [
        [1, 6, ''],
        [8, 5, ''],
      ],
    ],
    ['characters exchanged', '網絡問題', '网络问题', [[0, 4, '网络问题']]],
    [
      'every other character exchanged',
      '學說問題',
      '学說问題',
      [
        [0, 1, '学'],
        [2, 1, '问'],
      ],
    ],
    ['a blank that becomes a word', '依賴 催收和短信。通過', '依賴電話催收和短信。通過', [[2, 1, '電話']]],
    [
      'a garbled stretch',
      '有?guān)?的人都來了',
      '有關係的人都來，了',
      [
        [1, 7, '關係'],
        [12, 0, '，'],
      ],
    ],
    ['a word put in', '我有問想問你', '我有問題想問你', [[3, 0, '題']]],
    ['the end taken out', '好。責任編輯', '好。', [[2, 4, '']]],
    ['all of it', '甲', '', [[0, 1, '']]],
    ['one emoji for another: no half of a pair', '好😀嗎', '好😁嗎', [[1, 2, '😁']]],
  ])('%s', (_, before, after, edits) => {
    expect(findEdits(before, after)).toEqual(edits);
  });

  test('lead from the one to the other, whatever they are, in order and apart', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '二', 'a', '(', ' ', '😀', '\ud83d') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = findEdits(before, after);
        expect(applyEdits(before, edits)).toBe(after);
        let end = -1;
        for (const [start, removed] of edits) {
          expect(start).toBeGreaterThan(end);
          end = start + removed;
        }
      }),
    );
  });
});
