import { describe, expect, test } from 'vitest';
import type { Change, Line } from '../../src/core/article.js';
import type { Element } from '../../src/core/hints.js';
import { offsetMover, partMover } from '../../src/core/moved-parts.js';

const element: Element = { name: 'a', attributes: {}, depth: 3 };

/** What is left of a part of the first text in the last one. */
function moved(texts: readonly string[], part: string): readonly string[] {
  const [raw = ''] = texts;
  const start = raw.indexOf(part);
  const parts = [{ kind: 'link' as const, start, end: start + part.length, element }];
  const line: Line = { number: 7, text: texts.at(-1) ?? '', hints: { element, linkShare: 0, parts } };
  const changes = texts.slice(1).map(
    (after, at): Change => ({
      stage: 'punctuation',
      rule: 'mark',
      line: 7,
      before: texts[at] as string,
      after,
      reason: '',
    }),
  );
  return partMover(changes)(line).map((one) => line.text.slice(one.start, one.end));
}

describe('a part of a line', () => {
  test.each([
    ['stays where nothing changed', ['看这里。'], '这里', ['这里']],
    ['moves behind what was taken out', ['看看看(kàn)这里。', '看看看这里。'], '这里', ['这里']],
    ['follows characters that became others', ['請看這裡,謝謝', '请看这里，谢谢'], '這裡', ['这里']],
    [
      'follows one change after another',
      ['A 看&nbsp;這裡,', 'A 看 這裡,', '看 這裡,', '看 这里，'],
      '這裡',
      ['这里'],
    ],
    ['loses what is taken out of it', ['请看这&nbsp;里，再看', '请看这里，再看'], '这&nbsp;里', ['这里']],
    ['is gone with its text', ['看¶这里', '看这里'], '¶', []],
    ['at an end stays there', ['看,这里', '看，，这里'], '这里', ['这里']],
  ])('%s', (_, texts, part, expected) => {
    expect(moved(texts, part)).toEqual(expected);
  });

  test('is gone with its line', () => {
    const line: Line = {
      number: 1,
      text: '',
      hints: { element, linkShare: 0, parts: [{ kind: 'link', start: 0, end: 1, element }] },
    };
    const change: Change = { stage: '', rule: '', line: 1, before: '看', after: null, reason: '' };
    expect(partMover([change])(line)).toEqual([]);
  });

  test('is not guessed where a line became another', () => {
    const move = offsetMover(`头${'甲乙丙'.repeat(400)}尾`, `头${'子丑寅卯'.repeat(400)}尾`);
    expect([move(0), move(1), move(600), move(1201), move(1202)]).toEqual([0, 1, undefined, 1601, 1602]);
  });
});
