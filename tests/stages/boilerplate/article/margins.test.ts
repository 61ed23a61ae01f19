import { describe, expect, test } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import {
  type JudgedLines,
  judgeLines,
  runsOf,
} from '../../../../src/stages/boilerplate/article/judged-lines.js';
import { withoutMargins } from '../../../../src/stages/boilerplate/article/margins.js';
import { decideLines } from '../../../../src/stages/boilerplate/article/segments.js';
import { treesOfPackage } from '../../../../src/stages/boilerplate/model/load.js';
import { linesOfPage } from '../../../../src/stages/boilerplate/model/page-lines.js';

const PARAGRAPH = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';

/** A page whose block of the program is all of it, and whose lines are as likely as is said. */
function pageOf(rows: readonly (readonly [text: string, likely: number])[]): JudgedLines {
  const page = linesOfPage(toLines(rows.map(([text]) => text).join('\n')));
  const judged = judgeLines(page, treesOfPackage());
  const probabilities = Float64Array.from(rows, ([, likely]) => likely);
  return { ...judged, probabilities, block: { start: 0, end: rows.length } };
}

/** What is left of the run of unlikely lines that touches the edge. */
function leftOf(judged: JudgedLines, edge: 'start' | 'end'): string[] {
  const runs = runsOf((at) => (judged.probabilities[at] as number) < 0.45, judged.facts.length);
  const run = edge === 'start' ? runs[0] : runs.at(-1);
  if (!run || !judged.block) throw new Error('no run at the edge');
  const { start, end } = withoutMargins(judged, run, judged.block);
  return judged.facts.slice(start, end).map(({ text }) => text);
}

const unlikely = (...texts: readonly string[]) => texts.map((text) => [text, 0.04] as const);

describe('unlikely lines at the end of the block', () => {
  test.each([
    [
      'counts of a side bar go, with the name among them',
      ['江边老李', '305 日志', '58 分类', '102 标签'],
      [],
    ],
    ['titles of neighbours go with the menu below', ['柳树', '归档 关于 友情链接'], []],
    ['a list without a mark of a page stays', ['牛腩 500 克', '番茄 3 个'], ['牛腩 500 克', '番茄 3 个']],
    ['a timetable stays', ['6:00 江城 柳镇', '7:30 江城 柳镇'], ['6:00 江城 柳镇', '7:30 江城 柳镇']],
    ['whom to ask stays', ['联系方式', '电话：0512-1234567'], ['联系方式', '电话：0512-1234567']],
    ['the date of a letter stays', ['二零二一年九月十三日'], ['二零二一年九月十三日']],
    [
      'a sentence stays, and what is above it',
      ['后记', '写完这一篇，渡口的灯已经亮了，船还没有回来。', '3 分类', '2 标签'],
      ['后记', '写完这一篇，渡口的灯已经亮了，船还没有回来。'],
    ],
  ])('%s', (_, below, expected) => {
    expect(leftOf(pageOf([[PARAGRAPH, 0.98], ...unlikely(...below)]), 'end')).toEqual(expected);
  });
});

describe('unlikely lines at the start of the block', () => {
  test.each([
    ['the path and the address of the page go', ['https://www.example.com/', '首页 > 公报 > 第3号'], []],
    ['an addressee stays', ['各乡镇人民政府，各有关单位：'], ['各乡镇人民政府，各有关单位：']],
    ['a name and a job above one count stay', ['江边老李', '种树的', '船工'], ['江边老李', '种树的', '船工']],
  ])('%s', (_, above, expected) => {
    expect(leftOf(pageOf([...unlikely(...above), [PARAGRAPH, 0.98]]), 'start')).toEqual(expected);
  });
});

test('a block without a likely line stays whole', () => {
  const texts = ['3 分类', '2 标签', '关于 归档'];
  expect(leftOf(pageOf(unlikely(...texts)), 'end')).toEqual(texts);
});

describe('lines between code', () => {
  const code = ['```', 'source ~/.bashrc', '```'];
  /** Code is set aside before the stage: its lines are missing. */
  const page = (between: string) => {
    const texts = [PARAGRAPH, '先打开终端，输入下面一行。', ...code, between, ...code, PARAGRAPH];
    const lines = toLines(texts.join('\n')).filter(({ number }) => ![3, 4, 5, 7, 8, 9].includes(number));
    const judged = judgeLines(linesOfPage(lines), treesOfPackage());
    const probabilities = Float64Array.from(judged.facts, ({ text }) => (text === between ? 0.01 : 0.98));
    return decideLines({ ...judged, probabilities, block: undefined })[2];
  };

  test.each([
    ['what the next command does stays', '恢复设置', true],
    ['a button goes', '登录', false],
    ['the head of a list goes', '相关阅读', false],
  ])('%s', (_, between, expected) => {
    expect(page(between)).toBe(expected);
  });
});
