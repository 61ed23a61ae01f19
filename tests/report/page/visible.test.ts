import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toVisible, visibleText } from '../../../src/report/page/visible.js';

describe('what can not be seen', () => {
  test.each([
    ['text stays', '天氣 a\u3000b，😀\t。', '天氣 a\u3000b，😀\t。'],
    ['controls', 'a\u0000b\u001b', 'a<U+0000>b<U+001B>'],
    ['bidirectional controls', '\u202e甲\u2066乙\u2069', '<U+202E>甲<U+2066>乙<U+2069>'],
    ['zero width', '甲\u200b乙\ufeff', '甲<U+200B>乙<U+FEFF>'],
    ['blanks that are none of the usual', '甲\u00a0乙\u2003', '甲<U+00A0>乙<U+2003>'],
    ['line ends of Unicode', '甲\u2028乙\u2029', '甲<U+2028>乙<U+2029>'],
    ['fillers', '\u3164\u115f\u2800', '<U+3164><U+115F><U+2800>'],
    ['tags beyond the first plane', '\u{e0041}', '<U+E0041>'],
    ['half of a pair', '甲\ud83d', '甲<U+D83D>'],
    ['unassigned', '\u{e1000}', '<U+E1000>'],
    ['private use stays', '\ue000', '\ue000'],
    ['an emoji with its variation selector stays', '❤\ufe0f', '❤\ufe0f'],
  ])('%s', (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  test('is told by name', () => {
    expect(toVisible('甲\u202e\ue000\u0001')).toEqual([
      { text: '甲' },
      { name: 'U+202E', title: 'U+202E RIGHT-TO-LEFT OVERRIDE' },
      { text: '\ue000', title: 'U+E000, private use' },
      { name: 'U+0001', title: 'U+0001 a character that is not seen' },
    ]);
  });

  test('nothing that reorders or hides is left, and nothing else is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parts = toVisible(text);
        const shown = parts.map((part) => ('text' in part ? part.text : '')).join('');
        expect(shown).not.toMatch(/[\p{Bidi_Control}\u200b\u2028\u0000-\u0008]/u);
        const whole = parts.map((part) =>
          'text' in part ? part.text : String.fromCodePoint(Number.parseInt(part.name.slice(2), 16)),
        );
        expect(whole.join('')).toBe(text);
      }),
    );
  });
});
