import { describe, expect, test } from 'vitest';
import type { ReportChange } from '../../../src/report/data.js';
import { findEdits } from '../../../src/report/edits.js';
import { type LinePieces, linesInPieces } from '../../../src/report/page/pieces.js';
import { stepOfRemoval, stepsOfPiece } from '../../../src/report/page/steps.js';

/** A line that became other texts, one after the other. */
function history(raw: string, ...texts: string[]) {
  const changes = texts.map(
    (text, stage): ReportChange => ({
      stage,
      line: 1,
      edits: findEdits(texts[stage - 1] ?? raw, text),
      rule: 'r',
      reason: '',
    }),
  );
  const file = { raw: [raw], changes };
  return { file, line: linesInPieces(file)[0] as LinePieces };
}

/** The steps of each changed piece as `change: lead[before→after]trail`. */
function stepsOf(raw: string, ...texts: string[]): string[][] {
  const { file, line } = history(raw, ...texts);
  return line.pieces.flatMap(({ changes }, index) =>
    changes.length === 0
      ? []
      : [
          stepsOfPiece(file, line, index).map(
            ({ change, lead, before, after, trail }) => `${change}: ${lead}[${before}→${after}]${trail}`,
          ),
        ],
  );
}

describe('how a piece became what it is', () => {
  test.each<[string, string[], string[][]]>([
    ['nothing happened', ['甲'], []],
    ['taken out', ['網(wǎng)很慢', '網很慢'], [['0: 網[(wǎng)→]很慢']]],
    ['put in', ['我有問想問', '我有問題想問'], [['0: 我有問[→題]想問']]],
    [
      'by two stages, each in the line as that one left it',
      ['我有問想', '我有問題想', '我有问题想'],
      [['1: 我有[問→问]题想'], ['0: 我有問[→題]想', '1: 我有问[題→题]想']],
    ],
    ['beside one another at one place', ['甲(a)乙', '甲乙', '甲，乙'], [['0: 甲[(a)→]乙'], ['1: 甲[→，]乙']]],
    ['changed back', ['甲a', '甲b', '甲a'], [['0: 甲[a→b]', '1: 甲[b→a]']]],
    [
      'with a little of a long line',
      ['一二三四五六七八甲一二三四五六七八', '一二三四五六七八乙一二三四五六七八'],
      [['0: …三四五六七八[甲→乙]一二三四五六…']],
    ],
  ])('%s', (_, [raw, ...texts], expected) => {
    expect(stepsOf(raw as string, ...texts)).toEqual(expected);
  });

  test('the context cuts no pair', () => {
    const text = '😀😀😀😀一😀😀😀😀';
    const { file, line } = history(`x${text}`, `y${text}`);
    expect(stepsOfPiece(file, line, 0)[0]?.trail).toBe('😀😀😀…');
    const long = history('a😀bcdefX', 'a😀bcdefY');
    expect(stepsOfPiece(long.file, long.line, 1)[0]?.lead).toBe('…bcdef');
  });

  test('a line that was removed had the text that it had then', () => {
    const { line } = history('首頁(yè)', '首頁');
    expect(stepOfRemoval(line, 4)).toEqual({ change: 4, lead: '', before: '首頁', after: null, trail: '' });
  });
});
