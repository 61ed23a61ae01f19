import { describe, expect, it } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import {
  entriesOf,
  findContents,
  linesOfContents,
} from '../../../../src/stages/boilerplate/article/contents.js';
import { readFacts } from '../../../../src/stages/boilerplate/lines/facts.js';

const PARAGRAPH = '渡口的水位每天早晨量一次，船夫把数字写在门板上，写满了就用湿布擦掉重新开始。';
/** Headings, each with text below it. */
const TEXT = ['准备船只', PARAGRAPH, '检查缆绳', PARAGRAPH, '渡河', PARAGRAPH, PARAGRAPH];

const contentsOf = (lines: readonly string[]) => findContents(readFacts(toLines(lines.join('\n'))));

describe('a table of contents', () => {
  it.each<[string, string[], number[]]>([
    ['above, below its head', ['目录', '准备船只', '检查缆绳', '渡河', ...TEXT], [1, 2, 3, 4]],
    ['with a button to fold it', ['目录', '[隐藏]', '准备船只', '检查缆绳', ...TEXT], [1, 2, 3, 4]],
    ['below the text', [...TEXT, '文章目录', '1 准备船只', '2 检查缆绳', '3 渡河'], [8, 9, 10, 11]],
    [
      'beside the tab of the site',
      [...TEXT, '文章目录', '站点概览', '准备船只', '检查缆绳', '渡河'],
      [8, 9, 10, 11, 12],
    ],
    [
      'without a head, by the numbers of the theme',
      ['1. 准备船只', '1.1. 检查缆绳', '2. 渡河', ...TEXT],
      [1, 2, 3],
    ],
    [
      'numbered before the numbers of the headings',
      ['1. 一、准备船只', '2. 二、检查缆绳', '3. 三、渡河', '一、准备船只', PARAGRAPH].concat([
        '二、检查缆绳',
        PARAGRAPH,
        '三、渡河',
        PARAGRAPH,
      ]),
      [1, 2, 3],
    ],
  ])('%s is told', (_, lines, numbers) => {
    expect([...linesOfContents(contentsOf(lines))]).toEqual(numbers);
  });

  it.each<[string, string[]]>([
    ['what has neither head nor numbers', ['准备船只', '检查缆绳', '渡河', ...TEXT]],
    [
      'the author’s own numbers',
      ['1. 准备船只', '2. 检查缆绳', '1. 准备船只', PARAGRAPH, '2. 检查缆绳', PARAGRAPH],
    ],
    ['a menu that stands twice', ['首页', '新闻', '论坛', PARAGRAPH, PARAGRAPH, '首页', '新闻', '论坛']],
    ['a head alone', ['目录', PARAGRAPH, ...TEXT]],
    [
      'numbered items of one name, and others without numbers',
      [
        '- 写一项',
        '- 写一项',
        PARAGRAPH,
        '1. 写一项',
        '2. 写一项',
        '3. 写一项',
        PARAGRAPH,
        '* 写一项',
        '* 写一项',
      ],
    ],
    [
      'numbered names of a list that stands once more',
      ['1. 缆绳', '2. 船桨', '3. 水瓢', PARAGRAPH, '缆绳', '船桨', '水瓢'],
    ],
    ['a refrain', ['摇啊摇', '船儿摇', '摇到外婆桥', PARAGRAPH, '摇啊摇', '船儿摇', '摇到外婆桥']],
  ])('%s is none that may go', (_, lines) => {
    expect([...linesOfContents(contentsOf(lines))]).toEqual([]);
  });

  it('hands on which line each entry names, once its lines are gone', () => {
    const lines = [...TEXT, '准备船只', '检查缆绳', '渡河'];
    const entries = entriesOf(contentsOf(lines), ({ line }) => line.number <= TEXT.length);
    expect(entries).toEqual([
      { text: '准备船只', line: 1 },
      { text: '检查缆绳', line: 3 },
      { text: '渡河', line: 5 },
    ]);
    expect(entriesOf(contentsOf(lines), () => true)).toEqual([]);
  });

  it('names each of two headings of one name in its place', () => {
    const text = ['甲船', PARAGRAPH, '尺寸', PARAGRAPH, '乙船', PARAGRAPH, '尺寸', PARAGRAPH];
    const entries = entriesOf(
      contentsOf(['目录', '甲船', '尺寸', '乙船', '尺寸', ...text]),
      ({ line }) => line.number > 5,
    );
    expect(entries.map(({ line }) => line)).toEqual([6, 8, 10, 12]);
  });
});
