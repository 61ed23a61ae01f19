import { describe, expect, test } from 'vitest';
import { countHan } from '../../../../src/language/han.js';
import {
  BLANK,
  DIGIT,
  HAN,
  MARK,
  STOP,
  sign,
  signTable,
} from '../../../../src/stages/boilerplate/lines/character-kinds.js';

/** Every UTF-16 code unit that has a sign, as a text. */
function unitsWith(wanted: number): string {
  const units = [...signTable().keys()].filter((unit) => ((signTable()[unit] as number) & wanted) !== 0);
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

describe('signs', () => {
  test.each([
    ['marks that part a sentence', MARK, ',:;、。，：；'],
    ['marks that may end a sentence', STOP, '!;?…。！；？'],
    ['digits', DIGIT, '0123456789０１２３４５６７８９'],
  ])('%s, in both widths', (_, wanted, units) => expect(unitsWith(wanted)).toBe(units));

  test('Chinese characters are those that are counted', () => {
    const { length } = signTable();
    const counted = Array.from({ length }, (_, unit) => countHan(String.fromCharCode(unit)) * HAN);
    expect(Array.from(signTable(), (signs) => signs & HAN)).toEqual(counted);
  });

  test('blanks are those of regular expressions', () => {
    const { length } = signTable();
    const units = Array.from({ length }, (_, unit) => String.fromCharCode(unit));
    expect(unitsWith(BLANK)).toBe(units.filter((unit) => /\s/.test(unit)).join(''));
  });

  test('none is given once lines have been read', () => {
    signTable();
    expect(() => sign('首')).toThrow(RangeError);
  });
});
