import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { CERTAIN_ROWS } from '../../../src/stages/script/certain-rows.js';
import { matchesAt } from '../../../src/stages/script/choice.js';
import { CHOICES } from '../../../src/stages/script/choices.js';
import { ADDED, DROPPED } from '../../../src/stages/script/phrases.js';
import { simplifier } from '../../../src/stages/script/simplify.js';
import * as traditional from '../../../src/stages/script/traditional-phrases.js';
import { TRADITIONAL_CHOICES } from '../../../src/stages/script/traditional-rows.js';
import { traditionalize } from '../../../src/stages/script/traditionalize.js';
import { KEPT, VARIANTS, variants } from '../../../src/stages/script/variants.js';

const simplify = simplifier([]);
const certain = Array.from(CERTAIN_ROWS, ([character, rows]) => ({ character, rows }));

describe('rows of choices', () => {
  const rows = [...CHOICES, ...TRADITIONAL_CHOICES, ...certain].flatMap(({ character, rows }) =>
    rows.flatMap((row) => row.example.split('、').map((example) => ({ character, example, row, rows }))),
  );
  test.each(rows)('$character in $example is decided by its row', ({ character, example, row, rows }) => {
    const folded = fold(example);
    const decided = Array.from(example, (c, at) => [c, at] as const)
      .filter(([c]) => c === character)
      .map(([, at]) => rows.find(({ pattern }) => matchesAt(pattern, folded, at)));
    expect(decided).toContain(row);
  });
});

describe('phrases', () => {
  test.each(DROPPED)('$pattern is dropped', ({ example: [text, expected] }) => {
    expect(simplify(text)).toBe(expected);
  });

  test.each(ADDED)('%s becomes %s', (phrase, expected) => {
    expect(simplify(phrase)).toBe(expected);
  });

  test.each(traditional.ADDED)('%s becomes %s', (phrase, expected) => {
    expect(traditionalize(phrase)).toBe(expected);
  });

  test.each([
    ['这是只有他知道的事', '這是只有他知道的事'],
    ['他一出门就下雨', '他一出門就下雨'],
    ['要塞总台', '要塞總臺'],
    ['不准入内', '不准入內'],
    ['在新竹复校', '在新竹復校'],
    ['改制为学院', '改制爲學院'],
  ])('%s becomes %s', (text, expected) => {
    expect(traditional.DROPPED.map(({ example }) => example)).toContain(text);
    expect(traditionalize(text)).toBe(expected);
  });
});

describe('variants', () => {
  const listed = VARIANTS.flatMap(({ pairs }) => pairs.trim().split(/\s+/));

  test('each listed pair takes effect', () => {
    expect(listed.filter(([variant = '', form]) => variants().get(variant)?.form !== form)).toEqual([]);
  });

  test('each form is final', () => {
    const forms = [...variants().values()].map(({ form }) => form);
    expect(forms.filter((form) => simplify(`我们${form}`) !== `我们${form}`)).toEqual([]);
  });

  test.each(Array.from(KEPT))('%s stays in Simplified text', (character) => {
    expect(simplify(`我们说${character}`)).toBe(`我们说${character}`);
  });
});
