import { expect, test } from 'vitest';
import { fold } from '../../../../src/language/fold.js';
import { widenMarks } from '../../../../src/language/marks/widen.js';
import { residueIn } from '../../../../src/stages/annotations/shift/residue.js';

/** The line with `[` and `]` round what is kept. */
function marked(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of residueIn(text)) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

const ROWS: readonly (readonly [what: string, expected: string])[] = [
  ['a note that lost its bracket, as far as the next marks', '船停了,[周chē)堰说話],沒有人。'],
  ['one behind a question mark', '船停了，[周?chē)堰说話]。'],
  ['one behind U+FFFD, with its bracket', '[周\uFFFD(chē)堰说話]。'],
  ['one without a tone', '[周che)堰说話]。'],
  ['question marks before a mark that ends no question', '[照片???]、報紙'],
  ['question marks where nothing is asked', '“[???]，”他說。'],
  ['U+FFFD before a mark', '[他把船繫\uFFFD]，走了。'],
  ['a row in garbage', '[鲡??崤窦]。'],
  ['two in one stretch', '[周chē)堰说肛zé)孤立]'],
];

test.each(ROWS)('%s', (_, expected) => expect(marked(expected.replace(/[[\]]/g, ''))).toBe(expected));

test.each([
  '這個門(mén)口沒有人。',
  '銀行(bank)門口，選項(a)和選項(b)。',
  '選項a)是船，選項b)是車。',
  '你真的要走??我不信。',
  '什麼???',
  '他問：“真的嗎?!”',
  '真的嗎?,他問。',
  '??清晨下雨。',
  '　?? ??清晨下雨。',
  '渡口ng)和(w?n)',
  'What?! No way.',
])('nothing: %s', (text) => expect(residueIn(text)).toEqual([]));

test.each(ROWS)('the same in Simplified and with wide marks around: %s', (_, expected) => {
  const text = expected.replace(/[[\]]/g, '');
  const kept = residueIn(text);
  expect(residueIn(fold(text))).toEqual(kept);
  // The other stages see what is kept hidden.
  let hidden = text;
  for (const { start, end } of kept)
    hidden = hidden.slice(0, start) + '\uFDD0'.repeat(end - start) + hidden.slice(end);
  const wide = Array.from(widenMarks(hidden), (unit, at) =>
    unit === '\uFDD0' ? text.charAt(at) : unit,
  ).join('');
  expect(residueIn(wide)).toEqual(kept);
});
