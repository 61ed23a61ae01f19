import { expect, test } from 'vitest';
import { convertedShare, expectedOften } from '../../../../src/stages/annotations/shift/writing.js';

const countsOf = (text: string) => {
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
};
/** How much oftener the first form is expected than the second. */
const oftener = (forms: string, text: string) => {
  const share = convertedShare(countsOf(text));
  return expectedOften(forms.charCodeAt(0), share) / expectedOften(forms.charCodeAt(1), share);
};

const CONVERTED = '他于去年搬到城南,后來又采了一季茶葉,并在里面開了店。';
const WRITTEN = '他於去年搬到城南,後來又採了一季茶葉,並在裡面開了店。';

test.each([
  ['于於', CONVERTED, 5],
  ['后後', CONVERTED, 5],
  ['臺台', CONVERTED, 10],
  ['會会', CONVERTED, 10],
  ['於于', WRITTEN, 2],
  ['後后', WRITTEN, 2],
  ['面麵', WRITTEN, 2],
  ['會会', WRITTEN, 10],
])('%s: the first is expected more often in “%s”', (forms, text, least) => {
  expect(oftener(forms, text)).toBeGreaterThan(least);
});

test('nothing is told of how a document is written by what both write', () => {
  expect(convertedShare(countsOf('天上有人'))).toBe(0.5);
});
