import { describe, expect, test } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import { findingsOf } from '../../../../src/stages/boilerplate/article/doubt-findings.js';
import { type Decided, readDoubts } from '../../../../src/stages/boilerplate/article/doubts.js';
import { type JudgedLines, judgeLines } from '../../../../src/stages/boilerplate/article/judged-lines.js';
import { treesOfPackage } from '../../../../src/stages/boilerplate/model/load.js';
import { linesOfPage } from '../../../../src/stages/boilerplate/model/page-lines.js';

const PARAGRAPH = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';

type Row = readonly [text: string, likely: number, isKept: boolean];

/** A page whose lines are as likely, and stay, as is said; the second is the title. */
function pageOf(rows: readonly Row[], title = 1): { judged: JudgedLines; decided: Decided } {
  const page = linesOfPage(toLines(rows.map(([text]) => text).join('\n')));
  const probabilities = Float64Array.from(rows, ([, likely]) => likely);
  const titles = Float64Array.from(rows, (_, at) => (at === 1 ? 0.6 : 0.1));
  const judged = {
    ...judgeLines(page, treesOfPackage()),
    probabilities,
    titles: () => titles,
    block: undefined,
  };
  const titleOdds = new Map([
    [1, 0],
    [2, -50],
  ]);
  return { judged, decided: { isKept: (row) => row !== title && rows[row]?.[2] === true, title, titleOdds } };
}

const SURE: readonly Row[] = [
  ['首页 登录 注册', 0.01, false],
  ['渡口的早晨', 0.9, true],
  ...Array.from({ length: 8 }, (): Row => [PARAGRAPH, 0.99, true]),
  ['关于我们 联系我们', 0.01, false],
];

function withRow(at: number, row: Row): readonly Row[] {
  return SURE.map((other, index) => (index === at ? row : other));
}

function rowsFor(rows: readonly Row[], risk: { lines: number; title: number }, title?: number): string[] {
  const { judged, decided } = pageOf(rows, title);
  const page = 1 - (1 - risk.lines) * (1 - risk.title);
  const found = findingsOf(judged, decided, { ...risk, page, confidence: 1 - page }, 0.6);
  return found.map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

describe('what is said of a doubtful page', () => {
  test.each<[string, readonly Row[], { lines: number; title: number }, string[]]>([
    ['nothing below the limit', SURE, { lines: 0.3, title: 0.3 }, []],
    [
      'the title',
      SURE,
      { lines: 0.1, title: 0.7 },
      ['2 uncertain-title: this may not be the title (30 % likely); line 3 is the next likely'],
    ],
    [
      'a first line that stays',
      withRow(2, ['渡口网独家', 0.2, true]),
      { lines: 0.7, title: 0.1 },
      [
        '3 uncertain-start: the article may start elsewhere: line 3 stays, but is only 20 % likely the article’s; look at the lines around',
      ],
    ],
    [
      'a last line that went',
      withRow(10, ['写于江城，二月的一个下午，雨还没有停。', 0.4, false]),
      { lines: 0.7, title: 0.1 },
      [
        '10 uncertain-end: the article may end elsewhere: line 11 went, but is 40 % likely the article’s; look at the lines around',
      ],
    ],
    [
      'lines inside, that stay and that went',
      withRow(5, ['分享到微信 微博，更多精彩尽在渡口网', 0.1, true]).map((row, at) =>
        at === 6 ? [PARAGRAPH, 0.9, false] : row,
      ),
      { lines: 0.7, title: 0.1 },
      [
        '6 possible-boilerplate: this may be the page’s, not the article’s (10 % likely the article’s); it stays',
        '7 possible-boilerplate: this may be the article’s (90 % likely), but went',
      ],
    ],
  ])('%s', (_, rows, risk, expected) => {
    expect(rowsFor(rows, risk)).toEqual(expected);
  });

  test('that no title was found, at the first line', () => {
    expect(rowsFor(SURE, { lines: 0.1, title: 0.7 }, -1)).toEqual([
      '1 uncertain-title: no title was found with certainty; line 2 is the next likely',
    ]);
  });

  test('of a risk that both come to together, the greater part', () => {
    expect(rowsFor(SURE, { lines: 0.28, title: 0.5 })).toHaveLength(1);
  });
});

describe('doubts', () => {
  const read = (rows: readonly Row[], title?: number) => {
    const { judged, decided } = pageOf(rows, title);
    return readDoubts(judged, decided);
  };
  const unsure = withRow(9, ['柳树', 0.5, true]);
  const unlikely = withRow(5, [PARAGRAPH, 0.2, true]);
  const gone = withRow(5, [PARAGRAPH, 0.9, false]);

  test.each<
    [
      string,
      'expectedF1' | 'unsureShare' | 'short' | 'leastLikely' | 'mostLikely' | 'lostInside',
      readonly Row[],
    ]
  >([
    ['a line that is not sure', 'unsureShare', unsure],
    ['short lines', 'short', unsure],
    ['a long line that the trees would not take', 'leastLikely', unlikely],
    ['a likely line that goes', 'mostLikely', gone],
    ['a likely line that goes inside', 'lostInside', gone],
    ['what the trees expect', 'expectedF1', gone],
  ])('grow with %s: %s', (_, name, rows) => {
    expect(read(rows).lines[name]).toBeGreaterThan(read(SURE).lines[name]);
  });

  test.each([
    ['at the start', withRow(2, [PARAGRAPH, 0.9, false]), 0],
    ['at the end', withRow(9, [PARAGRAPH, 0.9, false]), 0],
    ['inside, and short', withRow(5, ['柳树', 0.9, false]), 0],
    ['inside', gone, 0.9],
  ])('a line that goes %s', (_, rows, expected) => {
    expect(read(rows).lines.lostInside).toBe(expected);
  });

  test('of a title: how unlikely it is, and the likeliest other line', () => {
    expect(read(SURE).title).toMatchObject({ unlikely: 0.5, unlike: 0.4, other: 0.1, none: 0 });
    expect(read(SURE).title.rival).toBeCloseTo(0, 10);
    expect(read(SURE, -1).title).toEqual({ unlikely: 1, rival: 0.5, unlike: 1, other: 0.6, none: 1 });
  });
});
