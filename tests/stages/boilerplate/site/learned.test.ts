import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import { replay } from '../../../../src/core/replay.js';
import { type CleanOptions, clean, type LearnedLine } from '../../../../src/index.js';
import { lineKey, matchKey } from '../../../../src/stages/boilerplate/lines/key.js';
import {
  COMMON_HEADING,
  FURNITURE,
  HEADING_NUMBER,
} from '../../../../src/stages/boilerplate/site/furniture.js';
import { hostOf, siteOfPath } from '../../../../src/stages/boilerplate/site/site-of.js';
import { paragraph, title } from '../../../support/sites.js';
import { brief, runStages } from '../../../support/stages.js';

const A = paragraph(1);
const B = paragraph(2);
const TITLE = title(5);

/** Runs the stage with these lines as learned ones. */
function run(page: readonly string[], lines: readonly (string | LearnedLine)[], more: CleanOptions = {}) {
  const boilerplate = { lines: lines.map((line) => (typeof line === 'string' ? { line } : line)) };
  return runStages(page.join('\n'), ['boilerplate'], { ...more, boilerplate });
}

/** The page without the lines that went. */
function left(
  page: readonly string[],
  lines: readonly (string | LearnedLine)[],
  more: CleanOptions = {},
): string[] {
  return run(page, lines, more).text.split('\n');
}

describe('lineKey', () => {
  test.each([
    ['阅读(123)', '阅读(#)'],
    ['閱讀（1,234）', '阅读(#)'],
    ['更新于 2024-10-13 09:30:15', '更新于 #'],
    ['2024年10月13日', '#年#月#日'],
    ['上一篇：怎樣挑選房東', '上一篇:*'],
    ['上一篇 怎样挑选房东', '上一篇:*'],
    ['« 下一篇: 没有了', '下一篇:*'],
    ['上一页 1 2 3', '上一页:*'],
    ['标签：房东 租约', '标签:*'],
    ['Tags: a, b', 'tags:*'],
    ['本文链接：https://a.example/1.html', '本文链接:*'],
    ['上一节我们讲了三件事。', '上一节我们讲了三件事。'],
    ['我要報(bào)料', '我要报料'],
    ['  首页　|　新闻 ', '首页 | 新闻'],
    ['全市共有3家，2023年新增1家。', '全市共有3家,2023年新增1家。'],
    ['About US', 'about us'],
    ['', ''],
  ])('%s → %s', (text, key) => {
    expect(lineKey(text)).toBe(key);
    expect(lineKey(key)).toBe(key);
  });

  test('numbers and marks of any length take linear time', () => {
    const long = '1-'.repeat(200_000);
    expect(lineKey(`${long}页`)).toBe('#-页');
    expect(lineKey('-'.repeat(200_000))).toHaveLength(200_000);
  });
});

describe('rows', () => {
  test.each(FURNITURE)('$name: its example, and none as part of a sentence', ({ pattern, example }) => {
    expect(lineKey(example)).toMatch(pattern);
    expect(lineKey(`他说${example}是要紧的`)).not.toMatch(pattern);
    expect(lineKey(`${example}的由来`)).not.toMatch(example.includes('：') ? /^$/ : pattern);
  });

  test.each([
    '摘要',
    '摘 要',
    '【导语】',
    '关键词：',
    '參考文獻',
    '结语',
    '小结',
    'Abstract',
    '附录',
    '致谢',
  ])('%s is a common heading', (heading) => expect(matchKey(heading)).toMatch(COMMON_HEADING));

  test.each(['摘要导读网', '结语以后的事', '首页', '背景音乐'])('%s is none', (line) =>
    expect(matchKey(line)).not.toMatch(COMMON_HEADING),
  );

  test.each([
    '一、概述',
    '（二）做法',
    '第三章 秋天的田',
    '第十二条 租金',
    '1. 范围',
    '2、对象',
    '（3）时间',
    '1.1 范围',
    '1.2.3对象',
    '①由来',
    'Ⅱ 经过',
    '步骤1 洗菜',
    'Step 2',
    '问题一',
  ])('%s is numbered', (heading) => expect(matchKey(heading)).toMatch(HEADING_NUMBER));

  test.each(['一起报名', '2024年', '12345热线', '100人看过', '第1页', '十分推荐', 'QQ空间'])(
    '%s is not',
    (line) => expect(matchKey(line)).not.toMatch(HEADING_NUMBER),
  );
});

describe('what goes', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['channels above the title', ['首页', '夜市', TITLE, A, B], ['首页', '夜市'], [TITLE, A, B]],
    ['buttons behind the text', [TITLE, A, '我要爆料', '打赏'], ['我要爆料', '打赏'], [TITLE, A]],
    [
      'neighbours, other titles',
      [TITLE, A, '上一篇：甲', '下一篇：乙'],
      ['上一篇：丙', '下一篇：'],
      [TITLE, A],
    ],
    ['the head of a list of titles', [TITLE, A, '相关阅读', title(8)], ['相关阅读'], [TITLE, A, title(8)]],
    ['between paragraphs what can be no heading', [TITLE, A, '相关阅读', B], ['相关阅读'], [TITLE, A, B]],
    ['counts', [TITLE, A, '网友评论(12)', '本店成交 3 单'], ['网友评论(1)', '本店成交 9 单'], [TITLE, A]],
    [
      'an author box',
      [TITLE, A, '关于作者', '林望舒，散文作者。'],
      ['关于作者', '林望舒，散文作者。'],
      [TITLE, A],
    ],
    [
      'a long licence behind the text',
      [TITLE, A, '本网文字归街坊网编辑部所有，未经许可不得转载，违者必究，谢谢合作支持。'],
      ['本网文字归街坊网编辑部所有，未经许可不得转载，违者必究，谢谢合作支持。'],
      [TITLE, A],
    ],
    [
      'a block of six, and the last only if it stands above nothing',
      [TITLE, A, '甲区', '乙区', '丙区', '丁区', '戊区', '己区', '庚区', B],
      ['甲区', '乙区', '丙区', '丁区', '戊区', '己区', '庚区'],
      [TITLE, A, '庚区', B],
    ],
    ['in either script', [TITLE, A, '我要報料'], ['我要报料'], [TITLE, A]],
  ])('%s', (_label, page, lines, expected) => {
    expect(left(page, lines)).toEqual(expected);
  });
});

describe('what stays', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a numbered heading', [TITLE, '一、概述', A, '二、做法', B], ['一、概述', '二、做法']],
    ['a common heading above its list', [TITLE, A, '参考文献', `[1] ${title(8)}`], ['参考文献']],
    ['a common heading at the end', [TITLE, A, '致谢'], ['致谢']],
    ['a heading between paragraphs', [TITLE, A, '街坊的回忆', B], ['街坊的回忆']],
    ['a heading above the first paragraph', [TITLE, '街坊的回忆', A, B], ['街坊的回忆']],
    ['the title itself', ['街坊的回忆', A, B], ['街坊的回忆']],
    ['the title above its date', ['街坊的回忆', '读者来信', A], ['读者来信']],
    ['the title of a series', ['第3期街坊周报', title(9), A], ['第4期街坊周报']],
    [
      'a heading above a list of its own',
      [TITLE, A, '用料：', title(7), '步骤：', title(9)],
      ['用料：', '步骤：'],
    ],
    ['an item between items', [TITLE, '用料', title(7), '盐 适量', title(9), A], ['用料', '盐 适量']],
    ['a sentence between paragraphs', [TITLE, A, '事情就是这样。', B], ['事情就是这样。']],
    ['two headings in a row', [TITLE, A, '街坊的回忆', '之一', B], ['街坊的回忆', '之一']],
    ['a poem', ['静夜', '一盏灯照着空桌', '窗外无人', '一盏灯照着空桌'], ['窗外无人']],
    ['a document of learned lines alone', ['灯会', '夜市', '我要爆料'], ['灯会', '夜市', '我要爆料']],
    [
      'a word in a sentence',
      [TITLE, '我要爆料的人来了，说了半天也没有说清楚，只好请他先坐下来喝茶，等雨停了再谈。'],
      ['我要爆料'],
    ],
  ])('%s', (_label, page, lines) => {
    expect(left(page, lines)).toEqual(page);
  });

  it('metadata is read before its line goes', () => {
    const { text, metadata } = run(['来源：街坊网', TITLE, A], ['来源：街坊网']);
    expect({ text, metadata }).toEqual({
      text: `${TITLE}\n${A}`,
      metadata: { title: TITLE, source: '街坊网' },
    });
  });

  it('what may be a heading is a finding', () => {
    const { findings, changes } = run(
      [TITLE, A, '街坊的回忆', B],
      [{ line: '街坊的回忆', site: 'x', documents: 4, of: 9 }],
    );
    expect({ findings: findings.map(brief), changes }).toEqual({
      findings: ['3 repeated-line'],
      changes: [],
    });
    expect(findings[0]?.message).toBe(
      'learned as boilerplate (stands in 4 of 9 documents of x), but here it may be a heading of the article: left',
    );
  });

  it('what the list keeps is none', () => {
    const page = [TITLE, A, '街坊的回忆', B];
    const { text, findings } = run(page, [{ line: '街坊的回忆', keep: true }]);
    expect({ text, findings }).toEqual({ text: page.join('\n'), findings: [] });
  });

  it('a person can decide that a line goes', () => {
    expect(left([TITLE, A, '街坊的回忆', B], [{ line: '街坊的回忆', keep: false }])).toEqual([TITLE, A, B]);
  });
});

it('the first line of the page is not taken for the title when it was learned', () => {
  const page = ['街坊论坛', TITLE, A];
  const learned = run(page, ['街坊论坛']);
  expect(learned.metadata).toEqual({ title: TITLE });
  expect(learned.text).not.toContain('街坊论坛');
});

describe('reasons', () => {
  test.each<[LearnedLine, string]>([
    [{ line: '夜市', site: 'news', documents: 4, of: 9 }, 'stands in 4 of 9 documents of news'],
    [{ line: '夜市', site: 'news', documents: 4 }, 'stands in 4 documents of news'],
    [{ line: '夜市', documents: 4, of: 9 }, 'stands in 4 of 9 documents'],
    [{ line: '夜市' }, 'listed by hand'],
  ])('%j: %s', (line, reason) => {
    const { changes } = run(['夜市', TITLE, A], [line]);
    expect(changes).toEqual([
      {
        stage: 'boilerplate',
        line: 1,
        before: '夜市',
        after: null,
        rule: 'learned-line',
        reason: `learned from many documents: ${reason}`,
      },
    ]);
  });
});

describe('places and sites', () => {
  test.each<[LearnedLine['place'], string[]]>([
    ['head', [TITLE, A, '夜市']],
    ['foot', ['夜市', TITLE, A]],
    [undefined, [TITLE, A]],
  ])('a line learned in the %s goes there', (place, expected) => {
    expect(left(['夜市', TITLE, A, '夜市'], [{ line: '夜市', ...(place && { place }) }])).toEqual(expected);
  });

  test.each<[string, CleanOptions, boolean]>([
    ['its own', { path: 'news/1.txt' }, true],
    ['its own, from further up', { path: 'data/news/1.txt' }, true],
    ['another that the list knows', { path: 'blog/1.txt' }, false],
    ['one that the list does not know', { path: 'diary/1.txt' }, true],
    ['none', { path: '1.txt' }, true],
  ])('a line of a site, in a document of %s', (_label, options, goes) => {
    const lines = [
      { line: '夜市', site: 'news' },
      { line: '灯会', site: 'blog' },
    ];
    expect(left(['夜市', TITLE, A], lines, options)).toEqual(goes ? [TITLE, A] : ['夜市', TITLE, A]);
  });

  it('the option site and a host that a line names come before the path', () => {
    const lines = [
      { line: '夜市', site: 'jiefang.example' },
      { line: '灯会', site: 'blog' },
    ];
    const page = ['https://www.jiefang.example/1.html', '夜市', TITLE, A].join('\n');
    const text = (options: CleanOptions) => clean(page, { stages: ['boilerplate'], ...options }).text;
    expect(text({ path: 'blog/1.txt', boilerplate: { lines } })).not.toContain('夜市');
    expect(text({ boilerplate: { lines, site: 'blog' } })).toContain('夜市');
  });

  test.each([
    ['https://www.Jiefang.example/a/1.html\n正文', 'jiefang.example'],
    ['\nhttp://jiefang.example:8080', 'jiefang.example'],
    ['标题\n本文链接：https://m.jiefang.example/1', 'm.jiefang.example'],
    ['标题\n转载请注明出处：街坊网 https://jiefang.example/1', 'jiefang.example'],
    ['标题\nURL: https://jiefang.example', 'jiefang.example'],
    ['标题\nhttps://elsewhere.example/', undefined],
    ['标题\n原文链接：https://elsewhere.example/', undefined],
    ['他在 https://elsewhere.example/ 上读到', undefined],
  ])('host of %j: %s', (text, host) => {
    expect(hostOf(toLines(text))).toBe(host);
  });

  test.each([
    ['a/b/c.txt', 'a/b'],
    ['./a/c.txt', 'a'],
    ['a\\c.txt', 'a'],
    ['c.txt', undefined],
    ['./c.txt', undefined],
    ['www.qingshi.example/2021/03/c.txt', 'qingshi.example'],
    ['scrapes/Blog.Qingshi.example/c.txt', 'blog.qingshi.example'],
    ['v1.0/notes/c.txt', 'v1.0/notes'],
  ])('site of %s: %s', (path, folder) => {
    expect(siteOfPath(path)).toBe(folder);
  });
});

test('a second pass changes nothing, replay gives the result, and no line of its own is lost', () => {
  const own = [A, B, TITLE, title(9), '一、概述', '晚风吹过渡口。', '他说：'];
  const shared = [
    '夜市',
    '灯会',
    '我要爆料',
    '上一篇：甲',
    '相关阅读',
    '街坊网版权所有，翻印必究。',
    '结语',
    '目录',
    '站点|地图',
  ];
  const line = fc.oneof(fc.constantFrom(...own), fc.constantFrom(...shared), fc.constant(''));
  const lines = shared.map((text) => ({ line: text }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 24 }), (page) => {
      const raw = page.join('\n');
      const options: CleanOptions = { boilerplate: { lines }, script: 'keep' };
      const { text, changes } = clean(raw, options);
      if (changes.length > 0) expect(replay(raw, changes)).toBe(text);
      expect(clean(text, options).text).toBe(text);
      for (const { rule, before } of changes) {
        if (rule === 'learned-line') expect(shared).toContain(before);
      }
    }),
    { numRuns: 1000 },
  );
});
