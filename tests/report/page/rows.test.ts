import { describe, expect, test } from 'vitest';
import type { Block, ReportChange } from '../../../src/report/data.js';
import { linesInPieces } from '../../../src/report/page/pieces.js';
import { toRows } from '../../../src/report/page/rows.js';

const removal = (line: number): ReportChange => ({
  stage: 3,
  line,
  edits: null,
  rule: 'menu',
  reason: 'menu',
});

/** Rows as `kind: numbers of their lines`. */
function rowsOf(
  raw: string[],
  blocks: Block[],
  changes: ReportChange[] = [],
  foundAt: number[] = [],
): string[] {
  const findings = foundAt.map((line) => ({ rule: 'x', severity: 'warning' as const, line, message: '' }));
  return toRows({ blocks, findings }, linesInPieces({ raw, changes })).map(
    ({ kind, lines }) => `${kind}: ${lines.map(({ number }) => number).join(' ')}`,
  );
}

describe('rows of a text', () => {
  test.each<[string, string[], string[]]>([
    ['none', rowsOf([''], []), []],
    [
      'a block each, without the blank lines between',
      rowsOf(
        ['題', '', '甲', '　', '乙'],
        [
          { kind: 'h1', first: 1, last: 1 },
          { kind: 'paragraph', first: 3, last: 3 },
          { kind: 'bulleted', first: 5, last: 5 },
        ],
      ),
      ['h1: 1', 'paragraph: 3', 'bulleted: 5'],
    ],
    [
      'code with its blank lines, another block without',
      rowsOf(
        ['a', '', 'b', '甲', '', '乙'],
        [
          { kind: 'code', first: 1, last: 3 },
          { kind: 'verse', first: 4, last: 6 },
        ],
      ),
      ['code: 1 2 3', 'verse: 4 6'],
    ],
    [
      'removed lines that follow one another in one row, before, between and after',
      rowsOf(
        ['首頁', '', '新聞', '甲', '分享', '乙', '版權'],
        [
          { kind: 'paragraph', first: 4, last: 4 },
          { kind: 'paragraph', first: 6, last: 6 },
        ],
        [1, 3, 5, 7].map(removal),
      ),
      ['removed: 1 3', 'paragraph: 4', 'removed: 5', 'paragraph: 6', 'removed: 7'],
    ],
    [
      'a removed line within a block stays in it',
      rowsOf(['甲', '廣告', '乙'], [{ kind: 'paragraph', first: 1, last: 3 }], [removal(2)]),
      ['paragraph: 1 2 3'],
    ],
    [
      'a line in no block',
      rowsOf(['甲', '乙'], [{ kind: 'h1', first: 1, last: 1 }]),
      ['h1: 1', 'paragraph: 2'],
    ],
    [
      'a blank line that was removed, or taken out, or found',
      rowsOf(
        ['', ' ', '', ''],
        [],
        [removal(1), { stage: 2, line: 2, edits: [[0, 1, '']], rule: 'blank', reason: 'blank' }],
        [4],
      ),
      ['removed: 1', 'paragraph: 2', 'paragraph: 4'],
    ],
    [
      'a line of two blocks stands in the first',
      rowsOf(
        ['甲', '乙'],
        [
          { kind: 'h2', first: 1, last: 1 },
          { kind: 'paragraph', first: 1, last: 2 },
        ],
      ),
      ['h2: 1', 'paragraph: 2'],
    ],
    [
      'a block without lines',
      rowsOf(
        ['甲'],
        [
          { kind: 'paragraph', first: 1, last: 1 },
          { kind: 'rule', first: 5, last: 6 },
        ],
      ),
      ['paragraph: 1'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(rows).toEqual(expected);
  });
});
