import { describe, expect, it } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import { judgeLines } from '../../../../src/stages/boilerplate/article/judged-lines.js';
import { findPageTitle } from '../../../../src/stages/boilerplate/article/page-title.js';
import { TITLE_COLUMNS, TITLE_FEATURES } from '../../../../src/stages/boilerplate/article/title-features.js';
import { isRowOfWords } from '../../../../src/stages/boilerplate/lines/row-of-words.js';
import { COLUMNS } from '../../../../src/stages/boilerplate/model/line-columns.js';
import { treesOfPackage } from '../../../../src/stages/boilerplate/model/load.js';
import { linesOfPage } from '../../../../src/stages/boilerplate/model/page-lines.js';
import { isMenuRow } from '../../../../src/stages/boilerplate/vocabulary/menu-row.js';

const TEXT = [
  '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。',
  '船夫说，桥修好以后过河的人少了，他每天还是天不亮就来，把船擦一遍，再坐到太阳出来。',
];

function titleOf(above: readonly string[], below: readonly string[] = []): string | undefined {
  const lines = toLines([...above, ...TEXT, ...below].join('\n'));
  const judges = treesOfPackage();
  const judged = judgeLines(linesOfPage(lines), judges);
  const start = above.length;
  const { at } = findPageTitle(judged, { start, end: start + TEXT.length, first: start });
  return at === undefined ? undefined : judged.facts[at]?.text;
}

describe('the title of a page', () => {
  it.each<[string, string[], string]>([
    [
      'above the date',
      ['渡口手记', '首页 归档 标签 关于', '旧船与柳树', '发表于 2020-09-24 分类于 随笔'],
      '旧船与柳树',
    ],
    [
      'without Chinese',
      ['Ferry Notes', 'Home Archives Categories Tags', 'Ferry and willow 102', 'Posted on 2019-03-09'],
      'Ferry and willow 102',
    ],
    [
      'not the slogan of the blog',
      ['渡口手记', '每天写一点', '首页', '归档', '河边的旧船', '2021-04-02 10:00'],
      '河边的旧船',
    ],
    [
      'not the minutes it takes to read',
      ['渡口手记', '首页 归档', '船夫和他的旧船', '13 分钟 阅读', '2021-04-02'],
      '船夫和他的旧船',
    ],
    [
      'of a thread, not who began it',
      [
        '渡口论坛',
        '查看: 1832|回复: 3',
        '[求助] 第一次撑船穿什么鞋',
        '[复制链接]',
        '石头缝',
        '发表于 2021-9-3 20:15:08',
      ],
      '[求助] 第一次撑船穿什么鞋',
    ],
    [
      'not the button to share it',
      ['渡口手记', '河边的旧船', '2021-04-02 10:00', '分享', '微信', '复制链接'],
      '河边的旧船',
    ],
    ['a chapter', ['渡口人家', '上一章 目录 下一章', '第三章 夜渡', '字体：大 中 小'], '第三章 夜渡'],
  ])('%s', (_, above, title) => expect(titleOf(above)).toBe(title));

  it('none is taken from buttons and dates alone', () => {
    expect(titleOf(['首页', '登录', '注册', '2021-04-02', '阅读(12)'])).toBeUndefined();
  });

  it.each([
    ['Home Archives Categories Tags', true],
    ['首页 归档 标签', true],
    ['Array vs Linked list', true],
    ['旧船与柳树', false],
    ['Home Archives', false],
    ['渡口的早晨 柳树下的旧船没有人', false],
  ])('words in a row: %s', (text, expected) => expect(isRowOfWords(text)).toBe(expected));

  it.each([
    ['home archives categories tags', true],
    ['Home · About · Posts', true],
    ['首页 归档 标签 关于', true],
    ['文章目录', true],
    ['关于 树 的 记录', false],
    ['Posts', false],
    ['标签', false],
    ['About trees and tags', false],
  ])('a row of a menu: %s', (key, expected) => expect(isMenuRow(key)).toBe(expected));

  it('each feature and each column has a name of its own', () => {
    const names = [...TITLE_FEATURES.map(({ id }) => id), ...TITLE_COLUMNS];
    expect(new Set(names).size).toBe(names.length);
    expect(COLUMNS).toEqual(expect.arrayContaining([...TITLE_COLUMNS]));
  });
});
